#include "common/page_token.h"

#include <gtest/gtest.h>

#include "common/status.h"

namespace klout {
namespace {

constexpr PageScope kScope = {.method = "RankPeople", .filters = 77};

TEST(PageTokenTest, GivesBackWhatWentIn) {
  for (const std::string& position : {std::string("42"), std::string(), std::string("a\0\xff b", 5)}) {
    const auto mark =
        DecodePageToken(kScope, EncodePageToken(kScope, {.snapshot_id = 9, .position = position}));
    ASSERT_TRUE(mark.ok()) << mark.status();
    EXPECT_EQ(mark->snapshot_id, 9u);
    EXPECT_EQ(mark->position, position);
  }
}

TEST(PageTokenTest, IsSafeInAUrl) {
  for (uint64_t id = 0; id < 200; ++id) {
    const std::string token =
        EncodePageToken(kScope, {.snapshot_id = id * 0x9e3779b97f4a7c15u, .position = "1"});
    EXPECT_EQ(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
              std::string::npos)
        << token;
  }
}

TEST(PageTokenTest, RefusesWhatItDidNotMake) {
  const std::string good = EncodePageToken(kScope, {.snapshot_id = 9, .position = "42"});
  std::string flipped = good;
  flipped[20] = flipped[20] == 'A' ? 'B' : 'A';
  const struct {
    std::string name;
    PageScope scope;
    std::string token;
  } kCases[] = {
      {"empty", kScope, ""},
      {"not base64", kScope, "***"},
      {"too short", kScope, "AQ"},
      {"truncated", kScope, good.substr(0, good.size() - 2)},
      {"one character changed", kScope, flipped},
      {"too long", kScope, std::string(kMaxPageTokenBytes + 1, 'A')},
      {"another method", {.method = "ListMoments", .filters = 77}, good},
      {"other filters", {.method = "RankPeople", .filters = 78}, good},
  };
  for (const auto& c : kCases) {
    const absl::Status status = DecodePageToken(c.scope, c.token).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << c.name;
    EXPECT_EQ(ErrorReason(status), "PAGE_TOKEN") << c.name;
    EXPECT_EQ(ErrorField(status), "page_token") << c.name;
  }
}

TEST(PageTokenTest, OffsetsAreNumbers) {
  EXPECT_EQ(PageOffset({.snapshot_id = 1, .position = "12"}).value(), 12u);
  for (const char* position : {"", "-1", "x", "99999999999999999999"}) {
    EXPECT_EQ(ErrorReason(PageOffset({.snapshot_id = 1, .position = position}).status()), "PAGE_TOKEN")
        << position;
  }
}

TEST(PageTokenTest, PageSizesHaveADefaultAndALimit) {
  EXPECT_EQ(PageSize(0, 20, 100).value(), 20);
  EXPECT_EQ(PageSize(100, 20, 100).value(), 100);
  EXPECT_EQ(ErrorField(PageSize(101, 20, 100).status()), "page_size");
  EXPECT_EQ(ErrorField(PageSize(-1, 20, 100).status()), "page_size");
}

TEST(FingerprintTest, IsPinned) {
  // A change makes all tokens in use invalid at an upgrade.
  EXPECT_EQ(Fingerprint().Add("klout").Add(uint64_t{7}).Add(0.5).value(), 12574109875193026671u);
}

TEST(FingerprintTest, TellsApart) {
  EXPECT_NE(Fingerprint().Add("ab").Add("c").value(), Fingerprint().Add("a").Add("bc").value());
  EXPECT_NE(Fingerprint().Add("a").Add("b").value(), Fingerprint().Add("b").Add("a").value());
  EXPECT_NE(Fingerprint().Add(1.0).value(), Fingerprint().Add(2.0).value());
  EXPECT_EQ(Fingerprint().Add(0.0).value(), Fingerprint().Add(-0.0).value());
}

}  // namespace
}  // namespace klout
