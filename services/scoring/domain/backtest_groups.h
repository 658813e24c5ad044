#ifndef KLOUT_SERVICES_SCORING_DOMAIN_BACKTEST_GROUPS_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_BACKTEST_GROUPS_H_

#include <string>
#include <vector>

#include "services/scoring/domain/backtest.h"

namespace klout::scoring {

// One of whom a backtest judges the forecast.
struct Judged {
  SubjectIndex subject;
  const ScoreRow* row;
  bool active;
  // People seen in the time that was looked at, and what that is a week.
  double count;
  double seen;
};

struct SubjectGroup {
  // As in klout.scoring.v1.Backtest; `network` for a network, which is `network` then.
  std::string name;
  Network network = 0;
  // Places in the list that was divided.
  std::vector<size_t> members;
};

// All; thirds by how many people acted, unless they are very few; and each network and each language with enough of them. Who is on several
// networks, or posts in several languages, is in none of these.
std::vector<SubjectGroup> GroupSubjects(const GraphView& graph, absl::Span<const Traits> traits, const Outcomes& outcomes,
                                        const std::vector<Judged>& judged);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_BACKTEST_GROUPS_H_
