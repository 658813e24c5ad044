#include "services/scoring/domain/receipt.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace klout::scoring {
namespace {

constexpr double kUnitsPerPoint = 100000;
constexpr double kLn10 = 2.30258509299404568402;

const char* Explanation(Signal signal) {
  switch (signal) {
    case kReach:
      return "distinct people who acted in the last 90 days";
    case kReshareReach:
      return "those of them who passed something on";
    case kPresent:
      return "those of them who are still active";
    case kPresentResharers:
      return "those of them who passed something on and are still active";
    case kImpact:
      return "how trusted those who acted are";
    case kAttention:
      return "hours in which somebody acted: attention that lasts";
    case kAmplification:
      return "people per post, against the network's mean";
    case kListed:
      return "lists the network reports them on";
    case kEndorsed:
      return "people who gave +K in the last 90 days";
    case kSignals:
      break;
  }
  return "";
}

// A line before it is rounded.
struct ExactLine {
  std::string item;
  double points;
  std::string explanation;
};

// Rounds the lines so that they add up to `total`: largest remainders first, ties in order.
std::vector<ReceiptLine> Apportion(std::vector<ExactLine> exact, int64_t total) {
  std::vector<ReceiptLine> lines;
  std::vector<std::pair<double, size_t>> remainders;
  for (ExactLine& line : exact) {
    const double units = line.points * kUnitsPerPoint;
    const double floor = std::floor(units);
    remainders.push_back({floor - units, lines.size()});
    lines.push_back({std::move(line.item), static_cast<int64_t>(floor), std::move(line.explanation)});
    total -= lines.back().points_e5;
  }
  if (lines.empty()) return lines;
  std::sort(remainders.begin(), remainders.end());
  const int64_t count = static_cast<int64_t>(lines.size());
  // Rounded towards minus infinity, so that what is left is 0 to count - 1 units.
  const int64_t each = total >= 0 ? total / count : -((-total + count - 1) / count);
  const int64_t left = total - each * count;
  for (int64_t i = 0; i < count; ++i) lines[remainders[i].second].points_e5 += each + (i < left ? 1 : 0);
  return lines;
}

class ReceiptMaker {
 public:
  ReceiptMaker(const Forecaster& forecaster, const PostIndexByAuthor& posts, int evidence_limit)
      : forecaster_(forecaster),
        evidence_(forecaster.evidence()),
        graph_(evidence_.graph()),
        model_(evidence_.model()),
        posts_(posts),
        limit_(static_cast<size_t>(std::max(evidence_limit, 0))) {}

  ReceiptNetwork Network(AccountSet accounts, const ScoreRow& row) const {
    ReceiptNetwork network;
    network.network = graph_.network(accounts[0]);
    network.accounts.assign(accounts.begin(), accounts.end());
    network.people_per_week = row.people_per_week;
    std::vector<Voice> voices;
    network.forecast = forecaster_.Of(accounts, voices);
    network.people_count = voices.size();
    network.signals = Signals(network.forecast);
    network.discounts = Discounts(accounts, network.forecast, voices);
    network.top_voices = TopVoices(voices);
    network.top_posts = MomentsOf(evidence_, posts_, accounts);
    if (network.top_posts.size() > limit_) network.top_posts.resize(limit_);
    return network;
  }

  std::vector<ReceiptLine> Lines(const std::vector<ReceiptNetwork>& networks, double score,
                                 NetworkNaming network_name) const {
    double people = 0;
    for (const ReceiptNetwork& network : networks) people += network.people_per_week;
    // Without a score there is nothing to add up.
    if (!(people > 0) || score == 0) return {};
    const double per_ln = model_.scale.per_decade / kLn10;
    std::vector<ExactLine> lines = {{"base", model_.scale.at_one, "the score of one person a week"}};
    for (const ReceiptNetwork& network : networks) {
      const double share = network.people_per_week / people;
      if (!(share > 0)) continue;
      AddNetwork(network, share, per_ln, network_name(network.network) + "/", lines);
    }
    double sum = 0;
    for (const ExactLine& line : lines) sum += line.points;
    if (sum < 1) lines.push_back({"clamp", score - sum, "no score is below 1"});
    if (sum > 100) lines.push_back({"clamp", score - sum, "no score is above 100"});
    return Apportion(std::move(lines), std::llround(score * kUnitsPerPoint));
  }

 private:
  void AddNetwork(const ReceiptNetwork& network, double share, double per_ln, const std::string& prefix,
                  std::vector<ExactLine>& lines) const {
    const Forecast& forecast = network.forecast;
    auto add = [&](const char* component, double ln, const char* explanation) {
      lines.push_back({prefix + component, share * per_ln * ln, explanation});
    };
    if (forecast.reported) {
      add("reported", forecast.reported_part, "mentions, reshares, lists and followers that the network reports in totals");
      if (forecast.reported_absence_part != 0) add("absence", forecast.reported_absence_part, "reported longer ago than the grace period");
      if (share < 1) add("several_networks", -std::log(share), "what it adds to the people on other networks");
      return;
    }
    add("active_week", forecast.base_part, "an active week of anybody on whom people act");
    for (int k = 0; k < kSignals; ++k) {
      const Signal signal = static_cast<Signal>(k);
      if (forecast.part[k] != 0) add(SignalName(signal), forecast.part[k], Explanation(signal));
    }
    if (forecast.span_part != 0) add("log_length", forecast.span_part, "what the length of the log takes off");
    if (forecast.thin_part != 0) add("thin_evidence", forecast.thin_part, "too few people acted to be sure");
    if (forecast.absence_part != 0)
      add("absence", forecast.absence_part, "silent for longer than the grace period");
    if (share < 1) add("several_networks", -std::log(share), "what it adds to the people on other networks");
  }

  std::vector<ReceiptSignal> Signals(const Forecast& forecast) const {
    std::vector<ReceiptSignal> signals;
    for (int k = 0; k < kSignals; ++k) {
      const double weight = model_.forecast.weight[k] * forecast.steepness;
      double value = forecast.signal[k];
      if (k <= kAttention) value = std::max(0.0, value - model_.forecast.floor);
      if (k == kAmplification && weight > 0) value = StableExp(forecast.part[k] / weight) - 1;
      signals.push_back({SignalName(static_cast<Signal>(k)), value, weight});
    }
    return signals;
  }

  std::vector<Contribution> TopVoices(std::vector<Voice>& voices) const {
    const size_t kept = std::min(limit_, voices.size());
    std::partial_sort(voices.begin(), voices.begin() + kept, voices.end(),
                      [&](const Voice& a, const Voice& b) {
                        return a.counted != b.counted ? a.counted > b.counted
                                                      : graph_.accounts[a.actor] < graph_.accounts[b.actor];
                      });
    std::vector<Contribution> top;
    for (size_t i = 0; i < kept; ++i) {
      top.push_back({voices[i].actor, voices[i].counted, evidence_.TrustOfActor(voices[i].actor),
                     SeenSeconds(voices[i].seen), SeenGroups(voices[i].seen)});
    }
    return top;
  }

  std::vector<Discount> Discounts(AccountSet accounts, const Forecast& forecast,
                                  const std::vector<Voice>& voices) const {
    Discount hostile{"HOSTILE", 0, HeatOf(accounts), "hostile acts are heat and never part of the score"};
    Discount self{"SELF", SelfBoosters(accounts), 0, "own accounts of the person do not count"};
    self.people_discounted = static_cast<double>(self.accounts);
    Discount trade{"RECIPROCAL", 0, 0, "they like and reshare each other: a trade is no influence"};
    Discount newcomers{"NEWCOMERS", 0, forecast.newcomers_beyond, "nobody saw them a month before they acted: beside people who are known longer they count up to a quarter"};
    Discount thin_vote{"INDISCRIMINATE", 0, 0, "they act on so many that each gets less than a person"};
    for (const Voice& voice : voices) {
      const double counted = std::min(1.0, model_.forecast.voices * voice.share);
      if (counted < 1) {
        ++thin_vote.accounts;
        thin_vote.people_discounted += 1 - counted;
      }
      if (voice.newcomer && forecast.newcomers_beyond > 0) ++newcomers.accounts;
      if (voice.reciprocal) {
        ++trade.accounts;
        trade.people_discounted += counted - voice.counted;
      }
    }
    auto lost = [&](const char* reason, double ln, const char* explanation) {
      return Discount{reason, ln < 0 ? voices.size() : 0, forecast.people_per_week * (StableExp(-ln) - 1),
                      explanation};
    };
    std::vector<Discount> discounts;
    for (Discount& discount : std::vector<Discount>{
             hostile, self, trade, thin_vote, newcomers,
             lost("ABSENT", forecast.absence_part, "silent for longer than the grace period"),
             lost("THIN", forecast.thin_part, "too few people acted to be sure")}) {
      if (discount.accounts > 0 || discount.people_discounted > 0) discounts.push_back(std::move(discount));
    }
    return discounts;
  }

  double HeatOf(AccountSet accounts) const {
    double heat = 0;
    for (AccountIndex account : accounts) {
      const double age = static_cast<double>(graph_.as_of) - graph_.heat_time[account];
      heat += DecodeStrength(graph_.heat[account]) * StableExp2(-age / model_.folding.half_life_seconds);
    }
    return heat;
  }

  uint64_t SelfBoosters(AccountSet accounts) const {
    std::vector<AccountIndex> own;
    for (AccountIndex author : accounts) {
      if (graph_.person[author] == kNone) continue;
      for (const Edge edge : graph_.row(author)) {
        const bool counts = graph_.edges.strength[edge.place] != 0;
        if (counts && graph_.person[edge.actor] == graph_.person[author]) own.push_back(edge.actor);
      }
    }
    std::sort(own.begin(), own.end());
    return static_cast<uint64_t>(std::unique(own.begin(), own.end()) - own.begin());
  }

  const Forecaster& forecaster_;
  const Evidence& evidence_;
  const GraphView& graph_;
  const Model& model_;
  const PostIndexByAuthor& posts_;
  const size_t limit_;
};

}  // namespace

Receipt BuildReceipt(const Forecaster& forecaster, const ScoresView& scores, const PostIndexByAuthor& posts,
                     PersonIndex person, AccountIndex account, int evidence_limit,
                     NetworkNaming network_name) {
  const Evidence& evidence = forecaster.evidence();
  const ReceiptMaker maker(forecaster, posts, evidence_limit);
  Receipt receipt;
  if (person == kNone) {
    const ScoreRow& row = scores.accounts[account];
    receipt.networks.push_back(maker.Network(AccountSet(&account, 1), row));
    receipt.lines = maker.Lines(receipt.networks, row.score, network_name);
    return receipt;
  }
  for (uint64_t i = scores.person_rows[person]; i < scores.person_rows[person + 1]; ++i) {
    const NetworkRow& stored = scores.person_networks[i];
    std::vector<AccountIndex> accounts;
    for (AccountIndex own : evidence.AccountsOf(person)) {
      if (evidence.graph().network(own) == stored.network) accounts.push_back(own);
    }
    receipt.networks.push_back(maker.Network(accounts, stored.row));
  }
  receipt.lines = maker.Lines(receipt.networks, scores.persons[person].score, network_name);
  return receipt;
}

}  // namespace klout::scoring
