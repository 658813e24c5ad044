#include "services/topics/domain/sentiment_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "services/topics/domain/model_number.h"

namespace klout::topics {
namespace {

// Apart, so that no two kinds of feature share a hash.
enum Kind : uint64_t {
  kWord = 1,
  kLetters,
  kEmoji,
  kMark,
  kTone,
  kToneOfLanguage,
  kNegatedWord,
  kToneOrder,
  kToneOrderOfLanguage,
};

uint32_t HashOf(Kind kind, uint64_t a, uint64_t b = 0) {
  return static_cast<uint32_t>(WordHash((a ^ kind * 0xd6e8feb86659fd93) + b * 0x9e3779b97f4a7c15) >> 16);
}

// Weight of the words that are looked at without their language: one part of so many of what they weigh with it.
constexpr int kShares = 2;
constexpr float kShared = 1.0F / kShares;
// Letters say much about texts like those learned from and less about others.
constexpr float kLettersWeight = 0.6F;
constexpr float kOrderWeight = 0.5F;
// The valence from which a phrase is strong.
constexpr float kStrong = 1.7F;
constexpr size_t kLeastLetters = 3, kMostLetters = 5;
// Letters of a word beyond these make no groups.
constexpr size_t kMostWordLetters = 24;
constexpr size_t kMostLetterGroups = kMostWordLetters * (kMostLetters - kLeastLetters + 1);

// Divides the values of the features added since by the root of their number, so that long texts do not shout.
class Group {
 public:
  Group(std::vector<Feature>& features, float weight) : features_(features), begin_(features.size()), weight_(weight) {}
  ~Group() {
    const size_t count = features_.size() - begin_;
    if (count == 0) return;
    const float value = weight_ / std::sqrt(static_cast<float>(count));
    for (size_t i = begin_; i < features_.size(); ++i) features_[i].value = value;
  }
  Group(const Group&) = delete;
  Group& operator=(const Group&) = delete;

 private:
  std::vector<Feature>& features_;
  const size_t begin_;
  const float weight_;
};

bool IsWord(const Token& token) { return token.kind == TokenKind::kWord || token.kind == TokenKind::kHashtag; }

// Calls `use` with the feature of each group of letters of the word, whose begin and end are letters, too.
template <typename Use>
void ForEachLetterGroup(std::string_view word, uint64_t language, const Use& use) {
  std::array<char, kMostWordLetters + 2> padded;
  const size_t letters = std::min(word.size(), kMostWordLetters);
  padded[0] = '^';
  std::copy_n(word.begin(), letters, padded.begin() + 1);
  padded[letters + 1] = '$';
  for (size_t begin = 0; begin + kLeastLetters <= letters + 2; ++begin) {
    uint64_t hash = kHashStart;
    for (size_t i = begin; i < std::min(letters + 2, begin + kMostLetters); ++i) {
      hash = HashByte(hash, static_cast<uint8_t>(padded[i]));
      if (i + 1 - begin >= kLeastLetters) use(HashOf(kLetters, hash, language));
    }
  }
}

void AddMarks(const TokenList& list, std::vector<Feature>& features) {
  const auto add = [&](uint64_t which, size_t count) {
    if (count > 0) features.push_back({HashOf(kMark, which, std::min<size_t>(count, 3)), 0.5F});
  };
  size_t shouted = 0, stretched = 0, links = 0, mentions = 0, tags = 0;
  for (const Token& token : list.tokens) {
    shouted += token.is_shouted ? 1 : 0;
    stretched += token.is_stretched ? 1 : 0;
    links += token.kind == TokenKind::kLink ? 1 : 0;
    mentions += token.kind == TokenKind::kMention ? 1 : 0;
    tags += token.kind == TokenKind::kHashtag ? 1 : 0;
  }
  add(1, list.exclamations);
  add(2, list.questions);
  add(3, shouted);
  add(4, stretched);
  add(5, links);
  add(6, mentions);
  add(7, tags);
  add(8, list.tokens.size() < 8 ? 1 : list.tokens.size() < 16 ? 2 : 3);
}

void AddTone(const SentimentLexicon::Found& found, size_t words, uint64_t language, std::vector<Feature>& features) {
  float positive = 0, negative = 0, last = 0, most = 0, least = 0, after = 0;
  for (const SentimentLexicon::Hit& hit : found.hits) {
    (hit.valence > 0 ? positive : negative) += hit.valence;
    most = std::max(most, hit.valence);
    least = std::min(least, hit.valence);
    last = hit.valence;
    if (found.after_contrast > 0 && hit.first >= found.after_contrast) after += hit.valence;
  }
  const float sum = positive + negative;
  const float root = std::sqrt(static_cast<float>(std::max<size_t>(words, 1)));
  const std::array<float, 9> values = {std::log1p(positive), std::log1p(-negative), sum / root,
                                       most * 0.5F,          least * 0.5F,          last * 0.5F,
                                       after * 0.5F,         found.hits.empty() ? 1.0F : 0.0F,
                                       found.sarcasms > 0 ? 1.0F : 0.0F};
  for (size_t i = 0; i < values.size(); ++i) {
    if (values[i] == 0) continue;
    features.push_back({HashOf(kTone, i), values[i]});
    features.push_back({HashOf(kToneOfLanguage, i, language), values[i]});
  }
  // How many phrases lean which way; steps catch what a straight line does not.
  uint64_t up = 0, down = 0;
  for (const SentimentLexicon::Hit& hit : found.hits) ++(hit.valence > 0 ? up : down);
  const uint64_t lean = std::min<uint64_t>(up, 3) * 4 + std::min<uint64_t>(down, 3);
  features.push_back({HashOf(kTone, 100 + lean), 0.5F});
  features.push_back({HashOf(kToneOfLanguage, 100 + lean, language), 0.5F});
}

// Which way a phrase leans, how strongly, and whether it is negated; never 0.
uint64_t LeanOf(const SentimentLexicon::Hit& hit) {
  const uint64_t step = hit.plain > kStrong ? 4 : hit.plain > 0 ? 3 : hit.plain > -kStrong ? 2 : 1;
  return step * 2 + (hit.is_negated ? 1 : 0);
}

// Pairs of phrases with a tone, the end of the text being the last one's second: good after bad is not bad after good.
// Under no language too, so that one language learns from another.
void AddToneOrder(const SentimentLexicon::Found& found, uint64_t language, std::vector<Feature>& features) {
  const auto add = [&](Kind kind, uint64_t of) {
    Group group(features, kOrderWeight);
    uint64_t before = 0;
    for (const SentimentLexicon::Hit& hit : found.hits) {
      const uint64_t lean = LeanOf(hit);
      features.push_back({HashOf(kind, before * 32 + lean, of), 0});
      before = lean;
    }
    features.push_back({HashOf(kind, before * 32, of), 0});
  };
  add(kToneOrder, 0);
  add(kToneOrderOfLanguage, language);
}

}  // namespace

void ToneFeatures::Extract(const TokenList& list, int language, Scratch& scratch) const {
  std::vector<Feature>& features = scratch.features;
  features.clear();
  scratch.matches.Clear();
  lexicon_.phrases().Find(list, 0, SentimentLexicon::Lists(MaskOf(language)), scratch.matches);
  lexicon_.Find(list, MaskOf(language), scratch.matches, scratch.found);
  const auto l = static_cast<uint64_t>(language) + 1;
  // First under the language, then under none: words that several languages share, such as `feliz`.
  for (const auto& [under, weight] : {std::pair<uint64_t, float>{l, 1}, {0, kShared}}) {
    Group group(features, weight);
    for (size_t i = 0; i < list.tokens.size(); ++i) {
      if (!IsWord(list.tokens[i])) continue;
      features.push_back({HashOf(scratch.found.negated[i] != 0 ? kNegatedWord : kWord, list.tokens[i].hash, under), 0});
    }
  }
  AddBesideWords(list, language, scratch);
  Group group(features, kLettersWeight);
  for (const Token& token : list.tokens) {
    if (!IsWord(token)) continue;
    ForEachLetterGroup(list.FoldedOf(token), l, [&](uint32_t hash) { features.push_back({hash, 0}); });
  }
}

void ToneFeatures::ExtractBesideWords(const TokenList& list, int language, const PhraseMatcher::Matches& matches,
                                      Scratch& scratch) const {
  scratch.features.clear();
  lexicon_.Find(list, MaskOf(language), matches, scratch.found);
  AddBesideWords(list, language, scratch);
}

void ToneFeatures::AddBesideWords(const TokenList& list, int language, Scratch& scratch) const {
  std::vector<Feature>& features = scratch.features;
  const auto l = static_cast<uint64_t>(language) + 1;
  {
    Group group(features, 1);
    for (const Token& token : list.tokens) {
      if (token.kind == TokenKind::kEmoji) features.push_back({HashOf(kEmoji, token.hash), 0});
    }
  }
  AddMarks(list, features);
  AddTone(scratch.found, list.tokens.size(), l, features);
  AddToneOrder(scratch.found, l, features);
}

SentimentModel::SentimentModel(const SentimentLexicon& lexicon, LinearModel weights)
    : lexicon_(lexicon), features_(lexicon), weights_(std::move(weights)), number_(NextModelNumber()) {}

uint32_t SentimentModel::MostProbable(const std::vector<Feature>& features) const {
  std::array<float, kToneCount> sums = {};
  for (const Feature& feature : features) weights_.Add(feature, sums.data());
  weights_.Finish(sums.data());
  return static_cast<uint32_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
}

ToneFeatures::WordSums SentimentModel::SumsOf(uint64_t key, uint64_t hash, std::string_view word,
                                              int language) const {
  const auto l = static_cast<uint64_t>(language) + 1;
  const uint32_t plain_word = HashOf(kWord, hash, l), plain_anywhere = HashOf(kWord, hash);
  const uint32_t negated_word = HashOf(kNegatedWord, hash, l), negated_anywhere = HashOf(kNegatedWord, hash);
  // All reads of memory are under way before the first is waited for.
  for (const uint32_t feature : {plain_word, plain_anywhere, negated_word, negated_anywhere}) {
    weights_.Prefetch(feature);
  }
  std::array<uint32_t, kMostLetterGroups> groups;
  size_t count = 0;
  ForEachLetterGroup(word, l, [&](uint32_t feature) {
    weights_.Prefetch(feature);
    groups[count++] = feature;
  });
  std::array<int32_t, kToneCount> plain = {}, negated = {}, letters = {};
  weights_.AddTimes({plain_word}, kShares, plain.data());
  weights_.AddTimes({plain_anywhere}, 1, plain.data());
  weights_.AddTimes({negated_word}, kShares, negated.data());
  weights_.AddTimes({negated_anywhere}, 1, negated.data());
  weights_.AddTimes(absl::MakeConstSpan(groups).first(count), 1, letters.data());
  ToneFeatures::WordSums sums;
  sums.key = key;
  sums.letter_groups = static_cast<uint16_t>(count);
  for (uint32_t c = 0; c < kToneCount; ++c) {
    sums.plain[c] = static_cast<int16_t>(plain[c]);
    sums.negated[c] = static_cast<int16_t>(negated[c]);
    sums.letters[c] = static_cast<int16_t>(letters[c]);
  }
  return sums;
}

void SentimentModel::AddWords(const TokenList& list, int language, ToneFeatures::Scratch& scratch,
                              float* sums) const {
  if (scratch.words_of != number_) {
    scratch.words.Forget();
    scratch.words_of = number_;
  }
  const auto key_of = [language](const Token& token) {
    return (token.hash + static_cast<uint64_t>(language) * 0x9e3779b97f4a7c15) | 1;
  };
  // All reads of memory are under way before the first is waited for.
  for (const Token& token : list.tokens) scratch.words.Prefetch(key_of(token));
  std::array<int32_t, kToneCount> words = {}, letters = {};
  uint32_t word_count = 0, letter_groups = 0;
  for (size_t i = 0; i < list.tokens.size(); ++i) {
    const Token& token = list.tokens[i];
    if (!IsWord(token)) continue;
    const uint64_t key = key_of(token);
    const ToneFeatures::WordSums* known = scratch.words.Find(key);
    if (known == nullptr) known = scratch.words.Add(SumsOf(key, token.hash, list.FoldedOf(token), language));
    ++word_count;
    letter_groups += known->letter_groups;
    const std::array<int16_t, kToneCount>& word =
        scratch.found.negated[i] != 0 ? known->negated : known->plain;
    for (uint32_t c = 0; c < kToneCount; ++c) {
      words[c] += word[c];
      letters[c] += known->letters[c];
    }
  }
  if (word_count == 0) return;
  const float per_word = kShared / std::sqrt(static_cast<float>(word_count));
  const float per_group = letter_groups == 0 ? 0 : kLettersWeight / std::sqrt(static_cast<float>(letter_groups));
  for (uint32_t c = 0; c < kToneCount; ++c) {
    sums[c] += static_cast<float>(words[c]) * per_word + static_cast<float>(letters[c]) * per_group;
  }
}

ToneAnswer SentimentModel::Classify(const TokenList& list, int language, const PhraseMatcher::Matches& matches,
                                    ToneFeatures::Scratch& scratch) const {
  features_.ExtractBesideWords(list, language, matches, scratch);
  std::array<float, kToneCount> sums = {};
  AddWords(list, language, scratch, sums.data());
  weights_.AddAll(scratch.features, sums.data());
  weights_.Finish(sums.data());
  const auto best = std::max_element(sums.begin(), sums.begin() + kToneCount) - sums.begin();
  return {static_cast<Tone>(best), sums[2] - sums[0]};
}

}  // namespace klout::topics
