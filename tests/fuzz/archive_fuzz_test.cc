#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/fuzz/archive_readers.h"
#include "tests/fuzz/mutate_seeds.h"

namespace klout::connector {
namespace {

using namespace std::string_view_literals;

constexpr int kMutations = 10'000;
constexpr uint32_t kSeed = 20140806;

std::string Folder(const std::string& format) { return std::string(KLOUT_SEED_DIR) + "/" + format; }

TEST(ArchiveFuzz, ArchiveFilesKeepTheirPromisesForAnyBytes) {
  ReadMutations(Folder("archive"), "PK\x01\x02\x03\x04\x05\x06\x08\x1f\x8b\x00\xff/.\\ustar0123457"sv, kSeed,
                kMutations, ReadArchiveFile);
}

TEST(ArchiveFuzz, CsvKeepsItsPromisesForAnyBytes) {
  ReadMutations(Folder("csv"), ",;\t\"\"\"\n\n\r\xEF\xBB\xBF\xFF\xFE\xC3\xA9\xE9{}[]\x00"sv, kSeed,
                kMutations, ReadCsv);
}

TEST(ArchiveFuzz, CarKeepsItsPromisesForAnyBytes) {
  ReadMutations(Folder("car"),
                "\x00\x01\x40\x60\x80\x81\xA0\xA1\xD8\x2A\x58\x25\x71\x12\x20\x18\x1B\xF6\xF5\xFB\xFF"sv,
                kSeed, kMutations, ReadCar);
}

TEST(ArchiveFuzz, TwiceEncodedKeepsItsPromisesForAnyBytes) {
  ReadMutations(Folder("twice_encoded"), "\"\"\\\\u00c3a9{}[]:,\xC3\xA9\xC2\xE2\x98\x95"sv, kSeed, kMutations,
                ReadTwiceEncoded);
}

TEST(ArchiveFuzz, JsonAssignmentKeepsItsPromisesForAnyBytes) {
  ReadMutations(Folder("json_assignment"), "==[]{}; \n\"'"sv, kSeed, kMutations, ReadJsonAssignment);
}

}  // namespace
}  // namespace klout::connector
