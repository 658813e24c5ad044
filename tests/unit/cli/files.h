#ifndef KLOUT_TESTS_UNIT_CLI_FILES_H_
#define KLOUT_TESTS_UNIT_CLI_FILES_H_

#include <stdlib.h>
#include <zlib.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace klout::cli {

// A file of this content in a folder of its own, removed at the end of the test.
class TempFile {
 public:
  explicit TempFile(std::string_view content, const std::string& name = "facts") {
    std::string folder = (std::filesystem::temp_directory_path() / "klout-cli-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) abort();
    folder_ = folder;
    path_ = folder + "/" + name;
    std::ofstream(path_, std::ios::binary) << content;
  }
  ~TempFile() { std::filesystem::remove_all(folder_); }
  TempFile(const TempFile&) = delete;
  TempFile& operator=(const TempFile&) = delete;

  const std::string& path() const { return path_; }
  const std::string& folder() const { return folder_; }

 private:
  std::string folder_, path_;
};

// `text` as one gzip member.
inline std::string Gzip(std::string_view text) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, text.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

}  // namespace klout::cli

#endif  // KLOUT_TESTS_UNIT_CLI_FILES_H_
