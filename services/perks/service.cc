#include "services/perks/service.h"

#include <exception>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "common/channel.h"
#include "common/grpc_server.h"
#include "common/held_back_calls.h"
#include "common/log.h"
#include "common/metrics.h"
#include "common/status.h"
#include "common/tls.h"
#include "services/perks/domain/disclosure_rule_judge.h"
#include "services/perks/engine/offer_moves.h"
#include "services/perks/engine/post_search.h"
#include "services/perks/engine/scoring_client.h"
#include "services/perks/engine/secrets.h"
#include "services/perks/engine/sweep.h"
#include "services/perks/rpc/perks_metrics.h"
#include "services/perks/rpc/perks_service.h"
#include "services/perks/store/readers.h"
#include "services/perks/store/schema.h"
#include "services/perks/store/writer.h"

namespace klout::perks {
namespace {

// A plan names up to 500,000 candidates to scoring.
constexpr int kMaxMessageBytes = 32 << 20;

absl::Status OpenDatabase(const std::string& url) {
  try {
    Connection connection(url);
    Migrate(connection);
    return absl::OkStatus();
  } catch (const std::exception& failure) {
    LogError("perks_database_failed", {{"error", failure.what()}});
    return Unavailable("DATABASE", "the database cannot be opened; the log says why", absl::Seconds(1));
  }
}

}  // namespace

// In the order of their lives.
struct PerksServer::Parts {
  std::unique_ptr<Metrics> metrics;
  std::unique_ptr<HeldBackCalls> held_back;
  std::unique_ptr<Secrets> secrets;
  std::unique_ptr<RuleDisclosureJudge> judge;
  std::unique_ptr<ScoringClient> scoring;
  std::unique_ptr<Readers> readers;
  std::unique_ptr<Writer> writer;
  std::unique_ptr<PostSearch> search;
  std::unique_ptr<Sweep> sweep;
  std::unique_ptr<PerksService> service;
  std::vector<Metrics::Registration> exposed;
  std::unique_ptr<GrpcServer> server;
};

PerksServer::PerksServer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
PerksServer::~PerksServer() = default;

absl::StatusOr<std::unique_ptr<PerksServer>> PerksServer::Create(const PerksOptions& options, Clock& clock,
                                                                 std::shared_ptr<grpc::Channel> scoring) {
  if (absl::Status status = CheckOptions(options); !status.ok()) return status;
  std::error_code failed;
  if (!options.data_dir.empty()) std::filesystem::create_directories(options.data_dir, failed);
  if (failed) return InvalidField("data_dir", "data_dir cannot be made");
  auto parts = std::make_unique<Parts>();

  absl::StatusOr<std::unique_ptr<Metrics>> metrics = Metrics::Create(options.metrics_listen);
  if (!metrics.ok()) return metrics.status();
  parts->metrics = *std::move(metrics);
  parts->held_back = std::make_unique<HeldBackCalls>(*parts->metrics);
  absl::StatusOr<std::unique_ptr<Secrets>> secrets =
      Secrets::OpenOrCreate(options.token_key_file.empty() ? options.data_dir + "/token.key" : options.token_key_file);
  if (!secrets.ok()) return secrets.status();
  parts->secrets = *std::move(secrets);
  absl::StatusOr<std::unique_ptr<RuleDisclosureJudge>> judge = RuleDisclosureJudge::Create();
  if (!judge.ok()) return judge.status();
  parts->judge = *std::move(judge);

  const absl::StatusOr<std::string> named = DatabaseUrl(options);
  if (!named.ok()) return named.status();
  const std::string& url = *named;
  if (absl::Status status = OpenDatabase(url); !status.ok()) return status;
  const absl::StatusOr<std::shared_ptr<const TlsIdentity>> tls = TlsIdentity::Create(options.tls);
  if (!tls.ok()) return tls.status();
  if (scoring == nullptr) scoring = Connect(options.scoring, {.max_message_bytes = kMaxMessageBytes, .tls = *tls}, *parts->held_back);
  parts->scoring = std::make_unique<ScoringClient>(std::move(scoring));
  parts->readers = std::make_unique<Readers>(url, options.readers);
  parts->writer = std::make_unique<Writer>(url, WriterOptions{.threads = options.writers}, clock,
                                           [](Workspace& rows, const std::string& perk_id, absl::Time now) {
                                             Change change{rows, now, kServiceActor, ""};
                                             ServeWaiting(change, perk_id);
                                           });
  parts->search =
      std::make_unique<PostSearch>(*parts->readers, *parts->writer, *parts->scoring, clock, options.search_posts_every);
  parts->sweep = std::make_unique<Sweep>(*parts->writer, options.sweep_every, [search = parts->search.get()] {
    if (const absl::StatusOr<uint64_t> seen = search->Run(); !seen.ok())
      LogWarning("perks_post_search_failed", {{"error", seen.status().ToString()}});
  });
  parts->service = std::make_unique<PerksService>(PerksService::Parts{*parts->writer, *parts->readers, *parts->scoring,
                                                                      *parts->judge, *parts->secrets, clock});
  parts->exposed = ExposePerks(*parts->service, *parts->writer, *parts->sweep, *parts->search, *parts->readers, *parts->metrics);

  const GrpcServerOptions listener = {.listen_address = options.listen, .tls = *tls, .max_message_bytes = kMaxMessageBytes};
  absl::StatusOr<std::unique_ptr<GrpcServer>> server = GrpcServer::Create(listener, {parts->service.get()}, parts->metrics.get());
  if (!server.ok()) return server.status();
  parts->server = *std::move(server);
  parts->server->OnDrain([service = parts->service.get()] { service->Drain(); });
  LogInfo("perks_serves", {{"address", parts->server->dial_address()}, {"metrics_port", parts->metrics->BoundPort()}});
  return std::unique_ptr<PerksServer>(new PerksServer(std::move(parts)));
}

std::string PerksServer::dial_address() const { return parts_->server->dial_address(); }
int PerksServer::metrics_port() const { return parts_->metrics->BoundPort(); }
std::string PerksServer::MetricsText() const { return parts_->metrics->Text(); }
std::shared_ptr<grpc::Channel> PerksServer::InProcessChannel() {
  return parts_->server->InProcessChannel({.max_message_bytes = kMaxMessageBytes});
}
absl::StatusOr<uint64_t> PerksServer::SweepNow() { return parts_->sweep->Run(); }
absl::StatusOr<uint64_t> PerksServer::SearchPostsNow() { return parts_->search->Run(); }
void PerksServer::Drain() { parts_->server->Drain(); }

}  // namespace klout::perks
