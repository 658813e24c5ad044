#include "services/connector/archive/tar_entries.h"

#include <algorithm>
#include <string_view>

namespace klout::connector {
namespace {


constexpr size_t kChecksumAt = 148, kChecksumBytes = 8;
constexpr int kMaxLostHeads = 20;

// Octal digits with space or zeros around them.
bool ParseOctal(std::string_view text, uint64_t* number) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  const size_t digits = std::min(text.find_first_not_of("01234567"), text.size());
  *number = 0;
  for (const char digit : text.substr(0, digits)) *number = *number * 8 + (digit - '0');
  return digits > 0;
}

}  // namespace

bool TarEntries::Fits(std::string_view start) {
  if (start.size() < kHeadBytes) return false;
  uint64_t expected = 0;
  if (!ParseOctal(start.substr(kChecksumAt, kChecksumBytes), &expected)) return false;
  uint64_t sum = 0;
  for (size_t i = 0; i < kHeadBytes; ++i) {
    const bool inside = i >= kChecksumAt && i < kChecksumAt + kChecksumBytes;
    sum += inside ? ' ' : static_cast<unsigned char>(start[i]);
  }
  return sum == expected;
}

ssize_t TarEntries::Input::Read(const void** block) {
  if (!error_.ok()) return -1;
  const absl::StatusOr<size_t> got = stream_->Read(block_.data(), block_.size());
  if (!got.ok()) {
    error_ = ArchiveDamaged("the gzip data is cut short or damaged");
    return -1;
  }
  ended_ = *got == 0;
  if (!ended_) {
    const size_t tail = std::min(*got, kHeadBytes);
    zeros_last_ = std::all_of(block_.begin() + (*got - tail), block_.begin() + *got,
                              [](char sign) { return sign == 0; });
  }
  unpacked_bytes_ += *got;
  error_ = CheckUnpacked(bounds_, unpacked_bytes_, packed_bytes());
  if (!error_.ok()) return -1;
  *block = block_.data();
  return static_cast<ssize_t>(*got);
}

void TarEntries::Input::Finish() {
  const void* block = nullptr;
  while (!ended_ && Read(&block) > 0) {
  }
}

TarEntries::TarEntries(std::unique_ptr<ByteInput> stream, const ArchiveBounds& bounds)
    : input_(std::move(stream), bounds), reader_(LibarchiveReader::Format::kTar, input_) {}

absl::StatusOr<bool> TarEntries::Next(RawEntry* entry) {
  Outcome outcome = Outcome::kEntryLost;
  // An entry whose head alone is bad is passed over: its checksum tells that it is a head.
  for (int lost = 0; outcome == Outcome::kEntryLost && lost < kMaxLostHeads; ++lost)
    outcome = reader_.NextHeader(entry);
  const bool early = outcome == Outcome::kEnd && input_.ended_early();
  if (outcome == Outcome::kEnd) input_.Finish();
  if (!input_.error().ok()) return input_.error();
  if (outcome == Outcome::kGiven) return true;
  if (outcome == Outcome::kEnd && !early) return false;
  return ArchiveDamaged("the tar file is cut short or damaged");
}

absl::StatusOr<size_t> TarEntries::Read(char* out, size_t size) {
  size_t given = 0;
  const Outcome outcome = reader_.Read(out, size, &given);
  if (!input_.error().ok()) {
    const bool damaged = input_.error().code() == absl::StatusCode::kDataLoss;
    return damaged ? EntryDamaged() : input_.error();
  }
  if (outcome == Outcome::kGiven || outcome == Outcome::kEnd) return given;
  return EntryDamaged();
}

}  // namespace klout::connector
