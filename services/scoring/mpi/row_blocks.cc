#include "services/scoring/mpi/row_blocks.h"

#include <algorithm>

namespace klout::scoring {

RowBlocks::RowBlocks(absl::Span<const uint64_t> rows, int ranks) {
  const auto accounts = static_cast<AccountIndex>(rows.size() - 1);
  const uint64_t work = rows.back() + accounts;
  first_.push_back(0);
  for (int rank = 1; rank < ranks; ++rank) {
    const uint64_t sought = work / ranks * rank + work % ranks * rank / ranks;
    AccountIndex low = first_.back(), high = accounts;
    while (low < high) {
      const AccountIndex middle = low + (high - low) / 2;
      if (rows[middle] + middle < sought) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    first_.push_back(low);
  }
  first_.push_back(accounts);
}

int RowBlocks::OwnerOf(AccountIndex account) const {
  // The last block that begins there or before; blocks before it that begin there too are empty.
  return static_cast<int>(std::upper_bound(first_.begin(), first_.end() - 1, account) - first_.begin()) - 1;
}

PersonHomes::PersonHomes(const GraphView& graph, const RowBlocks& blocks) : graph_(graph), blocks_(blocks), first_account_(graph.persons.size(), kNone) {
  for (AccountIndex account = 0; account < graph.account_count(); ++account) {
    const uint32_t person = graph.person[account];
    if (person != kNone) first_account_[person] = std::min(first_account_[person], account);
  }
}

}  // namespace klout::scoring
