#ifndef KLOUT_SERVICES_SCORING_DOMAIN_RANK_QUALITY_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_RANK_QUALITY_H_

#include <cstddef>

#include "absl/types/span.h"

namespace klout::scoring {

// How well `scores` order what was `seen`, both by subject and of the same length.

// Spearman's rank correlation; ties have their mean rank. 0 if either side is all ties.
double SpearmanOf(absl::Span<const double> scores, absl::Span<const double> seen);

// Normalised discounted cumulative gain of the first `places` by score, with gain log2(1 + seen). Ties stand
// against the ranking: the least deserving comes first. 0 if nothing was seen.
double NdcgOf(absl::Span<const double> scores, absl::Span<const double> seen, size_t places);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_RANK_QUALITY_H_
