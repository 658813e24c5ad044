#ifndef KLOUT_TESTS_TESTING_SCORED_H_
#define KLOUT_TESTS_TESTING_SCORED_H_

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "services/scoring/domain/scores.h"
#include "tests/testing/log_builder.h"

namespace klout::scoring::testing {

// A log scored, with look-up by name. The graph must not change.
class Scored {
 public:
  explicit Scored(const LogBuilder& log, const Model& model = {}, int threads = 1)
      : Scored(log.Build(model.folding, threads), model, threads) {}
  Scored(Graph graph, const Model& model, int threads = 1, absl::Span<const double> start = {})
      : model_(model),
        graph_(std::move(graph)),
        view_(graph_.View()),
        scores_(ScoreGraph(view_, model_, threads, start)),
        evidence_(view_, scores_.standing.View(), model_),
        forecaster_(evidence_) {}
  Scored(const Scored&) = delete;
  Scored& operator=(const Scored&) = delete;

  AccountIndex Index(std::string_view account) const { return view_.accounts.Find(KeyOf(account)).value(); }
  PersonIndex Person(std::string_view person) const { return view_.persons.Find(person).value(); }
  // A row of zeros for those whom nobody knows.
  ScoreRow Row(std::string_view account) const {
    const auto index = view_.accounts.Find(KeyOf(account));
    return index ? scores_.accounts[*index] : ScoreRow();
  }
  ScoreRow PersonRow(std::string_view person) const { return scores_.persons[Person(person)]; }
  // The claims of an account's owner by name of the topic.
  std::map<std::string, TopicRow> Claims(std::string_view account) const {
    std::map<std::string, TopicRow> claims;
    const TopicalView topical = scores_.topical.View();
    for (uint32_t claim : topical.ClaimsOf(CodeOfOwner(view_, Index(account)))) {
      claims[std::string(view_.words[topical.claims[claim].topic])] = topical.claims[claim];
    }
    return claims;
  }
  Traits TraitsOf(std::string_view account) const { return scores_.traits[Index(account)]; }
  Forecast ForecastOf(std::string_view account) const {
    const AccountIndex index = Index(account);
    std::vector<Voice> voices;
    return forecaster_.Of(AccountSet(&index, 1), voices);
  }
  std::vector<Voice> VoicesOf(std::string_view account) const {
    const AccountIndex index = Index(account);
    std::vector<Voice> voices;
    evidence_.VoicesOf(AccountSet(&index, 1), voices);
    return voices;
  }

  const Model& model() const { return model_; }
  const GraphView& graph() const { return view_; }
  const Scores& scores() const { return scores_; }
  const Evidence& evidence() const { return evidence_; }
  const Forecaster& forecaster() const { return forecaster_; }

 private:
  const Model model_;
  const Graph graph_;
  const GraphView view_;
  const Scores scores_;
  const Evidence evidence_;
  const Forecaster forecaster_;
};

}  // namespace klout::scoring::testing

#endif  // KLOUT_TESTS_TESTING_SCORED_H_
