#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/channel.h"
#include "common/clock.h"
#include "common/error.h"
#include "klout/perks/v1/perks.grpc.pb.h"
#include "services/perks/service.h"
#include "services/perks/store/connection.h"
#include "services/perks/store/schema.h"
#include "services/perks/store/writer.h"
#include "tests/bench/benches.h"
#include "tests/bench/temp_folder.h"
#include "tests/testing/postgres_server.h"

namespace klout::bench {
namespace {

constexpr double kMarkRatio = 0.5;
// As many as help us, too: with 256, a group has half as many, and each group waits for the disk alone.
constexpr int kClients = 512, kRepetitions = 3;
// Claims of one measurement.
constexpr int kClaims = 10'000, kQuickClaims = 1'000;
constexpr absl::Duration kBaselineTime = absl::Seconds(2), kQuickBaselineTime = absl::Milliseconds(500);
// As many connections as may help the plain loop; the best is the baseline.
constexpr int kConnections[] = {1, 4, 16, 64};

using Clock = std::chrono::steady_clock;
double SecondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

// Runs `work(i)` on so many threads.
template <typename Work>
void OnThreads(int threads, const Work& work) {
  std::vector<std::thread> all;
  for (int i = 0; i < threads; ++i) all.emplace_back([&work, i] { work(i); });
  for (std::thread& thread : all) thread.join();
}

// Transactions per second of the database itself: each connection changes one row of its own, and commits, as fast as it can.
double PlainTransactions(const std::string& url, int connections, absl::Duration time) {
  {
    perks::Connection setup(url);
    setup.Execute("DROP TABLE IF EXISTS plain");
    setup.Execute("CREATE TABLE plain (id BIGINT PRIMARY KEY, value BIGINT NOT NULL)");
    for (long long i = 0; i < connections; ++i) setup.Run("INSERT INTO plain (id, value) VALUES (:p0, 0)", {i});
  }
  std::atomic<uint64_t> done = 0;
  const auto start = Clock::now();
  OnThreads(connections, [&](int i) {
    perks::Connection connection(url);
    while (SecondsSince(start) < absl::ToDoubleSeconds(time)) {
      try {
        // One statement outside a transaction is one transaction, with the fewest messages.
        connection.Run("UPDATE plain SET value = value + 1 WHERE id = :p0", {static_cast<long long>(i)});
        done.fetch_add(1);
      } catch (const std::exception&) {
        // SQLite's lock was not to be had in time.
      }
    }
  });
  return static_cast<double>(done) / SecondsSince(start);
}

double BestPlainTransactions(const std::string& url, bool is_sqlite, absl::Duration time, int* best_connections) {
  double best = 0;
  for (const int connections : kConnections) {
    // SQLite has one writer; a few show that more do not help.
    if (is_sqlite && connections > 4) break;
    const double rate = PlainTransactions(url, connections, time);
    if (rate > best) {
      best = rate;
      *best_connections = connections;
    }
  }
  return best;
}

std::string PersonNamed(int number) { return absl::StrCat("person:p", number); }

// A service with stock for all, everyone invited and a unit held for each.
class Shop {
 public:
  static absl::StatusOr<std::unique_ptr<Shop>> Open(const std::string& folder, const std::string& url, int claims) {
    try {
      AddPeople(url, claims);
    } catch (const std::exception& failure) {
      return absl::InternalError(failure.what());
    }
    std::unique_ptr<Shop> shop(new Shop);
    auto server = perks::PerksServer::Create({.data_dir = folder, .database = url, .listen = absl::StrCat("unix:", folder, "/perks.sock"),
                                              .metrics_listen = "", .scoring = absl::StrCat("unix:", folder, "/nobody.sock")},
                                             RealClock());
    if (!server.ok()) return server.status();
    shop->server_ = *std::move(server);
    shop->channel_ = Connect(shop->server_->dial_address(), {.own_connection = true});
    if (absl::Status status = shop->Prepare(claims); !status.ok()) return status;
    if (absl::Status status = shop->ForEach([&](v1Stub& stub, int i) { return shop->Reserve(stub, i); }); !status.ok()) return status;
    return shop;
  }

  // Claims per second, all of them, by kClients at a time.
  absl::StatusOr<double> ClaimAll() {
    const auto start = Clock::now();
    if (absl::Status status = ForEach([&](v1Stub& stub, int i) { return Claim(stub, i); }); !status.ok()) return status;
    return static_cast<double>(offers_.size()) / SecondsSince(start);
  }

 private:
  using v1Stub = perks::v1::PerksService::Stub;
  Shop() = default;

  static void AddPeople(const std::string& url, int people) {
    perks::Connection connection(url);
    perks::Migrate(connection);
    perks::Writer writer(url, {}, RealClock(), [](perks::Workspace&, const std::string&, absl::Time) {});
    perks::Write write;
    write.run = [people](perks::Workspace& rows, absl::Time) -> absl::StatusOr<perks::Write::Answer> {
      for (int i = 0; i < people; ++i) rows.participants.Insert({.person = PersonNamed(i), .place = "IT", .birth_date = "1980-01-01"});
      return perks::Write::Answer{};
    };
    writer.Do(std::move(write)).IgnoreError();
  }

  template <typename Request, typename Response>
  static absl::Status Call(v1Stub& stub, grpc::Status (v1Stub::*method)(grpc::ClientContext*, const Request&, Response*), Request& request,
                           const std::string& id, Response* response) {
    request.set_request_id(id);
    request.set_actor("operator:bench");
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(60));
    return FromGrpcStatus((stub.*method)(&context, request, response), context);
  }

  absl::Status Prepare(int claims) {
    const auto stub = perks::v1::PerksService::NewStub(channel_);
    perks::v1::CreateBrandRequest brand;
    brand.set_name("acme");
    perks::v1::CreateBrandResponse brand_made;
    absl::Status status = Call(*stub, &v1Stub::CreateBrand, brand, "brand", &brand_made);
    perks::v1::CreateCampaignRequest campaign;
    campaign.set_brand_id(brand_made.brand().id());
    campaign.set_name("rush");
    perks::v1::CreateCampaignResponse campaign_made;
    if (status.ok()) status = Call(*stub, &v1Stub::CreateCampaign, campaign, "campaign", &campaign_made);
    perks::v1::CreatePerkRequest perk;
    perk.set_campaign_id(campaign_made.campaign().id());
    perk.set_name("shirt");
    perk.mutable_hold()->set_seconds(86'400);
    perk.mutable_offer_valid()->set_seconds(86'400);
    perk.mutable_rules()->set_min_age(18);
    perk.mutable_rules()->add_places("IT");
    perk.mutable_rules()->mutable_post_due()->set_seconds(86'400);
    perks::v1::CreatePerkResponse perk_made;
    if (status.ok()) status = Call(*stub, &v1Stub::CreatePerk, perk, "perk", &perk_made);
    terms_hash_ = perk_made.perk().terms_hash();
    perks::v1::AddStockRequest stock;
    stock.set_perk_id(perk_made.perk().id());
    stock.set_units(static_cast<uint32_t>(claims));
    perks::v1::AddStockResponse stocked;
    if (status.ok()) status = Call(*stub, &v1Stub::AddStock, stock, "stock", &stocked);
    perks::v1::LaunchCampaignRequest launch;
    launch.set_campaign_id(perk_made.perk().campaign_id());
    perks::v1::LaunchCampaignResponse launched;
    if (status.ok()) status = Call(*stub, &v1Stub::LaunchCampaign, launch, "launch", &launched);
    for (int from = 0; status.ok() && from < claims; from += 1'000) {
      perks::v1::InvitePeopleRequest invite;
      invite.set_perk_id(perk_made.perk().id());
      for (int i = from; i < std::min(claims, from + 1'000); ++i) invite.add_persons(PersonNamed(i));
      perks::v1::InvitePeopleResponse invited;
      status = Call(*stub, &v1Stub::InvitePeople, invite, absl::StrCat("invite", from), &invited);
      for (const perks::v1::Invitation& invitation : invited.invitations()) offers_.push_back(invitation.offer_id());
    }
    return status;
  }
  absl::Status Reserve(v1Stub& stub, int i) {
    perks::v1::ReserveRequest request;
    request.set_offer_id(offers_[i]);
    perks::v1::ReserveResponse response;
    return Call(stub, &v1Stub::Reserve, request, absl::StrCat("reserve", i), &response);
  }
  absl::Status Claim(v1Stub& stub, int i) {
    perks::v1::ClaimRequest request;
    request.set_offer_id(offers_[i]);
    request.set_terms_hash(terms_hash_);
    perks::v1::ClaimResponse response;
    return Call(stub, &v1Stub::Claim, request, absl::StrCat("claim", i), &response);
  }

  template <typename Step>
  absl::Status ForEach(const Step& step) {
    std::atomic<int> next = 0;
    std::mutex mutex;
    absl::Status first;
    OnThreads(kClients, [&](int) {
      const auto stub = perks::v1::PerksService::NewStub(channel_);
      for (int i; (i = next.fetch_add(1)) < static_cast<int>(offers_.size());) {
        if (absl::Status status = step(*stub, i); !status.ok()) {
          const std::lock_guard lock(mutex);
          first.Update(status);
          return;
        }
      }
    });
    return first;
  }

  std::unique_ptr<perks::PerksServer> server_;
  std::shared_ptr<grpc::Channel> channel_;
  std::vector<std::string> offers_;
  std::string terms_hash_;
};

// `new_database`: the address of an empty one.
template <typename NewDatabase>
absl::StatusOr<Row> Measure(const std::string& name, bool is_sqlite, bool quick, const std::string& folder, const NewDatabase& new_database) {
  const int claims = quick ? kQuickClaims : kClaims;
  Row row = {"perks", absl::StrCat("claims, ", name), "claims/s", {}, "one-row UPDATE and COMMIT", {}};
  row.mark = Mark{Mark::Of::kRatio, Mark::Bound::kAtLeast, kMarkRatio};
  int connections = 0;
  for (int i = 0; i < (quick ? 1 : kRepetitions); ++i) {
    const std::string url = new_database(i);
    absl::StatusOr<std::unique_ptr<Shop>> shop = Shop::Open(folder, url, claims);
    if (!shop.ok()) return shop.status();
    const absl::StatusOr<double> rate = (*shop)->ClaimAll();
    if (!rate.ok()) return rate.status();
    shop->reset();
    row.ours.push_back(*rate);
    row.baseline.push_back(BestPlainTransactions(url, is_sqlite, quick ? kQuickBaselineTime : kBaselineTime, &connections));
  }
  row.note = absl::StrFormat(
      "%d claims by %d clients over a unix socket, server in the same process, each durable when answered: offer, stock, consent, disclosure, 3 ledger rows, "
      "request; the baseline is the same driver with %d connections, the best of those tried",
      claims, kClients, connections);
  return row;
}

}  // namespace

absl::StatusOr<std::vector<Row>> BenchPerks(bool quick) {
  absl::StatusOr<std::unique_ptr<TempFolder>> folder = TempFolder::Create();
  if (!folder.ok()) return folder.status();
  const std::string path = (*folder)->path();
  std::vector<Row> rows;
  absl::StatusOr<Row> sqlite = Measure("SQLite", true, quick, path, [&](int i) { return absl::StrCat("sqlite:", path, "/perks", i, ".db"); });
  if (!sqlite.ok()) return sqlite.status();
  rows.push_back(*std::move(sqlite));
  if (!PostgresServer::IsInstalled()) return rows;
  absl::StatusOr<std::unique_ptr<PostgresServer>> postgres = PostgresServer::Start();
  if (!postgres.ok()) return postgres.status();
  absl::StatusOr<Row> row = Measure("PostgreSQL", false, quick, path, [&](int i) {
    perks::Connection((*postgres)->url()).Execute(absl::StrCat("CREATE DATABASE perks", i));
    return (*postgres)->url(absl::StrCat("perks", i));
  });
  if (!row.ok()) return row.status();
  rows.push_back(*std::move(row));
  return rows;
}

}  // namespace klout::bench
