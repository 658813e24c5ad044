#include "services/cli/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <span>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/string_view.h"
#include "common/facts/text.h"

namespace klout::cli {
namespace {

constexpr int kMinWidth = 40;
constexpr int kMaxWidth = 400;

int TerminalWidth() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return std::clamp<int>(size.ws_col, kMinWidth, kMaxWidth);
}

bool WantsColour() {
  const char* no_colour = std::getenv("NO_COLOR");
  if (no_colour != nullptr && *no_colour != '\0') return false;
  const char* terminal = std::getenv("TERM");
  return terminal != nullptr && std::string_view(terminal) != "dumb";
}

const char* Code(Colour colour) {
  switch (colour) {
    case Colour::kPlain:
      return "";
    case Colour::kBold:
      return "\x1b[1m";
    case Colour::kDim:
      return "\x1b[2m";
    case Colour::kGreen:
      return "\x1b[32m";
    case Colour::kYellow:
      return "\x1b[33m";
    case Colour::kRed:
      return "\x1b[31m";
    case Colour::kCyan:
      return "\x1b[36m";
  }
  return "";
}

std::string Repeated(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result.append(text);
  return result;
}

uint32_t CodePoint(std::string_view character) {
  const auto first = static_cast<unsigned char>(character[0]);
  uint32_t code_point = first < 0x80 ? first : first < 0xE0 ? first & 0x1F : first < 0xF0 ? first & 0x0F : first & 0x07;
  for (const char c : character.substr(1)) code_point = code_point << 6 | (static_cast<unsigned char>(c) & 0x3F);
  return code_point;
}

struct Range {
  uint32_t first, last;
};
// Marks over and under letters, joiners, variation selectors.
constexpr Range kNoColumn[] = {{0x300, 0x36F}, {0x483, 0x489}, {0x591, 0x5BD}, {0x64B, 0x65F}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
                               {0x200B, 0x200F}, {0x2060, 0x2064}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF},
                               {0x1F3FB, 0x1F3FF}};
// East Asian signs and emoji (Unicode's East_Asian_Width W and F).
constexpr Range kTwoColumns[] = {{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
                                 {0xFE30, 0xFE4F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
                                 {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}};

size_t WidthOf(uint32_t code_point) {
  const auto is_in = [code_point](std::span<const Range> ranges) {
    return std::any_of(ranges.begin(), ranges.end(), [=](const Range& r) { return code_point >= r.first && code_point <= r.last; });
  };
  return code_point < 0x300 ? 1 : is_in(kNoColumn) ? 0 : is_in(kTwoColumns) ? 2 : 1;
}

std::string Padded(const std::string& cell, size_t width, Table::Align align) {
  const size_t used = DisplayWidth(cell);
  const std::string space(width > used ? width - used : 0, ' ');
  return align == Table::Align::kRight ? space + cell : cell + space;
}

}  // namespace

Console Console::OfProcess() {
  const bool out_is_terminal = isatty(STDOUT_FILENO) == 1;
  return {.out = &std::cout,
          .err = &std::cerr,
          .in = &std::cin,
          .colour = out_is_terminal && WantsColour(),
          .err_is_terminal = isatty(STDERR_FILENO) == 1,
          .width = out_is_terminal ? TerminalWidth() : 80};
}

std::string Painted(const Console& console, Colour colour, std::string_view text) {
  if (!console.colour || colour == Colour::kPlain) return std::string(text);
  return absl::StrCat(Code(colour), ToAbsl(text), "\x1b[0m");
}

std::string Printable(std::string_view text) {
  const bool utf8 = IsUtf8(text);
  std::string result;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    // U+0080 to U+009F are control characters too: C2 80 to C2 9F.
    const bool c1 = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (byte < 0x20 || byte == 0x7F || (byte >= 0x80 && !utf8) || c1) {
      absl::StrAppendFormat(&result, "\\x%02x", byte);
      if (c1) absl::StrAppendFormat(&result, "\\x%02x", static_cast<unsigned char>(text[++i]));
    } else {
      result.push_back(text[i]);
    }
  }
  return result;
}

size_t DisplayWidth(std::string_view text) {
  size_t width = 0;
  for (size_t i = 0; i < text.size();) {
    if (text[i] == '\x1b') {
      while (i < text.size() && text[i++] != 'm') {
      }
      continue;
    }
    const size_t begin = i++;
    while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) ++i;
    width += WidthOf(CodePoint(text.substr(begin, i - begin)));
  }
  return width;
}

std::string Fitted(std::string_view text, size_t columns) {
  if (DisplayWidth(text) <= columns) return std::string(text);
  std::string kept;
  for (size_t i = 0; i < text.size() && columns > 0;) {
    const size_t begin = i++;
    while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) ++i;
    if (DisplayWidth(kept) + DisplayWidth(text.substr(begin, i - begin)) + 1 > columns) break;
    kept.append(text.substr(begin, i - begin));
  }
  return kept + (columns > 0 ? "…" : "");
}

std::string Wrapped(std::string_view text, size_t columns) {
  std::string lines;
  size_t used = 0;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    const size_t width = DisplayWidth(word);
    const bool fits = used == 0 || used + 1 + width <= columns;
    if (!lines.empty()) lines += fits ? ' ' : '\n';
    lines += word;
    used = fits && used > 0 ? used + 1 + width : width;
  }
  return lines;
}

void Table::Print(const Console& console) const {
  std::vector<size_t> widths;
  for (const Column& column : columns_) widths.push_back(DisplayWidth(column.heading));
  for (const auto& row : rows_) {
    for (size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], DisplayWidth(row[i]));
  }
  const auto print = [&](const auto& cell_of, Colour colour) {
    std::string line;
    for (size_t i = 0; i < columns_.size(); ++i) {
      if (i > 0) line += "  ";
      line += Padded(cell_of(i), widths[i], columns_[i].align);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    *console.out << Painted(console, colour, line) << '\n';
  };
  print([&](size_t i) { return columns_[i].heading; }, Colour::kDim);
  for (const auto& row : rows_) print([&](size_t i) { return row[i]; }, Colour::kPlain);
}

std::string ScoreBar(double low, double high, int cells) {
  const auto cell_of = [cells](double score) {
    return std::clamp(static_cast<int>(std::lround(score * cells / 100)), 0, cells);
  };
  const int full = cell_of(low);
  const int shaded = std::max(cell_of(high), full) - full;
  return absl::StrCat("▕", Repeated("█", full), Repeated("▒", shaded), Repeated("░", cells - full - shaded),
                      "▏");
}

std::string ShareBar(double part, double whole, int cells) {
  const double share = whole > 0 ? std::clamp(part / whole, 0.0, 1.0) : 0;
  const int full = static_cast<int>(std::lround(share * cells));
  return absl::StrCat("▕", Repeated("█", full), Repeated("░", cells - full), "▏");
}

std::string Grouped(uint64_t number) {
  const std::string digits = absl::StrCat(number);
  std::string grouped;
  for (size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) grouped += ',';
    grouped += digits[i];
  }
  return grouped;
}

std::string ShortNumber(double number) {
  if (!(number >= 99.95)) return absl::StrFormat("%.1f", number);
  return Grouped(static_cast<uint64_t>(std::llround(std::min(number, 1e18))));
}

}  // namespace klout::cli
