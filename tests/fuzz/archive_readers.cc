#include "tests/fuzz/archive_readers.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "common/facts/text.h"
#include "common/status.h"
#include "services/connector/archive/archive_file.h"
#include "services/connector/archive/car_to_json.h"
#include "services/connector/archive/dag_cbor.h"
#include "services/connector/archive/documents.h"
#include "services/connector/archive/entry_name.h"
#include "services/connector/archive/json_assignment.h"
#include "services/connector/archive/twice_encoded.h"
#include "tests/unit/connector_archive/car_writer.h"
#include "tests/unit/connector_archive/read_out.h"

namespace klout::connector {
namespace {

constexpr uint64_t kMaxUnpacked = 1 << 20;

void Promise(bool kept) {
  if (!kept) abort();
}

// Every error says why, but those of our disk.
void PromiseReason(const absl::Status& status) { Promise(status.ok() || !ErrorReason(status).empty()); }

void PromiseDocuments(const ReadDocuments& read, std::string_view opening) {
  PromiseReason(read.end);
  uint64_t row = 0;
  for (const auto& [number, json] : read.documents) {
    Promise(number > std::exchange(row, number));
    Promise(IsUtf8(json) && json.size() >= 2);
    Promise(json.starts_with(opening) && json.ends_with('}'));
  }
}

void PromiseSameBytewise(v1::ArchiveFile::Format format, std::string_view bytes, const ReadDocuments& whole) {
  for (const size_t step : {1, 5}) {
    SlowSource slow(bytes, step);
    const ReadDocuments read = DocumentsOf(format, slow, {});
    Promise(read.documents == whole.documents && read.bad == whole.bad && read.end == whole.end);
  }
}

}  // namespace

void ReadArchiveFile(std::string_view bytes) {
  const ArchiveBounds bounds{.max_unpacked_bytes = kMaxUnpacked,
                             .max_entry_bytes = 1 << 16,
                             .ratio_free_bytes = 1 << 12,
                             .max_entries = 50,
                             .max_name_bytes = 100};
  const ReadArchive read = ReadOut(bytes, {.bounds = bounds});
  PromiseReason(read.end);
  uint64_t unpacked = 0;
  for (const ReadArchive::File& file : read.files) {
    const absl::StatusOr<std::string> clean = CleanEntryName(file.name, bounds.max_name_bytes);
    Promise(clean.ok() && *clean == file.name);
    Promise(file.content.size() <= bounds.max_entry_bytes);
    unpacked += file.content.size();
  }
  Promise(unpacked <= kMaxUnpacked && read.files.size() + read.refused.size() <= bounds.max_entries);
  const ReadArchive again = ReadOut(bytes, {.bounds = bounds});
  Promise(again.files == read.files && again.refused == read.refused && again.end == read.end);
}

void ReadCsv(std::string_view bytes) {
  const ReadDocuments rows = DocumentsOf(v1::ArchiveFile::FORMAT_CSV, bytes);
  PromiseDocuments(rows, "{\"");
  PromiseSameBytewise(v1::ArchiveFile::FORMAT_CSV, bytes, rows);
  const ReadDocuments lines = DocumentsOf(v1::ArchiveFile::FORMAT_NDJSON, bytes);
  for (const auto& [number, json] : lines.documents) Promise(IsUtf8(json) && json.find('\n') == json.npos);
  PromiseSameBytewise(v1::ArchiveFile::FORMAT_NDJSON, bytes, lines);
}

void ReadCar(std::string_view bytes) {
  PromiseDocuments(DocumentsOf(v1::ArchiveFile::FORMAT_CAR, bytes), "{\"path\":\"");

  // Hashes keep mutations from what lies behind them: here the bytes are a block with the right one.
  CarWriter car;
  car.Add(car::Map({}));
  const std::string tree = car.Add(std::string(bytes));
  const std::string root = car.Add(car::Map({{"did", car::Text("did:plc:ann")}, {"data", car::Link(tree)}}));
  const std::string file = car.Build(root);
  const ReadDocuments read = DocumentsOf(v1::ArchiveFile::FORMAT_CAR, file);
  PromiseDocuments(read, "{\"path\":\"");
  Promise(read.end.ok());
  size_t given = 0;
  for (const auto& [row, json] : read.documents) given += json.size();
  Promise(given <= 64 * file.size() + (16 << 20));

  std::string json = "x";
  const absl::Status status = AppendDagCborAsJson(bytes, &json);
  PromiseReason(status);
  Promise(status.ok() ? IsUtf8(json) && json.size() > 1 : json == "x");
  DagCborReader walker(bytes);
  walker.Skip();
  // Skipping checks less, so it fails on no item that can be written.
  Promise(!status.ok() || (!walker.failed() && walker.at_end()));
}

void ReadTwiceEncoded(std::string_view bytes) {
  const std::string decoded = DecodeTwiceEncoded(bytes);
  Promise(!IsUtf8(bytes) || IsUtf8(decoded));
  Promise(decoded.size() <= 3 * bytes.size());
  const bool high = std::any_of(bytes.begin(), bytes.end(), [](char sign) { return (sign & 0x80) != 0; });
  Promise(high || bytes.find("\\u") != bytes.npos || decoded == bytes);
}

void ReadJsonAssignment(std::string_view bytes) {
  const absl::StatusOr<std::string_view> json = AssignedJson(bytes);
  PromiseReason(json.status());
  if (!json.ok()) return;
  Promise(json->data() >= bytes.data() && json->data() + json->size() <= bytes.data() + bytes.size());
  Promise(json->starts_with('[') || json->starts_with('{'));
}

}  // namespace klout::connector
