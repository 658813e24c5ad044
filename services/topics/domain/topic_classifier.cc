#include "services/topics/domain/topic_classifier.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace klout::topics {
namespace {

constexpr LanguageMask kPluralLanguages = 1 << 0 | 1 << 2 | 1 << 3 | 1 << 6;  // en, es, fr, pt
constexpr size_t kLeastPluralBytes = 3;

constexpr std::string_view kTitles[] = {"mr",     "mrs",    "ms",  "miss",     "sir",   "herr", "frau",  "pan",
                                        "pani",   "signor", "signora", "sig", "sra",   "señor", "señora", "senhor",
                                        "senhora", "don",   "doña", "monsieur", "madame", "mme",  "doktor"};

bool EndsInLetter(std::string_view text) {
  return !text.empty() && (static_cast<uint8_t>(text.back()) >= 0x80 || (text.back() >= 'a' && text.back() <= 'z') ||
                           (text.back() >= 'A' && text.back() <= 'Z'));
}

}  // namespace

void TopicClassifier::WordList::Build() {
  std::stable_sort(phrases.begin(), phrases.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  first = HashIndex(phrases.size());
  for (uint32_t i = 0; i < phrases.size(); ++i) first.Insert(phrases[i].first, i);
}

absl::Span<const std::pair<uint64_t, uint32_t>> TopicClassifier::WordList::Find(uint64_t hash) const {
  const uint32_t begin = first.Find(hash);
  if (begin == HashIndex::kNone) return {};
  size_t end = begin;
  while (end < phrases.size() && phrases[end].first == hash) ++end;
  return absl::MakeConstSpan(phrases).subspan(begin, end - begin);
}

TopicClassifier::TopicClassifier(const Ontology& ontology, PhraseMatcher& phrases, const TopicModel& model)
    : ontology_(ontology), model_(model), phrases_(phrases), topics_(ontology.topics.size()) {
  for (TopicIndex t = 0; t < ontology.topics.size(); ++t) {
    TopicIndex field = t;
    while (ontology.topics[field].level > 2) field = ontology.topics[field].parents[0];
    topics_[t] = {ontology.topics[t].super_topic, field, ontology.topics[t].level};
  }
  for (const Phrase& phrase : ontology.phrases) {
    const TopicFacts& topic = topics_[phrase.topic];
    facts_.push_back({phrase.weight, phrase.topic, topic.field, topic.super_topic, phrase.is_ambiguous,
                      phrase.kind == PhraseKind::kHidden});
  }
  for (uint32_t i = 0; i < ontology.phrases.size(); ++i) AddPhrase(i);
  tags_.Build();
  domains_.Build();
  titles_ = HashIndex(std::size(kTitles));
  for (const std::string_view title : kTitles) {
    TokenList list;
    Tokenize(title, list);
    titles_.Insert(list.tokens[0].hash, 1);
  }
  words_ = HashIndex(known_words_.size());
  for (const uint64_t word : known_words_) words_.Insert(word, 1);
  known_words_ = {};
}

void TopicClassifier::AddPhrase(uint32_t index) {
  const Phrase& phrase = ontology_.phrases[index];
  TokenList list;
  if (phrase.kind == PhraseKind::kDomain) {
    Tokenize("https://" + phrase.text, list);
    if (list.tokens.empty()) ++skipped_;
    else domains_.phrases.emplace_back(list.tokens[0].hash, index);
    return;
  }
  if (phrase.kind == PhraseKind::kTag) {
    Tokenize("#" + phrase.text, list);
    if (list.tokens.size() != 1) ++skipped_;
    else tags_.phrases.emplace_back(list.tokens[0].hash, index);
    return;
  }
  Tokenize(phrase.text, list);
  for (const Token& token : list.tokens) known_words_.insert(token.hash);
  const PhraseList to = phrase.kind == PhraseKind::kContext ? PhraseList::kContext : PhraseList::kTopics;
  if (!phrases_.Add(to, phrase.text, {index, phrase.languages, phrase.topic})) {
    ++skipped_;
    return;
  }
  const LanguageMask plural = phrase.languages & kPluralLanguages;
  if (plural == 0 || phrase.languages == kAllLanguages || !EndsInLetter(phrase.text) ||
      list.tokens.back().folded_size < kLeastPluralBytes || list.tokens.back().kind == TokenKind::kEmoji) {
    return;
  }
  const PhraseMatcher::Sense sense{index, plural, phrase.topic};
  const char last = phrase.text.back();
  if (last == 's' || last == 'x' || last == 'z') {
    phrases_.Add(to, phrase.text + "es", sense);
  } else {
    phrases_.Add(to, phrase.text + "s", sense);
    if (last == 'y') phrases_.Add(to, phrase.text.substr(0, phrase.text.size() - 1) + "ies", sense);
    if (last != 'e') phrases_.Add(to, phrase.text + "es", sense);
  }
}

void TopicClassifier::Use(Scratch& scratch, uint32_t index, float factor, const Token& first,
                          const Token& last) const {
  const PhraseFacts& phrase = facts_[index];
  auto& uses = phrase.is_ambiguous ? scratch.doubtful : scratch.sure;
  float weight = phrase.weight * factor;
  if (IsUsed(scratch, uses, index)) weight *= static_cast<float>(model_.repeated);
  uses.push_back({index, weight, first.begin, last.end});
}

// Most texts have few phrases, and a scan beats a set; in long texts each phrase used is stamped with the text's number.
bool TopicClassifier::IsUsed(Scratch& scratch, const std::vector<PhraseUse>& uses, uint32_t index) const {
  if (uses.size() < kScanned) {
    return std::any_of(uses.begin(), uses.end(), [index](const PhraseUse& before) { return before.phrase == index; });
  }
  if (scratch.stamps.size() != facts_.size()) scratch.stamps.assign(facts_.size(), 0);
  if (uses.size() == kScanned) {
    for (const PhraseUse& before : uses) scratch.stamps[before.phrase] = scratch.text;
  }
  const bool is_used = scratch.stamps[index] == scratch.text;
  scratch.stamps[index] = scratch.text;
  return is_used;
}

void TopicClassifier::FindDomain(std::string_view host, const Token& token, Scratch& scratch) const {
  while (!host.empty()) {
    const auto found = domains_.Find(WordHash(HashBytes(host)));
    for (const auto& [hash, phrase] : found) Use(scratch, phrase, static_cast<float>(model_.domain), token, token);
    const size_t dot = host.find('.');
    if (!found.empty() || dot == std::string_view::npos) return;
    host.remove_prefix(dot + 1);
  }
}

// One capitalised word after a title.
bool TopicClassifier::IsName(const TokenList& list, const PhraseMatch& match) const {
  return match.first == match.last && match.first > 0 && list.tokens[match.first].is_capitalized &&
         titles_.Find(list.tokens[match.first - 1].hash) != HashIndex::kNone;
}

void TopicClassifier::UsePhrases(const TokenList& list, LanguageMask languages,
                                 const std::vector<PhraseMatch>& matches, Scratch& scratch) const {
  for (const PhraseMatch& match : matches) {
    if (IsName(list, match)) continue;
    const auto senses = phrases_.SensesOf(match);
    const auto* const begin = senses.begin();
    const auto* const end = senses.end();
    // In a text of unknown language a phrase may stand for a topic in several; it counts once.
    const auto counts = [&](const PhraseMatcher::Sense* sense) {
      if ((sense->languages & languages) == 0 || facts_[sense->id].is_hidden) return false;
      return std::none_of(begin, sense, [&](const PhraseMatcher::Sense& before) {
        return (before.languages & languages) != 0 && before.subject == sense->subject;
      });
    };
    int topics = 0;
    for (const auto* sense = begin; sense != end; ++sense) topics += counts(sense) ? 1 : 0;
    const double words = match.last - match.first;
    const auto factor = static_cast<float>((1 + words * model_.more_words) / std::max(topics, 1));
    for (const auto* sense = begin; sense != end; ++sense) {
      if (counts(sense)) Use(scratch, sense->id, factor, list.tokens[match.first], list.tokens[match.last]);
    }
  }
  for (const Token& token : list.tokens) {
    if (token.kind == TokenKind::kLink) FindDomain(list.FoldedOf(token), token, scratch);
    if (token.kind != TokenKind::kHashtag) continue;
    for (const auto& [hash, phrase] : tags_.Find(token.hash)) {
      Use(scratch, phrase, static_cast<float>(model_.tag), token, token);
    }
  }
}

void TopicClassifier::AddEvidence(Scratch& scratch, const PhraseUse& use) const {
  const PhraseFacts& phrase = facts_[use.phrase];
  for (const TopicIndex t : {phrase.topic, phrase.field, phrase.super_topic}) {
    if (scratch.is_touched[t] == 0) {
      scratch.is_touched[t] = 1;
      scratch.touched.push_back(t);
    }
  }
  scratch.evidence[phrase.topic] += use.weight;
  scratch.field_evidence[phrase.field] += use.weight;
  scratch.super_evidence[phrase.super_topic] += use.weight;
}

void TopicClassifier::SortDoubts(Scratch& scratch) const {
  scratch.doubt_spans.clear();
  if (scratch.doubtful.size() <= kScanned) return;
  for (const PhraseUse& use : scratch.doubtful) scratch.doubt_spans.push_back({facts_[use.phrase].topic, use.begin, use.end});
  std::sort(scratch.doubt_spans.begin(), scratch.doubt_spans.end(), [](const DoubtSpan& a, const DoubtSpan& b) {
    return a.topic != b.topic ? a.topic < b.topic : a.begin < b.begin;
  });
  for (size_t i = 1; i < scratch.doubt_spans.size(); ++i) {
    DoubtSpan& span = scratch.doubt_spans[i];
    const DoubtSpan& before = scratch.doubt_spans[i - 1];
    if (before.topic == span.topic) span.end = std::max(span.end, before.end);
  }
}

bool TopicClassifier::IsDoubtItself(const Scratch& scratch, TopicIndex topic, uint32_t begin, uint32_t end) const {
  if (scratch.doubt_spans.empty()) {
    return std::any_of(scratch.doubtful.begin(), scratch.doubtful.end(), [&](const PhraseUse& use) {
      return facts_[use.phrase].topic == topic && use.begin < end && begin < use.end;
    });
  }
  // The last that begins before `end`; it knows how far those before it reach.
  const auto after = std::lower_bound(scratch.doubt_spans.begin(), scratch.doubt_spans.end(), std::pair(topic, end),
                                      [](const DoubtSpan& span, const std::pair<TopicIndex, uint32_t>& place) {
                                        return span.topic != place.first ? span.topic < place.first : span.begin < place.second;
                                      });
  return after != scratch.doubt_spans.begin() && (after - 1)->topic == topic && (after - 1)->end > begin;
}

float TopicClassifier::FactorOfAmbiguous(const Scratch& scratch, const PhraseUse& use) const {
  const PhraseFacts& phrase = facts_[use.phrase];
  if (scratch.has_context[phrase.topic] != 0 || scratch.field_evidence[phrase.field] > 0) {
    return static_cast<float>(model_.confirmed);
  }
  if (scratch.super_evidence[phrase.super_topic] > 0) return static_cast<float>(model_.near);
  if (scratch.doubts[phrase.field] > 1) return static_cast<float>(model_.agreeing);
  return static_cast<float>(model_.alone);
}

void TopicClassifier::Prefetch(const PhraseMatcher::Matches& matches) const {
  for (const PhraseMatch& match : matches[PhraseList::kTopics]) {
    for (const PhraseMatcher::Sense& sense : phrases_.SensesOf(match)) __builtin_prefetch(&facts_[sense.id]);
  }
}

void TopicClassifier::Classify(const TokenList& list, LanguageMask languages, PhraseMatcher::Matches& matches,
                               Scratch& scratch, TopicAnswer& answer) const {
  answer.topics.clear();
  answer.super_topics.clear();
  answer.uses.clear();
  const size_t topics = ontology_.topics.size();
  if (scratch.evidence.size() != topics) {
    scratch.evidence.assign(topics, 0);
    scratch.field_evidence.assign(topics, 0);
    scratch.super_evidence.assign(topics, 0);
    scratch.doubts.assign(topics, 0);
    scratch.has_context.assign(topics, 0);
    scratch.is_touched.assign(topics, 0);
    scratch.leaves.assign(topics, 0);
  }
  scratch.sure.clear();
  scratch.doubtful.clear();
  // 0 is what a stamp holds at first.
  if (++scratch.text == 0) {
    std::fill(scratch.stamps.begin(), scratch.stamps.end(), 0);
    scratch.text = 1;
  }
  UsePhrases(list, languages, matches[PhraseList::kTopics], scratch);
  if (scratch.sure.empty() && scratch.doubtful.empty()) return;

  for (const PhraseUse& use : scratch.sure) AddEvidence(scratch, use);
  answer.uses.assign(scratch.sure.begin(), scratch.sure.end());
  if (!scratch.doubtful.empty()) {
    SortDoubts(scratch);
    phrases_.Find(list, 0, ListMaskOf(PhraseList::kContext, languages), matches);
    for (const PhraseMatch& match : matches[PhraseList::kContext]) {
      for (const PhraseMatcher::Sense& sense : phrases_.SensesOf(match)) {
        if ((sense.languages & languages) == 0) continue;
        const TopicIndex topic = sense.subject;
        // A word cannot be the context of itself.
        const uint32_t begin = list.tokens[match.first].begin, end = list.tokens[match.last].end;
        if (!IsDoubtItself(scratch, topic, begin, end)) scratch.has_context[topic] = 1;
      }
    }
    for (const PhraseUse& use : scratch.doubtful) {
      uint8_t& doubts = scratch.doubts[facts_[use.phrase].field];
      if (doubts < UINT8_MAX) ++doubts;
    }
    // All are judged by the sure ones, so that their order does not matter.
    const size_t first = answer.uses.size();
    for (PhraseUse use : scratch.doubtful) {
      use.weight *= FactorOfAmbiguous(scratch, use);
      answer.uses.push_back(use);
    }
    for (size_t i = first; i < answer.uses.size(); ++i) AddEvidence(scratch, answer.uses[i]);
    for (const PhraseUse& use : scratch.doubtful) scratch.doubts[facts_[use.phrase].field] = 0;
    for (const PhraseMatch& match : matches[PhraseList::kContext]) {
      for (const PhraseMatcher::Sense& sense : phrases_.SensesOf(match)) {
        scratch.has_context[sense.subject] = 0;
      }
    }
  }
  Judge(list.tokens.size(), scratch, answer);
}

void TopicClassifier::Judge(size_t words, Scratch& scratch, TopicAnswer& answer) const {
  std::sort(scratch.touched.begin(), scratch.touched.end());
  double all = 0;
  for (const TopicIndex t : scratch.touched) all += scratch.super_evidence[t];
  for (const TopicIndex t : scratch.touched) {
    if (topics_[t].level > 2 && scratch.evidence[t] > 0) ++scratch.leaves[topics_[t].field];
  }
  // A word in passing says less of a long text.
  const double per_word = 1 / (1 + static_cast<double>(words) / model_.long_text);
  for (const TopicIndex t : scratch.touched) {
    const TopicFacts& topic = topics_[t];
    if (topic.level == 1) {
      if (scratch.super_evidence[t] > 0) {
        answer.super_topics.push_back({t, static_cast<float>(scratch.super_evidence[t] / all)});
      }
      continue;
    }
    // A level-2 topic stands for what lies below it only where that is more than one leaf.
    const double below = scratch.field_evidence[t] - scratch.evidence[t];
    const double own = scratch.evidence[t] + (topic.level == 2 ? model_.upward * below : 0);
    if (own <= 0 || (topic.level == 2 && scratch.evidence[t] == 0 && scratch.leaves[t] < 2)) continue;
    const double general = scratch.evidence[topic.super_topic] + (topic.level > 2 ? scratch.evidence[topic.field] : 0);
    const double evidence = own + std::min(own, model_.support * general);
    const double share = scratch.super_evidence[topic.super_topic] / all;
    const double agreement = model_.least_agreement + (1 - model_.least_agreement) * share;
    const double confidence = (1 - std::exp(-evidence * per_word / model_.scale)) * agreement;
    if (confidence >= model_.least_confidence) answer.topics.push_back({t, static_cast<float>(confidence)});
  }
  for (const TopicIndex t : scratch.touched) {
    scratch.evidence[t] = scratch.field_evidence[t] = scratch.super_evidence[t] = 0;
    scratch.is_touched[t] = 0;
    scratch.leaves[t] = 0;
  }
  scratch.touched.clear();
  const auto stronger = [](const TopicScore& a, const TopicScore& b) {
    return a.confidence != b.confidence ? a.confidence > b.confidence : a.topic < b.topic;
  };
  std::sort(answer.topics.begin(), answer.topics.end(), stronger);
  std::sort(answer.super_topics.begin(), answer.super_topics.end(), stronger);
}

}  // namespace klout::topics
