#include "services/connector/archive/csv_reader.h"

#include <algorithm>
#include <cstring>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "common/facts/text.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::connector {
namespace {

absl::Status BadHeader(std::string_view message) {
  return Error(absl::StatusCode::kInvalidArgument, "CSV_HEADER", "", message);
}

absl::Status BadRow(std::string_view reason, uint64_t row, std::string_view what) {
  return Error(absl::StatusCode::kInvalidArgument, reason, "", absl::StrCat("row ", row, ": ", ToAbsl(what)));
}

size_t Count(std::string_view line, char sign) {
  size_t count = 0;
  bool quoted = false;
  for (const char at : line) {
    if (at == '"') quoted = !quoted;
    count += at == sign && !quoted;
  }
  return count;
}

size_t LineEnd(std::string_view text, size_t from) { return std::min(text.find('\n', from), text.size()); }

}  // namespace

CsvReader::CsvReader(ByteSource& bytes, const CsvOptions& options)
    : options_(options), utf8_(bytes), text_(utf8_) {}

absl::Status CsvReader::ReadHeader() {
  if (absl::Status status = SkipLines(); !status.ok()) return status;
  if (absl::Status status = TellSeparator(); !status.ok()) return status;
  if (absl::Status status = ScanRow(); !status.ok()) return status;
  ++row_;
  if (end_ == End::kNoRow) return BadHeader("there is no header row");
  if (end_ != End::kRow)
    return BadHeader("the header is not a row: its quotes do not match, or it is too long");
  if (spans_.size() > options_.max_columns) {
    return BadHeader(
        absl::StrCat("the header has ", spans_.size(), " columns, limit ", options_.max_columns));
  }
  if (!IsUtf8(text_.at_hand().substr(0, row_bytes_))) return BadHeader("the header is not UTF-8");
  MakeFields();
  NameColumns();
  text_.Drop(row_bytes_);
  return absl::OkStatus();
}

absl::StatusOr<bool> CsvReader::Next(OnBad on_bad) {
  for (;;) {
    if (absl::Status status = ScanRow(); !status.ok()) return status;
    if (end_ == End::kNoRow) return false;
    ++row_;
    if (end_ == End::kRow && IsBlankRow()) {
      text_.Drop(row_bytes_);
      continue;
    }
    if (absl::Status status = CheckRow(); !status.ok()) {
      on_bad(status);
      if (status = DropBadRow(); !status.ok()) return status;
      continue;
    }
    MakeFields();
    // The bytes stay where they are until the buffer is asked for more.
    text_.Drop(row_bytes_);
    return true;
  }
}

absl::Status CsvReader::SkipLines() {
  for (uint32_t i = 0; i < options_.skip_lines; ++i) {
    ++row_;
    if (absl::Status status = DropLine(); !status.ok()) return status;
  }
  return absl::OkStatus();
}

// Drops empty lines too.
absl::Status CsvReader::TellSeparator() {
  for (;;) {
    const std::string_view text = text_.at_hand();
    const size_t blank = text.starts_with('\n') ? 1 : text.starts_with("\r\n") ? 2 : 0;
    text_.Drop(blank);
    row_ += blank > 0;
    if (blank > 0) continue;
    const bool whole_line = text.find('\n') != text.npos;
    if (whole_line || text.size() > options_.max_row_bytes) break;
    absl::StatusOr<bool> more = text_.More();
    if (!more.ok()) return more.status();
    if (!*more) break;
  }
  const std::string_view line = text_.at_hand().substr(0, LineEnd(text_.at_hand(), 0));
  size_t most = 0;
  for (const char candidate : {',', ';', '\t'}) {
    const size_t count = Count(line, candidate);
    if (count > most) separator_ = candidate;
    most = std::max(most, count);
  }
  return absl::OkStatus();
}

absl::Status CsvReader::ScanRow() {
  for (;;) {
    const std::string_view text = text_.at_hand();
    if (TryScan(text) == Step::kEnd) {
      if (end_ == End::kRow && row_bytes_ > options_.max_row_bytes) end_ = End::kTooLong;
      return absl::OkStatus();
    }
    if (text.size() > options_.max_row_bytes) {
      end_ = End::kTooLong;
      return absl::OkStatus();
    }
    if (absl::StatusOr<bool> more = text_.More(); !more.ok()) return more.status();
  }
}

CsvReader::Step CsvReader::TryScan(std::string_view text) {
  spans_.clear();
  if (text.empty()) return text_.at_end() ? EndRow(0, End::kNoRow) : Step::kMore;
  for (size_t at = 0;; ++at) {
    const bool quoted = at < text.size() && text[at] == '"';
    const Step step = quoted ? TryQuoted(text, &at) : TryPlain(text, &at);
    if (step != Step::kField) return step;
    if (at == text.size()) return EndRow(at, End::kRow);
    if (text[at] == '\n') return EndRow(at + 1, End::kRow);
  }
}

// Moves `at` to the separator or line end behind the field, or the end of the text.
CsvReader::Step CsvReader::TryPlain(std::string_view text, size_t* at) {
  const size_t begin = *at;
  const char* sign = text.data() + begin;
  const char* const last = text.data() + text.size();
  while (sign < last && *sign != separator_ && *sign != '\n') ++sign;
  *at = sign - text.data();
  if (*at == text.size() && !text_.at_end()) return Step::kMore;
  size_t end = *at;
  const bool ends_row = end == text.size() || text[end] == '\n';
  if (ends_row && end > begin && text[end - 1] == '\r') --end;
  spans_.push_back({begin, end, false});
  return Step::kField;
}

CsvReader::Step CsvReader::TryQuoted(std::string_view text, size_t* at) {
  const size_t begin = *at + 1;
  bool has_doubled_quotes = false;
  size_t quote = text.find('"', begin);
  while (quote < text.size() && text.substr(quote + 1).starts_with('"')) {
    has_doubled_quotes = true;
    quote = text.find('"', quote + 2);
  }
  const bool may_go_on = quote == text.npos || quote + 1 == text.size();
  if (may_go_on && !text_.at_end()) return Step::kMore;
  if (quote == text.npos) return EndRow(text.size(), End::kNeverClosed);
  spans_.push_back({begin, quote, has_doubled_quotes});
  *at = quote + 1;
  if (text.substr(*at).starts_with('\r')) {
    if (*at + 1 == text.size() && !text_.at_end()) return Step::kMore;
    if (*at + 1 == text.size() || text[*at + 1] == '\n') ++*at;
  }
  if (*at == text.size() || text[*at] == separator_ || text[*at] == '\n') return Step::kField;
  const size_t line_end = LineEnd(text, *at);
  if (line_end == text.size() && !text_.at_end()) return Step::kMore;
  return EndRow(std::min(line_end + 1, text.size()), End::kBadQuotes);
}

CsvReader::Step CsvReader::EndRow(size_t bytes, End end) {
  row_bytes_ = bytes;
  end_ = end;
  return Step::kEnd;
}

absl::Status CsvReader::CheckRow() const {
  switch (end_) {
    case End::kBadQuotes:
      return BadRow("ROW_QUOTES", row_, "text follows a closing quote");
    case End::kNeverClosed:
      return BadRow("ROW_QUOTES", row_, "a quote is never closed");
    case End::kTooLong:
      return BadRow("ROW_TOO_LONG", row_, absl::StrCat("longer than ", options_.max_row_bytes, " bytes"));
    default:
      break;
  }
  if (spans_.size() != columns_.size()) {
    return BadRow("ROW_COLUMNS", row_,
                  absl::StrCat("has ", spans_.size(), " columns, the header has ", columns_.size()));
  }
  if (!IsUtf8(text_.at_hand().substr(0, row_bytes_))) return BadRow("ROW_ENCODING", row_, "not UTF-8");
  return absl::OkStatus();
}

absl::Status CsvReader::DropBadRow() {
  const bool whole = end_ == End::kRow || end_ == End::kBadQuotes;
  if (whole) {
    text_.Drop(row_bytes_);
    return absl::OkStatus();
  }
  // The line with the quote is bad, those behind it may be good.
  const size_t read_twice = std::min(text_.at_hand().size(), options_.max_row_bytes);
  if (read_twice <= second_reading_bytes_) {
    second_reading_bytes_ -= read_twice;
  } else {
    text_.Drop(read_twice);
  }
  return DropLine();
}

absl::Status CsvReader::DropLine() {
  for (;;) {
    const std::string_view text = text_.at_hand();
    const size_t end = text.find('\n');
    if (end != text.npos) {
      text_.Drop(end + 1);
      return absl::OkStatus();
    }
    text_.Drop(text.size());
    absl::StatusOr<bool> more = text_.More();
    if (!more.ok()) return more.status();
    if (!*more) return absl::OkStatus();
  }
}

bool CsvReader::IsBlankRow() const {
  return spans_.size() == 1 && spans_[0].begin == 0 && spans_[0].end == 0;
}

void CsvReader::MakeFields() {
  const std::string_view text = text_.at_hand();
  fields_.clear();
  undoubled_.clear();
  // Views into it stay valid: it does not grow beyond.
  undoubled_.reserve(row_bytes_);
  for (const Span& span : spans_) {
    std::string_view field = text.substr(span.begin, span.end - span.begin);
    if (span.has_doubled_quotes) {
      const size_t begin = undoubled_.size();
      for (size_t quote = field.find('"'); quote != field.npos; quote = field.find('"')) {
        undoubled_.append(field, 0, quote + 1);
        field.remove_prefix(quote + 2);
      }
      undoubled_.append(field);
      field = std::string_view(undoubled_).substr(begin);
    }
    fields_.push_back(field);
  }
}

void CsvReader::NameColumns() {
  absl::flat_hash_set<std::string> taken;
  absl::flat_hash_map<std::string, int> last_number;
  for (const std::string_view field : fields_) {
    std::string name(field);
    while (!taken.insert(name).second) {
      int& number = last_number.try_emplace(std::string(field), 1).first->second;
      name = absl::StrCat(ToAbsl(field), " ", ++number);
    }
    columns_.push_back(std::move(name));
  }
}

}  // namespace klout::connector
