#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_CSV_READER_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_CSV_READER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/connector/archive/byte_source.h"
#include "services/connector/archive/document_callbacks.h"
#include "services/connector/archive/text_buffer.h"
#include "services/connector/archive/utf8_text.h"

namespace klout::connector {

struct CsvOptions {
  // Lines before the header that are not part of the table.
  uint32_t skip_lines = 0;
  // A longer row is left out.
  size_t max_row_bytes = size_t{1} << 20;
  // A header with more refuses the file.
  size_t max_columns = 4096;
};

// The rows of a table written as text (RFC 4180, and what programs make of it):
//
//   encoding    as Utf8Text tells it
//   line ends   CRLF or LF; one is not needed at the end. Empty lines are skipped.
//   separator   comma, semicolon or tab: the one that the header line has most of; comma if it has none
//   quotes      a field that begins with a quote ends at the next one that is not doubled, and may hold line
//               ends. A quote inside a field that does not begin with one is an ordinary sign.
//   header      the first row. Names stay as they are; one that is there before gets ` 2`, ` 3`, ... behind
//               it.
//
// Rows are numbered as a spreadsheet shows them: lines before the header and the header itself count, a row
// with line ends in it counts once.
//
// Left out, each told to `on_bad` with `row 17: ...`; the rows around them are kept:
//   ROW_COLUMNS    more or fewer fields than the header has
//   ROW_QUOTES     text behind a closing quote, or a quote that nothing closes. After the latter the reading
//                  goes on in the line after the quote, so that one quote too many does not swallow the rest
//                  of the file.
//   ROW_TOO_LONG   longer than max_row_bytes
//   ROW_ENCODING   not UTF-8, in a file that otherwise is
//
// Cost: 200 to 450 MB/s with the JSON made of it, short fields being dearer. Memory: twice the longest row,
// at least 512 KiB. Not thread-safe.
class CsvReader {
 public:
  // `bytes` must outlive the reader.
  CsvReader(ByteSource& bytes, const CsvOptions& options);

  // Reads the header; before Next. INVALID_ARGUMENT: CSV_HEADER (there is none, it is no row, or has too many
  // columns), NOT_TEXT. Errors of the source.
  absl::Status ReadHeader();
  // The next good row into fields(). False at the end. Errors of the source and NOT_TEXT: what was given
  // before is right, the row under way is not given.
  absl::StatusOr<bool> Next(OnBad on_bad);

  // Names of the columns, all different.
  const std::vector<std::string>& columns() const { return columns_; }
  // As many as columns(). Valid until the next call of Next.
  const std::vector<std::string_view>& fields() const { return fields_; }
  // Number of the row that Next gave last.
  uint64_t row() const { return row_; }

 private:
  // A field of the row under way, in the window of text_.
  struct Span {
    size_t begin, end;
    bool has_doubled_quotes;
  };
  enum class End { kRow, kNoRow, kBadQuotes, kNeverClosed, kTooLong };
  // What a scan found at a place: a field, an end of the row that is told by end_, or that it needs more
  // bytes.
  enum class Step { kField, kEnd, kMore };

  absl::Status SkipLines();
  absl::Status TellSeparator();
  absl::Status ScanRow();
  Step TryScan(std::string_view text);
  Step TryPlain(std::string_view text, size_t* at);
  Step TryQuoted(std::string_view text, size_t* at);
  Step EndRow(size_t bytes, End end);
  absl::Status CheckRow() const;
  absl::Status DropLine();
  absl::Status DropBadRow();
  bool IsBlankRow() const;
  void MakeFields();
  void NameColumns();

  const CsvOptions options_;
  Utf8Text utf8_;
  TextBuffer text_;
  char separator_ = ',';
  std::vector<std::string> columns_;
  uint64_t row_ = 0;
  // Of the row under way: its fields, how it ended, and its bytes with the line end.
  std::vector<Span> spans_;
  End end_ = End::kNoRow;
  size_t row_bytes_ = 0;
  std::vector<std::string_view> fields_;
  std::string undoubled_;
  // How much may still be read a second time after quotes that nothing closes: keeps the cost linear.
  size_t second_reading_bytes_ = size_t{64} << 20;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_CSV_READER_H_
