#include "tests/bench/soak_report.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "tests/bench/trend.h"

namespace klout::bench {
namespace {

constexpr double kMegabyte = 1e6;
// Samples that depend on each other: two minutes, in which some forty snapshots are published, connections
// come and go, and write buffers fill and are flushed.
constexpr size_t kBlock = 24;
// Memory: what would matter to somebody. One in a hundred an hour doubles a process in four days; a megabyte
// an hour is what a process of a few megabytes may do for as long. Less cannot be told from how glibc hands
// pages back within minutes.
constexpr double kMemoryPartAnHour = 0.01, kMemoryMegabytesAnHour = 1;
// Descriptors and threads are whole: a leak that is slower than one in the whole run is not seen, a faster
// one is.
constexpr double kWholeOne = 1;
// Latencies: on two processors that are always busy, minutes differ by as much.
constexpr double kLatencyPart = 0.1, kLatencyMilliseconds = 0.1;

constexpr double kSamplesAnHour = 3600.0 / 5, kMinutesAnHour = 60;

Finding Judge(std::string of, std::string what, std::string unit, const std::vector<double>& values,
              const GrowthRule& rule, double steps_an_hour) {
  const Trend trend = TrendOf(values, rule.block);
  return {std::move(of),
          std::move(what),
          std::move(unit),
          trend.level,
          trend.slope * steps_an_hour,
          trend.low * steps_an_hour,
          trend.high * steps_an_hour,
          Grows(values, rule)};
}

template <typename Field>
std::vector<double> Values(const std::vector<ProcessSample>& samples, const Field& field) {
  std::vector<double> values;
  for (const ProcessSample& sample : samples) values.push_back(field(sample));
  return values;
}

std::string RangeOf(std::vector<double> values) {
  if (values.empty()) return "-";
  const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
  return absl::StrFormat("%.0f to %.0f", *least, *greatest);
}

}  // namespace

std::vector<Finding> FindingsOf(const SoakResult& result) {
  std::vector<Finding> findings;
  for (const auto& [name, samples] : result.samples) {
    const double hours = static_cast<double>(samples.size()) / kSamplesAnHour;
    const GrowthRule memory = {kMemoryPartAnHour * hours, kMemoryMegabytesAnHour * hours, kBlock};
    const GrowthRule whole = {0, kWholeOne, kBlock};
    const auto judge = [&](const char* what, const char* unit, const GrowthRule& rule, const auto& field) {
      findings.push_back(Judge(name, what, unit, Values(samples, field), rule, kSamplesAnHour));
    };
    judge("anonymous memory", "MB", memory, [](const ProcessSample& sample) {
      return (sample.anonymous_bytes - sample.kept_bytes) / kMegabyte;
    });
    judge("resident memory", "MB", memory, [](const ProcessSample& sample) {
      return (sample.resident_bytes - sample.kept_bytes) / kMegabyte;
    });
    judge("descriptors", "", whole,
          [](const ProcessSample& sample) { return static_cast<double>(sample.descriptors); });
    judge("threads", "", whole,
          [](const ProcessSample& sample) { return static_cast<double>(sample.threads); });
    if (samples.back().tables > 0) {
      judge("open tables", "", whole,
            [](const ProcessSample& sample) { return static_cast<double>(sample.tables); });
      findings.back().kept = "a descriptor for each table of RocksDB";
    }
    if (samples.back().kept_bytes > 0) {
      judge("kept in memory", "MB", memory,
            [](const ProcessSample& sample) { return sample.kept_bytes / kMegabyte; });
      findings.back().kept = "10 bits of a filter for each key; taken off above";
    }
  }
  for (Finding& finding : findings) finding.grows = finding.grows && finding.kept.empty();
  for (const auto& [kind, series] : result.latencies) {
    const GrowthRule rule = {kLatencyPart, kLatencyMilliseconds, 1};
    findings.push_back(Judge(kind, "p50", "ms", series.p50_ms, rule, kMinutesAnHour));
    findings.push_back(Judge(kind, "p99", "ms", series.p99_ms, rule, kMinutesAnHour));
  }
  return findings;
}

std::string SoakTable(const SoakResult& result, const std::vector<Finding>& findings) {
  std::string text = absl::StrFormat("%-24s %-17s %10s %12s %26s %9s  %s\n", "of", "what", "level", "an hour",
                                     "99 % band", "of level", "");
  for (const Finding& finding : findings) {
    const double part = finding.level > 0 ? 100 * finding.slope / finding.level : 0;
    absl::StrAppend(
        &text, absl::StrFormat("%-24s %-17s %10.2f %+12.3f %26s %+8.2f%%  %s\n", finding.of,
                               absl::StrCat(finding.what, finding.unit.empty() ? "" : ", ", finding.unit),
                               finding.level, finding.slope,
                               absl::StrFormat("%+.3f to %+.3f", finding.low, finding.high), part,
                               !finding.kept.empty() ? "kept: " + finding.kept
                               : finding.grows       ? "GROWS"
                                                     : "flat"));
  }
  absl::StrAppend(&text, "\n",
                  absl::StrFormat("%-24s %12s %22s %14s %22s %22s\n", "process", "processors", "anonymous MB",
                                  "MB at rest", "descriptors, at rest", "threads, at rest"));
  for (const auto& [name, samples] : result.samples) {
    if (samples.size() < 2) continue;
    const double seconds = static_cast<double>(samples.size() - 1) * absl::ToDoubleSeconds(kSampleEvery);
    const auto rest = result.at_rest.find(name);
    const ProcessSample end = rest == result.at_rest.end() ? ProcessSample() : rest->second;
    absl::StrAppend(
        &text,
        absl::StrFormat(
            "%-24s %12.2f %22s %14.1f %22s %22s\n", name,
            (samples.back().processor_seconds - samples.front().processor_seconds) / seconds,
            RangeOf(Values(samples,
                           [](const ProcessSample& sample) { return sample.anonymous_bytes / kMegabyte; })),
            end.anonymous_bytes / kMegabyte,
            absl::StrCat(RangeOf(Values(samples,
                                        [](const ProcessSample& sample) {
                                          return static_cast<double>(sample.descriptors);
                                        })),
                         ", ", end.descriptors),
            absl::StrCat(RangeOf(Values(samples,
                                        [](const ProcessSample& sample) {
                                          return static_cast<double>(sample.threads);
                                        })),
                         ", ", end.threads)));
  }
  absl::StrAppend(&text, "\n",
                  absl::StrFormat("%-24s %12s %24s %24s %8s\n", "calls", "a second", "p50 ms, first and last",
                                  "p99 ms, first and last", "errors"));
  for (const auto& [kind, series] : result.latencies) {
    if (series.p50_ms.empty()) continue;
    double rate = 0;
    for (const double minute : series.calls_a_second)
      rate += minute / static_cast<double>(series.calls_a_second.size());
    const auto errors = result.errors.find(kind);
    absl::StrAppend(
        &text, absl::StrFormat("%-24s %12.1f %24s %24s %8d\n", kind, rate,
                               absl::StrFormat("%.2f, %.2f", series.p50_ms.front(), series.p50_ms.back()),
                               absl::StrFormat("%.2f, %.2f", series.p99_ms.front(), series.p99_ms.back()),
                               errors == result.errors.end() ? 0 : errors->second.count));
  }
  for (const auto& [kind, errors] : result.errors)
    absl::StrAppend(&text, "errors of ", kind, ": ", errors.count, ", the last: ", errors.last, "\n");
  return text;
}

std::string SoakCsv(const SoakResult& result) {
  std::string text;
  for (const auto& [name, samples] : result.samples) {
    for (size_t i = 0; i < samples.size(); ++i) {
      const ProcessSample& sample = samples[i];
      absl::StrAppend(&text,
                      absl::StrFormat("process,%s,%d,%.0f,%.0f,%d,%d,%d,%.2f\n", name,
                                      i * static_cast<size_t>(absl::ToInt64Seconds(kSampleEvery)),
                                      sample.resident_bytes, sample.anonymous_bytes, sample.descriptors,
                                      sample.tables, sample.threads, sample.processor_seconds));
    }
  }
  for (const auto& [kind, series] : result.latencies) {
    for (size_t i = 0; i < series.p50_ms.size(); ++i) {
      absl::StrAppend(&text, absl::StrFormat("calls,%s,%d,%.3f,%.3f,%.2f\n", kind, i, series.p50_ms[i],
                                             series.p99_ms[i], series.calls_a_second[i]));
    }
  }
  return text;
}

}  // namespace klout::bench
