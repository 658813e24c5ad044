#include "services/scoring/mpi/stored_scores.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "absl/strings/str_format.h"

namespace klout::scoring {
namespace {

// Infinite if either is no number, so that a maximum does not lose it.
double DifferenceOf(double a, double b) {
  const double difference = std::abs(a - b);
  return std::isnan(difference) ? std::numeric_limits<double>::infinity() : difference;
}

double Largest(absl::Span<const double> a, absl::Span<const double> b) {
  double largest = 0;
  for (size_t i = 0; i < a.size(); ++i) largest = std::max(largest, DifferenceOf(a[i], b[i]));
  return largest;
}

bool SameBits(const ScoreRow& a, const ScoreRow& b) { return std::memcmp(&a, &b, sizeof(a)) == 0; }

}  // namespace

Differences Compare(const Ranks& ranks, const RowBlocks& blocks, const Snapshot& snapshot, absl::Span<const double> mass, const RankScores& own,
                    const RankScores& from_stored) {
  Differences d;
  const AccountIndex begin = blocks.begin(ranks.rank());
  for (size_t i = 0; i < own.accounts.size(); ++i) {
    const double difference = DifferenceOf(mass[begin + i], snapshot.standing().mass[begin + i]);
    d.mass = std::max(d.mass, difference);
    d.mean_mass += difference;
    d.other_rows += !SameBits(from_stored.accounts[i], snapshot.scores().accounts[begin + i]);
  }
  for (size_t i = 0; i < own.persons.size(); ++i) d.other_rows += !SameBits(from_stored.person_rows[i], snapshot.scores().persons[own.persons[i]]);
  d.score = std::max(Largest(own.exact_accounts, from_stored.exact_accounts), Largest(own.exact_persons, from_stored.exact_persons));
  d.rows = own.accounts.size() + own.persons.size();
  d.mass = ranks.Max(d.mass);
  d.mean_mass = ranks.Sum(d.mean_mass) / std::max<size_t>(1, mass.size());
  d.score = ranks.Max(d.score);
  d.other_rows = ranks.Sum(d.other_rows);
  d.rows = ranks.Sum(d.rows);
  return d;
}

std::string TextOf(const Differences& d) {
  return absl::StrFormat(
      "largest difference of mass: %.3g, mean %.3g\n"
      "largest difference of score: %.3g\n"
      "rows that differ in any bit, scored from the stored masses: %d of %d\n"
      "check: %s %.0e\n",
      d.mass, d.mean_mass, d.score, d.other_rows, d.rows, d.ok() ? "ok, within" : "FAILED, not within", kMaxDifference);
}

}  // namespace klout::scoring
