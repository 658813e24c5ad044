#ifndef KLOUT_TESTS_UNIT_CONNECTOR_STORE_TEMP_DIR_H_
#define KLOUT_TESTS_UNIT_CONNECTOR_STORE_TEMP_DIR_H_

#include <stdlib.h>

#include <filesystem>
#include <string>

namespace klout::connector {

// A folder that is gone when the test ends.
class TempDir {
 public:
  TempDir() {
    std::string pattern = (std::filesystem::temp_directory_path() / "klout-test-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~TempDir() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace klout::connector

#endif  // KLOUT_TESTS_UNIT_CONNECTOR_STORE_TEMP_DIR_H_
