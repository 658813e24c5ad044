#include "tests/bench/report.h"

#include <algorithm>
#include <cmath>
#include <fstream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"

namespace klout::bench {
namespace {

// 1,234,567 or 12.34 or 0.812: about four digits that mean something.
std::string Number(double value) {
  if (std::abs(value) < 10) return absl::StrFormat("%.3f", value);
  if (std::abs(value) < 1000) return absl::StrFormat("%.2f", value);
  std::string digits = absl::StrFormat("%.0f", value);
  for (int i = static_cast<int>(digits.size()) - 3; i > (digits[0] == '-' ? 1 : 0); i -= 3)
    digits.insert(i, ",");
  return digits;
}

std::string WithSpread(const Spread& spread) {
  if (spread.low == spread.high) return Number(spread.median);
  return absl::StrCat(Number(spread.median), " (", Number(spread.low), "-", Number(spread.high), ")");
}

std::string MarkText(const Mark& mark) {
  return absl::StrCat(mark.of == Mark::Of::kRatio ? "ratio " : "",
                      mark.bound == Mark::Bound::kAtLeast ? ">= " : "<= ", Number(mark.value));
}

std::vector<std::string> CellsOf(const Row& row) {
  const std::optional<Spread> ratio = RatioOf(row);
  const std::optional<bool> met = IsMet(row);
  return {
      absl::StrCat(row.bench, ": ", row.what),
      row.unit,
      WithSpread(SpreadOf(row.ours)),
      row.baseline.empty() ? "-" : absl::StrCat(WithSpread(SpreadOf(row.baseline)), " ", row.baseline_name),
      ratio ? WithSpread(*ratio) : "-",
      row.mark ? MarkText(*row.mark) : "-",
      met ? (*met ? "yes" : "NO") : "-"};
}

std::string Quoted(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      absl::StrAppendFormat(&quoted, "\\u%04x", c);
    } else {
      quoted += c;
    }
  }
  return quoted + "\"";
}

std::string JsonNumber(double value) {
  return std::isfinite(value) ? absl::StrFormat("%.9g", value) : "null";
}

std::string JsonSpread(const Spread& spread) {
  return absl::StrCat("{\"median\": ", JsonNumber(spread.median), ", \"low\": ", JsonNumber(spread.low),
                      ", \"high\": ", JsonNumber(spread.high), "}");
}

std::string JsonNumbers(const std::vector<double>& values) {
  return absl::StrCat(
      "[", absl::StrJoin(values, ", ", [](std::string* out, double v) { *out += JsonNumber(v); }), "]");
}

std::string JsonRow(const Row& row) {
  std::string json = absl::StrCat(
      "{\"bench\": ", Quoted(row.bench), ", \"what\": ", Quoted(row.what), ", \"unit\": ", Quoted(row.unit),
      ", \"ours\": ", JsonSpread(SpreadOf(row.ours)), ", \"ours_each\": ", JsonNumbers(row.ours));
  if (const std::optional<Spread> ratio = RatioOf(row)) {
    absl::StrAppend(&json, ", \"baseline_name\": ", Quoted(row.baseline_name),
                    ", \"baseline\": ", JsonSpread(SpreadOf(row.baseline)),
                    ", \"baseline_each\": ", JsonNumbers(row.baseline), ", \"ratio\": ", JsonSpread(*ratio));
  }
  if (row.mark) {
    absl::StrAppend(&json, ", \"mark\": ", Quoted(MarkText(*row.mark)),
                    ", \"met\": ", *IsMet(row) ? "true" : "false");
  }
  return absl::StrCat(json, ", \"note\": ", Quoted(row.note), "}");
}

std::string NotesOf(const std::vector<Row>& rows) {
  std::string text;
  for (const Row& row : rows) {
    if (!row.note.empty()) absl::StrAppend(&text, "  ", row.bench, ": ", row.what, ": ", row.note, "\n");
  }
  for (const Row& row : rows) {
    if (!IsMet(row).value_or(true)) {
      absl::StrAppend(&text, "MISSED ", row.bench, ": ", row.what, ": wanted ", MarkText(*row.mark), "\n");
    }
  }
  return text;
}

}  // namespace

Spread SpreadOf(std::vector<double> values) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  const size_t half = values.size() / 2;
  const double median = values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  return {median, values.front(), values.back()};
}

std::optional<Spread> RatioOf(const Row& row) {
  if (row.baseline.empty()) return std::nullopt;
  std::vector<double> ratios;
  for (size_t i = 0; i < row.ours.size(); ++i) {
    ratios.push_back(row.ours[i] / row.baseline[std::min(i, row.baseline.size() - 1)]);
  }
  return SpreadOf(ratios);
}

std::optional<bool> IsMet(const Row& row) {
  if (!row.mark) return std::nullopt;
  const Spread spread =
      row.mark->of == Mark::Of::kRatio ? RatioOf(row).value_or(Spread{}) : SpreadOf(row.ours);
  return row.mark->bound == Mark::Bound::kAtLeast ? spread.median >= row.mark->value
                                                  : spread.median <= row.mark->value;
}

std::string TableOf(const Machine& machine, const std::vector<Row>& rows, double seconds) {
  std::vector<std::vector<std::string>> lines = {
      {"what", "unit", "ours", "baseline", "ratio", "mark", "met?"}};
  for (const Row& row : rows) lines.push_back(CellsOf(row));
  std::vector<size_t> widths(lines[0].size());
  for (const auto& line : lines) {
    for (size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], line[i].size());
  }
  std::string text = absl::StrCat(machine.Text(), "\n\n");
  for (const auto& line : lines) {
    for (size_t i = 0; i < line.size(); ++i) absl::StrAppendFormat(&text, "%-*s  ", widths[i], line[i]);
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
  }
  absl::StrAppend(
      &text,
      "\nmedian (least-greatest) of repetitions taken in turn with the baseline; ratio is ours / baseline\n",
      NotesOf(rows));
  absl::StrAppendFormat(&text, "took %.0f s\n", seconds);
  return text;
}

std::string JsonOf(const Machine& machine, const std::vector<Row>& rows, double seconds) {
  std::string json = "{\n  \"machine\": {";
  json += absl::StrJoin(machine.facts, ", ", [](std::string* out, const auto& fact) {
    absl::StrAppend(out, Quoted(fact.first), ": ", Quoted(fact.second));
  });
  absl::StrAppend(
      &json, "},\n  \"seconds\": ", JsonNumber(seconds), ",\n  \"rows\": [\n    ",
      absl::StrJoin(rows, ",\n    ", [](std::string* out, const Row& row) { *out += JsonRow(row); }),
      "\n  ]\n}\n");
  return json;
}

absl::Status WriteFile(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::trunc);
  file << text;
  file.close();
  return file ? absl::OkStatus() : absl::InternalError(absl::StrCat("cannot write ", path));
}

}  // namespace klout::bench
