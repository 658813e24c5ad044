#include "common/tls.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "absl/time/clock.h"
#include "common/caller_rules.h"
#include "common/error.h"
#include "common/grpc_server.h"
#include "tests/testing/test_ca.h"
#include "tests/unit/common/fake_scoring.h"

namespace klout {
namespace {

using scoring::v1::ScoringService;

// A folder with the files of one process.
class Files {
 public:
  Files(const TestCa& ca, const std::string& name) : folder_(std::filesystem::path(::testing::TempDir()) / ("tls_" + name)) {
    std::filesystem::create_directories(folder_);
    files_ = {.certificate = folder_ / "certificate.pem", .key = folder_ / "key.pem", .authority = ca.file()};
    Write(ca.Issue({"klout-" + name, "localhost", "127.0.0.1"}));
  }
  ~Files() { std::filesystem::remove_all(folder_); }

  // In the place of what is there, each file at once.
  void Write(const TestCertificate& pair) {
    Put(files_.key, pair.key);
    Put(files_.certificate, pair.certificate);
  }
  const TlsFiles& files() const { return files_; }

 private:
  static void Put(const std::string& path, const std::string& text) {
    std::ofstream(path + ".new", std::ios::binary) << text;
    chmod((path + ".new").c_str(), 0600);
    std::filesystem::rename(path + ".new", path);
  }

  std::filesystem::path folder_;
  TlsFiles files_;
};

std::string RefusedFor(const TlsFiles& files) {
  const auto identity = TlsIdentity::Create(files);
  return identity.ok() ? "" : ErrorField(identity.status());
}

std::shared_ptr<const TlsIdentity> IdentityOf(const Files& files) {
  auto identity = TlsIdentity::Create(files.files(), absl::Seconds(1));
  EXPECT_TRUE(identity.ok()) << identity.status();
  return identity.ok() ? *identity : nullptr;
}

TEST(TlsIdentityTest, NoFilesIsPlaintextAndSomeAreAMistake) {
  ASSERT_TRUE(TlsIdentity::Create({}).ok());
  EXPECT_EQ(*TlsIdentity::Create({}), nullptr);
  const TestCa ca, other;
  Files files(ca, "scoring");
  EXPECT_EQ(RefusedFor(files.files()), "");
  const auto with = [&](std::string TlsFiles::*field, const std::string& path) {
    TlsFiles changed = files.files();
    changed.*field = path;
    return changed;
  };
  EXPECT_EQ(RefusedFor(with(&TlsFiles::key, "")), "tls_key");
  EXPECT_EQ(RefusedFor(with(&TlsFiles::certificate, "/nowhere.pem")), "tls_certificate");
  EXPECT_EQ(RefusedFor(with(&TlsFiles::authority, files.files().key)), "tls_authority");
  EXPECT_EQ(RefusedFor(with(&TlsFiles::certificate, files.files().key)), "tls_certificate");
  EXPECT_EQ(RefusedFor(with(&TlsFiles::key, files.files().certificate)), "tls_key");
  // Of another authority, not this certificate's key, one that others may read, and one that has ended.
  EXPECT_EQ(RefusedFor(with(&TlsFiles::authority, other.file())), "tls_certificate");
  Files second(ca, "perks");
  EXPECT_EQ(RefusedFor(with(&TlsFiles::key, second.files().key)), "tls_key");
  chmod(files.files().key.c_str(), 0644);
  EXPECT_EQ(RefusedFor(files.files()), "tls_key");
  files.Write(ca.IssueExpired({"klout-scoring", "127.0.0.1"}));
  EXPECT_EQ(RefusedFor(files.files()), "tls_certificate");
}

class TlsServerTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto server = GrpcServer::Create({.listen_address = "127.0.0.1:0", .tls = IdentityOf(scoring_)}, {&service_}, nullptr);
    ASSERT_TRUE(server.ok()) << server.status();
    server_ = *std::move(server);
  }
  std::shared_ptr<grpc::Channel> Dial(std::shared_ptr<const TlsIdentity> identity) const {
    return Connect(server_->dial_address(), {.max_attempts = 1, .own_connection = true, .tls = std::move(identity)});
  }
  static absl::Status GetScore(const std::shared_ptr<grpc::Channel>& channel) {
    grpc::ClientContext context;
    scoring::v1::GetScoreRequest request;
    request.set_subject("twitter:jack");
    scoring::v1::GetScoreResponse response;
    return FromGrpcStatus(ScoringService::NewStub(channel)->GetScore(&context, request, &response), context);
  }

  const TestCa ca_;
  Files scoring_{ca_, "scoring"};
  FakeScoring service_;
  std::unique_ptr<GrpcServer> server_;
};

TEST_F(TlsServerTest, AnswersWhoMayAskAndNobodyElse) {
  const Files gateway(ca_, "gateway"), connector(ca_, "connector");
  EXPECT_TRUE(GetScore(Dial(IdentityOf(gateway))).ok());
  const absl::Status refused = GetScore(Dial(IdentityOf(connector)));
  EXPECT_EQ(refused.code(), absl::StatusCode::kPermissionDenied) << refused;
}

TEST_F(TlsServerTest, RefusesPlaintextAndStrangers) {
  EXPECT_EQ(GetScore(Dial(nullptr)).code(), absl::StatusCode::kUnavailable);
  // The same name from an authority of their own.
  const TestCa other;
  const Files stranger(other, "gateway");
  EXPECT_EQ(GetScore(Dial(IdentityOf(stranger))).code(), absl::StatusCode::kUnavailable);
}

TEST_F(TlsServerTest, AServerOfAnotherNameIsNotBelieved) {
  const Files gateway(ca_, "gateway");
  Files elsewhere(ca_, "elsewhere");
  elsewhere.Write(ca_.Issue({"klout-scoring.elsewhere.example"}));
  auto server = GrpcServer::Create({.listen_address = "127.0.0.1:0", .tls = IdentityOf(elsewhere)}, {&service_}, nullptr);
  ASSERT_TRUE(server.ok()) << server.status();
  const auto channel = Connect((*server)->dial_address(), {.max_attempts = 1, .own_connection = true, .tls = IdentityOf(gateway)});
  EXPECT_EQ(GetScore(channel).code(), absl::StatusCode::kUnavailable);
}

TEST_F(TlsServerTest, TakesNewFilesWhileItRuns) {
  Files gateway(ca_, "gateway");
  const std::shared_ptr<const TlsIdentity> identity = IdentityOf(gateway);
  ASSERT_TRUE(GetScore(Dial(identity)).ok());
  // A certificate that may ask less, in the place of the first: new connections show it once it was seen, here within a second.
  gateway.Write(ca_.Issue({"klout-connector", "127.0.0.1"}));
  absl::Status status;
  const absl::Time end = absl::Now() + absl::Seconds(60);
  do {
    status = GetScore(Dial(identity));
  } while (status.ok() && absl::Now() < end);
  EXPECT_EQ(status.code(), absl::StatusCode::kPermissionDenied) << status;
}

TEST(CallerNamedTest, TakesTheMostExactName) {
  EXPECT_EQ(CallerNamed("spiffe://klout.example/ns/prod/sa/klout-gateway", "klout-perks.klout.svc", "x"), "gateway");
  EXPECT_EQ(CallerNamed("", "klout-perks.klout.svc", "klout-gateway"), "perks");
  EXPECT_EQ(CallerNamed("", "", "operator"), "operator");
  EXPECT_EQ(CallerNamed("", "", ""), "");
}

TEST(CheckCallerTest, GrantsTheArrowsOfTheArchitecture) {
  const auto may = [](std::string_view caller, std::string_view method) { return CheckCaller(caller, method).ok(); };
  EXPECT_TRUE(may("connector", "/klout.scoring.v1.ScoringService/Ingest"));
  EXPECT_FALSE(may("gateway", "/klout.scoring.v1.ScoringService/Ingest"));
  EXPECT_TRUE(may("perks", "/klout.scoring.v1.PlanningService/PlanReach"));
  EXPECT_FALSE(may("perks", "/klout.scoring.v1.ScoringService/RemovePerson"));
  EXPECT_FALSE(may("scoring", "/klout.connector.v1.ConnectorService/ListAccounts"));
  EXPECT_TRUE(may("topics", "/grpc.health.v1.Health/Check"));
  EXPECT_FALSE(may("gateway", "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo"));
  EXPECT_FALSE(may("", "/grpc.health.v1.Health/Check"));
  EXPECT_FALSE(may("operator", "/some.other.v1.Service/Do"));
  EXPECT_FALSE(may("operator", ""));
}

}  // namespace
}  // namespace klout
