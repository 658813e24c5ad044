// What the engine takes out of the log: a person who leaves, and facts that were contested.

#include <algorithm>
#include <filesystem>
#include <shared_mutex>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/engine/log_score_engine.h"
#include "services/scoring/store/account_name.h"
#include "services/scoring/store/files.h"
#include "services/scoring/store/network_names.h"

namespace klout::scoring {
namespace {

// While this file is there a rewrite of the log is under way: what was made of the log before it must not be built upon, and, in an erasure,
// not be kept.
constexpr char kRewriteFile[] = "/ERASING";
constexpr char kErasing[] = "1";
constexpr char kTakingOut[] = "2";

// Who owns each account once the delta's links are in.
std::vector<uint32_t> PersonsNow(const Delta& delta) {
  const GraphView& base = delta.base();
  std::vector<uint32_t> person(base.person.begin(), base.person.end());
  std::vector<UnixSeconds> since(base.link_time.begin(), base.link_time.end());
  person.resize(delta.accounts().size(), kNone);
  since.resize(delta.accounts().size());
  for (const Delta::LinkFact& link : delta.link_facts()) {
    if (link.time < since[link.account]) continue;
    since[link.account] = link.time;
    person[link.account] = link.person;
  }
  return person;
}

}  // namespace

absl::StatusOr<Erasure> LogScoreEngine::ErasureOf(const std::string& subject,
                                                  std::vector<std::string>& names) const {
  Erasure erasure;
  const std::vector<uint32_t> person_of = PersonsNow(*delta_);
  auto add = [&](AccountIndex account) {
    const std::string key(delta_->accounts()[account]);
    names.push_back(NetworkName(static_cast<Network>(key[0])) + ":" + key.substr(1));
    erasure.accounts.insert(key);
  };
  if (subject.starts_with("person:")) {
    const std::string id = subject.substr(std::string_view("person:").size());
    const std::optional<uint32_t> person = delta_->persons().Find(id);
    for (AccountIndex i = 0; person && i < person_of.size(); ++i) {
      if (person_of[i] == *person) add(i);
    }
    if (person) {
      erasure.persons.insert(id);
      names.push_back(subject);
    }
  } else {
    const absl::StatusOr<AccountName> name = ParseAccountName(subject, "subject");
    if (!name.ok()) return name.status();
    if (const std::optional<uint32_t> account = delta_->accounts().Find(name->key())) add(*account);
  }
  if (names.empty()) return NotFound("subject", "no fact names this account or person");
  return erasure;
}

absl::StatusOr<Removed> LogScoreEngine::Remove(const std::string& subject, bool do_not_score) {
  Removed removed;
  absl::Status status = OnWorker([&]() -> absl::Status {
    return committer_->WhileIdle([&]() -> absl::Status {
      FoldQueued();
      std::vector<std::string> names;
      absl::StatusOr<Erasure> erasure = ErasureOf(subject, names);
      removed.log_watermark = log_->last_sequence();
      if (!erasure.ok() && !(do_not_score && absl::IsNotFound(erasure.status()))) return erasure.status();
      if (std::find(names.begin(), names.end(), subject) == names.end()) names.push_back(subject);
      removed.names = names;
      // First, so that a crash in between leaves nobody scored who asked not to be.
      if (do_not_score) {
        if (absl::Status added = do_not_score_->Add(names); !added.ok()) return added;
      }
      if (!erasure.ok()) return absl::OkStatus();
      removed.accounts = static_cast<uint32_t>(erasure->accounts.size());
      return EraseAndRebuild(*erasure, names, removed);
    });
  });
  // Also if nobody was found: a try before this one may have been cut short.
  const absl::Status told = ErrorReason(status) == "NOT_THE_WRITER" ? absl::OkStatus() : AwaitReaders();
  if (!status.ok()) return status;
  if (!told.ok()) return told;
  return removed;
}

absl::StatusOr<ErasureSearch> LogScoreEngine::SearchErased(const std::vector<NameHash>& names, uint64_t watermark,
                                                           const std::function<bool()>& cancelled) {
  const absl::flat_hash_set<NameHash> wanted(names.begin(), names.end());
  const auto is_wanted = [&](const std::string& name) { return wanted.contains(do_not_score_->HashOf(name)); };
  ErasureSearch search = {.log_watermark = log_->last_sequence()};
  {
    std::shared_lock no_rewrite(rewriting_);
    absl::Status read = VisitBatches(1, search.log_watermark, [&](uint64_t sequence, klout::fact::v1::FactBatch& batch) -> absl::StatusOr<bool> {
      if (cancelled()) return absl::CancelledError("the caller gave up");
      const std::vector<std::string> in_batch = SubjectNames(batch);
      if (std::any_of(in_batch.begin(), in_batch.end(), is_wanted)) ++(sequence <= watermark ? search.batches_until : search.batches_since);
      return true;
    });
    if (!read.ok()) return read;
  }
  if (const std::shared_ptr<const Snapshot> now = serving()) {
    const GraphView& graph = now->graph();
    for (AccountIndex a = 0; a < graph.account_count() && !search.in_snapshot; ++a) search.in_snapshot = is_wanted(now->NameOf(a));
    for (PersonIndex p = 0; p < graph.persons.size() && !search.in_snapshot; ++p) search.in_snapshot = is_wanted(now->NameOf(Subject{p, kNone}));
  }
  return search;
}

absl::StatusOr<uint64_t> LogScoreEngine::RewriteLog(const Erasure& erasure) {
  std::unique_lock no_readers(rewriting_);
  klout::fact::v1::FactBatch batch;
  return log_->Rewrite([&](std::string& bytes) -> absl::StatusOr<uint64_t> {
    batch.Clear();
    if (!batch.ParseFromString(bytes)) return absl::DataLossError("a batch of the log is torn");
    const uint64_t gone = EraseFromBatch(erasure, batch);
    if (gone > 0) batch.SerializeToString(&bytes);
    return gone;
  });
}

absl::Status LogScoreEngine::EraseAndRebuild(const Erasure& erasure, const std::vector<std::string>& names,
                                             Removed& removed) {
  if (absl::Status status = BeginRewrite(Rewrite::kErasing); !status.ok()) return status;
  if (absl::Status status = history_->Erase(names); !status.ok()) return status;
  absl::StatusOr<uint64_t> facts = RewriteLog(erasure);
  if (!facts.ok()) return facts.status();
  removed.facts = *facts;
  return Rebuild();
}

absl::Status LogScoreEngine::Rebuild() {
  Rebase(nullptr);
  if (absl::Status status = Replay(log_->last_sequence()); !status.ok()) return status;
  if (absl::StatusOr<Description> published = DoPublish(true); !published.ok()) return published.status();
  if (absl::Status status = folder_->DeleteAllBut(serving()->id()); !status.ok()) return status;
  oldest_id_ = serving()->id();
  CopyList();
  return EndRewrite();
}

absl::StatusOr<LogScoreEngine::Description> LogScoreEngine::TakeOut(const Erasure& contested, bool force, uint64_t& facts) {
  facts = 0;
  absl::StatusOr<Description> published = absl::UnknownError("");
  absl::Status status = OnWorker([&]() -> absl::Status {
    return committer_->WhileIdle([&]() -> absl::Status {
      FoldQueued();
      // An earlier rewrite that failed half-way: the graph is not of this log.
      const bool is_behind = RewriteUnderWay() != Rewrite::kNone;
      if (absl::Status begun = BeginRewrite(Rewrite::kTakingOut); !begun.ok()) return begun;
      const absl::StatusOr<uint64_t> gone = RewriteLog(contested);
      if (!gone.ok()) return gone.status();
      facts = *gone;
      if (facts > 0 || is_behind) {
        published = Refold(facts, force);
        return absl::OkStatus();
      }
      published = DoPublish(force);
      return EndRewrite();
    });
  });
  if (!status.ok()) return status;
  return published;
}

absl::StatusOr<LogScoreEngine::Description> LogScoreEngine::Refold(uint64_t removed, bool force) {
  if (RewriteUnderWay() == Rewrite::kErasing) {
    if (absl::Status status = Rebuild(); !status.ok()) return status;
    return serving()->description();
  }
  // The gate asks how much is new since the snapshot that serves, not how long the log is.
  const uint64_t moved = facts_since_served_ + removed;
  const uint64_t last = log_->last_sequence();
  Rebase(nullptr);
  if (absl::Status status = Replay(last); !status.ok()) return status;
  if (delta_->log_watermark() < last) return Unavailable("DRAINING", "the service is stopping", absl::Seconds(1));
  facts_since_served_ = moved;
  absl::StatusOr<Description> published = DoPublish(force);
  // In quarantine or not, it is the newest snapshot, on which all later ones build.
  if (published.ok() || ErrorReason(published.status()) == "GATE") {
    if (absl::Status status = EndRewrite(); !status.ok()) return status;
  }
  return published;
}

absl::Status LogScoreEngine::CatchUp() {
  const Rewrite rewrite = RewriteUnderWay();
  if (rewrite == Rewrite::kErasing) return Rebuild();
  return rewrite == Rewrite::kTakingOut ? Refold(0, false).status() : Replay(log_->last_sequence());
}

LogScoreEngine::Rewrite LogScoreEngine::RewriteUnderWay() const {
  const std::string path = options_.data_dir + kRewriteFile;
  if (!std::filesystem::exists(path)) return Rewrite::kNone;
  // What cannot be read is taken for the stricter of the two.
  return ReadSmallFile(path).value_or(kErasing) == kTakingOut ? Rewrite::kTakingOut : Rewrite::kErasing;
}

absl::Status LogScoreEngine::BeginRewrite(Rewrite kind) const {
  if (RewriteUnderWay() == Rewrite::kErasing) return absl::OkStatus();
  return WriteSmallFile(options_.data_dir + kRewriteFile, kind == Rewrite::kErasing ? kErasing : kTakingOut);
}

absl::Status LogScoreEngine::EndRewrite() const {
  std::error_code error;
  std::filesystem::remove(options_.data_dir + kRewriteFile, error);
  return error ? absl::InternalError(error.message()) : absl::OkStatus();
}

}  // namespace klout::scoring
