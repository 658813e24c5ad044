#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_INTERACTION_CSV_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_INTERACTION_CSV_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "klout/fact/v1/fact.pb.h"
#include "services/connector/archive/byte_source.h"
#include "services/connector/archive/csv_reader.h"
#include "services/connector/archive/document_callbacks.h"

namespace klout::connector {

// Where the columns of a table of interactions are.
struct InteractionColumns {
  size_t actor, author, time, kind;
  std::optional<size_t> post;
};

// The columns by their names: `actor`, `author`, `time`, `kind` and perhaps `post`, in any order and case,
// with space around; others do not matter. INVALID_ARGUMENT, reason CSV_COLUMNS, names the first that is
// missing.
absl::StatusOr<InteractionColumns> FindInteractionColumns(absl::Span<const std::string> columns);

struct InteractionCsvOptions {
  // The network of all accounts. NETWORK_UNSPECIFIED: each account says its own, `twitter:jack`.
  fact::v1::Network network = fact::v1::NETWORK_TWITTER;
};

// Takes one act; valid during the call only. An error ends the reading.
using OnInteraction = absl::FunctionRef<absl::Status(const fact::v1::Interaction& act, uint64_t row)>;

// Every row of a table, however it came about, as an act of one account on another:
//
//   actor,author,time,kind,post
//   ann,bob,2012-07-04T08:00:00Z,reshare,p1
//
//   time   seconds since 1970; ISO 8601 with an offset, or without: then UTC (`2012-07-04 08:00:00`)
//   kind   reshare, reply, mention, quote, like, save, follow, list_add or view, in any case; RT, RE, MT too
//   post   may be empty
//
// The act keeps the bounds of fact.proto (CheckFact). Left out, each told to `on_bad`: the rows that
// CsvReader leaves out, and, reason ROW_VALUE, those with a bad value, `row 17: time: "soon" is no time`.
// Errors: CSV_COLUMNS, and those of CsvReader. About 0.5 us a row.
absl::Status ForEachCsvInteraction(ByteSource& bytes, const InteractionCsvOptions& options,
                                   OnInteraction on_interaction, OnBad on_bad);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_INTERACTION_CSV_H_
