#include "services/scoring/store/wide_edges.h"

#include <vector>

#include "gtest/gtest.h"

namespace klout::scoring {
namespace {

// Three accounts: 1 and 2 acted on 0, 0 acted on 2.
struct Wide {
  std::vector<uint64_t> rows = {0, 2, 2, 3};
  std::vector<AccountIndex> actor = {1, 2, 0};
  std::vector<StrengthCode> strength = {0, 8193, 65535};
  std::vector<Seen> seen = {1000 << 6 | kGroupRelation, (1000 + kEdgeMinutes - 1) << 6 | kGroupLike, 5000 << 6 | kGroupReply | kGroupQuote};

  std::optional<EdgeColumns> Narrowed() const { return NarrowEdges(rows, {actor, strength, seen}); }
};

TEST(WideEdgesTest, SayTheSameWhenNarrowed) {
  const Wide wide;
  const std::optional<EdgeColumns> narrow = wide.Narrowed();
  ASSERT_TRUE(narrow);
  const EdgeView view = narrow->View();
  for (AccountIndex author = 0; author < 3; ++author) {
    for (const Edge edge : EdgeRow(view, author, wide.rows[author], wide.rows[author + 1])) {
      EXPECT_EQ(edge.actor, wide.actor[edge.place]);
      EXPECT_EQ(view.strength[edge.place], wide.strength[edge.place]);
      EXPECT_EQ(view.seen(edge.place), wide.seen[edge.place]);
    }
  }
  EXPECT_TRUE(NarrowEdges({{0, 0}}, {}));
}

TEST(WideEdgesTest, AreRefusedIfTheyAreNoRows) {
  Wide wide;
  wide.seen[1] += 1 << 6;
  EXPECT_FALSE(wide.Narrowed()) << "too many minutes";
  wide = Wide();
  wide.actor[2] = 3;
  EXPECT_FALSE(wide.Narrowed()) << "an actor that is no account";
  wide = Wide();
  wide.actor = {2, 1, 0};
  EXPECT_FALSE(wide.Narrowed()) << "not in order";
  wide = Wide();
  wide.actor[1] = 1;
  EXPECT_FALSE(wide.Narrowed()) << "twice";
  wide = Wide();
  wide.rows = {0, 4, 2, 3};
  EXPECT_FALSE(wide.Narrowed()) << "rows that go back";
  wide = Wide();
  wide.strength.pop_back();
  EXPECT_FALSE(wide.Narrowed()) << "columns of two lengths";
  wide = Wide();
  wide.rows.clear();
  EXPECT_FALSE(wide.Narrowed()) << "no rows";
}

}  // namespace
}  // namespace klout::scoring
