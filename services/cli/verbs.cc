#include "services/cli/verbs.h"

#include <iterator>
#include <utility>

namespace klout::cli {

std::span<const Verb> AllVerbs() {
  static const auto& verbs = *[] {
    auto* all = new std::vector<Verb>();
    for (auto group : {ServeVerbs, ImportVerbs, ScoreVerbs, ReceiptVerbs, PeopleVerbs, PersonVerbs, WhatIfVerbs,
                       ConnectorVerbs, CampaignVerbs, PerkVerbs, OfferVerbs, ParticipantVerbs, DisclosureVerbs, AppealVerbs, WriteVerbs, ErasureVerbs,
                       OperatorVerbs, BacktestVerbs, ModelChangeVerbs, AttackVerbs, BackupVerbs, KeyVerbs, TopicsVerbs, ShellVerbs}) {
      std::vector<Verb> some = group();
      all->insert(all->end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    return all;
  }();
  return verbs;
}

Flag ServerFlag() {
  return {.name = "server",
          .value = "ADDR",
          .meaning = "host:port or unix:/path of the server; else $KLOUT_SERVER, else 127.0.0.1:7400"};
}

Flag DataFlag() {
  return {.name = "data",
          .kind = FlagKind::kFile,
          .value = "DIR",
          .meaning = "data folder; else $KLOUT_DATA, else $XDG_DATA_HOME/klout, else ~/.local/share/klout"};
}

Flag JsonFlag() {
  return {
      .name = "json", .kind = FlagKind::kSwitch, .meaning = "print the server's answer as one JSON document"};
}

Flag LimitFlag(std::string_view meaning) {
  return {.name = "limit",
          .kind = FlagKind::kInteger,
          .value = "N",
          .meaning = meaning,
          .min = 1,
          .max = 100'000};
}

std::vector<Flag> AskFlags(std::vector<Flag> more) {
  std::vector<Flag> flags = std::move(more);
  flags.push_back(ServerFlag());
  flags.push_back(DataFlag());
  return flags;
}

}  // namespace klout::cli
