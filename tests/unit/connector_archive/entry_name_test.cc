#include "services/connector/archive/entry_name.h"

#include <gtest/gtest.h>

#include "common/status.h"

namespace klout::connector {
namespace {

TEST(EntryName, IsCleanedOrRefusedWithItsReason) {
  const struct {
    std::string_view name, clean, reason;
  } cases[] = {
      {"data/tweets.js", "data/tweets.js", ""},
      {"./data/./tweets.js", "data/tweets.js", ""},
      {"data//tweets.js", "data/tweets.js", ""},
      {"..data/a..b/...", "..data/a..b/...", ""},
      {"ab:c", "ab:c", ""},
      {"1:c", "1:c", ""},
      {"Google+ Stream/Zdjęcia ☕.json", "Google+ Stream/Zdjęcia ☕.json", ""},
      {"", "", "NAME_EMPTY"},
      {"./", "", "NAME_EMPTY"},
      {"/etc/passwd", "", "NAME_ABSOLUTE"},
      {"//host/share", "", "NAME_ABSOLUTE"},
      {"c:x", "", "NAME_ABSOLUTE"},
      {"C:/x", "", "NAME_ABSOLUTE"},
      {"..", "", "NAME_PARENT"},
      {"../x", "", "NAME_PARENT"},
      {"a/../x", "", "NAME_PARENT"},
      {"a/..", "", "NAME_PARENT"},
      {"a\\..\\x", "", "NAME_BACKSLASH"},
      {"a\nb", "", "NAME_CONTROL"},
      {"a\x7F", "", "NAME_CONTROL"},
      {"a\xC0\xAF", "", "NAME_NOT_UTF8"},
      {"caf\xE9", "", "NAME_NOT_UTF8"},
      {"caf\xEF\xBF\xBD", "", "NAME_NOT_UTF8"},
      {"0123456789012345678901234567890123456789", "", "NAME_TOO_LONG"},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.name);
    const absl::StatusOr<std::string> clean = CleanEntryName(one.name, 39);
    EXPECT_EQ(clean.ok() ? *clean : "", one.clean);
    EXPECT_EQ(ErrorReason(clean.status()), one.reason);
  }
}

}  // namespace
}  // namespace klout::connector
