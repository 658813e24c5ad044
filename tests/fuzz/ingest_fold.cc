#include "tests/fuzz/ingest_fold.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "common/status.h"
#include "services/scoring/domain/delta.h"
#include "services/scoring/domain/merge.h"
#include "services/scoring/domain/scores.h"
#include "services/scoring/store/fact_batch_view.h"

namespace klout::scoring {
namespace {

constexpr int64_t kNow = 1343692800;  // 2012-07-31 00:00 UTC
// Larger ones cost time and find nothing new.
constexpr size_t kMaxBytes = 64 << 10;

void Promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

void PromiseRow(const ScoreRow& row) {
  for (const float value : {row.score, row.low, row.high, row.people_per_week, row.true_reach,
                            row.amplification, row.network_impact, row.trust}) {
    Promise(std::isfinite(value) && value >= 0, "finite values, none negative");
  }
  Promise(row.score == 0 || (row.score >= 1 && row.score <= 100), "scores of 1 to 100, or 0");
  Promise(row.score == 0 || (row.low <= row.score && row.score <= row.high), "the score inside its interval");
}

std::vector<ScoreRow> ScoresOf(const klout::fact::v1::FactBatch& batch) {
  const Model model;
  const Graph empty;
  Delta delta(empty.View(), model.folding);
  delta.Fold(1, ViewFactBatch(batch));
  const Graph graph = Merge(delta, model.folding, 1);
  Scores scores = ScoreGraph(graph.View(), model, 1);
  std::vector<ScoreRow> rows = std::move(scores.accounts);
  rows.insert(rows.end(), scores.persons.begin(), scores.persons.end());
  return rows;
}

}  // namespace

bool IngestBytes(std::string_view bytes) {
  klout::fact::v1::FactBatch batch;
  if (bytes.size() > kMaxBytes || !batch.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
    return false;
  if (const absl::Status status = CheckFactBatch(batch, absl::FromUnixSeconds(kNow)); !status.ok()) {
    Promise(status.code() == absl::StatusCode::kInvalidArgument, "INVALID_ARGUMENT");
    Promise(!ErrorField(status).empty(), "the field of a refusal");
    return false;
  }
  const std::vector<ScoreRow> rows = ScoresOf(batch);
  for (const ScoreRow& row : rows) PromiseRow(row);
  const std::vector<ScoreRow> again = ScoresOf(batch);
  Promise(rows.size() == again.size() &&
              std::memcmp(rows.data(), again.data(), rows.size() * sizeof(ScoreRow)) == 0,
          "the same bits the second time");
  return true;
}

}  // namespace klout::scoring
