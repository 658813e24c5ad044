#include "services/cli/pairs.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/status.h"

namespace klout::cli {
namespace {


constexpr size_t kMaxPairs = 1'000'000, kMaxLine = 65'536;

struct Column {
  std::string_view name;
  double ReportedSignals::*signal;
};
constexpr std::array kColumns = {Column{"follower_count", &ReportedSignals::followers},
                                 Column{"listed_count", &ReportedSignals::listed},
                                 Column{"mentions_received", &ReportedSignals::mentions_received},
                                 Column{"retweets_received", &ReportedSignals::retweets_received},
                                 Column{"network_feature_1", &ReportedSignals::network_1},
                                 Column{"network_feature_2", &ReportedSignals::network_2},
                                 Column{"network_feature_3", &ReportedSignals::network_3}};

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
    pair.first = cells[choice_] == "1";
    for (int side = 0; side < 2; ++side) {
      ReportedSignals& signals = side == 0 ? pair.a : pair.b;
      for (size_t c = 0; c < kColumns.size(); ++c) {
        const std::string_view text = cells[places_[side][c]];
        double& value = signals.*kColumns[c].signal;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value) || value < 0) {
          return InvalidField(absl::StrCat("line ", number, ", column ", side == 0 ? "A_" : "B_", std::string(kColumns[c].name)),
                              "must be a number of at least 0");
        }
      }
    }
    return pair;
  }

 private:
  size_t cells_ = 0, choice_ = 0;
  std::array<std::array<size_t, kColumns.size()>, 2> places_ = {};
};

double AucOfPairs(const std::vector<JudgedPair>& pairs, const std::function<double(const ReportedSignals&)>& value) {
  std::vector<double> differences;
  std::vector<bool> first;
  for (const JudgedPair& pair : pairs) {
    differences.push_back(value(pair.a) - value(pair.b));
    first.push_back(pair.first);
  }
  return AucOf(differences, first);
}

}  // namespace

double AucOf(const std::vector<double>& scores, const std::vector<bool>& positive) {
  std::vector<size_t> order(scores.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return scores[a] < scores[b]; });
  double below = 0, won = 0, positives = 0;
  for (size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    double here = 0, others = 0;
    for (; end < order.size() && scores[order[end]] == scores[order[begin]]; ++end) (positive[order[end]] ? here : others) += 1;
    won += here * (below + others / 2);
    below += others;
    positives += here;
  }
  return positives == 0 || below == 0 ? 0.5 : won / (positives * below);
}

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
    pairs.push_back(*pair);
  }
  return pairs;
}

PairsReport JudgePairs(const std::vector<JudgedPair>& pairs) {
  return {.pairs = pairs.size(),
          .reported_influence = AucOfPairs(pairs, ReportedInfluence),
          .listed = AucOfPairs(pairs, [](const ReportedSignals& s) { return std::log1p(s.listed); }),
          .followers = AucOfPairs(pairs, [](const ReportedSignals& s) { return std::log1p(s.followers); })};
}

}  // namespace klout::cli
