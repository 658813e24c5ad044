#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_NDJSON_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_NDJSON_H_

#include <cstddef>

#include "absl/status/status.h"
#include "services/connector/archive/byte_source.h"
#include "services/connector/archive/document_callbacks.h"

namespace klout::connector {

struct NdjsonOptions {
  // A longer line is left out.
  size_t max_line_bytes = size_t{16} << 20;
};

// Every line of a text as a document; `row` is the line's number, from 1. A line begins with `{` or `[` and
// ends with the bracket that fits, with space around it; empty lines are skipped. Encodings as Utf8Text tells
// them; CRLF or LF.
//
// Left out, each told to `on_bad` with `line 17: ...`:
//   LINE_NOT_JSON   does not begin and end so; the last line of a cut file
//   LINE_TOO_LONG   longer than max_line_bytes
//   LINE_ENCODING   not UTF-8, in a file that otherwise is
// Errors: NOT_TEXT; errors of the source. Lines given before are right.
// Memory: twice the longest line, at least 512 KiB. About 1 GB/s.
absl::Status ForEachNdjsonLine(ByteSource& bytes, const NdjsonOptions& options, OnDocument on_document,
                               OnBad on_bad);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_NDJSON_H_
