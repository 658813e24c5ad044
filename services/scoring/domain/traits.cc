#include "services/scoring/domain/traits.h"

#include <algorithm>
#include <cmath>

#include "services/scoring/domain/parallel.h"

namespace klout::scoring {
namespace {

constexpr uint32_t kSpeaks = kGroupReply | kGroupMention | kGroupQuote;
constexpr size_t kAccountsPerChunk = 4096;
// Likelihood of an answer where nobody ever spoke to them: people have answered somebody before.
constexpr double kPriorAnswered = 1, kPriorSpokenTo = 4;
// People who spoke to them at which half of the full confidence is reached.
constexpr double kHalfConfident = 5;
constexpr double kReportedLikelihood = 0.97;
// In natural logarithms of the odds.
constexpr double kPriorOdds = -1.7;
constexpr double kPerDoubling = 0.18, kMostFromBalance = 1.5;
constexpr double kNeverAnswers = 0.8, kOftenAnswers = -1.2;
constexpr double kOfficeDays = 1.0, kWeekends = -0.4;
constexpr int kFewestPostsForDays = 14, kFewestSpeakers = 5;
// More is not known from facts alone.
constexpr double kMostGuessConfidence = 0.6;

uint16_t Saturated(uint64_t n) { return static_cast<uint16_t>(std::min<uint64_t>(n, UINT16_MAX)); }

uint8_t LogCode(uint64_t n) {
  return static_cast<uint8_t>(std::min(255.0, 8 * StableLog2(1 + static_cast<double>(n))));
}

bool IsWeekend(UnixSeconds time) {
  // 1970-01-01 was a Thursday.
  const uint32_t weekday = (time / kSecondsPerDay + 3) % 7;
  return weekday >= 5;
}

bool SpokeTo(const GraphView& graph, AccountIndex speaker, AccountIndex to) {
  const std::optional<uint64_t> found = graph.row(to).Find(speaker);
  return found && (graph.edges.groups(*found) & kSpeaks) != 0;
}

// Languages and weekdays of posts. The language is a vote by majority (Boyer and Moore 1981): one pass finds
// the only candidate, a second counts it.
void AddPosts(const GraphView& graph, std::vector<Traits>& traits) {
  std::vector<uint32_t> lead(traits.size());
  for (PostIndex q = 0; q < graph.posts.size(); ++q) {
    Traits& of = traits[graph.post_author[q]];
    if (IsWeekend(graph.post_time[q])) of.weekend_posts = Saturated(of.weekend_posts + 1u);
    of.posts = Saturated(of.posts + 1u);
    const uint32_t language = graph.post_language[q];
    uint32_t& ahead = lead[graph.post_author[q]];
    if (language == 0) continue;
    if (ahead == 0) of.language = language;
    ahead += of.language == language ? 1 : -1;
  }
  std::vector<uint32_t> known(traits.size()), agreeing(traits.size());
  for (PostIndex q = 0; q < graph.posts.size(); ++q) {
    const AccountIndex author = graph.post_author[q];
    if (graph.post_language[q] == 0) continue;
    ++known[author];
    agreeing[author] += graph.post_language[q] == traits[author].language;
  }
  for (size_t i = 0; i < traits.size(); ++i) {
    if (2 * agreeing[i] <= known[i]) traits[i].language = 0;
  }
}

// Of each account: on how many it acts.
void CountActedOn(const GraphView& graph, std::vector<uint32_t>& acted_on) {
  for (AccountIndex author = 0; author < graph.account_count(); ++author) {
    for (const Edge edge : graph.row(author)) acted_on[edge.actor] += graph.edges.strength[edge.place] != 0;
  }
}

void AddConversation(const GraphView& graph, AccountIndex account, Traits& of) {
  uint64_t acted_by = 0, spoken_to_by = 0, answered = 0;
  for (const Edge edge : graph.row(account)) {
    acted_by += graph.edges.strength[edge.place] != 0;
    if ((graph.edges.groups(edge.place) & kSpeaks) == 0) continue;
    ++spoken_to_by;
    answered += SpokeTo(graph, account, edge.actor);
  }
  of.acted_by = LogCode(acted_by);
  of.spoken_to_by = Saturated(spoken_to_by);
  of.answered = Saturated(answered);
}

}  // namespace

std::vector<Traits> ComputeTraits(const GraphView& graph, int threads) {
  std::vector<Traits> traits(graph.account_count());
  std::vector<uint32_t> acted_on(traits.size());
  // Either is one thread's work, and they share nothing.
  ParallelFor(threads, 2, 1, [&](size_t part, size_t) { return part == 0 ? AddPosts(graph, traits) : CountActedOn(graph, acted_on); });
  ParallelFor(threads, traits.size(), kAccountsPerChunk, [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      AddConversation(graph, static_cast<AccountIndex>(i), traits[i]);
      traits[i].acted_on = LogCode(acted_on[i]);
    }
  });
  for (const ReportedCounts& row : graph.reported) {
    traits[row.account].country = row.country;
    traits[row.account].reported_kind = row.kind;
  }
  return traits;
}

Traits MergeTraits(absl::Span<const Traits> traits, AccountSet accounts) {
  Traits whole;
  int most_posts = -1;
  for (AccountIndex account : accounts) {
    const Traits& one = traits[account];
    if (one.language != 0 && one.posts > most_posts) {
      most_posts = one.posts;
      whole.language = one.language;
    }
    whole.posts = Saturated(uint64_t{whole.posts} + one.posts);
    whole.weekend_posts = Saturated(uint64_t{whole.weekend_posts} + one.weekend_posts);
    whole.spoken_to_by = Saturated(uint64_t{whole.spoken_to_by} + one.spoken_to_by);
    whole.answered = Saturated(uint64_t{whole.answered} + one.answered);
    if (whole.country == 0) whole.country = one.country;
    // One account of an organisation makes none of a person; one of a person makes one.
    if (one.reported_kind != 0) {
      whole.reported_kind = whole.reported_kind == kReportedPerson ? kReportedPerson : one.reported_kind;
    }
    whole.acted_on = std::max(whole.acted_on, one.acted_on);
    whole.acted_by = std::max(whole.acted_by, one.acted_by);
  }
  return whole;
}

Likelihood ReplyLikelihood(const Traits& traits) {
  const double spoken_to_by = traits.spoken_to_by;
  return {(traits.answered + kPriorAnswered) / (spoken_to_by + kPriorSpokenTo),
          spoken_to_by / (spoken_to_by + kHalfConfident)};
}

Likelihood OrganisationLikelihood(const Traits& traits) {
  if (traits.reported_kind != 0) {
    const double likelihood =
        traits.reported_kind == kReportedOrganisation ? kReportedLikelihood : 1 - kReportedLikelihood;
    return {likelihood, kReportedLikelihood};
  }
  double odds = kPriorOdds;
  const double doublings = (static_cast<double>(traits.acted_by) - traits.acted_on) / 8;
  odds += std::clamp(kPerDoubling * doublings, -kMostFromBalance, kMostFromBalance);
  if (traits.spoken_to_by >= kFewestSpeakers) {
    const double answered = static_cast<double>(traits.answered) / traits.spoken_to_by;
    odds += kNeverAnswers + (kOftenAnswers - kNeverAnswers) * std::min(1.0, 2 * answered);
  }
  if (traits.posts >= kFewestPostsForDays) {
    const double weekend = 7.0 / 2 * traits.weekend_posts / traits.posts;
    odds += kOfficeDays + (kWeekends - kOfficeDays) * std::min(1.0, weekend);
  }
  const double likelihood = 1 / (1 + StableExp(-odds));
  const double seen = (traits.posts + traits.spoken_to_by) / 40.0;
  return {likelihood, kMostGuessConfidence * std::abs(2 * likelihood - 1) * std::min(1.0, seen)};
}

}  // namespace klout::scoring
