#include "services/scoring/domain/names.h"

#include <string>

#include "gmock/gmock.h"
#include "services/scoring/domain/ids.h"

namespace klout::scoring {
namespace {

using ::testing::Optional;

TEST(NameViewTest, FindsEveryNameAndNoOther) {
  NameColumns columns;
  for (int i = 0; i < 1000; ++i) columns.Append("name" + std::to_string(i));
  columns.BuildSlots();
  const NameView names = columns.View();
  ASSERT_EQ(names.size(), 1000u);
  for (uint32_t i = 0; i < 1000; ++i) {
    const std::string name = "name" + std::to_string(i);
    EXPECT_EQ(names[i], name);
    EXPECT_THAT(names.Find(name), Optional(i));
    EXPECT_EQ(names.Find(name + "x"), std::nullopt);
  }
}

TEST(NameViewTest, AnEmptyOneFindsNothing) {
  EXPECT_EQ(NameView().size(), 0u);
  EXPECT_EQ(NameView().Find("a"), std::nullopt);
  NameColumns columns;
  columns.BuildSlots();
  EXPECT_EQ(columns.View().size(), 0u);
  EXPECT_EQ(columns.View().Find(""), std::nullopt);
}

TEST(NameTableTest, KeepsTheBaseAndNumbersTheNewInOrder) {
  NameColumns base;
  base.Append("a");
  base.Append(std::string("b\0c", 3));
  base.BuildSlots();
  NameTable table(base.View());
  EXPECT_EQ(table.Intern("a"), 0u);
  EXPECT_EQ(table.Intern("new"), 2u);
  EXPECT_EQ(table.Intern(std::string("b\0c", 3)), 1u);
  EXPECT_EQ(table.Intern("new"), 2u);
  EXPECT_EQ(table.Intern(""), 3u);
  EXPECT_EQ(table.size(), 4u);

  const NameColumns merged = table.Merge();
  EXPECT_EQ(merged.View().size(), 4u);
  for (uint32_t i = 0; i < 4; ++i) {
    EXPECT_EQ(merged.View()[i], table[i]);
    EXPECT_THAT(merged.View().Find(table[i]), Optional(i));
  }
}

TEST(NameTableTest, ManyNamesAreFoundWithAndWithoutAskingAhead) {
  NameColumns base;
  for (int i = 0; i < 500; ++i) base.Append("old" + std::to_string(i));
  base.BuildSlots();
  NameTable table(base.View());
  for (int round = 0; round < 2; ++round) {
    for (uint32_t i = 0; i < 5000; ++i) {
      const std::string name = (i < 500 ? "old" : "new") + std::to_string(i);
      for (int step = 0; step < NameTable::kPrefetchSteps; ++step) table.Prefetch(NameTable::HashOf(name), step);
      EXPECT_EQ(table.Intern(name), i);
    }
  }
  EXPECT_EQ(table.size(), 5000u);
  EXPECT_EQ(table[4999], "new4999");
  EXPECT_EQ(table.Find("new5000"), std::nullopt);
  const std::string long_name(1000000 / 16, 'x');
  EXPECT_EQ(table.Intern(long_name), 5000u);
  EXPECT_EQ(table[5000], long_name);
}

TEST(NameTableTest, MergedTablesAreThoseOfAllNamesAtOnce) {
  // A thousand more need a larger table; a few do not.
  for (const int added : {0, 1, 2, 1000}) {
    NameColumns base, all;
    for (int i = 0; i < 300; ++i) base.Append("name" + std::to_string(i));
    base.BuildSlots();
    NameTable table(base.View());
    for (int i = 300; i < 300 + added; ++i) table.Intern("name" + std::to_string(i));
    for (int i = 0; i < 300 + added; ++i) all.Append("name" + std::to_string(i));
    all.BuildSlots();
    const NameColumns merged = table.Merge();
    EXPECT_EQ(merged.offsets, all.offsets);
    EXPECT_EQ(merged.bytes, all.bytes);
    EXPECT_EQ(merged.slots, all.slots) << added;
  }
}

TEST(AccountKeyTest, TellsNetworksApart) {
  EXPECT_NE(AccountKey(1, "jack"), AccountKey(2, "jack"));
  EXPECT_EQ(AccountKey(1, "jack"), std::string("\x01jack"));
}

}  // namespace
}  // namespace klout::scoring
