#ifndef KLOUT_SERVICES_SCORING_DOMAIN_RANK_QUALITY_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_RANK_QUALITY_H_

#include <cstddef>
#include <vector>

#include "absl/types/span.h"

namespace klout::scoring {

// How well `scores` order what was `seen`, both by subject and of the same length.

// Spearman's rank correlation; ties have their mean rank. 0 if either side is all ties.
double SpearmanOf(absl::Span<const double> scores, absl::Span<const double> seen);

// Normalised discounted cumulative gain of the first `places` by score, with gain log2(1 + seen). Ties stand
// against the ranking: the least deserving comes first. 0 if nothing was seen.
double NdcgOf(absl::Span<const double> scores, absl::Span<const double> seen, size_t places);

// Area under the ROC curve: of one that is positive and one that is not, how often the former has the higher score; ties are half. 0.5 if all are alike. Both of the
// same length.
double AucOf(absl::Span<const double> scores, const std::vector<bool>& positive);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_RANK_QUALITY_H_
