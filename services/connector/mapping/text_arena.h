#ifndef KLOUT_SERVICES_CONNECTOR_MAPPING_TEXT_ARENA_H_
#define KLOUT_SERVICES_CONNECTOR_MAPPING_TEXT_ARENA_H_

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace klout::connector {

// Texts made while a page is read. Views of them are good until Clear. Keeps its memory.
class TextArena {
 public:
  // Room for `size` bytes.
  char* Take(size_t size);
  std::string_view Copy(std::string_view text);
  void Clear();

 private:
  static constexpr size_t kBlockBytes = 1 << 16;
  std::vector<std::unique_ptr<char[]>> blocks_;
  // Texts larger than a block.
  std::vector<std::unique_ptr<char[]>> large_;
  size_t block_ = 0, used_ = 0;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_MAPPING_TEXT_ARENA_H_
