#include "services/gateway/legacy/klout_ids.h"

#include <optional>
#include <utility>

#include "common/status.h"
#include "services/gateway/legacy/v2_names.h"

namespace klout::gateway {
namespace {

absl::Status Overloaded() { return Exhausted("OVERLOADED", "too many ids are being looked up", absl::Milliseconds(200)); }

}  // namespace

void KloutIds::Keep(uint64_t id, const std::string& subject) {
  MutexLock lock(&mutex_);
  // Forgetting costs a lookup, no more.
  if (ids_.size() >= max_cached_) {
    ids_.clear();
    subjects_.clear();
  }
  ids_[subject] = id;
  subjects_[id] = subject;
}

void KloutIds::IdOf(const std::string& subject, std::function<void(absl::StatusOr<uint64_t>)> done) {
  std::optional<uint64_t> known;
  {
    MutexLock lock(&mutex_);
    if (const auto found = ids_.find(subject); found != ids_.end()) known = found->second;
  }
  if (known.has_value()) return done(*known);
  const bool taken = work_.TrySubmit([this, subject, done] {
    const absl::StatusOr<uint64_t> id = store_.KloutId(subject, FirstKloutId(subject));
    if (id.ok()) Keep(*id, subject);
    done(id);
  });
  if (!taken) done(Overloaded());
}

void KloutIds::SubjectOf(uint64_t id, std::function<void(absl::StatusOr<std::string>)> done) {
  std::optional<std::string> known;
  {
    MutexLock lock(&mutex_);
    if (const auto found = subjects_.find(id); found != subjects_.end()) known = found->second;
  }
  if (known.has_value()) return done(*std::move(known));
  const bool taken = work_.TrySubmit([this, id, done] {
    absl::StatusOr<std::optional<std::string>> subject = store_.SubjectOfKloutId(id);
    if (!subject.ok()) return done(subject.status());
    if (!subject->has_value()) return done(NotFound("kloutId", "nobody has this id"));
    Keep(id, **subject);
    done(**std::move(subject));
  });
  if (!taken) done(Overloaded());
}

}  // namespace klout::gateway
