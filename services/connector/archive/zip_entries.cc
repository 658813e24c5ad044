#include "services/connector/archive/zip_entries.h"

#include <algorithm>
#include <string>

#include "common/status.h"

namespace klout::connector {
namespace {

using Format = LibarchiveReader::Format;
using namespace std::string_view_literals;

// The record that ends a zip: its mark, 18 bytes, and a comment.
constexpr std::string_view kEndMark = "PK\x05\x06"sv;
constexpr std::string_view kEntryMark = "PK\x01\x02"sv;
// The end of the directory is read more than once.
constexpr uint64_t kMarksReadTwice = 8192;
constexpr size_t kEndBytes = 22;
constexpr size_t kMaxCommentBytes = 0xFFFF;

bool HasEnd(const StoredBytes& stored) {
  std::string tail(std::min<uint64_t>(stored.size(), kEndBytes + kMaxCommentBytes), '\0');
  const absl::StatusOr<size_t> got = stored.ReadAt(stored.size() - tail.size(), tail.data(), tail.size());
  if (!got.ok() || *got != tail.size()) return false;
  for (size_t at = tail.rfind(kEndMark); at != tail.npos;
       at = at == 0 ? tail.npos : tail.rfind(kEndMark, at - 1)) {
    if (at + kEndBytes > tail.size()) continue;
    const size_t comment =
        static_cast<unsigned char>(tail[at + 20]) | static_cast<unsigned char>(tail[at + 21]) << 8;
    if (at + kEndBytes + comment <= tail.size()) return true;
  }
  return false;
}

// One that lies across two blocks is missed: the bound is not sharp.
uint64_t CountEntryMarks(std::string_view block) {
  uint64_t count = 0;
  for (size_t at = block.find(kEntryMark); at != block.npos; at = block.find(kEntryMark, at + 1)) ++count;
  return count;
}

// libarchive takes it for damaged.
bool HasNoEntries(const StoredBytes& stored) {
  char start[kEndMark.size()];
  const absl::StatusOr<size_t> got = stored.ReadAt(0, start, sizeof(start));
  return got.ok() && std::string_view(start, *got) == kEndMark;
}

}  // namespace

ssize_t ZipEntries::Input::Read(const void** block) {
  const absl::StatusOr<size_t> got = stored_.ReadAt(position_, block_.data(), block_.size());
  if (!got.ok()) {
    error_ = got.status();
    return -1;
  }
  position_ += *got;
  packed_bytes_ += *got;
  if (counts_) marks_ += CountEntryMarks({block_.data(), *got});
  if (marks_ > max_marks_) {
    error_ =
        Error(absl::StatusCode::kResourceExhausted, "TOO_MANY_ENTRIES", "", "the zip has too many entries");
    return -1;
  }
  *block = block_.data();
  return static_cast<ssize_t>(*got);
}

bool ZipEntries::Input::SeekTo(uint64_t offset) {
  if (offset > stored_.size()) return false;
  position_ = offset;
  return true;
}

bool ZipEntries::Fits(std::string_view start) {
  return start.starts_with("PK\x03\x04"sv) || start.starts_with(kEndMark) ||
         start.starts_with("PK\x07\x08PK\x03\x04"sv);
}

ZipEntries::ZipEntries(const StoredBytes& stored, uint64_t max_entries)
    : input_(stored, 2 * max_entries + kMarksReadTwice),
      by_directory_(HasEnd(stored)),
      cut_(!by_directory_),
      empty_(by_directory_ && HasNoEntries(stored)) {
  Reopen();
}

absl::StatusOr<bool> ZipEntries::Next(RawEntry* entry) {
  if (empty_) return false;
  if (broken_ && by_directory_ && ++damaged_entries_ <= kMaxDamagedEntries) broken_ = !Reopen();
  Outcome outcome = broken_ ? Outcome::kLost : NextHeader(entry);
  if (outcome == Outcome::kLost && by_directory_ && !broken_ && input_.error().ok()) {
    // The directory is no good: what the heads of the entries say may be.
    by_directory_ = false;
    cut_ = true;
    outcome = Reopen() ? NextHeader(entry) : Outcome::kLost;
  }
  if (!input_.error().ok()) return input_.error();
  if (outcome == Outcome::kGiven) return true;
  if (outcome == Outcome::kEnd && !cut_) return false;
  return ArchiveDamaged("the zip file is cut short or damaged");
}

LibarchiveReader::Outcome ZipEntries::NextHeader(RawEntry* entry) {
  Outcome outcome = Outcome::kEntryLost;
  for (int lost = 0; outcome == Outcome::kEntryLost && lost <= kMaxDamagedEntries; ++lost) {
    input_.CountMarks(by_directory_);
    outcome = reader_->NextHeader(entry);
    input_.CountMarks(false);
    passed_ += outcome == Outcome::kGiven || outcome == Outcome::kEntryLost;
  }
  return outcome;
}

absl::StatusOr<size_t> ZipEntries::Read(char* out, size_t size) {
  size_t given = 0;
  const Outcome outcome = broken_ ? Outcome::kLost : reader_->Read(out, size, &given);
  broken_ = outcome == Outcome::kLost;
  if (!input_.error().ok()) return input_.error();
  if (outcome == Outcome::kGiven || outcome == Outcome::kEnd) return given;
  return EntryDamaged();
}

bool ZipEntries::Reopen() {
  input_.SeekTo(0);
  reader_ = std::make_unique<LibarchiveReader>(
      by_directory_ ? Format::kZipByDirectory : Format::kZipFromFront, input_);
  RawEntry passed;
  for (uint64_t i = 0; i < passed_; ++i) {
    const Outcome outcome = reader_->NextHeader(&passed);
    if (outcome != Outcome::kGiven && outcome != Outcome::kEntryLost) return false;
  }
  return true;
}

}  // namespace klout::connector
