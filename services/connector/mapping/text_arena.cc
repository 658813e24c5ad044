#include "services/connector/mapping/text_arena.h"

#include <cstring>

namespace klout::connector {

char* TextArena::Take(size_t size) {
  if (size > kBlockBytes) return large_.emplace_back(new char[size]).get();
  if (block_ == blocks_.size() || used_ + size > kBlockBytes) {
    if (block_ < blocks_.size()) ++block_;
    if (block_ == blocks_.size()) blocks_.emplace_back(new char[kBlockBytes]);
    used_ = 0;
  }
  char* const taken = blocks_[block_].get() + used_;
  used_ += size;
  return taken;
}

std::string_view TextArena::Copy(std::string_view text) {
  if (text.empty()) return {};
  char* const out = Take(text.size());
  std::memcpy(out, text.data(), text.size());
  return {out, text.size()};
}

void TextArena::Clear() {
  block_ = used_ = 0;
  large_.clear();
}

}  // namespace klout::connector
