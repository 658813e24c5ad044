#include "services/topics/rpc/topic_list.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "common/page_token.h"
#include "common/status.h"
#include "services/topics/domain/tokens.h"

namespace klout::topics {
namespace {

constexpr int kDefaultPage = 100, kMaxPage = 1000;
constexpr uint32_t kDefaultMatches = 10, kMaxMatches = 100;
constexpr size_t kMaxQueryBytes = 128;
// Letters that may differ: one for each so many of the query.
constexpr size_t kLettersPerError = 4;

std::string Fold(std::string_view text) {
  TokenList list;
  Tokenize(text, list);
  std::string folded;
  for (const Token& token : list.tokens) absl::StrAppend(&folded, folded.empty() ? "" : " ", std::string(list.FoldedOf(token)));
  return folded;
}

// How many letters must be put in, taken out or changed so that `name` begins with `query`; more than `most`: `most`
// + 1. Dynamic programming over the two.
size_t PrefixDistance(std::string_view query, std::string_view name, size_t most, std::vector<size_t>& row) {
  row.resize(query.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  size_t best = row.back();
  for (size_t i = 0; i < std::min(name.size(), query.size() + most); ++i) {
    size_t diagonal = std::exchange(row[0], i + 1);
    for (size_t j = 0; j < query.size(); ++j) {
      const size_t changed = diagonal + (query[j] == name[i] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
    best = std::min(best, row.back());
  }
  return std::min(best, most + 1);
}

}  // namespace

TopicList::TopicList(const Ontology& ontology)
    : ontology_(ontology), children_(ontology.topics.size()), phrase_counts_(ontology.topics.size()) {
  for (TopicIndex t = 0; t < ontology.topics.size(); ++t) {
    const Topic& topic = ontology.topics[t];
    sorted_.push_back(t);
    for (const TopicIndex parent : topic.parents) children_[parent].push_back(t);
    names_.push_back({Fold(topic.slug), topic.slug, t, -1});
    for (int l = 0; l < kLanguageCount; ++l) {
      if (!topic.names[l].empty()) names_.push_back({Fold(topic.names[l]), topic.names[l], t, l});
    }
  }
  std::sort(sorted_.begin(), sorted_.end(),
            [&](TopicIndex a, TopicIndex b) { return ontology.topics[a].slug < ontology.topics[b].slug; });
  for (const Phrase& phrase : ontology.phrases) {
    if (phrase.kind != PhraseKind::kWords) continue;
    const bool any = phrase.languages == kAllLanguages;
    ++phrase_counts_[phrase.topic][any ? "any" : std::string(kLanguages[static_cast<size_t>(std::countr_zero(phrase.languages))])];
  }
}

void TopicList::Fill(TopicIndex index, v1::Topic* topic) const {
  const Topic& from = ontology_.topics[index];
  topic->set_slug(from.slug);
  topic->set_level(from.level);
  for (int l = 0; l < kLanguageCount; ++l) {
    if (!from.names[l].empty()) (*topic->mutable_names())[std::string(kLanguages[l])] = from.names[l];
  }
  for (const TopicIndex parent : from.parents) topic->add_parents(ontology_.topics[parent].slug);
  for (const TopicIndex child : children_[index]) topic->add_children(ontology_.topics[child].slug);
  for (const auto& [language, count] : phrase_counts_[index]) (*topic->mutable_phrase_counts())[language] = count;
}

absl::Status TopicList::List(const v1::ListTopicsRequest& request, v1::ListTopicsResponse* response) const {
  const PageScope scope = {"ListTopics", ontology_.topics.size()};
  const auto asked = static_cast<int32_t>(std::min<uint32_t>(request.page_size(), INT32_MAX));
  const absl::StatusOr<int32_t> size = PageSize(asked, kDefaultPage, kMaxPage);
  if (!size.ok()) return size.status();
  uint64_t begin = 0;
  if (!request.page_token().empty()) {
    const absl::StatusOr<PageMark> mark = DecodePageToken(scope, request.page_token());
    if (!mark.ok()) return mark.status();
    const absl::StatusOr<uint64_t> offset = PageOffset(*mark);
    if (!offset.ok()) return offset.status();
    begin = std::min<uint64_t>(*offset, sorted_.size());
  }
  const uint64_t end = std::min<uint64_t>(begin + static_cast<uint64_t>(*size), sorted_.size());
  for (uint64_t i = begin; i < end; ++i) Fill(sorted_[i], response->add_topics());
  if (end < sorted_.size()) response->set_next_page_token(EncodePageToken(scope, {0, absl::StrCat(end)}));
  return absl::OkStatus();
}

absl::Status TopicList::Get(const v1::GetTopicRequest& request, v1::GetTopicResponse* response) const {
  const auto found = ontology_.by_slug.find(request.slug());
  if (found == ontology_.by_slug.end()) {
    return Error(absl::StatusCode::kNotFound, "TOPIC_UNKNOWN", "slug", "no topic has this slug");
  }
  Fill(found->second, response->mutable_topic());
  return absl::OkStatus();
}

absl::Status TopicList::Search(const v1::SearchTopicsRequest& request, v1::SearchTopicsResponse* response) const {
  if (request.query().size() > kMaxQueryBytes) return InvalidField("query", "query is over 128 bytes");
  const std::string query = Fold(request.query());
  if (query.empty()) return InvalidField("query", "query has no letter");
  const uint32_t most = std::min(request.max_results() == 0 ? kDefaultMatches : request.max_results(), kMaxMatches);
  const size_t errors = query.size() / kLettersPerError;
  struct Match {
    size_t distance;
    // Letters of the name beyond the query: shorter names are nearer.
    size_t rest;
    size_t name;
  };
  std::vector<Match> matches;
  std::vector<size_t> row;
  for (size_t n = 0; n < names_.size(); ++n) {
    const std::string& name = names_[n].folded;
    const size_t distance = name.starts_with(query) ? 0 : PrefixDistance(query, name, errors, row);
    if (distance <= errors) matches.push_back({distance, name.size(), n});
  }
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return std::tie(a.distance, a.rest, a.name) < std::tie(b.distance, b.rest, b.name);
  });
  absl::flat_hash_set<TopicIndex> seen;
  for (const Match& match : matches) {
    if (static_cast<uint32_t>(response->matches_size()) == most) break;
    const Name& name = names_[match.name];
    if (!seen.insert(name.topic).second) continue;
    v1::TopicMatch* out = response->add_matches();
    Fill(name.topic, out->mutable_topic());
    out->set_name(name.shown);
    if (name.language >= 0) out->set_language(std::string(kLanguages[static_cast<size_t>(name.language)]));
    out->set_distance(static_cast<uint32_t>(match.distance));
  }
  return absl::OkStatus();
}

}  // namespace klout::topics
