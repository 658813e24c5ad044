#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/store/clickhouse_address.h"
#include "services/scoring/store/clickhouse_fact_log.h"
#include "tests/testing/clickhouse_server.h"
#include "tests/testing/http_call.h"
#include "tests/testing/test_ca.h"
#include "tests/unit/scoring_store/fact_log_testing.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

TEST(ClickHouseTlsAddressTest, ReadsFilesAndLogin) {
  const auto address = ParseClickHouseAddress("clickhouse+tls://klout:s@cr?t@one:8443,two:8443/facts?authority=/etc/klout/ca.pem&certificate=/c=1.pem&key=/k.pem");
  ASSERT_TRUE(address.ok()) << address.status();
  EXPECT_EQ(address->servers, (std::vector<std::string>{"one:8443", "two:8443"}));
  EXPECT_EQ(address->database, "facts");
  EXPECT_EQ(address->password, "s@cr?t");
  EXPECT_TRUE(address->tls.is_on);
  EXPECT_EQ(address->tls.authority, "/etc/klout/ca.pem");
  EXPECT_EQ(address->tls.certificate, "/c=1.pem");
  EXPECT_EQ(address->tls.key, "/k.pem");

  const auto bare = ParseClickHouseAddress("clickhouse+tls://klout:s?t@one:8443/facts");
  ASSERT_TRUE(bare.ok()) << bare.status();
  EXPECT_EQ(bare->password, "s?t");
  EXPECT_TRUE(bare->tls.is_on);
  EXPECT_EQ(bare->tls.authority, "");
  EXPECT_FALSE(ParseClickHouseAddress("clickhouse://one:8123/facts")->tls.is_on);
}

TEST(ClickHouseTlsAddressTest, RefusesWhatIsNoneAndShowsNoPassword) {
  for (const char* files : {"?", "?authority=", "?ca=/a", "?authority=/a&authority=/b", "?certificate=/c", "?key=/k", "?authority=/a&"}) {
    const absl::Status status = ParseClickHouseAddress(absl::StrCat("clickhouse+tls://klout:secret@a:1/b", files)).status();
    EXPECT_EQ(ErrorField(status), "fact_log") << files;
    EXPECT_FALSE(absl::StrContains(status.message(), "secret")) << status;
  }
  // Files mean nothing where there is no TLS.
  EXPECT_EQ(ErrorField(ParseClickHouseAddress("clickhouse://a:1/b?authority=/a").status()), "fact_log");
  EXPECT_EQ(ClickHouseUrlToShow("clickhouse+tls://klout:s@cr?t@one:8443/facts?authority=/ca.pem"), "clickhouse+tls://klout:***@one:8443/facts?authority=/ca.pem");
}

// A log on a real server with HTTPS, whose certificate is of an authority of this test's own.
class ClickHouseTlsTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!ClickHouseServer::IsInstalled()) GTEST_SKIP() << "clickhouse-server is not installed";
  }
  void Start(const TestCertificate& certificate, const std::string& client_authority = "") {
    auto server = ClickHouseServer::Start({.password = "secret", .certificate = certificate.certificate, .key = certificate.key, .client_authority = client_authority});
    ASSERT_TRUE(server.ok()) << server.status();
    server_ = *std::move(server);
  }
  std::string Write(const std::string& name, const std::string& text, mode_t mode = 0600) const {
    const std::string path = absl::StrCat(dir_.path(), "/", name);
    std::ofstream(path, std::ios::trunc) << text;
    chmod(path.c_str(), mode);
    return path;
  }
  absl::StatusOr<std::unique_ptr<ClickHouseFactLog>> Open(const std::string& files) const { return OpenAt("clickhouse+tls", server_->tls_address(), files); }
  static absl::StatusOr<std::unique_ptr<ClickHouseFactLog>> OpenAt(const std::string& scheme, const std::string& address, const std::string& files) {
    return ClickHouseFactLog::Open({.url = absl::StrCat(scheme, "://default:secret@", address, "/facts", files), .wait_for_lease = absl::ZeroDuration()});
  }
  // It names the server and the cause.
  void ExpectNotBelieved(const absl::Status& status, const std::string& cause) const {
    EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
    EXPECT_EQ(ErrorReason(status), "LOG_TLS") << status;
    EXPECT_TRUE(absl::StrContains(status.message(), server_->tls_address())) << status;
    EXPECT_TRUE(absl::StrContains(status.message(), cause)) << status;
  }
  // What the server knows, asked by its operator.
  std::string Databases() const { return HttpCall(server_->port(), "POST", "/", {"X-ClickHouse-User: default", "X-ClickHouse-Key: secret"}, "SHOW DATABASES").body; }

  TempDir dir_;
  const TestCa ours_, theirs_;
  std::unique_ptr<ClickHouseServer> server_;
};

TEST_F(ClickHouseTlsTest, ALogIsWrittenAndReadAgain) {
  ASSERT_NO_FATAL_FAILURE(Start(ours_.Issue()));
  const std::string files = absl::StrCat("?authority=", ours_.file());
  {
    const auto log = Open(files);
    ASSERT_TRUE(log.ok()) << log.status();
    EXPECT_EQ((*log)->Append({Entry("a", "1"), Entry("b", "2")}), absl::OkStatus());
  }
  const auto again = Open(files);
  ASSERT_TRUE(again.ok()) << again.status();
  EXPECT_EQ(Contents(**again), (Rows{{1, "1"}, {2, "2"}}));
}

TEST_F(ClickHouseTlsTest, AServerOfAnotherAuthorityIsNotBelieved) {
  ASSERT_NO_FATAL_FAILURE(Start(ours_.Issue()));
  // Another one of the same name, as an authority is that was made anew.
  ExpectNotBelieved(Open(absl::StrCat("?authority=", theirs_.file())).status(), "certificate signature failure");
  // The system's do not know it.
  ExpectNotBelieved(Open("").status(), "local issuer certificate");
  EXPECT_FALSE(absl::StrContains(Databases(), "facts"));
}

TEST_F(ClickHouseTlsTest, ACertificateForAnotherNameIsNotBelieved) {
  ASSERT_NO_FATAL_FAILURE(Start(ours_.Issue({"other.example"})));
  ExpectNotBelieved(Open(absl::StrCat("?authority=", ours_.file())).status(), "127.0.0.1");
}

TEST_F(ClickHouseTlsTest, AnExpiredCertificateIsNotBelieved) {
  ASSERT_NO_FATAL_FAILURE(Start(ours_.IssueExpired()));
  ExpectNotBelieved(Open(absl::StrCat("?authority=", ours_.file())).status(), "expired");
}

TEST_F(ClickHouseTlsTest, NothingIsPlaintextOnEitherSide) {
  ASSERT_NO_FATAL_FAILURE(Start(ours_.Issue()));
  const absl::Status to_http = OpenAt("clickhouse+tls", server_->address(), absl::StrCat("?authority=", ours_.file())).status();
  EXPECT_EQ(to_http.code(), absl::StatusCode::kUnavailable) << to_http;
  EXPECT_TRUE(absl::StrContains(to_http.message(), server_->address())) << to_http;
  const absl::Status to_https = OpenAt("clickhouse", server_->tls_address(), "").status();
  EXPECT_FALSE(to_https.ok());
  EXPECT_TRUE(absl::StrContains(to_https.message(), server_->tls_address())) << to_https;
  EXPECT_FALSE(absl::StrContains(Databases(), "facts"));
}

TEST_F(ClickHouseTlsTest, ClientsShowTheirCertificateWhereTheServerAsksForIt) {
  ASSERT_NO_FATAL_FAILURE(Start(ours_.Issue(), ours_.file()));
  const std::string authority = absl::StrCat("?authority=", ours_.file());
  const auto files_of = [&](const TestCa& ca) {
    const TestCertificate own = ca.Issue({"scoring"});
    return absl::StrCat(authority, "&certificate=", Write("certificate.pem", own.certificate), "&key=", Write("key.pem", own.key));
  };
  for (const std::string& files : {authority, files_of(theirs_)}) {
    const absl::Status status = Open(files).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable) << files;
    EXPECT_TRUE(absl::StrContains(status.message(), server_->tls_address())) << status;
  }
  const auto log = Open(files_of(ours_));
  ASSERT_TRUE(log.ok()) << log.status();
  EXPECT_EQ((*log)->Append({Entry("a", "1")}), absl::OkStatus());
}

TEST_F(ClickHouseTlsTest, FilesThatCannotBeUsedStopTheStart) {
  ASSERT_NO_FATAL_FAILURE(Start(ours_.Issue()));
  const TestCertificate own = ours_.Issue({"scoring"});
  const std::string certificate = Write("certificate.pem", own.certificate), key = Write("key.pem", own.key, 0644);
  const std::string mine = absl::StrCat("&certificate=", certificate, "&key=", key);
  for (const auto& [files, cause] : std::vector<std::pair<std::string, std::string>>{
           {"?authority=/nowhere/ca.pem", "/nowhere/ca.pem cannot be read"},
           {absl::StrCat("?certificate=", certificate, "&key=/nowhere/key.pem"), "/nowhere/key.pem cannot be read"},
           {absl::StrCat("?authority=", ours_.file(), mine), "key.pem may be read by others"}}) {
    const absl::Status status = Open(files).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
    EXPECT_EQ(ErrorField(status), "fact_log");
    EXPECT_TRUE(absl::StrContains(status.message(), cause)) << status;
  }
  ExpectNotBelieved(Open(absl::StrCat("?authority=", Write("ca.pem", "no certificate"))).status(), "ca.pem");
}

TEST_F(ClickHouseTlsTest, FilesAreReadAnew) {
  ASSERT_NO_FATAL_FAILURE(Start(ours_.Issue()));
  std::ifstream file(ours_.file());
  const std::string believed(std::istreambuf_iterator<char>(file), {});
  const std::string authority = Write("ca.pem", believed);
  const auto log = Open(absl::StrCat("?authority=", authority));
  ASSERT_TRUE(log.ok()) << log.status();
  std::ifstream other(theirs_.file());
  Write("ca.pem", std::string(std::istreambuf_iterator<char>(other), {}));
  ExpectNotBelieved((*log)->Append({Entry("a", "1")}), "certificate signature failure");
  Write("ca.pem", believed);
  EXPECT_EQ((*log)->Append({Entry("a", "1")}), absl::OkStatus());
}

}  // namespace
}  // namespace klout::scoring
