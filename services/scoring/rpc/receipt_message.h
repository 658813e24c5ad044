#ifndef KLOUT_SERVICES_SCORING_RPC_RECEIPT_MESSAGE_H_
#define KLOUT_SERVICES_SCORING_RPC_RECEIPT_MESSAGE_H_

#include <string>

#include "absl/status/status.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/rpc/open_snapshots.h"
#include "services/scoring/rpc/public_accounts.h"

namespace klout::scoring {

// ScoringService.GetReceipt, about the serving snapshot. Thread-safe; costs what BuildReceipt costs.
absl::Status GetReceipt(OpenSnapshots& snapshots, PublicAccounts policy, const v1::GetReceiptRequest& request,
                        v1::GetReceiptResponse* response);

// The same about any snapshot, with at most `limit` accounts and posts a network. NOT_FOUND as FindSubject.
absl::Status WriteReceipt(const OpenSnapshot& open, PublicAccounts policy, const std::string& name, int limit, v1::Receipt* out);

// SHA-256 in lower-case hex over the receipt without its hash, in the canonical form of proto: fields in
// ascending order, as deterministic serialisation writes them.
std::string HashOfReceipt(const v1::Receipt& receipt);

// NetworkName by value, as BuildReceipt asks for it.
std::string NameOfNetwork(Network network);

void FillMoment(const Snapshot& snapshot, const Moment& moment, v1::Moment* out);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_RECEIPT_MESSAGE_H_
