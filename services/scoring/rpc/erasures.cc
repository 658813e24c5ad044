#include "services/scoring/rpc/erasures.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/rpc/canonical_form.h"
#include "services/scoring/rpc/request_check.h"
#include "services/scoring/rpc/score_message.h"

namespace klout::scoring {
namespace {

constexpr size_t kMaxHashes = 10'000;
constexpr int kAllDays = std::numeric_limits<int>::max();

// The subject and, of a person, all accounts.
std::vector<std::string> NamesOf(const Snapshot& snapshot, const std::string& subject) {
  std::vector<std::string> names = {subject};
  const absl::StatusOr<std::optional<Subject>> found = snapshot.Find(subject);
  if (!found.ok() || !found->has_value()) return names;
  names.push_back(snapshot.NameOf(**found));
  for (const AccountIndex account : snapshot.AccountsOf(**found)) names.push_back(snapshot.NameOf(account));
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::string SealOf(const DoNotScore& registry, v1::ErasureReceipt receipt) {
  receipt.clear_seal();
  return registry.SealOf(CanonicalForm(receipt));
}

void WriteReceipt(const DoNotScore& registry, const Removed& removed, bool do_not_score, absl::Time now, v1::ErasureReceipt& receipt) {
  receipt.mutable_erased()->set_seconds(absl::ToUnixSeconds(now));
  std::vector<NameHash> hashes;
  for (const std::string& name : removed.names) hashes.push_back(registry.HashOf(name));
  std::sort(hashes.begin(), hashes.end());
  for (const NameHash& hash : hashes) receipt.add_name_hashes(hash.data(), hash.size());
  receipt.set_accounts_removed(removed.accounts);
  receipt.set_facts_removed(removed.facts);
  receipt.set_log_watermark(removed.log_watermark);
  receipt.set_do_not_score(do_not_score);
  receipt.set_seal(SealOf(registry, receipt));
}

absl::StatusOr<std::vector<NameHash>> HashesOf(const v1::ErasureReceipt& receipt) {
  absl::Status status = CheckCount("receipt.name_hashes", receipt.name_hashes_size(), 1, kMaxHashes);
  if (!status.ok()) return status;
  std::vector<NameHash> hashes;
  for (int i = 0; i < receipt.name_hashes_size(); ++i) {
    NameHash hash;
    if (receipt.name_hashes(i).size() != hash.size()) {
      return InvalidField(Indexed("receipt.name_hashes", i), absl::StrCat("has ", receipt.name_hashes(i).size(), " bytes, must have ", hash.size()));
    }
    std::memcpy(hash.data(), receipt.name_hashes(i).data(), hash.size());
    hashes.push_back(hash);
  }
  return hashes;
}

}  // namespace

absl::Status RemovePerson(ScoreEngine& engine, OpenSnapshots& snapshots, CachedScores* cached, const OnRemoval& on_removal, absl::Time now,
                          const v1::RemovePersonRequest& request, v1::RemovePersonResponse* response) {
  if (absl::Status status = CheckSubject("subject", request.subject()); !status.ok()) return status;
  const std::shared_ptr<const Snapshot> before = engine.serving();
  std::vector<std::string> names = {request.subject()};
  if (before != nullptr) names = NamesOf(*before, request.subject());
  // Before the facts, which alone tell which accounts are theirs: if this call ends half-way, none of these names is left over.
  if (absl::Status status = on_removal ? on_removal(names) : absl::OkStatus(); !status.ok()) return status;
  const absl::StatusOr<Removed> removed = engine.Remove(request.subject(), request.do_not_score());
  snapshots.Forget();
  // And after them: what was kept in between.
  if (removed.ok()) names.insert(names.end(), removed->names.begin(), removed->names.end());
  const absl::Status forgotten = on_removal ? on_removal(names) : absl::OkStatus();
  const std::shared_ptr<const Snapshot> after = engine.serving();
  absl::Status erased;
  // After a failure too: an earlier call may have erased the facts and not the cache.
  if (cached != nullptr && after != nullptr) erased = cached->Erase(names, after->id());
  if (!removed.ok()) return removed.status();
  if (!erased.ok()) return erased;
  if (!forgotten.ok()) return forgotten;
  response->set_accounts_removed(removed->accounts);
  response->set_facts_removed(removed->facts);
  if (after != nullptr) *response->mutable_snapshot() = after->description().ref();
  WriteReceipt(engine.do_not_score(), *removed, request.do_not_score(), now, *response->mutable_receipt());
  return absl::OkStatus();
}

absl::Status VerifyErasure(ScoreEngine& engine, const v1::VerifyErasureRequest& request, const std::function<bool()>& cancelled,
                           v1::VerifyErasureResponse* response) {
  const absl::StatusOr<std::vector<NameHash>> hashes = HashesOf(request.receipt());
  if (!hashes.ok()) return hashes.status();
  const DoNotScore& registry = engine.do_not_score();
  response->set_genuine(SealOf(registry, request.receipt()) == request.receipt().seal());
  for (int i = 0; i < request.subjects_size(); ++i) {
    const std::string& subject = request.subjects(i);
    if (absl::Status status = CheckSubject(Indexed("subjects", i), subject); !status.ok()) return status;
    if (std::find(hashes->begin(), hashes->end(), registry.HashOf(subject)) == hashes->end()) {
      return InvalidField(Indexed("subjects", i), "the receipt does not speak of this subject");
    }
    response->set_history_days(response->history_days() + static_cast<uint32_t>(engine.history().Days(subject, UINT32_MAX, kAllDays).size()));
  }
  const absl::StatusOr<ErasureSearch> search = engine.SearchErased(*hashes, request.receipt().log_watermark(), cancelled);
  if (!search.ok()) return search.status();
  response->set_batches_until(search->batches_until);
  response->set_batches_since(search->batches_since);
  response->set_in_snapshot(search->in_snapshot);
  response->set_log_watermark(search->log_watermark);
  response->set_do_not_score(std::all_of(hashes->begin(), hashes->end(), [&](const NameHash& hash) { return registry.Contains(hash); }));
  return absl::OkStatus();
}

absl::Status GetDoNotScore(ScoreEngine& engine, const v1::GetDoNotScoreRequest& request, v1::GetDoNotScoreResponse* response) {
  if (absl::Status status = CheckSubject("subject", request.subject()); !status.ok()) return status;
  response->set_do_not_score(engine.do_not_score().Contains(engine.do_not_score().HashOf(request.subject())));
  return absl::OkStatus();
}

absl::Status AllowScoring(ScoreEngine& engine, const v1::AllowScoringRequest& request) {
  if (absl::Status status = CheckSubject("subject", request.subject()); !status.ok()) return status;
  return engine.do_not_score().Remove({request.subject()});
}

}  // namespace klout::scoring
