#include "services/connector/archive/csv_to_json.h"

#include <string>
#include <vector>

#include "services/connector/archive/json_text.h"

namespace klout::connector {
namespace {

// What stands before each value: `{"Date":`, `,"ShareLink":`.
std::vector<std::string> Openings(const std::vector<std::string>& columns) {
  std::vector<std::string> openings;
  for (const std::string& column : columns) {
    std::string& opening = openings.emplace_back(openings.empty() ? "{" : ",");
    AppendJsonString(column, &opening);
    opening.push_back(':');
  }
  return openings;
}

}  // namespace

absl::Status ForEachCsvRow(ByteSource& bytes, const CsvOptions& options, OnDocument on_document,
                           OnBad on_bad) {
  CsvReader rows(bytes, options);
  if (absl::Status status = rows.ReadHeader(); !status.ok()) return status;
  const std::vector<std::string> openings = Openings(rows.columns());
  std::string json;
  for (;;) {
    absl::StatusOr<bool> more = rows.Next(on_bad);
    if (!more.ok()) return more.status();
    if (!*more) return absl::OkStatus();
    json.clear();
    for (size_t i = 0; i < openings.size(); ++i) {
      json.append(openings[i]);
      AppendJsonString(rows.fields()[i], &json);
    }
    json.push_back('}');
    if (absl::Status status = on_document(json, rows.row()); !status.ok()) return status;
  }
}

}  // namespace klout::connector
