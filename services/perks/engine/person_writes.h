#ifndef KLOUT_SERVICES_PERKS_ENGINE_PERSON_WRITES_H_
#define KLOUT_SERVICES_PERKS_ENGINE_PERSON_WRITES_H_

#include "absl/status/status.h"
#include "klout/perks/v1/perks.pb.h"
#include "services/perks/engine/change.h"
#include "services/perks/engine/secrets.h"

namespace klout::perks {

// Writes about a person, each inside a transaction of its own (alone).

absl::Status PutParticipant(Change& change, const Secrets& secrets, const v1::PutParticipantRequest& request,
                            v1::PutParticipantResponse* response);
absl::Status SetConsent(Change& change, const v1::SetConsentRequest& request, v1::SetConsentResponse* response);
absl::Status ErasePerson(Change& change, const v1::ErasePersonRequest& request, v1::ErasePersonResponse* response);

// The participant with the brands that may see them; household is empty. Selects.
v1::Participant ParticipantMessage(Workspace& rows, const ParticipantRow& participant);

// In the ledger, in place of the actor who was erased.
inline constexpr char kErasedActor[] = "erased";

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_ENGINE_PERSON_WRITES_H_
