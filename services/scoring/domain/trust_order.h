#ifndef KLOUT_SERVICES_SCORING_DOMAIN_TRUST_ORDER_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_TRUST_ORDER_H_

#include <cstdint>
#include <memory>
#include <vector>

#include "absl/types/span.h"
#include "services/scoring/domain/graph.h"

namespace klout::scoring {

// Who is who in the fixed point of votes.h, and in which order it is iterated. Accounts that give votes and have edges, the *movers*, are all that
// has to be iterated. Who gives and has no edges keeps its mass; a *sink*, which has edges and gives nothing, is summed once, in the end.
struct TrustOrder {
  // Rows in chunks of about as much work each, whatever the number of threads; one more than there are chunks.
  struct Chunk {
    AccountIndex account = 0;
    // The first of its movers and of its sinks.
    uint32_t mover = 0;
    uint32_t sink = 0;
  };
  std::vector<Chunk> first;
  // Of each account. Givers have slots, movers those from 0: who gives most votes comes first, so that what is gathered most lies close
  // together. Others have the slot givers.
  struct Seat {
    uint32_t slot;
    // Mass at the start by vote.
    float per_vote;
  };
  std::unique_ptr<Seat[]> seats;
  // In order of accounts.
  std::unique_ptr<AccountIndex[]> mover_account, sink_account;
  std::unique_ptr<uint32_t[]> mover_slot;
  uint32_t givers = 0, movers = 0, sinks = 0;

  size_t chunks() const { return first.size() - 1; }
};

// `start`: masses to begin from, or empty: as if mass went by the number of edges. The same for any number of threads; three passes over accounts.
TrustOrder OrderForTrust(const GraphView& graph, absl::Span<const float> vote_sums, double damping, absl::Span<const double> start, int threads);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_TRUST_ORDER_H_
