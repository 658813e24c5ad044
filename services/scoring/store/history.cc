#include "services/scoring/store/history.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iterator>
#include <optional>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/types/span.h"
#include "common/log.h"
#include "services/scoring/store/history_day.h"

namespace klout::scoring {
namespace {

namespace fs = std::filesystem;

// What is left of the rows without the names, if any of them is there.
std::optional<std::vector<HistoryRow>> RowsWithout(const HistoryDayFile& day,
                                                   absl::Span<const HashedName> names) {
  if (absl::c_none_of(names, [&day](HashedName name) { return day.Find(name).has_value(); }))
    return std::nullopt;
  std::vector<HistoryRow> rows = day.Rows();
  std::erase_if(rows, [names](const HistoryRow& row) { return absl::c_linear_search(names, row.name); });
  return rows;
}

}  // namespace

ScoreHistory::ScoreHistory(std::string dir, int keep_days)
    : dir_(std::move(dir)), keep_days_(keep_days), days_(std::make_shared<DayFiles>()) {}
ScoreHistory::~ScoreHistory() = default;

std::string ScoreHistory::PathOf(uint32_t day) const { return absl::StrCat(dir_, "/", day, ".scores"); }

absl::StatusOr<std::unique_ptr<ScoreHistory>> ScoreHistory::Open(const std::string& dir, int keep_days) {
  std::error_code error;
  fs::create_directories(dir, error);
  if (error) return absl::InternalError(absl::StrCat(dir, ": ", error.message()));
  auto history = std::unique_ptr<ScoreHistory>(new ScoreHistory(dir, keep_days));
  DayFiles days;
  for (const auto& entry : fs::directory_iterator(dir, error)) {
    const std::string name = entry.path().filename();
    if (!name.ends_with(".scores")) continue;
    uint32_t day = 0;
    std::from_chars(name.data(), name.data() + name.size(), day);
    auto file = HistoryDayFile::Open(history->PathOf(day), HistoryDayFile::Pages::kWhenRead);
    if (file.ok()) {
      days[day] = *std::move(file);
    } else {
      LogError("history_day_unreadable", {{"day", day}, {"error", file.status().ToString()}});
    }
  }
  history->Replace(std::move(days));
  return history;
}

absl::Status ScoreHistory::Record(const Snapshot& snapshot) {
  const uint32_t day = snapshot.graph().as_of / kSecondsPerDay;
  DayFiles days = *Files();
  if (days.contains(day)) return absl::OkStatus();
  std::vector<HistoryRow> rows;
  rows.reserve(snapshot.graph().account_count() + snapshot.graph().persons.size());
  auto add = [&](const Subject& subject) {
    const ScoreRow& row = snapshot.RowOf(subject);
    if (row.score > 0) rows.push_back({HashOfName(snapshot.NameOf(subject)), row.score, row.low, row.high});
  };
  for (AccountIndex a = 0; a < snapshot.graph().account_count(); ++a) add({kNone, a});
  for (PersonIndex p = 0; p < snapshot.graph().persons.size(); ++p) add({p, kNone});
  std::sort(rows.begin(), rows.end(),
            [](const HistoryRow& a, const HistoryRow& b) { return a.name < b.name; });
  if (absl::Status status = WriteHistoryDay(PathOf(day), snapshot.model().name, rows); !status.ok())
    return status;
  auto file = HistoryDayFile::Open(PathOf(day), HistoryDayFile::Pages::kNow);
  if (!file.ok()) return file.status();
  days[day] = *std::move(file);
  while (days.size() > static_cast<size_t>(keep_days_)) {
    std::error_code error;
    fs::remove(PathOf(days.begin()->first), error);
    days.erase(days.begin());
  }
  Replace(std::move(days));
  return absl::OkStatus();
}

std::shared_ptr<const ScoreHistory::DayFiles> ScoreHistory::Files() const {
  const std::lock_guard lock(mutex_);
  return days_;
}

void ScoreHistory::Replace(DayFiles files) {
  auto days = std::make_shared<const DayFiles>(std::move(files));
  const std::lock_guard lock(mutex_);
  days_.swap(days);
}

std::vector<HistoryDay> ScoreHistory::Days(std::string_view subject, uint32_t before_day, int limit) const {
  const HashedName name = HashOfName(subject);
  const std::shared_ptr<const DayFiles> files = Files();
  std::vector<HistoryDay> days;
  for (auto i = std::make_reverse_iterator(files->lower_bound(before_day)); i != files->rend(); ++i) {
    if (days.size() == static_cast<size_t>(limit)) break;
    if (const auto row = i->second->Find(name))
      days.push_back({i->first, row->score, row->low, row->high, std::string(i->second->model())});
  }
  return days;
}

absl::Status ScoreHistory::Erase(const std::vector<std::string>& subjects) {
  std::vector<HashedName> gone;
  for (const std::string& subject : subjects) gone.push_back(HashOfName(subject));
  DayFiles days = *Files();
  absl::Status status;
  for (auto& [day, file] : days) {
    const auto kept = RowsWithout(*file, gone);
    if (!kept.has_value()) continue;
    status = WriteHistoryDay(PathOf(day), file->model(), *kept);
    if (!status.ok()) break;
    auto rewritten = HistoryDayFile::Open(PathOf(day), HistoryDayFile::Pages::kNow);
    status = rewritten.status();
    if (!status.ok()) break;
    file = *std::move(rewritten);
  }
  // Days that were rewritten are read without the names, even if a later one could not be.
  Replace(std::move(days));
  return status;
}

}  // namespace klout::scoring
