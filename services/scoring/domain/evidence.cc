#include "services/scoring/domain/evidence.h"

#include <algorithm>
#include <numeric>

namespace klout::scoring {
namespace {

constexpr uint32_t kPromotes = kGroupReshare | kGroupQuote | kGroupLike;

}  // namespace

Evidence::Evidence(const GraphView& graph, const StandingView& standing, const Model& model)
    : graph_(graph),
      standing_(standing),
      model_(model),
      votes_(model.trust.vote_exponent),
      ranks_(standing.last_act, graph.first_fact, model.trust),
      log_begins_(DayOf(graph.first_fact)) {
  presence_.resize(kRecencySteps + 1);
  resharer_presence_.resize(kRecencySteps + 1);
  for (int i = 1; i <= kRecencySteps; ++i) {
    const double log_rank = StableLog2(static_cast<double>(i) / kRecencySteps);
    presence_[i] = static_cast<float>(StableExp2(model.forecast.presence_exponent * log_rank));
    resharer_presence_[i] = static_cast<float>(StableExp2(model.forecast.resharer_presence_exponent * log_rank));
  }
  person_rows_.assign(graph_.persons.size() + 1, 0);
  for (uint32_t person : graph_.person) {
    if (person != kNone) ++person_rows_[person + 1];
  }
  std::partial_sum(person_rows_.begin(), person_rows_.end(), person_rows_.begin());
  person_accounts_.resize(person_rows_.back());
  std::vector<uint64_t> next(person_rows_.begin(), person_rows_.end() - 1);
  for (AccountIndex i = 0; i < graph_.person.size(); ++i) {
    if (graph_.person[i] != kNone) person_accounts_[next[graph_.person[i]]++] = i;
  }
}

AccountSet Evidence::AccountsOf(PersonIndex person) const {
  return absl::MakeConstSpan(person_accounts_)
      .subspan(person_rows_[person], person_rows_[person + 1] - person_rows_[person]);
}

double Evidence::ShareOf(const Edge& edge) const {
  const float vote = votes_[graph_.edges.strength[edge.place]];
  return vote == 0 ? 0 : std::min(1.0, static_cast<double>(vote) / standing_.vote_sum[edge.actor]);
}

Evidence::OwnActs Evidence::LastActsOfOwner(AccountIndex account) const {
  const PersonIndex person = graph_.person[account];
  OwnActs acts;
  for (AccountIndex own : person == kNone ? AccountSet(&account, 1) : AccountsOf(person)) {
    if (standing_.last_act[own] > 0) acts.push_back(standing_.last_act[own]);
  }
  std::sort(acts.begin(), acts.end());
  return acts;
}

double Evidence::Prominence(AccountIndex actor) const {
  return std::max(0.0, TrustOfActor(actor) - standing_.neutral_trust);
}

UnixSeconds Evidence::ClockOf(AccountSet authors) const {
  UnixSeconds clock = 0;
  for (AccountIndex author : authors) clock = std::max(clock, graph_.last_active[author]);
  return clock;
}

bool Evidence::IsNewcomer(AccountIndex actor, Seen seen) const {
  const uint32_t days = model_.forecast.newcomer_days, first = graph_.first_day[actor];
  return first >= log_begins_ + days && DayOf(SeenSeconds(seen)) < first + days;
}

bool Evidence::IsTrade(AccountIndex actor, AccountIndex author, Seen seen) const {
  if ((seen & kPromotes) == 0) return false;
  const std::optional<uint64_t> back = graph_.row(actor).Find(author);
  return back && (graph_.edges.groups(*back) & kPromotes) != 0;
}

void Evidence::VoicesOf(AccountSet authors, std::vector<Voice>& voices) const {
  voices.clear();
  const UnixSeconds clock = ClockOf(authors);
  const uint32_t evidence = model_.forecast.evidence_seconds;
  const uint32_t oldest = (clock > evidence ? clock - evidence : 0) / 60;
  const OwnActs own_acts = LastActsOfOwner(authors[0]);
  bool linked = authors.size() > 1;
  for (AccountIndex author : authors) {
    ForEachVote(graph_, author, [&](const Edge& edge) {
      const Seen seen = graph_.edges.seen(edge.place);
      if (graph_.edges.strength[edge.place] == 0 || SeenMinutes(seen) < oldest) return;
      Voice voice{edge.actor, seen, 0, static_cast<float>(ShareOf(edge)), ranks_.RankOf(standing_.last_act[edge.actor], own_acts),
                  IsTrade(edge.actor, author, seen), IsNewcomer(edge.actor, seen)};
      double counted = std::min(1.0, model_.forecast.voices * voice.share);
      if (voice.reciprocal) counted *= model_.forecast.reciprocal_factor;
      voice.counted = static_cast<float>(counted);
      linked |= graph_.person[voice.actor] != kNone;
      voices.push_back(voice);
    });
  }
  if (linked) MergePersons(voices);
}

void Evidence::MergePersons(std::vector<Voice>& voices) const {
  std::stable_sort(voices.begin(), voices.end(), [&](const Voice& a, const Voice& b) {
    return FirstAccountOf(a.actor) < FirstAccountOf(b.actor);
  });
  size_t kept = 0;
  for (size_t i = 0; i < voices.size(); ++i) {
    if (kept == 0 || FirstAccountOf(voices[kept - 1].actor) != FirstAccountOf(voices[i].actor)) {
      voices[kept++] = voices[i];
      continue;
    }
    Voice& voice = voices[kept - 1];
    const uint32_t groups = SeenGroups(voice.seen) | SeenGroups(voices[i].seen);
    const uint32_t minutes = std::max(SeenMinutes(voice.seen), SeenMinutes(voices[i].seen));
    const bool newcomer = voice.newcomer && voices[i].newcomer;
    if (voices[i].counted > voice.counted) voice = voices[i];
    voice.newcomer = newcomer;
    voice.seen = minutes << 6 | groups;
  }
  voices.resize(kept);
}

}  // namespace klout::scoring
