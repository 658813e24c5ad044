// Never one perk too many, never one lost: 10,000 people claim 1,000 units through the real program, while calls are sent twice, given up and sent
// again, the program is killed, and the database's connections are cut, at random.

#include <gtest/gtest.h>
#include <signal.h>
#include <stdlib.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/channel.h"
#include "common/clock.h"
#include "common/error.h"
#include "klout/perks/v1/perks.grpc.pb.h"
#include "services/perks/engine/ledger_replay.h"
#include "services/perks/store/readers.h"
#include "services/perks/store/schema.h"
#include "services/perks/store/writer.h"
#include "tests/e2e/process.h"
#include "tests/testing/postgres_server.h"

namespace klout::perks {
namespace {

constexpr int kClaims = 10'000, kUnits = 1'000, kClients = 64;
// Tries of one call. Each kill costs a client a few.
constexpr int kMaxTries = 1'000;
constexpr absl::Duration kPatience = absl::Seconds(60);
constexpr uint64_t kSeed = 20'261'129;

std::string PersonNamed(int number) { return absl::StrCat("person:p", number); }

// The service as a user runs it: some replicas of klout-perks on one database.
class Suite {
 public:
  Suite(const std::string& folder, const std::string& database, int replicas) : folder_(folder), database_(database) {
    for (int i = 0; i < replicas; ++i) {
      Launch(i);
      channels_.push_back(Connect(Address(i), {.max_attempts = 1, .max_reconnect_interval = absl::Milliseconds(100), .own_connection = true}));
    }
  }
  int replicas() const { return static_cast<int>(channels_.size()); }
  const std::shared_ptr<grpc::Channel>& channel(int replica) const { return channels_[replica]; }
  // SIGKILL, and a new process in its place.
  void KillAndRestart(int replica) {
    processes_[replica]->Kill();
    Launch(replica);
  }
  void Stop() { processes_.clear(); }

 private:
  std::string Address(int replica) const { return absl::StrCat("unix:", folder_, "/perks", replica, ".sock"); }
  void Launch(int replica) {
    unlink(absl::StrCat(folder_, "/perks", replica, ".sock").c_str());
    auto process = Process::Start({KLOUT_PERKS_PROGRAM, "--data_dir", folder_, "--database", database_, "--listen", Address(replica),
                                   "--metrics_listen", "", "--scoring", absl::StrCat("unix:", folder_, "/nobody.sock")});
    ASSERT_TRUE(process.ok()) << process.status();
    ASSERT_TRUE((*process)->AwaitLine("perks_serves", absl::Now() + kPatience).has_value()) << (*process)->err();
    processes_[replica] = *std::move(process);
  }

  const std::string folder_;
  const std::string database_;
  std::map<int, std::unique_ptr<Process>> processes_;
  std::vector<std::shared_ptr<grpc::Channel>> channels_;
};

using Random = std::mt19937_64;

// Calls until there is an answer that is one: the same id, on any replica, sometimes twice at once, sometimes given up too early.
template <typename Request, typename Response>
absl::Status Insist(const Suite& suite, Random& random,
                    grpc::Status (v1::PerksService::Stub::*method)(grpc::ClientContext*, const Request&, Response*), const Request& request,
                    Response* response) {
  absl::Status last;
  for (int tries = 0; tries < kMaxTries; ++tries) {
    const bool is_hasty = random() % 10 == 0, is_double = random() % 10 == 0;
    const auto call = [&](int replica, absl::Duration patience, Response* answer) {
      const auto stub = v1::PerksService::NewStub(suite.channel(replica));
      grpc::ClientContext context;
      context.set_wait_for_ready(true);
      context.set_deadline(absl::ToChronoTime(absl::Now() + patience));
      return FromGrpcStatus(((*stub).*method)(&context, request, answer), context);
    };
    const absl::Duration patience = is_hasty ? absl::Milliseconds(1 + random() % 100) : absl::Seconds(5);
    const int replica = static_cast<int>(random() % suite.replicas()), other = static_cast<int>(random() % suite.replicas());
    std::thread twin;
    Response twin_answer;
    if (is_double) twin = std::thread([&] { call(other, patience, &twin_answer).IgnoreError(); });
    last = call(replica, patience, response);
    if (is_double) twin.join();
    const bool may_have_happened = absl::IsUnavailable(last) || absl::IsDeadlineExceeded(last) || absl::IsCancelled(last) || absl::IsResourceExhausted(last);
    if (!may_have_happened) return last;
  }
  return last;
}

struct Outcome {
  bool claimed = false;
  std::string code;
  absl::Status status;
};

// One person's way: a reservation, and if there is one, the claim.
Outcome Claim(const Suite& suite, Random& random, const std::string& offer_id, const std::string& terms_hash) {
  v1::ReserveRequest reserve;
  reserve.set_request_id(absl::StrCat("reserve-", offer_id));
  reserve.set_actor("operator:test");
  reserve.set_offer_id(offer_id);
  v1::ReserveResponse reserved;
  absl::Status status = Insist(suite, random, &v1::PerksService::Stub::Reserve, reserve, &reserved);
  if (!status.ok()) return {false, "", status};
  v1::ClaimRequest claim;
  claim.set_request_id(absl::StrCat("claim-", offer_id));
  claim.set_actor("operator:test");
  claim.set_offer_id(offer_id);
  claim.set_terms_hash(terms_hash);
  v1::ClaimResponse claimed;
  status = Insist(suite, random, &v1::PerksService::Stub::Claim, claim, &claimed);
  return {status.ok(), claimed.offer().code(), status};
}

class StockTest : public testing::Test {
 protected:
  StockTest() {
    char folder[] = "/tmp/klout-stock-XXXXXX";
    folder_ = mkdtemp(folder);
  }
  ~StockTest() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  // People take part before the service starts: that is not what is tested.
  void AddPeople(const std::string& url) {
    Connection connection(url);
    Migrate(connection);
    Writer writer(url, {}, RealClock(), [](Workspace&, const std::string&, absl::Time) {});
    Write write;
    write.run = [](Workspace& rows, absl::Time) -> absl::StatusOr<Write::Answer> {
      for (int i = 0; i < kClaims; ++i) rows.participants.Insert({.person = PersonNamed(i), .place = "IT", .birth_date = "1980-01-01"});
      return Write::Answer{};
    };
    ASSERT_TRUE(writer.Do(std::move(write)).ok());
  }

  // A live campaign with one perk; all are invited.
  void Prepare(const Suite& suite, v1::Perk* perk, std::vector<std::string>* offers) {
    Random random(kSeed);
    int id = 0;
    const auto fill = [&](auto& request) {
      request.set_request_id(absl::StrCat("setup-", ++id));
      request.set_actor("operator:test");
    };
    using Stub = v1::PerksService::Stub;
    v1::CreateBrandRequest brand;
    fill(brand);
    brand.set_name("acme");
    v1::CreateBrandResponse brand_made;
    ASSERT_EQ(Insist(suite, random, &Stub::CreateBrand, brand, &brand_made), absl::OkStatus());
    v1::CreateCampaignRequest campaign;
    fill(campaign);
    campaign.set_brand_id(brand_made.brand().id());
    campaign.set_name("rush");
    v1::CreateCampaignResponse campaign_made;
    ASSERT_EQ(Insist(suite, random, &Stub::CreateCampaign, campaign, &campaign_made), absl::OkStatus());
    v1::CreatePerkRequest create;
    fill(create);
    create.set_campaign_id(campaign_made.campaign().id());
    create.set_name("shirt");
    create.set_terms("be nice");
    create.mutable_hold()->set_seconds(86'400);
    create.mutable_offer_valid()->set_seconds(86'400);
    v1::CreatePerkResponse perk_made;
    ASSERT_EQ(Insist(suite, random, &Stub::CreatePerk, create, &perk_made), absl::OkStatus());
    *perk = perk_made.perk();
    v1::AddStockRequest stock;
    fill(stock);
    stock.set_perk_id(perk->id());
    stock.set_units(kUnits);
    v1::AddStockResponse stocked;
    ASSERT_EQ(Insist(suite, random, &Stub::AddStock, stock, &stocked), absl::OkStatus());
    v1::LaunchCampaignRequest launch;
    fill(launch);
    launch.set_campaign_id(perk->campaign_id());
    v1::LaunchCampaignResponse launched;
    ASSERT_EQ(Insist(suite, random, &Stub::LaunchCampaign, launch, &launched), absl::OkStatus());
    for (int from = 0; from < kClaims; from += 1'000) {
      v1::InvitePeopleRequest invite;
      fill(invite);
      invite.set_perk_id(perk->id());
      for (int i = from; i < from + 1'000; ++i) invite.add_persons(PersonNamed(i));
      v1::InvitePeopleResponse invited;
      ASSERT_EQ(Insist(suite, random, &Stub::InvitePeople, invite, &invited), absl::OkStatus());
      for (const v1::Invitation& invitation : invited.invitations()) offers->push_back(invitation.offer_id());
    }
  }

  // `cut`: breaks the database's connections.
  void Rush(const std::string& url, int replicas, const std::function<void()>& cut) {
    ASSERT_NO_FATAL_FAILURE(AddPeople(url));
    Suite suite(folder_, url, replicas);
    if (HasFatalFailure()) return;
    v1::Perk perk;
    std::vector<std::string> offers;
    ASSERT_NO_FATAL_FAILURE(Prepare(suite, &perk, &offers));
    ASSERT_EQ(offers.size(), static_cast<size_t>(kClaims));

    std::vector<Outcome> outcomes(kClaims);
    std::atomic<int> next = 0, done = 0;
    std::vector<std::thread> clients;
    for (int client = 0; client < kClients; ++client) {
      clients.emplace_back([&, client] {
        Random random(kSeed + client);
        for (int i; (i = next.fetch_add(1)) < kClaims;) {
          outcomes[i] = Claim(suite, random, offers[i], perk.terms_hash());
          done.fetch_add(1);
          done.notify_all();
        }
      });
    }
    // Mishaps are counted in answers, not in seconds: they come as often on a slow machine. Most while there is stock.
    Random random(kSeed - 1);
    int kills = 0, cuts = 0;
    for (int at = 40; at < kClaims; at += at < 2 * kUnits ? 40 + static_cast<int>(random() % 120) : 1'000) {
      for (int seen = done; seen < at; seen = done) done.wait(seen);
      if (random() % 3 == 0 && cut != nullptr) {
        cut();
        ++cuts;
      } else {
        suite.KillAndRestart(static_cast<int>(random() % replicas));
        ++kills;
      }
    }
    for (std::thread& client : clients) client.join();
    RecordProperty("kills", kills);
    RecordProperty("cuts", cuts);
    std::cout << "seed " << kSeed << ": " << kills << " kills, " << cuts << " cuts\n";
    EXPECT_GE(kills, 10);
    suite.Stop();
    Check(url, offers, outcomes);
  }

  // Exactly the stock was claimed, and what each was told is what the ledger says.
  void Check(const std::string& url, const std::vector<std::string>& offers, const std::vector<Outcome>& outcomes) {
    std::map<std::string, int> claimed_rows;
    std::map<std::string, std::string> codes;
    Readers readers(url, 1);
    EXPECT_EQ(readers.Read(AuditLedger), absl::OkStatus());
    ASSERT_EQ(readers.Read([&](Workspace& rows) {
      rows.connection().Query("SELECT offer_id FROM ledger WHERE event = 'offer.claimed'", {}, {ColumnType::kText},
                              [&](const std::vector<Value>& row) { ++claimed_rows[std::get<std::string>(row[0])]; });
      for (const OfferRow* offer : rows.offers.Select("WHERE t.state = 5", {})) codes[offer->id] = offer->code;
      EXPECT_EQ(rows.Number("SELECT available FROM perks", {}), 0);
      EXPECT_EQ(rows.Number("SELECT held FROM perks", {}), 0);
      EXPECT_EQ(rows.Number("SELECT claimed FROM perks", {}), kUnits);
      return absl::OkStatus();
    }), absl::OkStatus());
    EXPECT_EQ(claimed_rows.size(), static_cast<size_t>(kUnits));
    std::set<std::string> given;
    for (size_t i = 0; i < offers.size(); ++i) {
      const Outcome& outcome = outcomes[i];
      if (outcome.claimed) {
        EXPECT_EQ(claimed_rows[offers[i]], 1) << offers[i];
        EXPECT_EQ(codes[offers[i]], outcome.code) << offers[i];
        EXPECT_TRUE(given.insert(outcome.code).second) << "one code for two people";
      } else {
        EXPECT_EQ(ErrorReason(outcome.status), "OUT_OF_STOCK") << outcome.status;
        EXPECT_FALSE(claimed_rows.contains(offers[i])) << offers[i];
      }
    }
    EXPECT_EQ(given.size(), static_cast<size_t>(kUnits));
  }

  std::string folder_;
};

TEST_F(StockTest, ExactlyTheStockIsClaimedOnSqlite) { Rush(absl::StrCat("sqlite:", folder_, "/perks.db"), 1, nullptr); }

TEST_F(StockTest, ExactlyTheStockIsClaimedOnPostgresByTwoReplicas) {
  if (!PostgresServer::IsInstalled()) GTEST_SKIP() << "PostgreSQL 15 is not installed (Debian: postgresql-15)";
  auto postgres = PostgresServer::Start();
  ASSERT_TRUE(postgres.ok()) << postgres.status();
  Rush((*postgres)->url(), 2, [&] {
    Connection((*postgres)->url())
        .Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'postgres' AND pid <> pg_backend_pid()");
  });
}

}  // namespace
}  // namespace klout::perks
