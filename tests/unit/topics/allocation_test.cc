// Steady work allocates nothing. A program of its own: it counts calls of operator new, but for those from inside
// CLD2, which is asked where our words do not tell the language, and which allocates.
#include <dlfcn.h>
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "services/topics/domain/text_classifier.h"
#include "services/topics/store/model_folder.h"
#include "services/topics/tools/tsv_reader.h"

namespace {

std::atomic<uint64_t> allocations{0};
std::atomic<bool> counting{false};

bool IsInCld2(const void* code) {
  Dl_info info;
  return dladdr(code, &info) != 0 && std::string_view(info.dli_fname).find("libcld2") != std::string_view::npos;
}

}  // namespace

void* operator new(size_t bytes) {
  if (counting && !IsInCld2(__builtin_return_address(0))) allocations.fetch_add(1, std::memory_order_relaxed);
  if (void* memory = malloc(bytes > 0 ? bytes : 1)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { free(memory); }
void operator delete(void* memory, size_t) noexcept { free(memory); }

namespace klout::topics {
namespace {

TEST(AllocationTest, ATextLikeThoseBeforeAllocatesNothing) {
  const auto files = ReadModelFolder(KLOUT_SOURCE_DIR "/services/topics");
  ASSERT_TRUE(files.ok()) << files.status();
  const auto classifier = TextClassifier::Create(*files);
  ASSERT_TRUE(classifier.ok()) << classifier.status();
  std::vector<std::string> texts;
  for (const char* file : {"language-sentences.tsv", "hostility-replies.tsv", "topics-dev.tsv", "absurd-topics.tsv"}) {
    const auto rows = ReadTsv(std::string(KLOUT_SOURCE_DIR "/tests/data/topics/") + file, {"text"});
    ASSERT_TRUE(rows.ok()) << rows.status();
    for (const auto& row : *rows) texts.push_back(row[0]);
  }
  ASSERT_GT(texts.size(), 500u);

  TextClassifier::Scratch scratch;
  TextAnswer answer;
  const auto classify_all = [&] {
    for (const std::string& text : texts) (*classifier)->Classify({text, {}, {}, {}}, true, scratch, answer);
  };
  classify_all();
  counting = true;
  classify_all();
  const auto one = std::make_unique<std::string>("the counter counts");
  counting = false;
  EXPECT_EQ(allocations.load(), 2u) << "one string, and its text";
}

}  // namespace
}  // namespace klout::topics
