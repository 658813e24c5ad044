#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_DOCUMENTS_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_DOCUMENTS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "absl/status/status.h"
#include "klout/connector/v1/network_description.pb.h"
#include "services/connector/archive/byte_source.h"
#include "services/connector/archive/document_callbacks.h"

namespace klout::connector {

struct DocumentOptions {
  // FORMAT_CSV: lines before the header; ArchiveFile.skip_lines.
  uint32_t skip_lines = 0;
  // Formats that are read as a whole: ArchiveBounds.max_entry_bytes.
  size_t max_document_bytes = size_t{256} << 20;
};

// The JSON documents in a file of an archive, in order:
//
//   FORMAT_JSON                 the whole file, one document
//   FORMAT_JSON_ASSIGNMENT      what the script assigns, one (json_assignment.h)
//   FORMAT_JSON_TWICE_ENCODED   the whole file, one, with its strings made right (twice_encoded.h)
//   FORMAT_NDJSON               every line, piece by piece (ndjson.h)
//   FORMAT_CSV                  every row as an object, piece by piece (csv_to_json.h)
//   FORMAT_CAR                  every record, the file in memory (car_to_json.h)
//
// Text is UTF-8 when it is given, whatever it was written in (utf8_text.h). What is left out is told to
// `on_bad`; the reasons are in the headers of the formats. Errors, for all formats; documents given before
// are good:
//   INVALID_ARGUMENT     nothing can be read: NOT_TEXT (encoding), NOT_JSON (it begins with neither brace nor
//                        bracket), NO_ASSIGNMENT, CSV_HEADER, NOT_CAR; INVALID_FIELD: no format
//   DATA_LOSS            of `bytes`; ARCHIVE_DAMAGED, NO_COMMIT of a CAR file. Of JSON that is read as a
//                        whole nothing is given then; of a CAR file all that is in the bytes before the cut.
//   RESOURCE_EXHAUSTED   DOCUMENT_TOO_LARGE, or of `bytes`
//   what `on_document` returned
absl::Status ForEachDocument(v1::ArchiveFile::Format format, ByteSource& bytes,
                             const DocumentOptions& options, OnDocument on_document, OnBad on_bad);
// The same for bytes in memory.
absl::Status ForEachDocument(v1::ArchiveFile::Format format, std::string_view bytes,
                             const DocumentOptions& options, OnDocument on_document, OnBad on_bad);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_DOCUMENTS_H_
