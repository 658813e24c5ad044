#include "services/connector/sync/fact_writer.h"

#include <openssl/rand.h>

#include <array>
#include <utility>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "services/connector/store/batch_rows.h"

namespace klout::connector {

std::string FactWriter::NewBatchId() {
  std::array<unsigned char, 16> random;
  RAND_bytes(random.data(), random.size());
  return absl::StrCat("connector-", absl::BytesToHexString(
                                        absl::string_view(reinterpret_cast<const char*>(random.data()), random.size())));
}

absl::Status FactWriter::Write(PageFacts& facts, PageChange& change, const PageFacts::Dates& dates,
                               v1::SyncCounts* counts) {
  // Most of a page that was read before is known; its texts need no reading, and the lock is not held for that.
  if (absl::Status status = facts.DropKnown(change.account, store_, counts); !status.ok()) return status;
  if (absl::Status status = facts.ReadTexts(texts_); !status.ok()) return status;
  {
    MutexLock lock(&commit_mutex_);
    if (absl::Status status = facts.DropKnown(change.account, store_, counts); !status.ok()) return status;
    facts.AddTo(&change, NewBatchId(), dates, counts);
    if (absl::Status status = store_.CommitPage(change); !status.ok()) return status;
  }
  if (HasRows(change.batch)) written_();
  return absl::OkStatus();
}

absl::Status FactWriter::Write(PageChange& change) {
  if (absl::Status status = store_.CommitPage(change); !status.ok()) return status;
  if (HasRows(change.batch)) written_();
  return absl::OkStatus();
}

}  // namespace klout::connector
