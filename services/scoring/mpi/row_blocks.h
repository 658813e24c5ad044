#ifndef KLOUT_SERVICES_SCORING_MPI_ROW_BLOCKS_H_
#define KLOUT_SERVICES_SCORING_MPI_ROW_BLOCKS_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "services/scoring/domain/graph.h"

namespace klout::scoring {

// Which rank holds which rows: blocks of consecutive accounts, with about as many edges each. A row counts as one edge more, since an account on which
// nobody acts is scored all the same. The same on every rank. Cost: reads the row offsets of some tens of accounts for each rank.
class RowBlocks {
 public:
  // `rows` as in GraphView: one more than there are accounts.
  RowBlocks(absl::Span<const uint64_t> rows, int ranks);

  AccountIndex begin(int rank) const { return first_[rank]; }
  AccountIndex end(int rank) const { return first_[rank + 1]; }
  bool Holds(int rank, AccountIndex account) const { return account >= begin(rank) && account < end(rank); }
  // Who holds the account's row.
  int OwnerOf(AccountIndex account) const;

 private:
  std::vector<AccountIndex> first_;
};

// Which rank scores a person: who holds the row of her first account. 4 bytes a person.
class PersonHomes {
 public:
  PersonHomes(const GraphView& graph, const RowBlocks& blocks);
  // kNone: the person has no account.
  AccountIndex FirstAccountOf(PersonIndex person) const { return first_account_[person]; }
  // Of the account's person; of the account itself if nobody linked it.
  int Of(AccountIndex account) const {
    const uint32_t person = graph_.person[account];
    return blocks_.OwnerOf(person == kNone ? account : first_account_[person]);
  }

 private:
  const GraphView& graph_;
  const RowBlocks& blocks_;
  std::vector<AccountIndex> first_account_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_MPI_ROW_BLOCKS_H_
