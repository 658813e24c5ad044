#include "services/scoring/rpc/reach_people.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/scoring/domain/strength.h"
#include "services/scoring/rpc/people_filter.h"
#include "services/scoring/rpc/request_check.h"
#include "services/scoring/store/network_names.h"

namespace klout::scoring {
namespace {

// Costs above this would overflow a sum over all people.
constexpr double kMaxCost = 1e12;

absl::Status CheckShare(std::string_view field, double value) {
  absl::Status status = CheckAmount(field, value);
  if (status.ok() && value > 1) status = InvalidField(field, absl::StrCat(ToAbsl(field), " is above 1"));
  return status;
}

absl::Status CheckCountry(std::string_view field, const std::string& country) {
  if (CountryOf(country) != 0) return absl::OkStatus();
  return InvalidField(field, absl::StrCat(ToAbsl(field), " must be two letters A to Z, such as IT"));
}

absl::Status CheckCost(std::string_view field, double cost) {
  absl::Status status = CheckAmount(field, cost);
  if (status.ok() && cost > kMaxCost) status = InvalidField(field, absl::StrCat(ToAbsl(field), " is above the limit of 1e12"));
  return status;
}

absl::Status CheckCosts(const v1::CostRule& rule) {
  absl::Status status = CheckCost("cost.base", static_cast<double>(rule.base()));
  status.Update(CheckCost("cost.per_weekly_person", rule.per_weekly_person()));
  if (rule.growth() != 0 && !(rule.growth() >= 1 && rule.growth() <= 2)) {
    status.Update(InvalidField("cost.growth", "cost.growth must be 1 to 2, or 0 for 1"));
  }
  status.Update(CheckCount("cost.persons", rule.persons_size(), 0, kMaxPersonCosts));
  for (int i = 0; i < rule.persons_size() && status.ok(); ++i) {
    status.Update(CheckSubject(Indexed("cost.persons", i) + ".subject", rule.persons(i).subject()));
    status.Update(CheckCost(Indexed("cost.persons", i) + ".cost", static_cast<double>(rule.persons(i).cost())));
  }
  return status;
}

absl::Status CheckSubjects(std::string_view field, const PeopleFilter::Subjects& subjects, int most) {
  absl::Status status = CheckCount(field, subjects.size(), 0, most);
  for (int i = 0; i < subjects.size() && status.ok(); ++i) status = CheckSubject(Indexed(field, i), subjects[i]);
  return status;
}

absl::Status CheckEligibility(const v1::Eligibility& eligibility) {
  absl::Status status;
  if (!eligibility.topic().empty()) status.Update(CheckId("eligibility.topic", eligibility.topic()));
  status.Update(CheckAmount("eligibility.min_low", eligibility.min_low()));
  for (int i = 0; i < eligibility.countries_size(); ++i) {
    status.Update(CheckCountry(Indexed("eligibility.countries", i), eligibility.countries(i)));
  }
  for (int i = 0; i < eligibility.languages_size(); ++i) {
    status.Update(CheckId(Indexed("eligibility.languages", i), eligibility.languages(i)));
  }
  status.Update(CheckEnum("eligibility.network", *fact::v1::Network_descriptor(), eligibility.network(), true));
  status.Update(CheckEnum("eligibility.kind", *fact::v1::AccountKind_descriptor(), eligibility.kind(), true));
  status.Update(CheckShare("eligibility.min_reply_likelihood", eligibility.min_reply_likelihood()));
  status.Update(CheckEnum("eligibility.min_evidence", *v1::Evidence_descriptor(), eligibility.min_evidence(), true));
  status.Update(CheckSubjects("eligibility.exclude", eligibility.exclude(), kMaxPlanExcluded));
  status.Update(CheckSubjects("eligibility.only", eligibility.only(), kMaxPlanOnly));
  if (eligibility.only_size() > 0 && !eligibility.only_listed()) {
    status.Update(InvalidField("eligibility.only_listed", "eligibility.only_listed must be set where `only` is given"));
  }
  return status;
}

absl::Status CheckAudience(const v1::Audience& audience) {
  absl::Status status = CheckCount("audience.rules", audience.rules_size(), 0, kMaxAudienceRules);
  for (int i = 0; i < audience.rules_size() && status.ok(); ++i) {
    const v1::AudienceRule& rule = audience.rules(i);
    const std::string field = Indexed("audience.rules", i);
    if (!rule.country().empty()) status.Update(CheckCountry(field + ".country", rule.country()));
    if (!rule.language().empty()) status.Update(CheckId(field + ".language", rule.language()));
    if (!rule.topic().empty()) status.Update(CheckId(field + ".topic", rule.topic()));
    status.Update(CheckEnum(field + ".network", *fact::v1::Network_descriptor(), rule.network(), true));
    status.Update(CheckShare(field + ".weight", rule.weight()));
  }
  return status;
}

absl::Status CheckQuotas(const google::protobuf::RepeatedPtrField<v1::Quota>& quotas) {
  absl::Status status = CheckCount("quotas", quotas.size(), 0, kMaxQuotas);
  for (int i = 0; i < quotas.size() && status.ok(); ++i) {
    const std::string field = Indexed("quotas", i) + ".dimension";
    status.Update(CheckEnum(field, *v1::QuotaDimension_descriptor(), quotas[i].dimension(), false));
    if (quotas[i].dimension() != quotas[0].dimension()) {
      status.Update(InvalidField(field, absl::StrCat(ToAbsl(field), " differs from that of quotas[0]: all must be of one dimension")));
    }
  }
  return status;
}

absl::Status CheckPrecision(const v1::PlanReachRequest& request) {
  if (request.epsilon() != 0 && !(request.epsilon() >= 0.01 && request.epsilon() <= 0.5)) {
    return InvalidField("epsilon", "epsilon must be 0.01 to 0.5, or 0 for 0.1");
  }
  const double failure = request.failure_probability();
  if (failure != 0 && !(failure >= 1e-9 && failure <= 0.5)) {
    return InvalidField("failure_probability", "failure_probability must be 1e-9 to 0.5, or 0 for 0.001");
  }
  return absl::OkStatus();
}

// Which group a subject counts in, and how many of each may be chosen.
class Groups {
 public:
  Groups(const Snapshot& snapshot, const google::protobuf::RepeatedPtrField<v1::Quota>& quotas) : snapshot_(snapshot) {
    for (const v1::Quota& quota : quotas) {
      dimension_ = quota.dimension();
      if (quota.group().empty()) {
        for_others_ = quota.max_people();
      } else {
        limit_[quota.group()] = quota.max_people();
      }
    }
  }

  // Group number of a subject; with a name for each.
  uint32_t Of(const Subject& subject) {
    if (dimension_ == v1::QUOTA_DIMENSION_UNSPECIFIED) return 0;
    const std::string name = NameOf(subject);
    const auto [entry, is_new] = number_.try_emplace(name, static_cast<uint32_t>(names_.size()));
    if (is_new) {
      names_.push_back(name);
      const auto limit = limit_.find(name);
      limits_.push_back(limit != limit_.end() ? limit->second : for_others_);
    }
    return entry->second;
  }
  std::vector<uint32_t> limits() && { return std::move(limits_); }
  std::vector<std::string> names() && { return std::move(names_); }

 private:
  std::string NameOf(const Subject& subject) const {
    switch (dimension_) {
      case v1::QUOTA_DIMENSION_COUNTRY:
        return CountryText(TraitsOf(snapshot_, subject).country);
      case v1::QUOTA_DIMENSION_LANGUAGE: {
        const uint32_t language = TraitsOf(snapshot_, subject).language;
        return language == 0 ? std::string() : std::string(snapshot_.graph().words[language - 1]);
      }
      case v1::QUOTA_DIMENSION_KIND:
        return OrganisationLikelihood(TraitsOf(snapshot_, subject)).likelihood > 0.5 ? "organisation" : "person";
      default:
        return NetworkName(MainNetwork(subject));
    }
  }

  Network MainNetwork(const Subject& subject) const {
    Network network = 0;
    float most = -1;
    for (const AccountIndex account : snapshot_.AccountsOf(subject)) {
      const float people = snapshot_.scores().accounts[account].people_per_week;
      if (people > most) network = snapshot_.graph().network(account);
      most = std::max(most, people);
    }
    return network;
  }

  const Snapshot& snapshot_;
  v1::QuotaDimension dimension_ = v1::QUOTA_DIMENSION_UNSPECIFIED;
  uint32_t for_others_ = ReachLimits::kAnyNumber;
  absl::flat_hash_map<std::string, uint32_t> limit_, number_;
  std::vector<std::string> names_;
  std::vector<uint32_t> limits_;
};

class Costs {
 public:
  explicit Costs(const v1::CostRule& rule) : rule_(rule) {}
  absl::Status Read(const Snapshot& snapshot) {
    for (int i = 0; i < rule_.persons_size(); ++i) {
      const auto found = snapshot.Find(rule_.persons(i).subject());
      if (!found.ok()) return InvalidField(Indexed("cost.persons", i) + ".subject", "is no account and no person");
      if (found->has_value()) own_[CodeOf(snapshot.graph(), **found)] = rule_.persons(i).cost();
    }
    return absl::OkStatus();
  }
  int64_t Of(NodeIndex node, double people_per_week) const {
    const auto own = own_.find(node);
    if (own != own_.end()) return own->second;
    const double growth = rule_.growth() == 0 ? 1 : rule_.growth();
    const double grown = people_per_week > 0 ? StableExp2(growth * StableLog2(people_per_week)) : 0;
    return rule_.base() + static_cast<int64_t>(std::ceil(std::min(kMaxCost, rule_.per_weekly_person() * grown)));
  }

 private:
  const v1::CostRule& rule_;
  absl::flat_hash_map<NodeIndex, int64_t> own_;
};

PeopleCriteria CriteriaOf(const v1::Eligibility& eligibility) {
  PeopleCriteria criteria;
  criteria.network = eligibility.network();
  criteria.min_low = eligibility.min_low();
  criteria.min_evidence = eligibility.min_evidence();
  for (const std::string& country : eligibility.countries()) criteria.countries.push_back(CountryOf(country));
  criteria.languages.assign(eligibility.languages().begin(), eligibility.languages().end());
  criteria.kind = eligibility.kind();
  criteria.min_reply_likelihood = eligibility.min_reply_likelihood();
  return criteria;
}

// One rule of an audience, in the terms of a snapshot.
struct Rule {
  CountryCode country = 0;
  std::optional<uint32_t> language;
  Network network = 0;
  // By SubjectCode: acted on enough posts about the topic. Empty: no topic is asked for.
  std::vector<bool> cares;
  float weight = 0;
};

std::vector<bool> WhoCaresAbout(const GraphView& graph, const std::string& topic) {
  std::vector<bool> cares(graph.account_count() + graph.persons.size());
  const std::optional<uint32_t> word = graph.words.Find(topic);
  if (!word) return cares;
  std::vector<uint8_t> posts(cares.size());
  std::vector<SubjectCode> of_post;
  for (const PostTopic& row : graph.post_topics) {
    if (row.topic != *word) continue;
    of_post.clear();
    for (uint64_t i = graph.post_rows[row.post]; i < graph.post_rows[row.post + 1]; ++i) {
      of_post.push_back(CodeOfOwner(graph, graph.post_actor[i]));
    }
    std::sort(of_post.begin(), of_post.end());
    of_post.erase(std::unique(of_post.begin(), of_post.end()), of_post.end());
    for (const SubjectCode code : of_post) {
      if (posts[code] < kMinInterestPosts && ++posts[code] == kMinInterestPosts) cares[code] = true;
    }
  }
  return cares;
}

std::vector<Rule> RulesOf(const Snapshot& snapshot, const v1::Audience& audience) {
  std::vector<Rule> rules;
  for (const v1::AudienceRule& asked : audience.rules()) {
    Rule rule;
    rule.country = CountryOf(asked.country());
    // A language that nobody posts in is nobody's.
    if (!asked.language().empty()) rule.language = snapshot.graph().words.Find(asked.language()).value_or(kNone - 1) + 1;
    rule.network = static_cast<Network>(asked.network());
    if (!asked.topic().empty()) rule.cares = WhoCaresAbout(snapshot.graph(), asked.topic());
    rule.weight = static_cast<float>(asked.weight());
    rules.push_back(std::move(rule));
  }
  return rules;
}

float WeightOf(const Snapshot& snapshot, const std::vector<Rule>& rules, SubjectCode code) {
  const Subject subject = SubjectOf(snapshot.graph(), code);
  const Traits traits = TraitsOf(snapshot, subject);
  for (const Rule& rule : rules) {
    if (rule.country != 0 && traits.country != rule.country) continue;
    if (rule.language && traits.language != *rule.language) continue;
    if (!rule.cares.empty() && !rule.cares[code]) continue;
    const AccountSet accounts = snapshot.AccountsOf(subject);
    const bool is_there = rule.network == 0 || std::any_of(accounts.begin(), accounts.end(), [&](AccountIndex account) {
      return snapshot.graph().network(account) == rule.network;
    });
    if (is_there) return rule.weight;
  }
  return 0;
}

}  // namespace

absl::Status CheckPlanRequest(const v1::PlanReachRequest& request) {
  absl::Status status;
  if (request.max_people() == 0 && request.budget() == 0) {
    status.Update(InvalidField("max_people", "max_people or budget must be set"));
  }
  if (request.max_people() > kMaxPlannedPeople) {
    status.Update(InvalidField("max_people", absl::StrCat("max_people is ", request.max_people(), ", limit ", kMaxPlannedPeople)));
  }
  if (request.budget() < 0) status.Update(InvalidField("budget", "budget is negative"));
  status.Update(CheckCosts(request.cost()));
  status.Update(CheckEligibility(request.eligibility()));
  status.Update(CheckAudience(request.audience()));
  status.Update(CheckQuotas(request.quotas()));
  status.Update(CheckSubjects("chosen", request.chosen(), kMaxChosenPeople));
  status.Update(CheckPrecision(request));
  return status;
}

absl::StatusOr<ReachCandidates> CandidatesOf(const Snapshot& snapshot, PublicAccounts policy, const v1::PlanReachRequest& request) {
  const GraphView& graph = snapshot.graph();
  const v1::Eligibility& eligibility = request.eligibility();
  PeopleFilter filter(snapshot, policy, CriteriaOf(eligibility));
  absl::Status status = filter.Exclude("eligibility.exclude", eligibility.exclude());
  if (status.ok()) status = filter.Exclude("chosen", request.chosen());
  if (status.ok() && eligibility.only_listed()) status = filter.LeaveOnly("eligibility.only", eligibility.only());
  Costs costs(request.cost());
  if (status.ok()) status = costs.Read(snapshot);
  if (!status.ok()) return status;
  Groups groups(snapshot, request.quotas());
  ReachCandidates found;
  const auto add = [&](const Subject& subject, CandidateScore score) {
    const SubjectCode node = CodeOf(graph, subject);
    found.candidates.push_back({node, groups.Of(subject), costs.Of(node, snapshot.RowOf(subject).people_per_week)});
    found.scores.push_back(score);
  };
  if (eligibility.topic().empty()) {
    for (const Subject& subject : snapshot.Ranked(RankKey::kScore)) {
      const ScoreRow* row = filter.RowOf(subject);
      if (row != nullptr) add(subject, {row->score, row->low, row->high});
    }
  } else {
    const std::optional<uint32_t> topic = graph.words.Find(eligibility.topic());
    if (!topic) {
      return Error(absl::StatusCode::kNotFound, "TOPIC_UNKNOWN", "eligibility.topic",
                   absl::StrCat("no post and no +K is about ", eligibility.topic()));
    }
    for (const TopicRow& claim : snapshot.scores().topical.Of(*topic)) {
      const Subject subject = SubjectOf(graph, claim.subject);
      if (filter.Passes(claim, subject)) add(subject, {claim.score, claim.low, claim.high});
    }
  }
  found.quotas = std::move(groups).limits();
  found.group_names = std::move(groups).names();
  for (int i = 0; i < request.chosen_size(); ++i) {
    const absl::StatusOr<Subject> subject = FindSubject(snapshot, Indexed("chosen", i), request.chosen(i));
    if (!subject.ok()) return subject.status();
    const NodeIndex node = CodeOf(graph, *subject);
    if (std::find(found.chosen.begin(), found.chosen.end(), node) == found.chosen.end()) found.chosen.push_back(node);
  }
  return found;
}

ReachAudience AudienceOf(const Snapshot& snapshot, const Cascade& spread, const v1::Audience& audience) {
  const GraphView& graph = snapshot.graph();
  const std::vector<Rule> rules = RulesOf(snapshot, audience);
  ReachAudience made;
  made.weights.resize(spread.nodes());
  for (SubjectCode code = 0; code < spread.nodes(); ++code) {
    if (code < graph.account_count() && graph.person[code] != kNone) continue;
    const float weight = rules.empty() ? 1 : WeightOf(snapshot, rules, code);
    made.people += weight;
    if (spread.row(code).degree > 0) made.weights[code] = weight;
  }
  return made;
}

}  // namespace klout::scoring
