#ifndef KLOUT_TESTS_CONNECTOR_FAKE_TEXT_READER_H_
#define KLOUT_TESTS_CONNECTOR_FAKE_TEXT_READER_H_

#include <utility>
#include <vector>

#include "services/connector/sync/text_reader.h"

namespace klout::connector {

// Knows three words: `espresso` is a topic, `idiot` is hostile, `love` is a mood. A hashtag counts as text.
class FakeTextReader final : public TextReader {
 public:
  absl::StatusOr<std::vector<topics::v1::TextResult>> Read(std::vector<topics::v1::Text> texts) override {
    if (!failure_.ok()) return failure_;
    std::vector<topics::v1::TextResult> results;
    for (const topics::v1::Text& text : texts) {
      std::string all = text.text();
      for (const std::string& hashtag : text.hashtags()) all += " #" + hashtag;
      topics::v1::TextResult& result = results.emplace_back();
      if (all.find("espresso") != std::string::npos) {
        result.add_topics()->set_slug("espresso");
        result.mutable_topics(0)->set_confidence(0.8);
      }
      if (all.find("idiot") != std::string::npos) result.set_hostility(90);
      if (all.find("love") != std::string::npos) result.mutable_sentiment()->set_score(0.5);
    }
    return results;
  }

  // What Read answers from now on instead.
  void Fail(absl::Status failure) { failure_ = std::move(failure); }

 private:
  absl::Status failure_;
};

}  // namespace klout::connector

#endif  // KLOUT_TESTS_CONNECTOR_FAKE_TEXT_READER_H_
