#ifndef KLOUT_CLI_CONSOLE_H_
#define KLOUT_CLI_CONSOLE_H_

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace klout::cli {

// Where a command writes, and what the other side can show. A plain value; tests give string streams.
struct Console {
  std::ostream* out = nullptr;
  std::ostream* err = nullptr;
  // What the person types.
  std::istream* in = nullptr;
  // Colours on `out`.
  bool colour = false;
  // A person watches `err`: progress is drawn.
  bool err_is_terminal = false;
  // Columns of the terminal, 80 if unknown.
  int width = 80;

  // The process's own streams; colours if stdout is a terminal, NO_COLOR is unset and TERM is not `dumb`.
  static Console OfProcess();
};

enum class Colour { kPlain, kBold, kDim, kGreen, kYellow, kRed, kCyan };

// `text` in that colour, or as it is if the console shows none.
std::string Painted(const Console& console, Colour colour, std::string_view text);

// `text` from outside made safe to print: control characters, which could command the terminal, and bytes
// that are not UTF-8 become \xNN.
std::string Printable(std::string_view text);

// Columns that `text` takes in a terminal: two for East Asian signs and emoji, none for marks over letters and for the escape sequences of
// Painted, one for all others.
size_t DisplayWidth(std::string_view text);
// `text`, which is not painted, in at most so many columns; what is cut off is shown by `…`.
std::string Fitted(std::string_view text, size_t columns);
// A sentence in lines of at most so many columns, broken at spaces; a longer word has a line of its own.
std::string Wrapped(std::string_view text, size_t columns);

// Rows under one heading, in columns as wide as their widest cell.
class Table {
 public:
  enum class Align { kLeft, kRight };
  struct Column {
    std::string heading;
    Align align = Align::kLeft;
  };

  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

  // As many cells as there are columns.
  void AddRow(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  bool empty() const { return rows_.empty(); }
  void Print(const Console& console) const;

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

// A score from 0 to 100 in `cells` columns: full up to the lower end of the interval, shaded to its upper
// end: `▕█████▒▒░░▏`.
std::string ScoreBar(double low, double high, int cells);

// `part` of `whole` in `cells` columns: `▕███░░░░░░░▏`.
std::string ShareBar(double part, double whole, int cells);

// 1234567 -> `1,234,567`.
std::string Grouped(uint64_t number);
// For people: one decimal below 100 (`52.3`), none above (`1,204`).
std::string ShortNumber(double number);

}  // namespace klout::cli

#endif  // KLOUT_CLI_CONSOLE_H_
