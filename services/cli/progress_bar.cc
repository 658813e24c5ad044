#include "services/cli/progress_bar.h"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace klout::cli {
namespace {

constexpr absl::Duration kRedrawEvery = absl::Milliseconds(100);
constexpr int kBarCells = 20;
constexpr int kMinCellsWithoutBar = 60;
constexpr char kEraseLine[] = "\r\x1b[K";

// Two digits say enough of a rate that moves.
uint64_t Rounded(double rate) {
  if (!(rate >= 1)) return 0;
  const double step = std::pow(10.0, std::max(0.0, std::floor(std::log10(rate)) - 2));
  return static_cast<uint64_t>(std::round(rate / step) * step);
}

std::string TimeLeft(absl::Duration left) {
  const int64_t seconds = std::max<int64_t>(1, absl::ToInt64Seconds(left + absl::Milliseconds(999)));
  if (seconds < 100) return absl::StrCat(seconds, " s left");
  if (seconds < 6000) return absl::StrCat((seconds + 30) / 60, " min left");
  return absl::StrCat((seconds + 1800) / 3600, " h left");
}

}  // namespace

std::string ProgressLine(const std::string& label, const std::string& unit, uint64_t done, uint64_t total,
                         uint64_t count, absl::Duration elapsed, int width) {
  const double share = total > 0 ? std::min(1.0, static_cast<double>(done) / static_cast<double>(total)) : 0;
  const double seconds = std::max(1e-3, absl::ToDoubleSeconds(elapsed));
  std::string line = label;
  if (total > 0 && width >= kMinCellsWithoutBar) {
    absl::StrAppend(&line, " ", ShareBar(share, 1, kBarCells));
  }
  if (total > 0) absl::StrAppendFormat(&line, " %3.0f %%", std::floor(share * 100));
  absl::StrAppend(&line, "  ", Grouped(count), " ", unit, "  ",
                  Grouped(Rounded(static_cast<double>(count) / seconds)), "/s");
  if (share > 0) absl::StrAppend(&line, "  ", TimeLeft(elapsed * ((1 - share) / share)));
  return line;
}

ProgressBar::ProgressBar(const Console& console, std::string label, std::string unit)
    : console_(console), label_(std::move(label)), unit_(std::move(unit)) {}

ProgressBar::~ProgressBar() {
  if (drawn_ != absl::InfinitePast()) *console_.err << kEraseLine << std::flush;
}

void ProgressBar::Update(uint64_t done, uint64_t total, uint64_t count, absl::Time now) {
  if (!console_.err_is_terminal) return;
  if (start_ == absl::InfinitePast()) start_ = now;
  if (now - drawn_ < kRedrawEvery) return;
  drawn_ = now;
  *console_.err << kEraseLine << ProgressLine(label_, unit_, done, total, count, now - start_, console_.width)
                << std::flush;
}

}  // namespace klout::cli
