#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/fuzz/mutate_seeds.h"
#include "tests/fuzz/readers.h"

namespace klout::cli {
namespace {

using namespace std::string_view_literals;

constexpr int kMutations = 20'000;
constexpr uint32_t kSeed = 20120704;
// Bytes that mean something in one of the formats.
constexpr std::string_view kTelling = " \t\n\r\"{}[]:,-0123456789RTMEr\\\x1f\x8b\xff\xc3\x00"sv;

std::string Folder(const std::string& format) { return std::string(KLOUT_SEED_DIR) + "/" + format; }

TEST(ReaderFuzz, ActivityKeepsItsPromisesForAnyBytes) {
  ReadMutations(Folder("activity"), kTelling, kSeed, kMutations, ReadActivity);
}

TEST(ReaderFuzz, FactsKeepTheirPromisesForAnyBytes) {
  ReadMutations(Folder("facts"), kTelling, kSeed, kMutations, ReadFacts);
}

}  // namespace
}  // namespace klout::cli
