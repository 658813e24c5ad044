#include "services/scoring/rpc/history_list.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "common/page_token.h"
#include "services/scoring/rpc/request_check.h"

namespace klout::scoring {
namespace {

// Present score minus that of `days` days before the snapshot.
std::optional<double> ChangeSince(const Snapshot& snapshot, const Subject& subject,
                                  const ScoreHistory& history, uint32_t days) {
  const ScoreRow& now = snapshot.RowOf(subject);
  const uint32_t today = snapshot.graph().as_of / kSecondsPerDay;
  if (now.score == 0 || today < days) return std::nullopt;
  const uint32_t day = today - days;
  const std::vector<HistoryDay> found = history.Days(snapshot.NameOf(subject), day + 1, 1);
  if (found.empty() || found.front().day != day) return std::nullopt;
  return double{now.score} - found.front().score;
}

void FillChanges(const Snapshot& snapshot, const Subject& subject, const ScoreHistory& history,
                 v1::ListScoreHistoryResponse* response) {
  if (auto change = ChangeSince(snapshot, subject, history, 1)) response->set_day_change(*change);
  if (auto change = ChangeSince(snapshot, subject, history, 7)) response->set_week_change(*change);
  if (auto change = ChangeSince(snapshot, subject, history, 30)) response->set_month_change(*change);
}

absl::StatusOr<uint32_t> DayBefore(const PageScope& scope, const std::string& token) {
  if (token.empty()) return std::numeric_limits<uint32_t>::max();
  const absl::StatusOr<PageMark> mark = DecodePageToken(scope, token);
  if (!mark.ok()) return mark.status();
  const absl::StatusOr<uint64_t> day = PageOffset(*mark);
  if (!day.ok()) return day.status();
  return static_cast<uint32_t>(*day);
}

}  // namespace

std::string DayText(uint32_t day) { return absl::FormatCivilTime(absl::CivilDay(1970, 1, 1) + day); }

absl::Status ListScoreHistory(const std::shared_ptr<const Snapshot>& serving, const ScoreHistory& history,
                              const v1::ListScoreHistoryRequest& request,
                              v1::ListScoreHistoryResponse* response) {
  if (absl::Status status = CheckSubject("subject", request.subject()); !status.ok()) return status;
  const auto page_size = PageSize(request.page_size(), kDefaultHistoryPage, kMaxHistoryPage);
  if (!page_size.ok()) return page_size.status();
  const PageScope scope = {.method = "ListScoreHistory",
                           .filters = Fingerprint().Add(request.subject()).value()};
  const absl::StatusOr<uint32_t> before = DayBefore(scope, request.page_token());
  if (!before.ok()) return before.status();
  if (absl::Status status = CheckServing(serving.get()); !status.ok()) return status;
  const absl::StatusOr<Subject> subject = FindSubject(*serving, "subject", request.subject());
  if (!subject.ok()) return subject.status();

  // One day more tells whether there is a next page and whether the last day changed the model.
  const std::vector<HistoryDay> days = history.Days(serving->NameOf(*subject), *before, *page_size + 1);
  const size_t count = std::min<size_t>(days.size(), *page_size);
  for (size_t i = 0; i < count; ++i) {
    v1::HistoryPoint* point = response->add_points();
    point->set_day(DayText(days[i].day));
    point->set_score(days[i].score);
    point->set_low(days[i].low);
    point->set_high(days[i].high);
    point->set_model(days[i].model);
    point->set_model_changed(i + 1 < days.size() && days[i + 1].model != days[i].model);
  }
  if (days.size() > count) {
    response->set_next_page_token(EncodePageToken(scope, {.position = absl::StrCat(days[count - 1].day)}));
  }
  FillChanges(*serving, *subject, history, response);
  return absl::OkStatus();
}

}  // namespace klout::scoring
