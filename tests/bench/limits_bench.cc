// What this machine can do at most, so that a figure can be read beside it. The empty gRPC call stands with get_score, simdjson's parse with connector.
#include <rocksdb/db.h>
#include <rocksdb/options.h>

#include <functional>
#include <memory>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "benchmark/benchmark.h"
#include "services/scoring/domain/parallel.h"
#include "tests/bench/benches.h"
#include "tests/bench/temp_folder.h"

namespace klout::bench {
namespace {

constexpr int kThreads = 2, kRepetitions = 5;
constexpr size_t kStreamBytes = size_t{256} << 20;
constexpr size_t kGathers = 32 << 20;
// A batch of 65,536 interactions is about 600 kB in the log.
constexpr size_t kRecordBytes = 600 << 10, kRecords = 300, kQuickRecords = 30;

double SecondsOf(const std::function<void()>& work) {
  const absl::Time start = absl::Now();
  work();
  return absl::ToDoubleSeconds(absl::Now() - start);
}

std::vector<double> Repeat(const std::function<double()>& measure) {
  std::vector<double> values;
  for (int i = 0; i < kRepetitions; ++i) values.push_back(measure());
  return values;
}

// Gigabytes a second that two threads read in order.
double StreamRate(const std::vector<uint64_t>& words) {
  const double seconds = SecondsOf([&] {
    scoring::ParallelFor(kThreads, words.size(), words.size() / 64, [&](size_t begin, size_t end) {
      benchmark::DoNotOptimize(std::accumulate(words.begin() + static_cast<ptrdiff_t>(begin), words.begin() + static_cast<ptrdiff_t>(end), uint64_t{0}));
    });
  });
  return static_cast<double>(words.size() * sizeof(uint64_t)) / seconds / 1e9;
}

// Nanoseconds for each of many floats read at random out of `count`, by two threads, with the places known long before.
double GatherTime(const std::vector<uint32_t>& places, size_t count) {
  const std::vector<float> values(count, 1);
  const auto mask = static_cast<uint32_t>(count - 1);
  const double seconds = SecondsOf([&] {
    scoring::ParallelFor(kThreads, places.size(), places.size() / 64, [&](size_t begin, size_t end) {
      float sum = 0;
      for (size_t i = begin; i < end; ++i) sum += values[places[i] & mask];
      benchmark::DoNotOptimize(sum);
    });
  });
  return seconds * 1e9 / static_cast<double>(places.size());
}

// Megabytes a second appended to a RocksDB, each record synced.
absl::StatusOr<double> AppendRate(size_t records) {
  absl::StatusOr<std::unique_ptr<TempFolder>> folder = TempFolder::Create();
  if (!folder.ok()) return folder.status();
  rocksdb::Options options;
  options.create_if_missing = true;
  rocksdb::DB* raw = nullptr;
  if (!rocksdb::DB::Open(options, (*folder)->path() + "/db", &raw).ok()) return absl::InternalError("RocksDB does not open");
  const std::unique_ptr<rocksdb::DB> db(raw);
  std::string record(kRecordBytes, '\0');
  std::minstd_rand random(1);
  for (char& byte : record) byte = static_cast<char>(random());
  rocksdb::WriteOptions synced;
  synced.sync = true;
  bool ok = true;
  const double seconds = SecondsOf([&] {
    for (size_t i = 0; i < records; ++i) ok = ok && db->Put(synced, absl::StrCat("batch-", 1'000'000 + i), record).ok();
  });
  if (!ok) return absl::InternalError("RocksDB does not take a record");
  return static_cast<double>(records * kRecordBytes) / seconds / 1e6;
}

}  // namespace

absl::StatusOr<std::vector<Row>> BenchLimits(bool quick) {
  const std::vector<uint64_t> words(kStreamBytes / sizeof(uint64_t), 1);
  std::vector<uint32_t> places(quick ? kGathers / 16 : kGathers);
  std::mt19937 random(1);
  for (uint32_t& place : places) place = static_cast<uint32_t>(random());
  std::vector<double> appended;
  for (int i = 0; i < kRepetitions; ++i) {
    const absl::StatusOr<double> rate = AppendRate(quick ? kQuickRecords : kRecords);
    if (!rate.ok()) return rate.status();
    appended.push_back(*rate);
  }
  return std::vector<Row>{
      {"limits", "memory read in order, 2 threads", "GB/s", Repeat([&] { return StreamRate(words); })},
      {"limits", "floats at random out of 4 MiB, 2 threads", "ns", Repeat([&] { return GatherTime(places, size_t{1} << 20); })},
      {"limits", "floats at random out of 16 MiB, 2 threads", "ns", Repeat([&] { return GatherTime(places, size_t{1} << 22); })},
      {"limits", "floats at random out of 256 MiB, 2 threads", "ns", Repeat([&] { return GatherTime(places, size_t{1} << 26); })},
      {"limits", "RocksDB, synced records of 600 kB", "MB/s", appended, "", {}, {}, "one thread; as large as 65,536 interactions in the log"}};
}

}  // namespace klout::bench
