#include "services/connector/domain/link_header.h"

#include <gtest/gtest.h>

namespace klout::connector {
namespace {

TEST(NextLinkTest, IsFoundAmongOthersInAnyForm) {
  EXPECT_EQ(NextLink("<https://a.example/?p=2>; rel=\"next\", <https://a.example/?p=9>; rel=\"last\""), "https://a.example/?p=2");
  EXPECT_EQ(NextLink("<https://a.example/?p=0>; rel=\"prev\", <https://a.example/?p=2>; title=\"a, b; c\"; rel=next"), "https://a.example/?p=2");
  EXPECT_EQ(NextLink("<x>; REL=\"nofollow NEXT\""), "x");
}

TEST(NextLinkTest, IsEmptyWhereThereIsNone) {
  for (const char* header : {"", "next", "<x", "<x>", "<x>; rel=\"nextish\"", "<x>; title=\"rel=next\"", "<x>; rel=\"prev\"", ",;,<>;rel="})
    EXPECT_EQ(NextLink(header), "") << header;
}

}  // namespace
}  // namespace klout::connector
