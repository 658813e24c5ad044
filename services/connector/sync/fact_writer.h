#ifndef KLOUT_SERVICES_CONNECTOR_SYNC_FACT_WRITER_H_
#define KLOUT_SERVICES_CONNECTOR_SYNC_FACT_WRITER_H_

#include <functional>
#include <map>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "common/mutex.h"
#include "klout/connector/v1/connector.pb.h"
#include "services/connector/store/connector_store.h"
#include "services/connector/sync/page_facts.h"
#include "services/connector/sync/text_reader.h"

namespace klout::connector {

// Writes down what pages show, each fact once: what is new goes to the outbox in the same write as the memory that it was
// sent, and as how far the reading is. Thread-safe; two accounts that show the same act at the same time do not
// both send it.
class FactWriter {
 public:
  // Must outlive this. `written` is called after each batch that went to the outbox, on the caller's thread.
  FactWriter(ConnectorStore& store, TextReader& texts, std::function<void()> written)
      : store_(store), texts_(texts), written_(std::move(written)) {}

  // Adds what is new on the page to `change` and commits it. `change` names account, progress and marks; `counts` may be a
  // part of its progress. Errors of the store and of the text reader; then nothing was written.
  absl::Status Write(PageFacts& facts, PageChange& change, const PageFacts::Dates& dates, v1::SyncCounts* counts)
      ABSL_LOCKS_EXCLUDED(commit_mutex_);

  // Commits what is no page, such as that an account is linked.
  absl::Status Write(PageChange& change);

  // A name that no batch has had.
  static std::string NewBatchId();

 private:
  ConnectorStore& store_;
  TextReader& texts_;
  const std::function<void()> written_;
  // Between the question what was sent and the answer being true on disk nobody else may ask.
  Mutex commit_mutex_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_SYNC_FACT_WRITER_H_
