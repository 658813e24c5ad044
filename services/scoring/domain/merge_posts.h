#ifndef KLOUT_SERVICES_SCORING_DOMAIN_MERGE_POSTS_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_MERGE_POSTS_H_

#include "services/scoring/domain/delta.h"
#include "services/scoring/domain/graph.h"
#include "services/scoring/domain/merge.h"

namespace klout::scoring {

// The part of Merge that holds posts, their topics, and the distinct accounts that each moved: fills the post_...
// columns and the names of posts. A post is dropped if nobody announced it or acted on it within the retention.
void MergePosts(const Delta& delta, const FoldingModel& model, const Without* without, Graph& graph);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_MERGE_POSTS_H_
