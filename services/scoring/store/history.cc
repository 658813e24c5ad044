#include "services/scoring/store/history.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "absl/strings/str_cat.h"
#include "common/log.h"
#include "services/scoring/domain/stable_hash.h"
#include "services/scoring/store/files.h"

namespace klout::scoring {
namespace {

namespace fs = std::filesystem;

constexpr char kHistoryMagic[8] = {'K', 'L', 'H', 'I', 'S', 'T', '0', '1'};

}  // namespace

// Magic, length of the model's name, the name, then rows in order of hash.
struct ScoreHistory::DayFile {
  // A name in 128 bits, without the name.
  struct HashedName {
    uint64_t high = 0;
    uint64_t low = 0;
    auto operator<=>(const HashedName&) const = default;
  };
  static HashedName HashOf(std::string_view name) { return {StableHash64(name, 1), StableHash64(name, 2)}; }

  struct Row {
    HashedName name;
    float score = 0;
    float low = 0;
    float high = 0;
    uint32_t unused = 0;
  };

  std::string model;
  std::vector<Row> rows;

  absl::Status Write(const std::string& path) const {
    const uint64_t length = model.size();
    return WriteFileAtomically(path, {{kHistoryMagic, sizeof(kHistoryMagic)},
                                      {reinterpret_cast<const char*>(&length), sizeof(length)},
                                      model,
                                      {reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(Row)}});
  }

  static absl::StatusOr<DayFile> Read(const std::string& path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    const auto size = static_cast<size_t>(std::max<std::streamoff>(0, file.tellg()));
    std::string bytes(size, '\0');
    file.seekg(0).read(bytes.data(), static_cast<std::streamsize>(size));
    uint64_t length = 0;
    constexpr size_t kHead = sizeof(kHistoryMagic) + sizeof(length);
    if (!file || size < kHead || std::memcmp(bytes.data(), kHistoryMagic, sizeof(kHistoryMagic)) != 0) {
      return absl::DataLossError(absl::StrCat(path, " is no day of history"));
    }
    std::memcpy(&length, bytes.data() + sizeof(kHistoryMagic), sizeof(length));
    if (length > size - kHead || (size - kHead - length) % sizeof(Row) != 0) {
      return absl::DataLossError(absl::StrCat(path, " is torn"));
    }
    DayFile day;
    day.model = bytes.substr(kHead, length);
    day.rows.resize((size - kHead - length) / sizeof(Row));
    std::memcpy(day.rows.data(), bytes.data() + kHead + length, day.rows.size() * sizeof(Row));
    return day;
  }

  const Row* Find(HashedName name) const {
    auto found = std::lower_bound(rows.begin(), rows.end(), name,
                                  [](const Row& row, const HashedName& hash) { return row.name < hash; });
    return found != rows.end() && found->name == name ? &*found : nullptr;
  }
};

ScoreHistory::ScoreHistory(std::string dir, int keep_days) : dir_(std::move(dir)), keep_days_(keep_days) {}
ScoreHistory::~ScoreHistory() = default;

std::string ScoreHistory::PathOf(uint32_t day) const { return absl::StrCat(dir_, "/", day, ".scores"); }

absl::StatusOr<std::unique_ptr<ScoreHistory>> ScoreHistory::Open(const std::string& dir, int keep_days) {
  std::error_code error;
  fs::create_directories(dir, error);
  if (error) return absl::InternalError(absl::StrCat(dir, ": ", error.message()));
  auto history = std::unique_ptr<ScoreHistory>(new ScoreHistory(dir, keep_days));
  for (const auto& entry : fs::directory_iterator(dir, error)) {
    const std::string name = entry.path().filename();
    if (!name.ends_with(".scores")) continue;
    uint32_t day = 0;
    std::from_chars(name.data(), name.data() + name.size(), day);
    if (absl::Status status = history->Load(day); !status.ok()) {
      LogError("history_day_unreadable", {{"day", day}, {"error", status.ToString()}});
    }
  }
  return history;
}

absl::Status ScoreHistory::Load(uint32_t day) {
  absl::StatusOr<DayFile> file = DayFile::Read(PathOf(day));
  if (!file.ok()) return file.status();
  days_[day] = std::make_shared<const DayFile>(*std::move(file));
  return absl::OkStatus();
}

absl::Status ScoreHistory::Record(const Snapshot& snapshot) {
  const uint32_t day = snapshot.graph().as_of / kSecondsPerDay;
  {
    const std::lock_guard lock(mutex_);
    if (days_.contains(day)) return absl::OkStatus();
  }
  auto file = std::make_shared<DayFile>();
  file->model = snapshot.model().name;
  auto add = [&](const Subject& subject) {
    const ScoreRow& row = snapshot.RowOf(subject);
    if (row.score > 0) file->rows.push_back({DayFile::HashOf(snapshot.NameOf(subject)), row.score, row.low, row.high});
  };
  for (AccountIndex a = 0; a < snapshot.graph().account_count(); ++a) add({kNone, a});
  for (PersonIndex p = 0; p < snapshot.graph().persons.size(); ++p) add({p, kNone});
  std::sort(file->rows.begin(), file->rows.end(), [](const DayFile::Row& a, const DayFile::Row& b) { return a.name < b.name; });
  if (absl::Status status = file->Write(PathOf(day)); !status.ok()) return status;

  const std::lock_guard lock(mutex_);
  days_[day] = std::move(file);
  while (days_.size() > static_cast<size_t>(keep_days_)) {
    std::error_code error;
    fs::remove(PathOf(days_.begin()->first), error);
    days_.erase(days_.begin());
  }
  return absl::OkStatus();
}

std::vector<HistoryDay> ScoreHistory::Days(std::string_view subject, uint32_t before_day, int limit) const {
  const DayFile::HashedName name = DayFile::HashOf(subject);
  std::vector<HistoryDay> days;
  const std::lock_guard lock(mutex_);
  for (auto i = std::make_reverse_iterator(days_.lower_bound(before_day)); i != days_.rend(); ++i) {
    if (days.size() == static_cast<size_t>(limit)) break;
    if (const DayFile::Row* row = i->second->Find(name)) {
      days.push_back({i->first, row->score, row->low, row->high, i->second->model});
    }
  }
  return days;
}

absl::Status ScoreHistory::Erase(const std::vector<std::string>& subjects) {
  std::vector<DayFile::HashedName> gone;
  for (const std::string& subject : subjects) gone.push_back(DayFile::HashOf(subject));
  const std::lock_guard lock(mutex_);
  for (auto& [day, file] : days_) {
    const DayFile& before = *file;
    const bool has = std::any_of(gone.begin(), gone.end(), [&before](DayFile::HashedName name) { return before.Find(name); });
    if (!has) continue;
    auto kept = std::make_shared<DayFile>(*file);
    std::erase_if(kept->rows, [&](const DayFile::Row& row) {
      return std::find(gone.begin(), gone.end(), row.name) != gone.end();
    });
    if (absl::Status status = kept->Write(PathOf(day)); !status.ok()) return status;
    file = std::move(kept);
  }
  return absl::OkStatus();
}

}  // namespace klout::scoring
