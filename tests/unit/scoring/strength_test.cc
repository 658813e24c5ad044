#include "services/scoring/domain/strength.h"

#include <cmath>

#include "gtest/gtest.h"

namespace klout::scoring {
namespace {

TEST(StableExp2Test, AgreesWithLibm) {
  for (double x = -1020; x <= 1020; x += 0.37) {
    EXPECT_NEAR(StableExp2(x) / std::exp2(x), 1, 1e-12) << x;
  }
  for (double x = -2; x <= 2; x += 1e-3) EXPECT_NEAR(StableExp2(x) / std::exp2(x), 1, 1e-12) << x;
}

TEST(StableExp2Test, SaturatesAtItsEnds) {
  EXPECT_EQ(StableExp2(-5000), 0);
  EXPECT_EQ(StableExp2(0), 1);
  EXPECT_EQ(StableExp2(5000), std::exp2(1023));
}

TEST(StableLog2Test, AgreesWithLibm) {
  for (double x = 1e-300; x < 1e300; x *= 1.0371) EXPECT_NEAR(StableLog2(x), std::log2(x), 1e-12 * 1000) << x;
  for (double x = 0.5; x < 4; x += 1e-3) EXPECT_NEAR(StableLog2(x), std::log2(x), 1e-12) << x;
  EXPECT_EQ(StableLog2(1), 0);
  EXPECT_EQ(StableLog2(1024), 10);
}

TEST(StrengthTest, EveryCodeSurvivesARoundTrip) {
  for (int code = 0; code < 65536; ++code) {
    ASSERT_EQ(EncodeStrength(DecodeStrength(static_cast<StrengthCode>(code))), code);
  }
}

TEST(StrengthTest, DecodingIsStrictlyMonotone) {
  for (int code = 1; code < 65536; ++code) {
    ASSERT_GT(DecodeStrength(static_cast<StrengthCode>(code)),
              DecodeStrength(static_cast<StrengthCode>(code - 1)));
  }
}

TEST(StrengthTest, EncodingIsMonotoneAndWithinHalfAStep) {
  StrengthCode last = 0;
  for (double strength = 1.0 / 16; strength < 2e8; strength *= 1.0001) {
    const StrengthCode code = EncodeStrength(strength);
    ASSERT_GE(code, last);
    ASSERT_NEAR(DecodeStrength(code) / strength, 1, 0.00018);
    last = code;
  }
}

TEST(StrengthTest, SaturatesInsteadOfWrapping) {
  EXPECT_EQ(EncodeStrength(0), 0);
  EXPECT_EQ(EncodeStrength(-1), 0);
  EXPECT_EQ(EncodeStrength(std::nan("")), 0);
  EXPECT_EQ(EncodeStrength(1e-30), 1);
  EXPECT_EQ(EncodeStrength(1e30), 65535);
}

TEST(SeenTest, KeepsMinutesAndGroups) {
  const Seen seen = MakeSeen(1767225659, kGroupReshare | kGroupRelation);
  EXPECT_EQ(SeenSeconds(seen), 1767225600u);
  EXPECT_EQ(SeenMinutes(seen), 1767225600u / 60);
  EXPECT_EQ(SeenGroups(seen), kGroupReshare | kGroupRelation);
  // 2096.
  EXPECT_EQ(SeenSeconds(MakeSeen(4000000000u, 0)), 4000000000u / 60 * 60);
}

}  // namespace
}  // namespace klout::scoring
