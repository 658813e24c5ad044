#include "services/scoring/rpc/score_reads.h"

#include <algorithm>
#include <vector>

#include "common/error.h"
#include "services/scoring/rpc/request_check.h"
#include "services/scoring/rpc/score_message.h"
#include "services/scoring/store/network_names.h"

namespace klout::scoring {
namespace {

klout::common::v1::ErrorDetail ErrorAt(int place, const absl::Status& status) {
  klout::common::v1::ErrorDetail error = ErrorDetailOf(status);
  error.set_field(Indexed("subjects", place));
  return error;
}

// Finds the accounts of a batch several at a time: a look-up waits for memory, and so memory is asked for what subjects soon after will read.
class AheadLookup {
 public:
  AheadLookup(const Snapshot& snapshot, const v1::BatchGetScoresRequest& request)
      : snapshot_(snapshot), request_(request), sought_(request.subjects_size()) {
    for (int i = 0; i < std::min(kAhead * (NameTable::kPrefetchSteps - 1), request.subjects_size()); ++i) Ask(i);
  }

  // To be called for each place in order.
  absl::StatusOr<Subject> Find(int place) {
    Ask(place + kAhead * (NameTable::kPrefetchSteps - 1));
    const Sought& sought = sought_[place];
    if (!sought.key.empty()) {
      if (const auto account = accounts().Find(sought.key, sought.hash)) return Subject{kNone, *account};
    }
    // A person, an unknown account, or no name at all.
    return FindSubject(snapshot_, "subject", request_.subjects(place));
  }

 private:
  static constexpr int kAhead = 8;
  // Key of an account, or nothing.
  struct Sought {
    std::string key;
    uint64_t hash = 0;
  };

  const NameView& accounts() const { return snapshot_.graph().accounts; }

  // The first step for the subject at `place`, and the next ones for those before it.
  void Ask(int place) {
    for (int step = 0; step < NameTable::kPrefetchSteps; ++step, place -= kAhead) {
      if (place < 0 || place >= request_.subjects_size()) continue;
      Sought& sought = sought_[place];
      if (step == 0) Prepare(request_.subjects(place), sought);
      if (!sought.key.empty()) accounts().Prefetch(sought.hash, step);
    }
  }
  static void Prepare(std::string_view text, Sought& sought) {
    const size_t colon = text.find(':');
    if (colon == std::string_view::npos || text.size() > kMaxSubjectBytes) return;
    const std::optional<Network> network = NetworkNamed(text.substr(0, colon));
    if (!network || colon + 1 == text.size()) return;
    sought.key = AccountKey(*network, text.substr(colon + 1));
    sought.hash = StableHash64(sought.key);
  }

  const Snapshot& snapshot_;
  const v1::BatchGetScoresRequest& request_;
  std::vector<Sought> sought_;
};

void FillColumns(const Snapshot& snapshot, const v1::BatchGetScoresRequest& request, v1::ScoreColumns& columns) {
  const int subjects = request.subjects_size();
  AheadLookup lookup(snapshot, request);
  for (auto* column : {columns.mutable_scores(), columns.mutable_lows(), columns.mutable_highs(), columns.mutable_people_per_week()}) {
    column->Resize(subjects, 0);
  }
  columns.mutable_linked()->Resize(subjects, false);
  for (int i = 0; i < subjects; ++i) {
    const absl::StatusOr<Subject> subject = lookup.Find(i);
    if (!subject.ok()) {
      *columns.add_errors() = ErrorAt(i, subject.status());
      continue;
    }
    const ScoreRow& row = snapshot.RowOf(*subject);
    columns.set_scores(i, row.score);
    columns.set_lows(i, row.low);
    columns.set_highs(i, row.high);
    columns.set_people_per_week(i, row.people_per_week);
    columns.set_linked(i, IsLinked(snapshot, *subject));
  }
}

}  // namespace

absl::Status GetScore(const Snapshot* snapshot, const v1::GetScoreRequest& request,
                      v1::GetScoreResponse* response) {
  if (snapshot == nullptr) {
    // A bad request is told so even then: to try again would not help it.
    absl::Status status = CheckSubject("subject", request.subject());
    return status.ok() ? CheckServing(snapshot) : status;
  }
  const absl::StatusOr<Subject> subject = FindSubject(*snapshot, "subject", request.subject());
  if (!subject.ok()) return subject.status();
  FillScore(*snapshot, *subject, request.subject(), response->mutable_score());
  *response->mutable_snapshot() = snapshot->description().ref();
  return absl::OkStatus();
}

absl::Status BatchGetScores(const Snapshot* snapshot, const v1::BatchGetScoresRequest& request,
                            v1::BatchGetScoresResponse* response) {
  if (absl::Status status = CheckCount("subjects", request.subjects_size(), 1, kMaxBatchSubjects);
      !status.ok()) {
    return status;
  }
  if (absl::Status status = CheckEnum("layout", *v1::ScoreLayout_descriptor(), request.layout(), /*zero_is_valid=*/true); !status.ok()) return status;
  if (absl::Status status = CheckServing(snapshot); !status.ok()) return status;
  *response->mutable_snapshot() = snapshot->description().ref();
  if (request.layout() == v1::SCORE_LAYOUT_COLUMNS) {
    FillColumns(*snapshot, request, *response->mutable_columns());
    return absl::OkStatus();
  }
  AheadLookup lookup(*snapshot, request);
  response->mutable_results()->Reserve(request.subjects_size());
  for (int i = 0; i < request.subjects_size(); ++i) {
    v1::ScoreOrError* result = response->add_results();
    const absl::StatusOr<Subject> subject = lookup.Find(i);
    if (subject.ok()) {
      FillScore(*snapshot, *subject, request.subjects(i), result->mutable_score());
    } else {
      *result->mutable_error() = ErrorAt(i, subject.status());
    }
  }
  return absl::OkStatus();
}

}  // namespace klout::scoring
