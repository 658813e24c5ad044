#include "services/topics/domain/hashtags.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace klout::topics {
namespace {

constexpr size_t kLeastWord = 3, kMostWord = 20;
constexpr uint8_t kNoWay = UINT8_MAX;

void AddGap(TokenList& list) {
  Token gap;
  gap.kind = TokenKind::kMention;
  list.tokens.push_back(gap);
}

void AddPart(const Token& tag, size_t begin, size_t end, TokenList& list) {
  Token part = tag;
  part.kind = TokenKind::kWord;
  part.folded_begin = static_cast<uint32_t>(tag.folded_begin + begin);
  part.folded_size = static_cast<uint16_t>(end - begin);
  part.hash = WordHash(HashBytes(list.FoldedOf(part)));
  list.tokens.push_back(part);
}

// Where capitals and underscores cut an ASCII hashtag; false where there are none.
bool SplitAsWritten(std::string_view written, const Token& tag, TokenList& list) {
  // One folded byte for one letter, or the cuts cannot be carried over.
  std::array<uint8_t, kMaxWordBytes + 1> cuts = {};
  size_t count = 0, letters = 0;
  bool cut = false, was_lower = false;
  for (const char c : written) {
    if (static_cast<uint8_t>(c) >= 0x80) return false;
    if (c == '_') {
      cut = letters > 0;
      continue;
    }
    const bool is_upper = c >= 'A' && c <= 'Z';
    if (letters > 0 && (cut || (is_upper && was_lower)) && count < cuts.size()) {
      cuts[count++] = static_cast<uint8_t>(letters);
    }
    cut = false;
    was_lower = !is_upper;
    ++letters;
  }
  if (count == 0 || letters != tag.folded_size) return false;
  AddGap(list);
  size_t begin = 0;
  for (size_t i = 0; i < count; ++i) {
    AddPart(tag, begin, cuts[i], list);
    begin = cuts[i];
  }
  AddPart(tag, begin, letters, list);
  return true;
}

void SplitByWords(const Token& tag, const HashIndex& words, TokenList& list) {
  const size_t size = tag.folded_size;
  // For each end: the fewest words that reach it, and where the last of them begins.
  std::array<uint8_t, kMaxWordBytes + 1> fewest, from = {};
  fewest.fill(kNoWay);
  fewest[0] = 0;
  for (size_t begin = 0; begin + kLeastWord <= size; ++begin) {
    if (fewest[begin] == kNoWay) continue;
    uint64_t hash = kHashStart;
    for (size_t end = begin + 1; end <= std::min(size, begin + kMostWord); ++end) {
      hash = HashByte(hash, static_cast<uint8_t>(list.folded[tag.folded_begin + end - 1]));
      if (end - begin < kLeastWord || fewest[begin] + 1 >= fewest[end]) continue;
      if (words.Find(WordHash(hash)) == HashIndex::kNone) continue;
      fewest[end] = static_cast<uint8_t>(fewest[begin] + 1);
      from[end] = static_cast<uint8_t>(begin);
    }
  }
  if (fewest[size] == kNoWay || fewest[size] < 2) return;
  std::array<uint8_t, kMaxWordBytes + 1> ends;
  size_t count = 0;
  for (size_t end = size; end > 0; end = from[end]) ends[count++] = static_cast<uint8_t>(end);
  AddGap(list);
  while (count > 0) {
    --count;
    AddPart(tag, from[ends[count]], ends[count], list);
  }
}

}  // namespace

void SplitHashtags(std::string_view text, const HashIndex& words, TokenList& list) {
  const size_t count = list.tokens.size();
  for (size_t i = 0; i < count; ++i) {
    if (list.tokens[i].kind != TokenKind::kHashtag || list.tokens[i].folded_size < 2 * kLeastWord) continue;
    const Token tag = list.tokens[i];
    const std::string_view written =
        tag.end > tag.begin ? text.substr(tag.begin + 1, tag.end - tag.begin - 1) : std::string_view();
    if (!SplitAsWritten(written, tag, list)) SplitByWords(tag, words, list);
  }
}

}  // namespace klout::topics
