#ifndef KLOUT_TESTS_BENCH_CHILD_PROCESS_H_
#define KLOUT_TESTS_BENCH_CHILD_PROCESS_H_

#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"

namespace klout::bench {

// Runs this program once more with other arguments and returns what it wrote to stdout. For what needs a
// process of its own: a client beside a server, or memory that nothing else has touched. INTERNAL if it
// fails, DEADLINE_EXCEEDED if it takes longer than `limit`; it is ended then.
absl::StatusOr<std::string> RunSelf(const std::vector<std::string>& arguments, absl::Duration limit);

// To be called by such a process: end with the parent.
void EndWithParent();

// Lines `NAME NUMBER`, several of one name in order.
using Figures = std::map<std::string, std::vector<double>>;
Figures ParseFigures(const std::string& text);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_CHILD_PROCESS_H_
