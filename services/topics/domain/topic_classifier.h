#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_TOPIC_CLASSIFIER_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_TOPIC_CLASSIFIER_H_

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/types/span.h"
#include "services/topics/domain/ontology.h"
#include "services/topics/domain/phrase_matcher.h"
#include "services/topics/domain/tokens.h"

namespace klout::topics {

// What the answer is made of; all in one place, so that a model is these numbers and an ontology.
struct TopicModel {
  // Evidence of one plain phrase is 1. A topic's confidence is (1 - exp(-evidence / scale)) times how far the
  // text agrees: `least_agreement` if nothing else in it is below the same super-topic, 1 if all is.
  double scale = 0.9;
  double least_agreement = 0.45;
  // Less is not an answer.
  double least_confidence = 0.5;
  // Of a phrase with n more words than one: factor 1 + n * this.
  double more_words = 0.3;
  // Of the second and later times that a phrase stands in the text.
  double repeated = 0.25;
  // Of an ambiguous phrase: context of its own topic or evidence from the same level-2 topic; only from the same
  // super-topic; two ambiguous ones that agree; none of these (in the shares of super-topics only).
  double confirmed = 1, near = 0.7, agreeing = 0.6, alone = 0.1;
  // Of a hashtag listed as such, or a linked domain.
  double tag = 1.3, domain = 1.2;
  // What a topic gets of the evidence of each topic below it.
  double upward = 0.6;
  // What a topic that has evidence gets of the general words of its level-2 topic and super-topic, at most doubling it.
  double support = 0.5;
  // A text of this many words halves the evidence of one phrase.
  double long_text = 120;
};

struct PhraseUse {
  // Index into Ontology::phrases.
  uint32_t phrase = 0;
  float weight = 0;
  // Bytes of the text; both 0: a hashtag or domain given apart.
  uint32_t begin = 0, end = 0;
};

struct TopicScore {
  TopicIndex topic = kNoTopic;
  float confidence = 0;
};

// Of one text. Reused from text to text, so that steady work allocates nothing.
struct TopicAnswer {
  // Strongest first, each at least TopicModel::least_confidence.
  std::vector<TopicScore> topics;
  // Level-1 topics and their part of the evidence, strongest first; sums to 1 if there is any.
  std::vector<TopicScore> super_topics;
  // Evidence that counted, in the order of the text.
  std::vector<PhraseUse> uses;
};

// Says what a text is about, from the phrases of an ontology in it. Immutable, so many threads may share one.
class TopicClassifier {
 public:
  // `phrases` gets the ontology's phrases, is built after the last of them, and outlives this, as the ontology does.
  TopicClassifier(const Ontology& ontology, PhraseMatcher& phrases, const TopicModel& model = {});

  // What a thread needs besides; one text at a time.
  struct DoubtSpan {
    TopicIndex topic = 0;
    uint32_t begin = 0, end = 0;
  };
  struct Scratch {
    // Plain, and ambiguous.
    std::vector<PhraseUse> sure, doubtful;
    // By topic; zero between texts. Of the topic alone, and of all in its level-2 topic and super-topic.
    std::vector<float> evidence, field_evidence, super_evidence;
    // Distinct ambiguous phrases of a level-2 topic, and whether there is context for a topic.
    std::vector<uint8_t> doubts, has_context, is_touched;
    // Leaves with evidence below a level-2 topic.
    std::vector<uint16_t> leaves;
    std::vector<TopicIndex> touched;
    // Of long texts only. By phrase: the number of the text that used it last; and that number.
    std::vector<uint32_t> stamps;
    uint32_t text = 0;
    // Ambiguous uses in order of topic and place; `end` is that of the farthest so far of its topic.
    std::vector<DoubtSpan> doubt_spans;
  };

  // Brings into the cache what Classify will read of these matches.
  void Prefetch(const PhraseMatcher::Matches& matches) const;
  // `list`: the text's tokens, hashtags split by SplitHashtags(words()); further hashtags and domains, that are
  // known beside the text, stand in it as tokens with begin = end. `matches` has those of kTopics, and gets those of
  // kContext if they are needed.
  void Classify(const TokenList& list, LanguageMask languages, PhraseMatcher::Matches& matches, Scratch& scratch,
                TopicAnswer& answer) const;

  const Ontology& ontology() const { return ontology_; }
  // Every word of the phrases.
  const HashIndex& words() const { return words_; }
  // Phrases that could not be taken: no word in them.
  size_t skipped_phrases() const { return skipped_; }

 private:
  // Up to so many phrases of a text are looked through one by one, so that time is linear in its length.
  static constexpr size_t kScanned = 32;
  // Phrases by the hash of a single word: hashtags and domains.
  struct WordList {
    HashIndex first;
    std::vector<std::pair<uint64_t, uint32_t>> phrases;
    void Build();
    absl::Span<const std::pair<uint64_t, uint32_t>> Find(uint64_t hash) const;
  };

  // What is read of a phrase for each place where it stands, 16 bytes: the ontology's phrases with their texts
  // would not fit in the cache.
  struct PhraseFacts {
    float weight = 1;
    TopicIndex topic = kNoTopic;
    // Above the topic.
    TopicIndex field = kNoTopic, super_topic = kNoTopic;
    bool is_ambiguous = false, is_hidden = false;
  };
  struct TopicFacts {
    TopicIndex super_topic = kNoTopic, field = kNoTopic;
    uint8_t level = 1;
  };

  void AddPhrase(uint32_t index);
  void UsePhrases(const TokenList& list, LanguageMask languages, const std::vector<PhraseMatch>& matches,
                  Scratch& scratch) const;
  bool IsName(const TokenList& list, const PhraseMatch& match) const;
  void FindDomain(std::string_view host, const Token& token, Scratch& scratch) const;
  void Use(Scratch& scratch, uint32_t phrase, float factor, const Token& first, const Token& last) const;
  bool IsUsed(Scratch& scratch, const std::vector<PhraseUse>& uses, uint32_t index) const;
  // Prepares IsDoubtItself where there are many.
  void SortDoubts(Scratch& scratch) const;
  // Whether the bytes from `begin` to `end` are part of an ambiguous phrase of the topic.
  bool IsDoubtItself(const Scratch& scratch, TopicIndex topic, uint32_t begin, uint32_t end) const;
  void AddEvidence(Scratch& scratch, const PhraseUse& use) const;
  float FactorOfAmbiguous(const Scratch& scratch, const PhraseUse& use) const;
  void Judge(size_t words, Scratch& scratch, TopicAnswer& answer) const;

  const Ontology& ontology_;
  const TopicModel model_;
  PhraseMatcher& phrases_;
  WordList tags_, domains_;
  HashIndex words_;
  // Words before a person's name: `Mr`, `Frau`, `Pani`.
  HashIndex titles_;
  // Only while it is made.
  absl::flat_hash_set<uint64_t> known_words_;
  // By phrase and topic of the ontology.
  std::vector<PhraseFacts> facts_;
  // `field`: the level-2 topic above it, or itself.
  std::vector<TopicFacts> topics_;
  size_t skipped_ = 0;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_TOPIC_CLASSIFIER_H_
