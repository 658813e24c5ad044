#include "services/scoring/domain/rank_quality.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace klout::scoring {
namespace {

std::vector<size_t> Numbers(size_t size) {
  std::vector<size_t> numbers(size);
  std::iota(numbers.begin(), numbers.end(), size_t{0});
  return numbers;
}

std::vector<double> RanksOf(absl::Span<const double> values) {
  std::vector<size_t> order = Numbers(values.size());
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return values[a] < values[b]; });
  std::vector<double> ranks(values.size());
  for (size_t begin = 0; begin < order.size();) {
    size_t end = begin + 1;
    while (end < order.size() && values[order[end]] == values[order[begin]]) ++end;
    const double mean = static_cast<double>(begin + end - 1) / 2;
    for (; begin < end; ++begin) ranks[order[begin]] = mean;
  }
  return ranks;
}

}  // namespace

double SpearmanOf(absl::Span<const double> scores, absl::Span<const double> seen) {
  const std::vector<double> a = RanksOf(scores), b = RanksOf(seen);
  const double mean = (static_cast<double>(a.size()) - 1) / 2;
  double both = 0, square_a = 0, square_b = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    both += (a[i] - mean) * (b[i] - mean);
    square_a += (a[i] - mean) * (a[i] - mean);
    square_b += (b[i] - mean) * (b[i] - mean);
  }
  return square_a == 0 || square_b == 0 ? 0 : both / std::sqrt(square_a * square_b);
}

double NdcgOf(absl::Span<const double> scores, absl::Span<const double> seen, size_t places) {
  places = std::min(places, scores.size());
  std::vector<size_t> order = Numbers(scores.size());
  const auto middle = order.begin() + static_cast<std::ptrdiff_t>(places);
  // Who is equal in both has the same gain, so that the order among them makes no difference.
  std::partial_sort(order.begin(), middle, order.end(), [&](size_t a, size_t b) {
    return scores[a] != scores[b] ? scores[a] > scores[b] : seen[a] < seen[b];
  });
  std::vector<double> best(seen.begin(), seen.end());
  std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(places), best.end(),
                    std::greater<>());
  double gain = 0, ideal = 0;
  for (size_t place = 0; place < places; ++place) {
    const double discount = std::log2(static_cast<double>(place) + 2);
    gain += std::log2(1 + seen[order[place]]) / discount;
    ideal += std::log2(1 + best[place]) / discount;
  }
  return ideal == 0 ? 0 : gain / ideal;
}

double AucOf(absl::Span<const double> scores, const std::vector<bool>& positive) {
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

}  // namespace klout::scoring
