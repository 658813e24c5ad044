#include "services/cli/ledger_text.h"

#include <google/protobuf/util/json_util.h>

#include <string_view>

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"

namespace klout::cli {
namespace {

void AppendCell(std::string_view cell, std::string* line) {
  const bool is_formula = !cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos;
  const bool needs_quotes = is_formula || cell.find_first_of(",\"\n\r") != std::string_view::npos;
  if (!needs_quotes) {
    line->append(cell);
    return;
  }
  line->push_back('"');
  if (is_formula) line->push_back('\'');
  for (const char c : cell) line->append(c == '"' ? 2 : 1, c);
  line->push_back('"');
}

std::string TimeCell(const google::protobuf::Timestamp& time) {
  const absl::Time at = absl::FromUnixSeconds(time.seconds()) + absl::Nanoseconds(time.nanos());
  return absl::FormatTime("%Y-%m-%dT%H:%M:%E*SZ", at, absl::UTCTimeZone());
}

}  // namespace

std::string LedgerCsvHeading() {
  return "sequence,time,actor,request_id,event,brand_id,campaign_id,perk_id,offer_id,person,from_state,to_state,reason,amount,detail\n";
}

std::string LedgerCsvRow(const perks::v1::LedgerRow& row) {
  std::string line = absl::StrCat(row.sequence(), ",", TimeCell(row.time()));
  for (const std::string* cell : {&row.actor(), &row.request_id(), &row.event(), &row.brand_id(), &row.campaign_id(), &row.perk_id(), &row.offer_id(),
                                  &row.person(), &row.from_state(), &row.to_state(), &row.reason()}) {
    line.push_back(',');
    AppendCell(*cell, &line);
  }
  absl::StrAppend(&line, ",", row.amount(), ",");
  AppendCell(row.detail(), &line);
  return line + "\n";
}

std::string LedgerJsonRow(const perks::v1::LedgerRow& row) {
  google::protobuf::util::JsonPrintOptions options;
  options.always_print_primitive_fields = true;
  options.preserve_proto_field_names = true;
  std::string text;
  // Fails only for text that is not UTF-8, which no answer of a server can hold.
  (void)google::protobuf::util::MessageToJsonString(row, &text, options);
  return text + "\n";
}

}  // namespace klout::cli
