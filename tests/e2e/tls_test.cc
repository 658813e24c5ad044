// Mutual TLS between programs as they are built: klout-scoring and klout, with certificates of an authority of this test's own.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "tests/e2e/process.h"
#include "tests/testing/test_ca.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout {
namespace {

using testing::HasSubstr;

constexpr absl::Duration kPatience = absl::Seconds(60);

class TlsProcessesTest : public testing::Test {
 protected:
  // Writes a certificate and its key; what the program is told of them.
  std::vector<std::string> FilesOf(const std::string& name, const TestCertificate& pair, const std::string& before = "--", const char* between = "=") {
    const auto put = [&](const std::string& file, const std::string& text) {
      const std::string path = absl::StrCat(dir_.path(), "/", name, file);
      std::ofstream(path, std::ios::binary) << text;
      chmod(path.c_str(), 0600);
      return path;
    };
    const bool is_flag = before == "--";
    const auto word = [&](const char* flag, const char* variable, const std::string& path) { return absl::StrCat(before, is_flag ? flag : variable, between, path); };
    return {word("tls_certificate", "CERTIFICATE", put(".pem", pair.certificate)), word("tls_key", "KEY", put(".key", pair.key)),
            word("tls_authority", "AUTHORITY", ca_.file())};
  }
  TestCertificate Issue(const std::string& name) const { return ca_.Issue({"klout-" + name, "localhost", "127.0.0.1"}); }
  std::vector<std::string> ScoringWords(const TestCertificate& pair) {
    std::vector<std::string> words = {KLOUT_SCORING_PROGRAM, "--data_dir=" + dir_.path() + "/data", "--listen=127.0.0.1:0", "--metrics_listen="};
    const std::vector<std::string> files = FilesOf("scoring", pair);
    words.insert(words.end(), files.begin(), files.end());
    return words;
  }
  // `klout snapshot publish` with the certificate of `name`; empty: without any.
  Outcome PublishAs(const std::string& name, const std::string& server) {
    const std::vector<std::string> environment = name.empty() ? std::vector<std::string>() : FilesOf(name, Issue(name), "KLOUT_TLS_");
    return RunProgram({KLOUT_PROGRAM, "snapshot", "publish", "--server=" + server}, kPatience, environment);
  }

  const TestCa ca_;
  scoring::TempDir dir_;
};

TEST_F(TlsProcessesTest, OnlyWhoMayIsAnswered) {
  auto scoring = Process::Start(ScoringWords(Issue("scoring")));
  ASSERT_TRUE(scoring.ok()) << scoring.status();
  const std::optional<std::string> started = (*scoring)->AwaitLine("\"server_started\"", absl::Now() + kPatience);
  ASSERT_TRUE(started.has_value()) << (*scoring)->err();
  EXPECT_THAT(*started, HasSubstr("\"tls\":true"));
  constexpr std::string_view kPort = "\"port\":";
  int port = 0;
  const size_t at = started->find(kPort) + kPort.size();
  ASSERT_TRUE(absl::SimpleAtoi(started->substr(at, started->find_first_not_of("0123456789", at) - at), &port)) << *started;
  const std::string server = absl::StrCat("127.0.0.1:", port);

  const Outcome plain = PublishAs("", server);
  EXPECT_EQ(plain.exit_code, 1);
  EXPECT_THAT(plain.err, HasSubstr("no server answers"));
  const Outcome perks = PublishAs("perks", server);
  EXPECT_EQ(perks.exit_code, 1);
  EXPECT_THAT(perks.err, HasSubstr("may not call klout.scoring.v1.ScoringService/PublishSnapshot"));
  const Outcome person = PublishAs("operator", server);
  EXPECT_EQ(person.exit_code, 0) << person.err;
  (*scoring)->Signal(SIGTERM);
  EXPECT_EQ((*scoring)->AwaitExit(absl::Now() + kPatience), 0);
}

TEST_F(TlsProcessesTest, AnExpiredCertificateStopsTheStartAndIsNamed) {
  const Outcome expired = RunProgram(ScoringWords(ca_.IssueExpired({"klout-scoring", "127.0.0.1"})), kPatience);
  EXPECT_EQ(expired.exit_code, 2);
  EXPECT_THAT(expired.err, HasSubstr("tls_certificate"));
  EXPECT_THAT(expired.err, HasSubstr("expired"));
}

}  // namespace
}  // namespace klout
