#ifndef KLOUT_SERVICES_SCORING_RPC_REQUEST_CHECK_H_
#define KLOUT_SERVICES_SCORING_RPC_REQUEST_CHECK_H_

#include <memory>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/scoring/store/snapshot.h"

namespace klout::scoring {

// Bounds of klout.scoring.v1, checked before any work is done. The functions are pure, so thread-safe; their
// errors name the field and the limit (common/status.h).

inline constexpr int kMaxBatchSubjects = 10'000;
inline constexpr int kMaxExcluded = 10'000;
inline constexpr int kMaxWatched = 1'000;
inline constexpr int kMaxWithoutAccounts = 10'000;
inline constexpr int kMaxSimulatedRows = 100'000;
inline constexpr uint32_t kMaxEvidenceLimit = 100;
inline constexpr uint32_t kDefaultEvidenceLimit = 10;
inline constexpr size_t kMaxIdBytes = 128;
// A network's name, the colon and an id of 256 bytes.
inline constexpr size_t kMaxSubjectBytes = 300;

// INVALID_ARGUMENT if `text` is empty, too long, or not the name of a network or `person`, a colon and an id.
absl::Status CheckSubject(std::string_view field, std::string_view text);
// The same, and it must be an account: not `person:ID`.
absl::Status CheckAccount(std::string_view field, std::string_view text);
// INVALID_ARGUMENT if `text` is empty or over kMaxIdBytes.
absl::Status CheckId(std::string_view field, std::string_view text);
// INVALID_ARGUMENT if there are fewer than `least` or more than `most`.
absl::Status CheckCount(std::string_view field, size_t count, size_t least, size_t most);
// INVALID_ARGUMENT if `number` is no number of `enum_descriptor`; `zero_is_valid` for fields where 0 is a
// choice.
absl::Status CheckEnum(std::string_view field, const google::protobuf::EnumDescriptor& enum_descriptor,
                       int number, bool zero_is_valid);
// INVALID_ARGUMENT if `number` is negative or not finite.
absl::Status CheckAmount(std::string_view field, double number);

// "field[index]".
std::string Indexed(std::string_view field, size_t index);

// UNAVAILABLE, reason NO_SNAPSHOT, if `snapshot` is null.
absl::Status CheckServing(const Snapshot* snapshot);

// The subject in the snapshot. INVALID_ARGUMENT if the text names neither account nor person; NOT_FOUND,
// reason SUBJECT_UNKNOWN, if no fact in the snapshot names it.
absl::StatusOr<Subject> FindSubject(const Snapshot& snapshot, std::string_view field, std::string_view text);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_REQUEST_CHECK_H_
