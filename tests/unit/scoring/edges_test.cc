#include "services/scoring/domain/edges.h"

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

#include "gtest/gtest.h"
#include "services/scoring/domain/edge_writer.h"
#include "services/scoring/domain/graph.h"
#include "tests/testing/community.h"

namespace klout::scoring {
namespace {

using testing::Dice;

constexpr uint32_t kFirstMinute = 29'000'000;
constexpr AccountIndex kRows = 300;

struct WrittenEdge {
  AccountIndex actor;
  StrengthCode strength;
  Seen seen;
};

// How edges are kept, and how many accounts there are that may act. Only the first kRows of them have rows, so that 50 million accounts fit in a test.
struct Kept {
  std::string name;
  EdgeForm form;
  uint32_t accounts;
};

std::vector<Kept> AllForms() {
  const auto form = [](uint64_t accounts, uint64_t edges) { return EdgeForm::For(accounts, edges, kFirstMinute); };
  return {{"few", form(kRows, 1000), kRows},
          {"2^20", form(1 << 20, 1 << 22), 1 << 20},
          {"2^24", form(1 << 24, 1 << 26), 1 << 24},
          {"50 M with 60 edges", form(50'000'000, 3'000'000'000), 50'000'000},
          {"50 M with 2 edges", form(50'000'000, 100'000'000), 50'000'000},
          {"the most", form(kNone, kNone), kNone}};
}

// Rows of all lengths: none, one, few, and one that goes over many words.
std::vector<std::vector<WrittenEdge>> RandomRows(uint32_t accounts, uint64_t seed) {
  Dice dice(seed);
  std::vector<std::vector<WrittenEdge>> rows(kRows);
  for (AccountIndex author = 0; author < kRows; ++author) {
    const uint32_t edges = author == 7 ? 5000 : dice.Below(3) == 0 ? 0 : dice.Below(90);
    std::vector<AccountIndex> actors = {0, accounts - 1};
    for (uint32_t i = 0; i < edges; ++i) actors.push_back(dice.Below(accounts));
    if (edges < 2) actors.resize(edges);
    std::sort(actors.begin(), actors.end());
    actors.erase(std::unique(actors.begin(), actors.end()), actors.end());
    for (const AccountIndex actor : actors) {
      const uint32_t minute = kFirstMinute + (dice.Below(9) == 0 ? kEdgeMinutes - 1 : dice.Below(kEdgeMinutes));
      rows[author].push_back({actor, static_cast<StrengthCode>(dice.Below(65536)), minute << 6 | dice.Below(64)});
    }
  }
  return rows;
}

// In so many parts, each by a writer and a thread of its own.
EdgeColumns Write(const EdgeForm& form, const std::vector<std::vector<WrittenEdge>>& rows, std::vector<uint64_t>& first, int parts) {
  first = {0};
  for (const auto& row : rows) first.push_back(first.back() + row.size());
  EdgeColumns columns(form, rows.size(), first.back());
  std::vector<std::thread> threads;
  for (int part = 0; part < parts; ++part) {
    threads.emplace_back([&, begin = rows.size() * part / parts, end = rows.size() * (part + 1) / parts] {
      EdgeWriter writer(columns, first[begin]);
      for (size_t author = begin; author < end; ++author) {
        for (const WrittenEdge& edge : rows[author]) writer.Add(static_cast<AccountIndex>(author), edge.actor, edge.strength, edge.seen);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  return columns;
}

TEST(EdgesTest, AreReadAsTheyWereWritten) {
  for (const Kept& kept : AllForms()) {
    SCOPED_TRACE(kept.name);
    const auto rows = RandomRows(kept.accounts, 1);
    std::vector<uint64_t> first;
    const EdgeColumns columns = Write(kept.form, rows, first, 1);
    const EdgeView view = columns.View();
    EXPECT_TRUE(view.Fits(kRows, first.back()));
    EXPECT_FALSE(view.Fits(kRows, first.back() + 1));
    for (AccountIndex author = 0; author < kRows; ++author) {
      const EdgeRow row(view, author, first[author], first[author + 1]);
      ASSERT_EQ(row.size(), rows[author].size());
      auto expected = rows[author].begin();
      uint64_t place = first[author];
      for (const Edge edge : row) {
        ASSERT_EQ(edge.place, place++);
        ASSERT_EQ(edge.actor, expected->actor);
        ASSERT_EQ(view.strength[edge.place], expected->strength);
        ASSERT_EQ(view.seen(edge.place), expected->seen);
        ++expected;
      }
      ASSERT_EQ(expected, rows[author].end());
    }
  }
}

TEST(EdgesTest, FindsWhoActedAndNobodyElse) {
  for (const Kept& kept : AllForms()) {
    SCOPED_TRACE(kept.name);
    const auto rows = RandomRows(kept.accounts, 2);
    std::vector<uint64_t> first;
    const EdgeColumns columns = Write(kept.form, rows, first, 1);
    const EdgeView view = columns.View();
    Dice dice(3);
    for (AccountIndex author = 0; author < kRows; ++author) {
      const EdgeRow row(view, author, first[author], first[author + 1]);
      const auto expect = [&](AccountIndex actor) {
        const auto found = std::lower_bound(rows[author].begin(), rows[author].end(), actor, [](const WrittenEdge& edge, AccountIndex a) { return edge.actor < a; });
        const bool acted = found != rows[author].end() && found->actor == actor;
        const std::optional<uint64_t> place = row.Find(actor);
        ASSERT_EQ(place.has_value(), acted) << author << " " << actor;
        if (acted) {
          ASSERT_EQ(*place, first[author] + (found - rows[author].begin()));
        }
      };
      for (const WrittenEdge& edge : rows[author]) {
        expect(edge.actor);
        if (edge.actor > 0) expect(edge.actor - 1);
        expect(std::min(edge.actor + 1, kept.accounts - 1));
      }
      expect(0);
      expect(kept.accounts - 1);
      for (int i = 0; i < 20; ++i) expect(dice.Below(kept.accounts));
    }
  }
}

TEST(EdgesTest, AreTheSameInHoweverManyPartsTheyAreWritten) {
  for (const Kept& kept : AllForms()) {
    SCOPED_TRACE(kept.name);
    const auto rows = RandomRows(kept.accounts, 4);
    std::vector<uint64_t> first;
    const EdgeColumns whole = Write(kept.form, rows, first, 1);
    for (const int parts : {2, 7, 64}) EXPECT_EQ(Write(kept.form, rows, first, parts), whole) << parts;
  }
}

TEST(EdgesTest, ActorsOfManyRowsAreThoseOfEach) {
  for (const Kept& kept : AllForms()) {
    SCOPED_TRACE(kept.name);
    const auto rows = RandomRows(kept.accounts, 5);
    Graph graph;
    graph.edges = Write(kept.form, rows, graph.rows, 1);
    const GraphView view = graph.View();
    for (const auto& [begin, end] : {std::pair<AccountIndex, AccountIndex>{0, kRows}, {3, 100}, {6, 8}, {17, 17}}) {
      std::vector<AccountIndex> expected, read(view.rows[end] - view.rows[begin]);
      for (AccountIndex author = begin; author < end; ++author) {
        for (const WrittenEdge& edge : rows[author]) expected.push_back(edge.actor);
      }
      view.ReadActors(begin, end, read.data());
      EXPECT_EQ(read, expected) << begin << " " << end;
    }
  }
}

// What a damaged file may hold: reading it ends, and not outside the columns.
TEST(EdgesTest, ReadingEndsWhereTopsAreMissing) {
  const Kept kept = AllForms()[3];
  const auto rows = RandomRows(kept.accounts, 6);
  std::vector<uint64_t> first;
  EdgeColumns columns = Write(kept.form, rows, first, 1);
  std::fill(columns.actor_top.begin(), columns.actor_top.end(), 0);
  const EdgeView view = columns.View();
  for (AccountIndex author = 0; author < kRows; ++author) {
    const EdgeRow row(view, author, first[author], first[author + 1]);
    EXPECT_EQ(static_cast<uint64_t>(std::distance(row.begin(), row.end())), rows[author].size());
    for (const WrittenEdge& edge : rows[author]) row.Find(edge.actor);
  }
}

TEST(EdgeFormTest, TakesAtMostEightBytesAnEdgeUnlessManyAccountsHaveFewEdges) {
  struct Case {
    uint64_t accounts, edges;
    double most_bytes;
  };
  for (const Case& of : {Case{200'000, 25'000'000, 7.5}, {290'000, 2'600'000, 7.5}, {1 << 20, 1 << 20, 7.5}, {(1 << 20) + 1, 1 << 20, 8}, {1 << 24, 1 << 25, 8},
                         {50'000'000, 3'000'000'000, 7.75}, {50'000'000, 1'000'000'000, 8}, {50'000'000, 100'000'000, 8.25}, {1'000'000'000, 60'000'000'000, 8.3}}) {
    const EdgeForm form = EdgeForm::For(of.accounts, of.edges, 0);
    EXPECT_LE(static_cast<double>(form.bits(of.accounts, of.edges)) / 8 / static_cast<double>(of.edges), of.most_bytes) << of.accounts << " " << of.edges;
  }
}

}  // namespace
}  // namespace klout::scoring
