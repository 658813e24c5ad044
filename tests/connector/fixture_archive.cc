#include "tests/connector/fixture_archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "tests/connector/network_fixture.h"

namespace klout::connector {
namespace {

namespace fs = std::filesystem;

void Check(bool good, const char* what) {
  if (good) return;
  std::fprintf(stderr, "fixture archive: %s\n", what);
  std::abort();
}

}  // namespace

void WriteFixtureArchive(const std::string& name, const std::string& path) {
  const fs::path folder = ArchiveFolder(name);
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  struct archive* out = archive_write_new();
  archive_write_set_format_zip(out);
  Check(archive_write_open_filename(out, path.c_str()) == ARCHIVE_OK, "cannot be made");
  for (const fs::path& file : files) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    const std::string bytes = text.str();
    struct archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname_utf8(entry, fs::relative(file, folder).c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    Check(archive_write_header(out, entry) == ARCHIVE_OK, "an entry cannot be begun");
    Check(archive_write_data(out, bytes.data(), bytes.size()) == static_cast<la_ssize_t>(bytes.size()), "an entry cannot be written");
    archive_entry_free(entry);
  }
  Check(archive_write_free(out) == ARCHIVE_OK, "cannot be ended");
}

}  // namespace klout::connector
