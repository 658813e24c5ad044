#ifndef KLOUT_SERVICES_CONNECTOR_STORE_BATCH_ROWS_H_
#define KLOUT_SERVICES_CONNECTOR_STORE_BATCH_ROWS_H_

#include "klout/fact/v1/fact.pb.h"

namespace klout::connector {

// Whether the batch says anything: it has a row in one of its tables.
inline bool HasRows(const fact::v1::FactBatch& batch) {
  return batch.interactions().actors_size() > 0 || batch.posts().posts_size() > 0 ||
         batch.links().accounts_size() > 0 || batch.endorsements().givers_size() > 0 ||
         batch.profile_metrics_size() > 0 || batch.topic_choices().accounts_size() > 0 ||
         batch.feed_statuses().accounts_size() > 0;
}

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_STORE_BATCH_ROWS_H_
