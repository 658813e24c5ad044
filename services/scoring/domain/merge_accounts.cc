#include "services/scoring/domain/merge_accounts.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "services/scoring/domain/act_effect.h"

namespace klout::scoring {
namespace {

void MergeActivityAndPersons(const Delta& delta, const FoldingModel& model, Graph& graph) {
  const GraphView& base = delta.base();
  const size_t accounts = delta.accounts().size();
  graph.last_active.assign(base.last_active.begin(), base.last_active.end());
  graph.last_active.resize(accounts);
  graph.person.assign(base.person.begin(), base.person.end());
  graph.person.resize(accounts, kNone);
  graph.link_time.assign(base.link_time.begin(), base.link_time.end());
  graph.link_time.resize(accounts);
  auto touch = [&](AccountIndex account, UnixSeconds time) {
    graph.last_active[account] = std::max(graph.last_active[account], time);
  };
  graph.first_day.assign(base.first_day.begin(), base.first_day.end());
  graph.first_day.resize(accounts, kNoDay);
  auto know = [&](AccountIndex account, EpochDay day) {
    if (day < graph.first_day[account]) graph.first_day[account] = day;
  };
  for (const Delta::Act& act : delta.acts()) {
    const EpochDay day = DayOf(act.time);
    know(act.actor, day);
    know(act.author, day);
    // Who follows whom is read from lists without times and dated when it was read: no sign of life of either.
    if (GroupOf(act.kind) == kGroupRelation) continue;
    touch(act.actor, act.time);
    // A storm of hostile acts must not move its victim's clock.
    if (!IsHostile(act, model)) touch(act.author, act.time);
  }
  for (const Delta::PostFact& fact : delta.post_facts()) {
    touch(fact.author, fact.time);
    know(fact.author, DayOf(fact.time));
  }
  for (const ReportedCounts& report : delta.reported()) know(report.account, DayOf(report.time));
  for (const Delta::LinkFact& link : delta.link_facts()) {
    know(link.account, DayOf(link.time));
    if (link.time < graph.link_time[link.account]) continue;
    graph.link_time[link.account] = link.time;
    graph.person[link.account] = link.person;
  }
}

void MergeReported(const Delta& delta, Graph& graph) {
  graph.reported.assign(delta.base().reported.begin(), delta.base().reported.end());
  graph.reported.insert(graph.reported.end(), delta.reported().begin(), delta.reported().end());
  std::stable_sort(graph.reported.begin(), graph.reported.end(), [](const auto& a, const auto& b) {
    return a.account != b.account ? a.account < b.account : a.time < b.time;
  });
  auto& rows = graph.reported;
  size_t kept = 0;
  for (size_t i = 0; i < rows.size(); ++i) {
    if (i + 1 < rows.size() && rows[i + 1].account == rows[i].account) continue;
    rows[kept++] = rows[i];
  }
  rows.resize(kept);
}

// What the latest report of each account says.
void MergeProfileTopics(const Delta& delta, Graph& graph) {
  std::vector<ProfileTopic>& rows = graph.profile_topics;
  rows.assign(delta.base().profile_topics.begin(), delta.base().profile_topics.end());
  rows.insert(rows.end(), delta.profile_topics().begin(), delta.profile_topics().end());
  std::erase_if(rows, [&](const ProfileTopic& row) {
    const auto report = std::lower_bound(graph.reported.begin(), graph.reported.end(), row.account,
                                         [](const ReportedCounts& a, AccountIndex b) { return a.account < b; });
    return report == graph.reported.end() || report->account != row.account || report->time != row.time;
  });
  std::stable_sort(rows.begin(), rows.end(), [](const ProfileTopic& a, const ProfileTopic& b) {
    return std::pair{a.account, a.topic} < std::pair{b.account, b.topic};
  });
  // Reports of the same second: the last in the log.
  size_t kept = 0;
  for (size_t i = 0; i < rows.size(); ++i) {
    const bool again = i + 1 < rows.size() && rows[i + 1].account == rows[i].account && rows[i + 1].topic == rows[i].topic;
    if (!again) rows[kept++] = rows[i];
  }
  rows.resize(kept);
}

void MergeTopicChoices(const Delta& delta, Graph& graph) {
  std::vector<TopicChoice>& rows = graph.topic_choices;
  rows.assign(delta.base().topic_choices.begin(), delta.base().topic_choices.end());
  rows.insert(rows.end(), delta.topic_choices().begin(), delta.topic_choices().end());
  std::stable_sort(rows.begin(), rows.end(), [](const TopicChoice& a, const TopicChoice& b) {
    return std::tie(a.account, a.topic, a.time) < std::tie(b.account, b.topic, b.time);
  });
  size_t kept = 0;
  for (size_t i = 0; i < rows.size(); ++i) {
    const bool again = i + 1 < rows.size() && rows[i + 1].account == rows[i].account && rows[i + 1].topic == rows[i].topic;
    if (!again) rows[kept++] = rows[i];
  }
  rows.resize(kept);
}

// The latest status of each account. That a feed works is kept as well: an older failure in a later batch must not hold.
void MergeFeedStatuses(const Delta& delta, Graph& graph) {
  std::vector<FeedStatus>& rows = graph.feed_statuses;
  rows.assign(delta.base().feed_statuses.begin(), delta.base().feed_statuses.end());
  rows.insert(rows.end(), delta.feed_statuses().begin(), delta.feed_statuses().end());
  std::stable_sort(rows.begin(), rows.end(), [](const FeedStatus& a, const FeedStatus& b) {
    return std::tie(a.account, a.time) < std::tie(b.account, b.time);
  });
  size_t kept = 0;
  for (size_t i = 0; i < rows.size(); ++i) {
    const bool again = i + 1 < rows.size() && rows[i + 1].account == rows[i].account;
    if (!again) rows[kept++] = rows[i];
  }
  rows.resize(kept);
}

}  // namespace

void MergeAccounts(const Delta& delta, const FoldingModel& model, Graph& graph) {
  MergeActivityAndPersons(delta, model, graph);
  MergeReported(delta, graph);
  MergeProfileTopics(delta, graph);
  MergeTopicChoices(delta, graph);
  MergeFeedStatuses(delta, graph);
}

}  // namespace klout::scoring
