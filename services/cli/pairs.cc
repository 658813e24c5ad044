#include "services/cli/pairs.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fstream>
#include <istream>
#include <string_view>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/facts/text.h"
#include "common/status.h"

namespace klout::cli {
namespace {

using fact::v1::ProfileMetrics;
using scoring::v1::JudgedPair;

constexpr size_t kMaxPairs = 20'000, kMaxLine = 65'536;
// Counts are told apart up to here in a double.
constexpr double kMostCount = 9'007'199'254'740'992;

struct Column {
  std::string_view name;
  bool is_count;
  void (*set)(ProfileMetrics& metrics, double value);
};
constexpr std::array kColumns = {
    Column{"follower_count", true, [](ProfileMetrics& m, double value) { m.set_followers(static_cast<uint64_t>(value)); }},
    Column{"listed_count", true, [](ProfileMetrics& m, double value) { m.set_listed(static_cast<uint64_t>(value)); }},
    Column{"mentions_received", false, [](ProfileMetrics& m, double value) { m.set_mentions_per_week(value); }},
    Column{"retweets_received", false, [](ProfileMetrics& m, double value) { m.set_reshares_per_week(value); }}};

std::vector<std::string_view> Split(std::string_view line) {
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  std::vector<std::string_view> cells;
  for (size_t at = 0; at <= line.size();) {
    const size_t comma = std::min(line.find(',', at), line.size());
    cells.push_back(line.substr(at, comma - at));
    at = comma + 1;
  }
  return cells;
}

// Which cell holds which number of a pair.
class Header {
 public:
  static absl::StatusOr<Header> Parse(std::string_view line) {
    const std::vector<std::string_view> names = Split(line);
    Header header;
    header.cells_ = names.size();
    const auto find = [&](const std::string& name, size_t* place) {
      *place = static_cast<size_t>(std::find(names.begin(), names.end(), name) - names.begin());
      return *place < names.size() ? absl::OkStatus() : InvalidField(absl::StrCat("line 1, column ", name), "is missing");
    };
    absl::Status status = find("Choice", &header.choice_);
    for (int side = 0; side < 2; ++side) {
      for (size_t c = 0; c < kColumns.size(); ++c) {
        if (status.ok()) status = find((side == 0 ? "A_" : "B_") + std::string(kColumns[c].name), &header.places_[side][c]);
      }
    }
    if (!status.ok()) return status;
    return header;
  }

  absl::StatusOr<JudgedPair> Read(std::string_view line, size_t number) const {
    const std::vector<std::string_view> cells = Split(line);
    if (cells.size() != cells_)
      return InvalidField(absl::StrCat("line ", number), absl::StrCat("has ", cells.size(), " columns, the first line has ", cells_));
    JudgedPair pair;
    if (cells[choice_] != "0" && cells[choice_] != "1")
      return InvalidField(absl::StrCat("line ", number, ", column Choice"), "must be 0 or 1");
    pair.set_a_is_more(cells[choice_] == "1");
    for (int side = 0; side < 2; ++side) {
      ProfileMetrics& metrics = side == 0 ? *pair.mutable_a() : *pair.mutable_b();
      for (size_t c = 0; c < kColumns.size(); ++c) {
        const std::string_view text = cells[places_[side][c]];
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        const bool whole = !kColumns[c].is_count || (value <= kMostCount && value == std::floor(value));
        if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value) || value < 0 || !whole) {
          return InvalidField(absl::StrCat("line ", number, ", column ", side == 0 ? "A_" : "B_", std::string(kColumns[c].name)),
                              kColumns[c].is_count ? "must be a whole number of at least 0" : "must be a number of at least 0");
        }
        kColumns[c].set(metrics, value);
      }
    }
    return pair;
  }

 private:
  size_t cells_ = 0, choice_ = 0;
  std::array<std::array<size_t, kColumns.size()>, 2> places_ = {};
};

}  // namespace

absl::StatusOr<std::vector<JudgedPair>> ReadPairs(std::istream& csv) {
  std::string line;
  std::getline(csv, line);
  const absl::StatusOr<Header> header = Header::Parse(line);
  if (!header.ok()) return header.status();
  std::vector<JudgedPair> pairs;
  for (size_t number = 2; std::getline(csv, line); ++number) {
    if (line.size() > kMaxLine) return InvalidField(absl::StrCat("line ", number), absl::StrCat("has ", line.size(), " bytes, limit ", kMaxLine));
    if (line.empty()) continue;
    if (pairs.size() == kMaxPairs) return InvalidField(absl::StrCat("line ", number), absl::StrCat("is beyond ", kMaxPairs, " pairs"));
    absl::StatusOr<JudgedPair> pair = header->Read(line, number);
    if (!pair.ok()) return pair.status();
    pairs.push_back(*std::move(pair));
  }
  return pairs;
}

absl::StatusOr<std::vector<JudgedPair>> ReadPairsFile(const std::string& path) {
  std::ifstream csv(path);
  if (!csv) return NotFound("pairs", absl::StrCat(path, " cannot be read"));
  absl::StatusOr<std::vector<JudgedPair>> pairs = ReadPairs(csv);
  if (!pairs.ok()) return WithFieldPrefix(pairs.status(), absl::StrCat(path, " "));
  return pairs;
}

}  // namespace klout::cli
