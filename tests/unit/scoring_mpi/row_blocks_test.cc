#include "services/scoring/mpi/row_blocks.h"

#include <gtest/gtest.h>

#include <vector>

namespace klout::scoring {
namespace {

// Row offsets of accounts with so many edges each.
std::vector<uint64_t> RowsOf(const std::vector<uint64_t>& edges) {
  std::vector<uint64_t> rows = {0};
  for (const uint64_t count : edges) rows.push_back(rows.back() + count);
  return rows;
}

TEST(RowBlocksTest, GiveEachAccountToTheOneRankThatHoldsIt) {
  for (const std::vector<uint64_t>& edges : std::vector<std::vector<uint64_t>>{{}, {5}, {0, 0, 0}, {100, 1, 1, 1}, {1, 1, 1, 100}, {0, 9, 0, 9, 0, 9, 0}}) {
    const std::vector<uint64_t> rows = RowsOf(edges);
    for (const int ranks : {1, 2, 3, 8}) {
      const RowBlocks blocks(rows, ranks);
      EXPECT_EQ(blocks.begin(0), 0);
      EXPECT_EQ(blocks.end(ranks - 1), edges.size());
      for (int rank = 1; rank < ranks; ++rank) EXPECT_EQ(blocks.begin(rank), blocks.end(rank - 1));
      for (AccountIndex account = 0; account < edges.size(); ++account) EXPECT_TRUE(blocks.Holds(blocks.OwnerOf(account), account));
    }
  }
}

TEST(RowBlocksTest, AreOfAboutAsManyEdges) {
  std::vector<uint64_t> edges;
  for (uint64_t account = 0; account < 10'000; ++account) edges.push_back(account < 100 ? 1000 : account % 7);
  const std::vector<uint64_t> rows = RowsOf(edges);
  const RowBlocks blocks(rows, 4);
  const double mean = static_cast<double>(rows.back() + edges.size()) / 4;
  for (int rank = 0; rank < 4; ++rank) {
    const double work = rows[blocks.end(rank)] - rows[blocks.begin(rank)] + (blocks.end(rank) - blocks.begin(rank));
    // No block is further off than by the longest row.
    EXPECT_NEAR(work, mean, 1001) << rank;
  }
}

TEST(RowBlocksTest, AccountsWithoutEdgesAreWorkToo) {
  const std::vector<uint64_t> rows = RowsOf(std::vector<uint64_t>(1000, 0));
  const RowBlocks blocks(rows, 4);
  for (int rank = 0; rank < 4; ++rank) EXPECT_EQ(blocks.end(rank) - blocks.begin(rank), 250);
}

TEST(PersonHomesTest, AreWhereTheFirstAccountIs) {
  Graph graph;
  for (const char* name : {"\1a", "\1b", "\1c", "\1d"}) graph.accounts.Append(name);
  for (const char* name : {"ann", "bob", "nobody"}) graph.persons.Append(name);
  graph.person = {kNone, 0, 1, 0};
  graph.rows = RowsOf({1, 1, 1, 1});
  const GraphView view = graph.View();
  const RowBlocks blocks(view.rows, 4);
  const PersonHomes homes(view, blocks);
  EXPECT_EQ(homes.FirstAccountOf(0), 1);
  EXPECT_EQ(homes.FirstAccountOf(2), kNone);
  EXPECT_EQ(homes.Of(0), 0);
  EXPECT_EQ(homes.Of(2), 2);
  EXPECT_EQ(homes.Of(3), 1);
}

}  // namespace
}  // namespace klout::scoring
