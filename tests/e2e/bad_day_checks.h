#ifndef KLOUT_TESTS_E2E_BAD_DAY_CHECKS_H_
#define KLOUT_TESTS_E2E_BAD_DAY_CHECKS_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "klout/fact/v1/fact.pb.h"
#include "klout/perks/v1/perks.grpc.pb.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "tests/e2e/bad_day_flows.h"

namespace klout {

// What must hold of what was acknowledged and answered. Each says by EXPECT and ASSERT what does not.

// While the flows go on, asked of the services: each batch that was acknowledged is known, at the place that was told, which is no other's.
void ExpectFactsOnce(scoring::v1::ScoringService::Stub& scoring, const FactFlow& facts);
// Each claim that was acknowledged is in the ledger once, no claim is there twice, and the stock adds up.
void ExpectClaimsOnce(perks::v1::PerksService::Stub& perks, const ClaimFlow& claims);

// When the flows and the services have ended, from what is on disk: every fact that was acknowledged is in the log of scoring once, byte for byte. `log`: all of
// it.
void ExpectLogHoldsAllOnce(const std::string& data_dir, const FactFlow& facts, const ArchiveFlow& archives, std::vector<fact::v1::FactBatch>* log);
// Each answer has the bits of a service to which nothing ever happened, that has read the log until where the snapshot says. `watermarks`: by snapshot.
// `data_dir`: for that service.
void ExpectAnswersOfAnUninterruptedRun(const std::string& data_dir, const std::vector<fact::v1::FactBatch>& log,
                                       const std::map<uint64_t, uint64_t>& watermarks, const std::vector<scoring::v1::GetScoreResponse>& answers);
// The ledger of perks tells the whole state, and what each was told is what it says.
void ExpectPerksHoldAllOnce(const std::string& database, const ClaimFlow& claims);

// The score that is served; EXPECTs that there is one.
scoring::v1::GetScoreResponse ScoreOf(scoring::v1::ScoringService::Stub& scoring, const std::string& subject);

}  // namespace klout

#endif  // KLOUT_TESTS_E2E_BAD_DAY_CHECKS_H_
