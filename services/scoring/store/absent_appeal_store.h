#ifndef KLOUT_SERVICES_SCORING_STORE_ABSENT_APPEAL_STORE_H_
#define KLOUT_SERVICES_SCORING_STORE_ABSENT_APPEAL_STORE_H_

#include <string_view>
#include <utility>
#include <vector>

#include "services/scoring/store/appeal_store.h"

namespace klout::scoring {

// Where the appeals are elsewhere: every call answers why, none looks as if there were no appeals. Thread-safe.
class AbsentAppealStore final : public AppealStore {
 public:
  // Not OK.
  explicit AbsentAppealStore(absl::Status why) : why_(std::move(why)) {}

  absl::StatusOr<v1::Appeal> Add(v1::Appeal /*appeal*/) override { return why_; }
  absl::StatusOr<v1::Appeal> Check(v1::Appeal /*appeal*/) const override { return why_; }
  absl::StatusOr<v1::Appeal> Get(std::string_view /*id*/) const override { return why_; }
  absl::Status Replace(const v1::Appeal& /*appeal*/) override { return why_; }
  absl::StatusOr<std::vector<v1::Appeal>> List(const Filter& /*filter*/, size_t /*limit*/) const override { return why_; }
  absl::Status Erase(const absl::flat_hash_set<std::string>& /*names*/) override { return why_; }
  size_t open_count() const override { return 0; }

 private:
  const absl::Status why_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_ABSENT_APPEAL_STORE_H_
