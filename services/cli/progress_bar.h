#ifndef KLOUT_CLI_PROGRESS_BAR_H_
#define KLOUT_CLI_PROGRESS_BAR_H_

#include <cstdint>
#include <string>

#include "absl/time/time.h"
#include "services/cli/console.h"

namespace klout::cli {

// One line on stderr that is drawn anew as work goes on, with the rate and the time left:
//
//   importing ▕████████░░░░░░░░░░░░▏  41 %  208,896 facts  612,000/s  1 s left
//
// Nothing is drawn if stderr is no terminal. Drawn ten times a second at most, so Update may be called
// often. Not thread-safe.
class ProgressBar {
 public:
  // `unit` is what `count` counts, such as "facts".
  ProgressBar(const Console& console, std::string label, std::string unit);
  // Takes the line away.
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  // `done` of `total` is the share of the work, in any measure; 0 of 0: not known. `now` is a monotonic or
  // wall time, the same clock for every call.
  void Update(uint64_t done, uint64_t total, uint64_t count, absl::Time now);

 private:
  const Console& console_;
  const std::string label_, unit_;
  absl::Time start_ = absl::InfinitePast();
  absl::Time drawn_ = absl::InfinitePast();
};

// The line that a bar draws after `elapsed`, at most `width` columns. For ProgressBar and its test.
std::string ProgressLine(const std::string& label, const std::string& unit, uint64_t done, uint64_t total,
                         uint64_t count, absl::Duration elapsed, int width);

}  // namespace klout::cli

#endif  // KLOUT_CLI_PROGRESS_BAR_H_
