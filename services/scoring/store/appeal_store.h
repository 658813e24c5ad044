#ifndef KLOUT_SERVICES_SCORING_STORE_APPEAL_STORE_H_
#define KLOUT_SERVICES_SCORING_STORE_APPEAL_STORE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "klout/scoring/v1/appeals.pb.h"

namespace klout::scoring {

// Appeals, durable: each call's change is on disk when it returns. Thread-safe. Errors of the disk: RESOURCE_EXHAUSTED (DISK_FULL), INTERNAL.
class AppealStore {
 public:
  // Open appeals of a subject, and all of theirs.
  static constexpr int kMaxOpen = 20;
  static constexpr int kMaxOfSubject = 500;
  // Of everybody.
  static constexpr size_t kMaxAppeals = 1'000'000;

  virtual ~AppealStore() = default;

  // Keeps a new appeal and sets its id, greater than all before. An appeal of the same subject with the same request_id is answered in its
  // place: ALREADY_EXISTS (REQUEST_ID_REUSED) if it is about something else or in other words. ALREADY_EXISTS (APPEAL_OPEN) if the subject has
  // an open one about the same; RESOURCE_EXHAUSTED (TOO_MANY_APPEALS) beyond a bound.
  virtual absl::StatusOr<v1::Appeal> Add(v1::Appeal appeal) = 0;
  // The errors that Add would give now, and the appeal that it would answer in its place, which has an id; else `appeal` as it is. Nothing is changed.
  virtual absl::StatusOr<v1::Appeal> Check(v1::Appeal appeal) const = 0;
  // NOT_FOUND if it is not there.
  virtual absl::StatusOr<v1::Appeal> Get(std::string_view id) const = 0;
  // Replaces the one with this id. NOT_FOUND if it is not there any more: it was erased.
  virtual absl::Status Replace(const v1::Appeal& appeal) = 0;

  struct Filter {
    // Empty, and unspecified: all.
    std::string subject = {};
    v1::AppealState state = v1::APPEAL_STATE_UNSPECIFIED;
    // Only ids below it; 0: all.
    uint64_t before = 0;
  };
  // Newest first, at most `limit`.
  virtual absl::StatusOr<std::vector<v1::Appeal>> List(const Filter& filter, size_t limit) const = 0;

  // Removes the appeals of these names, `network:id` or `person:ID`, and those that are about them, so that no byte of them is left on disk.
  virtual absl::Status Erase(const absl::flat_hash_set<std::string>& names) = 0;

  virtual size_t open_count() const = 0;
};

// `person:ann`, `twitter:jack`: whom an appeal names. Empty texts are left out.
std::vector<std::string> NamesIn(const v1::Appeal& appeal);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_APPEAL_STORE_H_
