#include "services/topics/tools/tsv_reader.h"

#include <zlib.h>

#include <algorithm>
#include <memory>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/status.h"

namespace klout::topics {
namespace {

constexpr size_t kMaxBytes = 1 << 30;

absl::StatusOr<std::string> Unpack(const std::string& path) {
  // zlib hands plain files through as they are.
  std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);
  if (file == nullptr) return NotFound("path", absl::StrCat("cannot open ", path));
  std::string text;
  std::vector<char> buffer(1 << 16);
  while (true) {
    const int read = gzread(file.get(), buffer.data(), static_cast<unsigned>(buffer.size()));
    if (read < 0) return InvalidField("path", absl::StrCat(path, " is a damaged gzip file"));
    if (read == 0) break;
    text.append(buffer.data(), static_cast<size_t>(read));
    if (text.size() > kMaxBytes) return InvalidField("path", absl::StrCat(path, " is over 1 GiB unpacked"));
  }
  int code = Z_OK;
  gzerror(file.get(), &code);
  if (code == Z_BUF_ERROR) return InvalidField("path", absl::StrCat(path, " ends in the middle: truncated gzip"));
  return text;
}

}  // namespace

absl::StatusOr<TsvRows> ReadTsv(const std::string& path, absl::Span<const std::string> columns) {
  const absl::StatusOr<std::string> text = Unpack(path);
  if (!text.ok()) return text.status();
  TsvRows rows;
  std::vector<size_t> places;
  size_t width = 0, number = 0;
  for (absl::string_view line : absl::StrSplit(*text, '\n')) {
    ++number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    if (places.empty()) {
      const std::vector<std::string> names = absl::StrSplit(line, '\t');
      width = names.size();
      for (const std::string& column : columns) {
        const auto found = std::find(names.begin(), names.end(), column);
        if (found == names.end()) return InvalidField(column, absl::StrCat(path, ": the first line names no column ", column));
        places.push_back(static_cast<size_t>(found - names.begin()));
      }
      continue;
    }
    const std::vector<std::string> fields = absl::StrSplit(line, absl::MaxSplits('\t', static_cast<int>(width) - 1));
    if (fields.size() != width) {
      return InvalidField("line", absl::StrCat(path, ":", number, ": has ", fields.size(), " fields, not ", width));
    }
    std::vector<std::string>& row = rows.emplace_back();
    for (const size_t place : places) row.push_back(fields[place]);
  }
  if (rows.empty()) return InvalidField("path", absl::StrCat(path, " has no rows"));
  return rows;
}

}  // namespace klout::topics
