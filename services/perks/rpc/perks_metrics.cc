#include "services/perks/rpc/perks_metrics.h"

#include <cctype>
#include <string>
#include <utility>

namespace klout::perks {
namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

class Families {
 public:
  void Add(MetricType type, const char* name, const char* help, double value, std::vector<ClientMetric::Label> labels = {}) {
    if (families_.empty() || families_.back().name != name) {
      MetricFamily& family = families_.emplace_back();
      family.name = name;
      family.help = help;
      family.type = type;
    }
    ClientMetric& metric = families_.back().metric.emplace_back();
    metric.label = std::move(labels);
    (type == MetricType::Counter ? metric.counter.value : metric.gauge.value) = value;
  }
  std::vector<MetricFamily> Take() { return std::move(families_); }

 private:
  std::vector<MetricFamily> families_;
};

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return lower;
}

void AddClaims(const PerksService& service, Families& out) {
  constexpr char kName[] = "klout_perks_claims_total", kHelp[] = "Claims answered, by outcome.";
  for (size_t i = 0; i < PerksService::kOutcomes; ++i) {
    const auto outcome = static_cast<Refusal>(i);
    const std::string label = outcome == Refusal::kNone ? "claimed" : Lower(RefusalName(outcome));
    out.Add(MetricType::Counter, kName, kHelp, static_cast<double>(service.claims(outcome)), {{"outcome", label}});
  }
  out.Add(MetricType::Counter, kName, kHelp, static_cast<double>(service.failed_claims()), {{"outcome", "failed"}});
}

void AddWriter(const Writer::Stats& stats, Families& out) {
  const auto counter = [&](const char* name, const char* help, uint64_t value) {
    out.Add(MetricType::Counter, name, help, static_cast<double>(value));
  };
  counter("klout_perks_commits_total", "Transactions committed; each holds many writes.", stats.commits);
  counter("klout_perks_conflicts_total", "Transactions run again because another writer was in the way.", stats.conflicts);
  counter("klout_perks_ledger_rows_total", "Rows added to the ledger.", stats.ledger_rows);
  counter("klout_perks_reconnects_total", "Transactions run again because the database's connection was lost.", stats.reconnects);
  counter("klout_perks_repeated_writes_total", "Writes answered from what was done before under their id.", stats.repeated);
  out.Add(MetricType::Gauge, "klout_perks_waiting_writes", "Writes that wait for a transaction.", static_cast<double>(stats.waiting));
  counter("klout_perks_writes_total", "Writes done.", stats.writes);
}

void AddStock(Readers& readers, Families& out) {
  long long sums[3] = {0, 0, 0};
  const absl::Status status = readers.Read([&](Workspace& rows) {
    rows.connection().Query(
        "SELECT CAST(COALESCE(SUM(available), 0) AS BIGINT), CAST(COALESCE(SUM(held), 0) AS BIGINT), "
        "CAST(COALESCE(SUM(claimed), 0) AS BIGINT) FROM perks",
        {}, {ColumnType::kInteger, ColumnType::kInteger, ColumnType::kInteger}, [&](const std::vector<Value>& row) {
          for (int i = 0; i < 3; ++i) sums[i] = std::get<long long>(row[i]);
        });
    return absl::OkStatus();
  });
  // A database that is away shows as an absent family, not as no stock.
  if (!status.ok()) return;
  constexpr const char* kStates[] = {"available", "held", "claimed"};
  for (int i = 0; i < 3; ++i)
    out.Add(MetricType::Gauge, "klout_perks_stock_units", "Units of all perks, by state.", static_cast<double>(sums[i]), {{"state", kStates[i]}});
}

}  // namespace

std::vector<Metrics::Registration> ExposePerks(const PerksService& service, const Writer& writer, const Sweep& sweep,
                                               const PostSearch& search, Readers& readers, Metrics& metrics) {
  std::vector<Metrics::Registration> exposed;
  exposed.push_back(metrics.PullFamilies([&] {
    Families out;
    AddClaims(service, out);
    AddWriter(writer.stats(), out);
    out.Add(MetricType::Counter, "klout_perks_expired_offers_total", "Offers and reservations that the sweep ended.",
            static_cast<double>(sweep.expired_offers()));
    out.Add(MetricType::Counter, "klout_perks_overdue_posts_total", "Reminders and breaches of posts that were due.",
            static_cast<double>(sweep.overdue_posts()));
    constexpr char kSearches[] = "klout_perks_post_searches_total", kSearchesHelp[] = "Pages of posts that scoring was asked for, by outcome.";
    out.Add(MetricType::Counter, kSearches, kSearchesHelp, static_cast<double>(search.answered()), {{"outcome", "answered"}});
    out.Add(MetricType::Counter, kSearches, kSearchesHelp, static_cast<double>(search.failed()), {{"outcome", "failed"}});
    out.Add(MetricType::Counter, "klout_perks_seen_posts_total", "Posts found in scoring's facts that wait for their text.",
            static_cast<double>(search.seen_posts()));
    AddStock(readers, out);
    for (const BoundedExecutor* queue : service.queues())
      out.Add(MetricType::Gauge, "klout_perks_waiting_tasks", "Calls that wait for a thread, by queue.",
              static_cast<double>(queue->stats().queued), {{"queue", queue->name()}});
    for (const BoundedExecutor* queue : service.queues())
      out.Add(MetricType::Counter, "klout_perks_refused_tasks_total", "Calls refused because a queue was full.",
              static_cast<double>(queue->stats().refused), {{"queue", queue->name()}});
    return out.Take();
  }));
  return exposed;
}

}  // namespace klout::perks
