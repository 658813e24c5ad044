#ifndef KLOUT_TESTS_E2E_ACTIVITY_FILES_H_
#define KLOUT_TESTS_E2E_ACTIVITY_FILES_H_

#include <zlib.h>

#include <fstream>
#include <random>
#include <string>

#include "absl/strings/str_cat.h"

namespace klout {

// `lines` seeded acts of fans on a few authors, in the activity format. Every 10th is on `star`, if that is
// not empty.
inline std::string ActivityText(uint32_t seed, int lines, const std::string& star = "") {
  constexpr const char* kKinds[] = {"RT", "MT", "RE"};
  constexpr int64_t kFirstSecond = 1341100800;  // 2012-07-01 00:00 UTC
  std::mt19937 random(seed);
  std::string text;
  for (int i = 0; i < lines; ++i) {
    const std::string author = !star.empty() && i % 10 == 0 ? star : absl::StrCat("author-", random() % 20);
    absl::StrAppend(&text, "fan-", random() % 300, " ", author, " ", kFirstSecond + i * 60 + random() % 60,
                    " ", kKinds[random() % 3], "\n");
  }
  return text;
}

inline std::string WriteText(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

inline std::string WriteGzip(const std::string& path, const std::string& text) {
  gzFile file = gzopen(path.c_str(), "wb");
  gzwrite(file, text.data(), static_cast<unsigned>(text.size()));
  gzclose(file);
  return path;
}

}  // namespace klout

#endif  // KLOUT_TESTS_E2E_ACTIVITY_FILES_H_
