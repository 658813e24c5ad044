#include "services/connector/archive/documents.h"

#include <string>

#include "common/facts/text.h"
#include "common/status.h"
#include "services/connector/archive/archive_bounds.h"
#include "services/connector/archive/car_to_json.h"
#include "services/connector/archive/csv_to_json.h"
#include "services/connector/archive/json_assignment.h"
#include "services/connector/archive/ndjson.h"
#include "services/connector/archive/twice_encoded.h"
#include "services/connector/archive/utf8_text.h"

namespace klout::connector {
namespace {

absl::Status CheckJson(std::string_view text) {
  if (!IsUtf8(text)) return RefusedInArchive("NOT_TEXT", "not UTF-8");
  const size_t first = text.find_first_not_of(" \t\r\n");
  const bool opens = first != text.npos && (text[first] == '{' || text[first] == '[');
  return opens ? absl::OkStatus() : RefusedInArchive("NOT_JSON", "neither a JSON object nor an array");
}

absl::Status WholeJson(v1::ArchiveFile::Format format, ByteSource& bytes, const DocumentOptions& options,
                       OnDocument on_document) {
  Utf8Text utf8(bytes);
  std::string text;
  if (absl::Status status = ReadAll(utf8, options.max_document_bytes, &text); !status.ok()) return status;
  std::string_view json = text;
  if (format == v1::ArchiveFile::FORMAT_JSON_ASSIGNMENT) {
    const absl::StatusOr<std::string_view> assigned = AssignedJson(text);
    if (!assigned.ok()) return assigned.status();
    json = *assigned;
  }
  if (absl::Status status = CheckJson(json); !status.ok()) return status;
  if (format != v1::ArchiveFile::FORMAT_JSON_TWICE_ENCODED) return on_document(json, 1);
  return on_document(DecodeTwiceEncoded(json), 1);
}

absl::Status CarRecords(ByteSource& bytes, const DocumentOptions& options, OnDocument on_document,
                        OnBad on_bad) {
  std::string car;
  absl::Status cut = ReadAll(bytes, options.max_document_bytes, &car);
  if (!cut.ok() && cut.code() != absl::StatusCode::kDataLoss) return cut;
  if (absl::Status status = ForEachCarRecord(car, on_document, on_bad); !status.ok()) return status;
  return cut;
}

}  // namespace

absl::Status ForEachDocument(v1::ArchiveFile::Format format, ByteSource& bytes,
                             const DocumentOptions& options, OnDocument on_document, OnBad on_bad) {
  switch (format) {
    case v1::ArchiveFile::FORMAT_JSON:
    case v1::ArchiveFile::FORMAT_JSON_ASSIGNMENT:
    case v1::ArchiveFile::FORMAT_JSON_TWICE_ENCODED:
      return WholeJson(format, bytes, options, on_document);
    case v1::ArchiveFile::FORMAT_NDJSON:
      return ForEachNdjsonLine(bytes, {}, on_document, on_bad);
    case v1::ArchiveFile::FORMAT_CSV:
      return ForEachCsvRow(bytes, {.skip_lines = options.skip_lines}, on_document, on_bad);
    case v1::ArchiveFile::FORMAT_CAR:
      return CarRecords(bytes, options, on_document, on_bad);
    default:
      return InvalidField("format", "unknown");
  }
}

absl::Status ForEachDocument(v1::ArchiveFile::Format format, std::string_view bytes,
                             const DocumentOptions& options, OnDocument on_document, OnBad on_bad) {
  if (format == v1::ArchiveFile::FORMAT_CAR) return ForEachCarRecord(bytes, on_document, on_bad);
  MemorySource source(bytes);
  return ForEachDocument(format, source, options, on_document, on_bad);
}

}  // namespace klout::connector
