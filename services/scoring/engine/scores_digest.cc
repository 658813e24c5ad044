#include "services/scoring/engine/scores_digest.h"

#include <string_view>

#include "services/scoring/domain/stable_hash.h"

namespace klout::scoring {
namespace {

// Their bytes are their values: no padding, which could be anything.
static_assert(sizeof(ScoreRow) == 40 && sizeof(NetworkRow) == 48);

template <typename Row>
uint64_t DigestOfRows(absl::Span<const Row> rows, uint64_t seed) {
  return StableHash64(std::string_view(reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(Row)), seed);
}

}  // namespace

uint64_t DigestOfScores(const GraphView& graph, const ScoresView& scores) {
  uint64_t digest = Mix64(graph.log_watermark ^ Mix64(graph.as_of));
  digest = DigestOfRows(scores.accounts, digest);
  digest = DigestOfRows(scores.persons, digest);
  digest = DigestOfRows(scores.person_rows, digest);
  digest = DigestOfRows(scores.person_networks, digest);
  for (const TopicRow& claim : scores.topical.claims) {
    const float numbers[] = {claim.score, claim.low, claim.high, claim.true_reach};
    digest = DigestOfRows(absl::MakeConstSpan(numbers), Mix64(digest ^ claim.subject) ^ claim.topic);
  }
  return digest;
}

}  // namespace klout::scoring
