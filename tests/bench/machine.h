#ifndef KLOUT_TESTS_BENCH_MACHINE_H_
#define KLOUT_TESTS_BENCH_MACHINE_H_

#include <string>
#include <utility>
#include <vector>

namespace klout::bench {

// Where and of what the figures are: without this they say nothing.
struct Machine {
  // Name and value: cpu, cores, memory, kernel, load, compiler, build, commit.
  std::vector<std::pair<std::string, std::string>> facts;

  std::string Text() const;
};

Machine ThisMachine();

// Of this process, from /proc/self/status, in bytes: "VmRSS", "VmHWM". 0 if not known.
double ProcessBytes(const std::string& field);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_MACHINE_H_
