#ifndef KLOUT_SERVICES_CONNECTOR_SYNC_ARCHIVE_IMPORT_H_
#define KLOUT_SERVICES_CONNECTOR_SYNC_ARCHIVE_IMPORT_H_

#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/clock.h"
#include "klout/connector/v1/connector.pb.h"
#include "services/connector/archive/archive_kinds.h"
#include "services/connector/mapping/network.h"
#include "services/connector/store/connector_store.h"
#include "services/connector/sync/fact_writer.h"

namespace klout::connector {

// Reads a file that a network gave a person, already on our disk. Each fact is sent once, however often a file is handed in,
// and whether or not a sync has sent it too. Of an account that is read through its interface only the acts are taken: its
// posts come from there, with those who responded. Thread-safe; may be used for many files at a time.
class ArchiveImport {
 public:
  struct Options {
    // Takes an archive as proof that its account is the person's. Archives can be made up: for operators who know whom they
    // take files from.
    bool archives_link = false;
  };

  // All must outlive it.
  ArchiveImport(const Networks& networks, ConnectorStore& store, FactWriter& writer, Clock& clock, Options options)
      : networks_(networks), store_(store), writer_(writer), clock_(clock), options_(options) {}

  // Reads the file at `path`. What can be read is written down; files of the archive that cannot be, and items that are left
  // out, are counted with reasons. A file that is cut short or hides a bomb keeps what was good; the reason is in
  // bad_files under the empty name. Errors, with nothing written:
  //   INVALID_ARGUMENT     ARCHIVE_UNKNOWN: no kind that we know; ARCHIVE_EMPTY, ARCHIVE_KIND
  //   FAILED_PRECONDITION  CONSENT, AGE; ACCOUNT_UNKNOWN: the archive does not say whose it is, and the person has no linked
  //                        account there
  //   ALREADY_EXISTS       LINKED_TO_OTHER: the account is another person's
  // and those of the store and of the topics service, after which handing it in again goes on.
  absl::StatusOr<v1::ImportArchiveResponse> Import(const std::string& path, const v1::ImportArchiveOptions& options);

  // Facts that are written down together.
  static constexpr size_t kFactsPerWrite = 5000;

 private:
  struct Reading;

  absl::StatusOr<v1::ImportArchiveResponse> ImportKnown(Reading& reading);
  absl::StatusOr<v1::ImportArchiveResponse> ImportBare(const std::string& path, const v1::ImportArchiveOptions& options);
  absl::Status FindAccount(Reading& reading);
  absl::Status ReadIdentity(Reading& reading);
  absl::Status CheckOwner(Reading& reading);
  absl::Status ReadFiles(Reading& reading);
  absl::Status Write(Reading& reading);
  absl::Status Link(Reading& reading);

  const Networks& networks_;
  ConnectorStore& store_;
  FactWriter& writer_;
  Clock& clock_;
  const Options options_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_SYNC_ARCHIVE_IMPORT_H_
