#include "services/scoring/domain/backtest_groups.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>

namespace klout::scoring {
namespace {

constexpr std::array<const char*, 3> kSizes = {"size:small", "size:middle", "size:large"};
// Fewer than this many are no third, no network and no language of their own.
constexpr size_t kLeastOfThird = 20, kLeastOfGroup = 100;

// Of whom all accounts are on one network; nullopt: on several.
std::vector<std::optional<Network>> NetworksOf(const GraphView& graph, const Outcomes& outcomes) {
  constexpr Network kNobody = kMaxNetworks;
  std::vector<std::optional<Network>> networks(outcomes.subject_count(), kNobody);
  for (AccountIndex a = 0; a < graph.account_count(); ++a) {
    auto& network = networks[outcomes.SubjectOf(a)];
    if (network == kNobody) {
      network = graph.network(a);
    } else if (network != graph.network(a)) {
      network = std::nullopt;
    }
  }
  return networks;
}

// 1 + index into words: what the subject's accounts mostly post in, if all that post say the same; else 0.
std::vector<uint32_t> LanguagesOf(const GraphView& graph, absl::Span<const Traits> traits, const Outcomes& outcomes) {
  std::vector<uint32_t> languages(outcomes.subject_count());
  std::vector<bool> differ(outcomes.subject_count());
  for (AccountIndex a = 0; a < graph.account_count(); ++a) {
    const uint32_t language = traits[a].language;
    if (language == 0) continue;
    uint32_t& of = languages[outcomes.SubjectOf(a)];
    if (of != 0 && of != language) differ[outcomes.SubjectOf(a)] = true;
    of = language;
  }
  for (size_t i = 0; i < languages.size(); ++i) languages[i] = differ[i] ? 0 : languages[i];
  return languages;
}

void AddThirds(const std::vector<Judged>& judged, std::vector<SubjectGroup>& groups) {
  if (judged.size() < kSizes.size() * kLeastOfThird) return;
  std::vector<size_t> order(judged.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    const uint32_t people_a = judged[a].row->people, people_b = judged[b].row->people;
    return people_a != people_b ? people_a < people_b : judged[a].subject < judged[b].subject;
  });
  for (size_t third = 0; third < kSizes.size(); ++third) {
    const auto at = [&](size_t part) { return order.begin() + static_cast<ptrdiff_t>(part * order.size() / kSizes.size()); };
    groups.push_back({kSizes[third], 0, {at(third), at(third + 1)}});
  }
}

}  // namespace

std::vector<SubjectGroup> GroupSubjects(const GraphView& graph, absl::Span<const Traits> traits, const Outcomes& outcomes,
                                        const std::vector<Judged>& judged) {
  std::vector<SubjectGroup> groups(1);
  groups[0].name = "all";
  groups[0].members.resize(judged.size());
  std::iota(groups[0].members.begin(), groups[0].members.end(), size_t{0});
  AddThirds(judged, groups);

  const std::vector<std::optional<Network>> networks = NetworksOf(graph, outcomes);
  const std::vector<uint32_t> languages = LanguagesOf(graph, traits, outcomes);
  std::map<Network, std::vector<size_t>> by_network;
  std::map<uint32_t, std::vector<size_t>> by_language;
  for (size_t i = 0; i < judged.size(); ++i) {
    if (const auto network = networks[judged[i].subject]) by_network[*network].push_back(i);
    if (const uint32_t word = languages[judged[i].subject]; word != 0) by_language[word].push_back(i);
  }
  for (auto& [network, members] : by_network) {
    if (members.size() >= kLeastOfGroup) groups.push_back({"network", network, std::move(members)});
  }
  for (auto& [word, members] : by_language) {
    if (members.size() >= kLeastOfGroup) groups.push_back({"language:" + std::string(graph.words[word - 1]), 0, std::move(members)});
  }
  return groups;
}

}  // namespace klout::scoring
