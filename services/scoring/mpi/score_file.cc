#include "services/scoring/mpi/score_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace klout::scoring {
namespace {

// As RFC 4180 has it.
std::string Quoted(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + "\"";
}

// What has been written of the file until an error, which is kept.
class ScoreFile {
 public:
  explicit ScoreFile(const std::string& path) : path_(path), part_(path + ".part"), file_(std::fopen(part_.c_str(), "w")) {
    Put("name,score,people_per_week,low,high\n");
  }
  ~ScoreFile() {
    if (file_ != nullptr) std::fclose(file_);
  }
  ScoreFile(const ScoreFile&) = delete;
  ScoreFile& operator=(const ScoreFile&) = delete;

  void Add(const std::string& name, const ScoreRow& row) {
    const std::string score = row.score > 0 ? absl::StrFormat("%.9g", row.score) : "";
    Put(absl::StrFormat("%s,%s,%.9g,%.9g,%.9g\n", Quoted(name), score, row.people_per_week, row.low, row.high));
  }

  absl::Status Finish() {
    if (file_ != nullptr && std::fclose(file_) != 0) error_ = errno;
    if (file_ == nullptr && error_ == 0) error_ = EIO;
    file_ = nullptr;
    if (error_ == 0 && std::rename(part_.c_str(), path_.c_str()) != 0) error_ = errno;
    if (error_ == 0) return absl::OkStatus();
    std::remove(part_.c_str());
    return absl::InternalError(absl::StrCat(path_, ": ", std::strerror(error_)));
  }

 private:
  void Put(const std::string& text) {
    if (error_ == 0 && (file_ == nullptr || std::fwrite(text.data(), 1, text.size(), file_) != text.size())) error_ = errno;
  }

  const std::string path_, part_;
  std::FILE* file_;
  int error_ = 0;
};

void AddAccounts(const Snapshot& snapshot, AccountIndex first, absl::Span<const ScoreRow> rows, ScoreFile& file) {
  for (size_t i = 0; i < rows.size(); ++i) file.Add(snapshot.NameOf(static_cast<AccountIndex>(first + i)), rows[i]);
}

void AddPersons(const Snapshot& snapshot, absl::Span<const PersonIndex> persons, absl::Span<const ScoreRow> rows, ScoreFile& file) {
  for (size_t i = 0; i < rows.size(); ++i) file.Add(snapshot.NameOf(Subject{persons[i], kNone}), rows[i]);
}

}  // namespace

absl::Status WriteScores(const Ranks& ranks, const RowBlocks& blocks, const Snapshot& snapshot, const RankScores& own, const std::string& path) {
  if (ranks.rank() != 0) {
    ranks.Send<ScoreRow>(0, own.accounts);
    ranks.Send<PersonIndex>(0, own.persons);
    ranks.Send<ScoreRow>(0, own.person_rows);
    return ranks.Agree(absl::OkStatus());
  }
  ScoreFile file(path);
  AddAccounts(snapshot, 0, own.accounts, file);
  AddPersons(snapshot, own.persons, own.person_rows, file);
  for (int rank = 1; rank < ranks.size(); ++rank) {
    AddAccounts(snapshot, blocks.begin(rank), ranks.Receive<ScoreRow>(rank), file);
    const std::vector<PersonIndex> persons = ranks.Receive<PersonIndex>(rank);
    AddPersons(snapshot, persons, ranks.Receive<ScoreRow>(rank), file);
  }
  return ranks.Agree(file.Finish());
}

}  // namespace klout::scoring
