#include "services/perks/engine/post_search.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "services/perks/engine/change.h"
#include "services/perks/engine/messages.h"

namespace klout::perks {
namespace {

// People whose posts were not read to the end; more of them begin with their newest again.
constexpr size_t kMostRests = 10'000;

// Facts know whole seconds: what was posted in the second of the claim counts as after it.
int64_t SecondOf(int64_t microseconds) { return microseconds / 1'000'000; }

std::vector<SeenPostRow> RowsOf(const std::string& offer_id, int64_t claimed, const scoring::v1::ListPostsResponse& page) {
  std::vector<SeenPostRow> rows;
  for (const scoring::v1::PostReach& post : page.posts()) {
    if (post.post_id().empty() || post.time().seconds() < SecondOf(claimed)) continue;
    rows.push_back({.offer_id = offer_id, .network = post.network(), .post_id = post.post_id(), .time = MicrosOf(post.time())});
  }
  return rows;
}

// Of these posts, those that were neither judged nor noted.
std::vector<SeenPostRow> NewOf(Workspace& rows, const std::vector<SeenPostRow>& found) {
  std::vector<PostRow> judged;
  for (const SeenPostRow& post : found) judged.push_back({.offer_id = post.offer_id, .network = post.network, .post_id = post.post_id});
  rows.posts.Load(judged);
  rows.seen_posts.Load(found);
  std::vector<SeenPostRow> fresh;
  for (size_t i = 0; i < found.size(); ++i) {
    if (rows.posts.Find(judged[i]) == nullptr && rows.seen_posts.Find(found[i]) == nullptr) fresh.push_back(found[i]);
  }
  return fresh;
}

void AppendSeen(Change& change, const DisclosureRow& disclosure, const SeenPostRow& post) {
  LedgerEntry entry = change.Entry("post.seen");
  entry.brand_id = disclosure.brand_id;
  entry.campaign_id = disclosure.campaign_id;
  entry.offer_id = disclosure.offer_id;
  entry.person = disclosure.person;
  // Not its id: the ledger outlives the person's erasure, and a post names its author.
  entry.detail = absl::StrCat("{\"network\":", post.network, ",\"time\":", post.time, "}");
  change.rows.Append(std::move(entry));
}

uint64_t NoteNew(Workspace& rows, absl::Time now, const std::string& offer_id, const std::vector<SeenPostRow>& found) {
  const DisclosureRow* disclosure = rows.disclosures.Find({.offer_id = offer_id});
  // The person was erased, or the post came, while scoring was asked.
  if (disclosure == nullptr || disclosure->next_check == 0 || disclosure->person.empty()) return 0;
  int64_t room = PostSearch::kMostSeen - rows.Number("SELECT COUNT(*) FROM seen_posts WHERE offer_id = :p0", {offer_id});
  Change change{rows, now, kServiceActor, ""};
  uint64_t noted = 0;
  for (SeenPostRow& post : NewOf(rows, found)) {
    if (room-- <= 0) break;
    AppendSeen(change, *disclosure, post);
    rows.seen_posts.Insert(std::move(post));
    ++noted;
  }
  return noted;
}

}  // namespace

PostSearch::PostSearch(Readers& readers, Writer& writer, ScoringClient& scoring, Clock& clock, absl::Duration every)
    : readers_(readers), writer_(writer), scoring_(scoring), clock_(clock), every_(every) {}

absl::StatusOr<uint64_t> PostSearch::Run() {
  // Further away than anybody waits: the clock was set back.
  const absl::Duration left = next_ - clock_.Now();
  if (every_ == absl::ZeroDuration() || (left > absl::ZeroDuration() && left <= std::max(every_, kLongestWait))) return 0;
  // Scoring and its deadlines live in real time.
  const absl::Time deadline = absl::Now() + kLongestRun;
  const absl::StatusOr<std::vector<Due>> due = NextDue();
  if (!due.ok()) return Fail(due.status());
  uint64_t noted = 0;
  for (const Due& one : *due) {
    // The rest has its turn at the next Run.
    if (absl::Now() >= deadline) return noted;
    const absl::StatusOr<uint64_t> seen = Look(one, deadline);
    if (!seen.ok()) {
      // What cannot be asked about one person must not keep the others waiting.
      if (++tries_ >= kMostTries) Pass(one);
      return Fail(seen.status());
    }
    Pass(one);
    wait_ = kFirstWait;
    noted += *seen;
  }
  if (due->size() < static_cast<size_t>(kDisclosures)) {
    after_.clear();
    next_ = clock_.Now() + every_;
  }
  return noted;
}

void PostSearch::Pass(const Due& due) {
  after_ = due.offer_id;
  tries_ = 0;
}

absl::Status PostSearch::Fail(const absl::Status& status) {
  next_ = clock_.Now() + wait_;
  wait_ = std::min(2 * wait_, kLongestWait);
  return status;
}

absl::StatusOr<std::vector<PostSearch::Due>> PostSearch::NextDue() {
  std::vector<Due> due;
  const absl::Status status = readers_.Read([&](Workspace& rows) {
    due.clear();
    const auto open = rows.disclosures.Select("WHERE t.next_check > 0 AND t.offer_id > :p0 ORDER BY t.offer_id LIMIT :p1",
                                              {after_, static_cast<long long>(kDisclosures)});
    std::vector<OfferRow> probes;
    for (const DisclosureRow* disclosure : open) probes.push_back({.id = disclosure->offer_id});
    rows.offers.Load(probes);
    for (const DisclosureRow* disclosure : open) {
      const OfferRow* offer = rows.offers.Find({.id = disclosure->offer_id});
      due.push_back({disclosure->offer_id, disclosure->person, offer == nullptr ? 0 : offer->claimed});
    }
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return due;
}

absl::StatusOr<uint64_t> PostSearch::Look(const Due& due, absl::Time deadline) {
  if (due.person.empty() || due.claimed == 0) return 0;
  scoring::v1::ListPostsRequest request;
  request.set_subject(due.person);
  request.mutable_since()->set_seconds(SecondOf(due.claimed));
  request.set_page_size(kPagePosts);
  if (const auto rest = rest_.extract(due.offer_id)) request.set_page_token(rest.mapped());
  uint64_t noted = 0;
  for (int page = 0; page < kPages; ++page) {
    const absl::StatusOr<scoring::v1::ListPostsResponse> posts = scoring_.ListPosts(request, deadline);
    if (absl::IsAborted(posts.status())) return noted;
    ++(posts.ok() ? answered_ : failed_);
    if (!posts.ok()) return posts.status();
    const absl::StatusOr<uint64_t> seen = Note(due, *posts);
    if (!seen.ok()) return seen.status();
    noted += *seen;
    request.set_page_token(posts->next_page_token());
    if (request.page_token().empty()) return noted;
  }
  if (rest_.size() < kMostRests) rest_[due.offer_id] = request.page_token();
  return noted;
}

absl::StatusOr<uint64_t> PostSearch::Note(const Due& due, const scoring::v1::ListPostsResponse& page) {
  const std::vector<SeenPostRow> found = RowsOf(due.offer_id, due.claimed, page);
  bool has_new = false;
  // Most are known: they cost no transaction that writes.
  const absl::Status status = readers_.Read([&](Workspace& rows) {
    has_new = !NewOf(rows, found).empty();
    return absl::OkStatus();
  });
  if (!status.ok() || !has_new) return status.ok() ? absl::StatusOr<uint64_t>(0) : status;
  uint64_t noted = 0;
  Write write;
  write.alone = true;
  write.run = [&](Workspace& rows, absl::Time now) -> absl::StatusOr<Write::Answer> {
    noted = NoteNew(rows, now, due.offer_id, found);
    return Write::Answer{};
  };
  if (const absl::StatusOr<std::string> done = writer_.Do(std::move(write)); !done.ok()) return done.status();
  seen_posts_ += noted;
  return noted;
}

}  // namespace klout::perks
