#ifndef KLOUT_CLI_VERBS_H_
#define KLOUT_CLI_VERBS_H_

#include <span>
#include <vector>

#include "services/cli/verb.h"

namespace klout::cli {

// Every verb of the program, in the order help lists them.
std::span<const Verb> AllVerbs();

// The groups that AllVerbs puts together; each stands in the file of its name.
std::vector<Verb> ServeVerbs();     // up, demo
std::vector<Verb> ImportVerbs();    // import
std::vector<Verb> ScoreVerbs();     // score, history, moments
std::vector<Verb> ReceiptVerbs();   // receipt, verify
std::vector<Verb> PeopleVerbs();
std::vector<Verb> PersonVerbs();    // top, influencers, influenced, export scores
std::vector<Verb> WhatIfVerbs();    // simulate, watch
std::vector<Verb> AppealVerbs();    // appeal file, list, show, withdraw, decide
std::vector<Verb> WriteVerbs();     // endorse, link, unlink
std::vector<Verb> ErasureVerbs();   // erase, erasure verify, do-not-score check, lift
std::vector<Verb> OperatorVerbs();  // model report, snapshot list, publish, rollback
std::vector<Verb> BacktestVerbs();  // model backtest, model fit
std::vector<Verb> ModelChangeVerbs();  // model list, shadow, drift, stage, promote, withdraw
std::vector<Verb> AttackVerbs();    // attack
std::vector<Verb> ConnectorVerbs();  // networks, link, unlink, accounts, sync, follow
std::vector<Verb> CampaignVerbs();     // campaign create, list, plan, launch, pause, resume, end, report; brand create, list
std::vector<Verb> PerkVerbs();         // perk create, stock, list, invite
std::vector<Verb> OfferVerbs();        // offers, open, reserve, claim, decline, cancel, redeem
std::vector<Verb> ParticipantVerbs();  // participant set, show, consent, erase
std::vector<Verb> DisclosureVerbs();   // disclosure judge, observe, list; ledger export
std::vector<Verb> BackupVerbs();    // backup, restore
std::vector<Verb> KeyVerbs();       // keys create, list, revoke
std::vector<Verb> TopicsVerbs();     // topics classify, search, evaluate, train, lint, import-kto
std::vector<Verb> ShellVerbs();     // completion, version, help

// Flags that many verbs share.
Flag ServerFlag();
Flag DataFlag();
Flag JsonFlag();
Flag LimitFlag(std::string_view meaning);
// The flags of a verb that asks a server: --server, --data, and after them `more`.
std::vector<Flag> AskFlags(std::vector<Flag> more = {});

}  // namespace klout::cli

#endif  // KLOUT_CLI_VERBS_H_
