#ifndef KLOUT_TESTS_BENCH_PROCESS_SAMPLE_H_
#define KLOUT_TESTS_BENCH_PROCESS_SAMPLE_H_

#include <sys/types.h>

#include <cstdint>
#include <map>
#include <string>

namespace klout::bench {

// What a process holds at one moment, as /proc says.
struct ProcessSample {
  // Resident, and the part of it that no file backs: a mapped snapshot is in the first alone.
  double resident_bytes = 0, anonymous_bytes = 0;
  // Open files that are no tables of RocksDB, and those tables: of these there are more, the more is kept.
  int descriptors = 0, tables = 0;
  int threads = 0;
  // Of the memory, what is there for every thing that is kept for good; not from /proc, but from who knows
  // the program.
  double kept_bytes = 0;
  // Used so far, by all its threads.
  double processor_seconds = 0;
};
// All 0: it is gone.
ProcessSample SampleProcess(pid_t pid);

// Running children of this process by the name of their program, such as `klout-scoring`; of several with one
// name, any.
std::map<std::string, pid_t> ChildrenByName();

// Of all files below `folder` that can be read.
uint64_t BytesBelow(const std::string& folder);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_PROCESS_SAMPLE_H_
