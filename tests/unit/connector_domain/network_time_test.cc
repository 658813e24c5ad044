#include "services/connector/domain/network_time.h"

#include <gtest/gtest.h>

#include <string>

namespace klout::connector {
namespace {

struct Case {
  const char* text;
  std::optional<int64_t> time;
};

class NetworkTimeTest : public testing::TestWithParam<Case> {};

TEST_P(NetworkTimeTest, IsReadAsNetworksWriteIt) { EXPECT_EQ(ParseNetworkTime(GetParam().text), GetParam().time) << GetParam().text; }

INSTANTIATE_TEST_SUITE_P(
    Forms, NetworkTimeTest,
    testing::Values(
        // Counts, told apart by size.
        Case{"0", 0}, Case{"1346073198", 1346073198}, Case{"1346073198.9", 1346073198}, Case{"1346073198123", 1346073198},
        Case{"1346073198123456", 1346073198}, Case{" 1346073198 ", 1346073198},
        // ISO 8601 and its kin.
        Case{"2012-08-27T13:13:18Z", 1346073198}, Case{"2012-08-27T13:13:18.123456Z", 1346073198},
        Case{"2012-08-27T15:13:18+02:00", 1346073198}, Case{"2012-08-27T15:13:18+0200", 1346073198},
        Case{"2012-08-27T03:13:18-10", 1346073198}, Case{"2012-08-27 13:13:18", 1346073198}, Case{"2012-08-27 13:13:18 UTC", 1346073198},
        Case{"2012/08/27 13:13:18 +0000", 1346073198}, Case{"2012-08-27", 1346025600}, Case{"2012-08-27T13:13Z", 1346073180},
        Case{"2016-12-31T23:59:60Z", 1483228800}, Case{"2012-02-29T00:00:00Z", 1330473600},
        // Mail, Twitter, months first.
        Case{"Mon, 27 Aug 2012 13:13:18 GMT", 1346073198}, Case{"27 Aug 2012 15:13:18 +0200", 1346073198},
        Case{"27 Aug 2012, 13:13", 1346073180}, Case{"Mon Aug 27 13:13:18 +0000 2012", 1346073198},
        Case{"Mon Aug 27 13:13:18 2012", 1346073198}, Case{"08/27/12, 01:13 PM", 1346073180}, Case{"8/27/2012 13:13", 1346073180},
        Case{"8/27/2012 12:13 AM", 1346026380},
        // None.
        Case{"", std::nullopt}, Case{"soon", std::nullopt}, Case{"2012-13-01T00:00:00Z", std::nullopt},
        Case{"2013-02-29", std::nullopt}, Case{"2012-08-27T24:00:01Z", std::nullopt}, Case{"2012-08-27T13:13:18Zebra", std::nullopt},
        Case{"2012-08-27T13:13:18+99:00", std::nullopt}, Case{"13:13", std::nullopt}, Case{"9999999999999999999", std::nullopt},
        Case{"-5", std::nullopt}, Case{"8/27/2012 13:13 PM", std::nullopt}, Case{"Mon Foo 27 13:13:18 +0000 2012", std::nullopt}));

TEST(IsoTimeTest, IsWhatIsReadBack) {
  EXPECT_EQ(IsoTime(0), "1970-01-01T00:00:00Z");
  EXPECT_EQ(IsoTime(-1), "1969-12-31T23:59:59Z");
  for (const int64_t time : {int64_t{1346073198}, int64_t{1330473600}, int64_t{4102444799}}) EXPECT_EQ(ParseNetworkTime(IsoTime(time)), time);
}

// What most networks write is read by itself; the same with a space in the place of the T is read like the rest.
TEST(NetworkTimeTest, TheUsualFormIsReadLikeTheOthers) {
  for (const std::string good : {"2012-08-27T13:13:18Z", "2016-12-31T23:59:60.250Z", "2012-08-27T13:13:18.Z"}) {
    for (size_t i = 0; i < good.size(); ++i) {
      for (int c = 0; c < 256; ++c) {
        std::string text = good;
        text[i] = static_cast<char>(c);
        if (text[10] != 'T') continue;
        std::string other = text;
        other[10] = ' ';
        EXPECT_EQ(ParseNetworkTime(text), ParseNetworkTime(other)) << text;
      }
    }
  }
}

TEST(NetworkTimeTest, AnyBytesAreATimeOrNone) {
  // Each sign of a good time in turn is another.
  const std::string good = "Mon, 27 Aug 2012 13:13:18 +0200";
  for (size_t i = 0; i < good.size(); ++i) {
    for (int c = 0; c < 256; ++c) {
      std::string text = good;
      text[i] = static_cast<char>(c);
      ParseNetworkTime(text);
      ParseNetworkTime(text.substr(0, i));
    }
  }
}

}  // namespace
}  // namespace klout::connector
