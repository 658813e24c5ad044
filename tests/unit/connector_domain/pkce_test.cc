#include "services/connector/domain/pkce.h"

#include <gtest/gtest.h>

namespace klout::connector {
namespace {

// RFC 7636, appendix B.
TEST(PkceTest, MakesTheVerifierOfTheRfc) {
  static constexpr unsigned char kBytes[] = {116, 24,  223, 180, 151, 153, 224, 37,  79,  250, 96,
                                             125, 216, 173, 187, 186, 22,  212, 37,  77,  105, 214,
                                             191, 240, 91,  88,  5,   88,  83,  132, 141, 121};
  EXPECT_EQ(CodeVerifier(std::string_view(reinterpret_cast<const char*>(kBytes), sizeof(kBytes))),
            "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
}

TEST(PkceTest, MakesTheChallengeOfTheRfc) {
  EXPECT_EQ(CodeChallenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

TEST(PkceTest, AVerifierHasTheLengthAndTheCharactersThatTheRfcAllows) {
  const std::string verifier = CodeVerifier(std::string(kVerifierEntropyBytes, '\xff'));
  EXPECT_EQ(verifier.size(), 43);
  EXPECT_EQ(verifier.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"),
            verifier.npos);
}

}  // namespace
}  // namespace klout::connector
