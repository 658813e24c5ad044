#include "services/topics/domain/tokens.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "services/topics/domain/folding.h"

namespace klout::topics {
namespace {

// What a byte is: a letter of ASCII its lower-case self, a digit itself, all others 0.
struct AsciiTable {
  std::array<char, 256> folded = {};
  constexpr AsciiTable() {
    for (int c = '0'; c <= '9'; ++c) folded[c] = static_cast<char>(c);
    for (int c = 'a'; c <= 'z'; ++c) folded[c] = static_cast<char>(c);
    for (int c = 'A'; c <= 'Z'; ++c) folded[c] = static_cast<char>(c - 'A' + 'a');
  }
};
constexpr AsciiTable kAscii;

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }

class Reader {
 public:
  Reader(std::string_view text, TokenList& list) : text_(text), list_(list) {}

  void Run() {
    while (at_ < text_.size()) Step();
  }

 private:
  void Step() {
    const auto byte = static_cast<uint8_t>(text_[at_]);
    if (byte == ' ') {
      ++at_;
      return;
    }
    if (byte < 0x80) {
      if (kAscii.folded[byte] != 0) {
        if (!ReadLink()) ReadWord(TokenKind::kWord, at_);
      } else {
        ReadSign(text_[at_]);
      }
      return;
    }
    const Decoded next = DecodeUtf8(text_, at_);
    const Folded& folded = FoldOf(next.code_point);
    switch (folded.char_class) {
      case CharClass::kLetter:
        ReadWord(TokenKind::kWord, at_);
        return;
      case CharClass::kAlone:
      case CharClass::kEmoji:
        Begin(folded.char_class == CharClass::kEmoji ? TokenKind::kEmoji : TokenKind::kWord, at_);
        Append({folded.bytes, folded.size});
        at_ += next.size;
        End();
        return;
      default:
        at_ += next.size;
    }
  }

  char Peek(size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  bool StartsWord(size_t position) const {
    if (position >= text_.size()) return false;
    const auto byte = static_cast<uint8_t>(text_[position]);
    if (byte < 0x80) return kAscii.folded[byte] != 0;
    const CharClass is = FoldOf(DecodeUtf8(text_, position).code_point).char_class;
    return is == CharClass::kLetter || is == CharClass::kAlone;
  }

  void ReadSign(char sign) {
    switch (sign) {
      case '!': ++list_.exclamations; break;
      case '?': ++list_.questions; break;
      case '#':
      case '@':
        if (StartsWord(at_ + 1)) {
          const size_t begin = at_++;
          ReadWord(sign == '#' ? TokenKind::kHashtag : TokenKind::kMention, begin);
          return;
        }
        break;
      case ':':
      case ';':
      case '=':
      case '<':
        if (ReadEmoticon()) return;
        break;
      default: break;
    }
    ++at_;
  }

  // Eyes, perhaps a nose, a mouth: `:)`, `;-D`, `=(`; and hearts.
  bool ReadEmoticon() {
    if (Peek(0) == '<') {
      const bool broken = Peek(1) == '/';
      if (Peek(broken ? 2 : 1) != '3') return false;
      Face(broken ? kBrokenHeart : kHeart, broken ? 3 : 2);
      return true;
    }
    const bool nose = Peek(1) == '-' || Peek(1) == '\'' || Peek(1) == 'o';
    const size_t mouth_at = nose ? 2 : 1;
    const char mouth = Peek(mouth_at);
    if (mouth == '\0') return false;
    // `:D` is a face, `:Das` is not.
    const char after = Peek(mouth_at + 1);
    const bool alone = kAscii.folded[static_cast<uint8_t>(after)] == 0;
    if (std::strchr(")]}", mouth) != nullptr || (alone && std::strchr("DPp*", mouth) != nullptr)) {
      Face(kHappyFace, mouth_at + 1);
    } else if (std::strchr("([{|", mouth) != nullptr || (alone && std::strchr("/\\", mouth) != nullptr)) {
      Face(kSadFace, mouth_at + 1);
    } else {
      return false;
    }
    return true;
  }

  void Face(std::string_view folded, size_t size) {
    Begin(TokenKind::kEmoji, at_);
    Append(folded);
    at_ += size;
    End();
  }

  // `http://host/path`, `https://...`, `www.host`. The token is the host; the rest of the link is passed over.
  bool ReadLink() {
    const char first = text_[at_];
    if (first != 'h' && first != 'H' && first != 'w' && first != 'W') return false;
    const std::string_view rest = text_.substr(at_);
    size_t skip = 0;
    for (const std::string_view scheme : {"https://", "http://", "HTTPS://", "HTTP://"}) {
      if (rest.starts_with(scheme)) skip = scheme.size();
    }
    if (rest.substr(skip).starts_with("www.")) skip += 4;
    if (skip == 0 || !StartsWord(at_ + skip)) return false;
    at_ += skip;
    Begin(TokenKind::kLink, at_);
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      const char folded = kAscii.folded[static_cast<uint8_t>(c)];
      if (folded == 0 && c != '.' && c != '-') break;
      const char kept = folded == 0 ? c : folded;
      Append({&kept, 1});
    }
    End();
    while (at_ < text_.size() && static_cast<uint8_t>(text_[at_]) > ' ') ++at_;
    return true;
  }

  void ReadWord(TokenKind kind, size_t begin) {
    Begin(kind, begin);
    uint32_t letters = 0, capitals = 0;
    char last = 0;
    int in_a_row = 0;
    const size_t first = at_;
    while (true) {
      ReadAscii(letters, capitals, last, in_a_row);
      if (at_ == text_.size()) break;
      if (static_cast<uint8_t>(text_[at_]) < 0x80) {
        if (text_[at_] != '_' || kind == TokenKind::kWord) break;
        ++at_;
        continue;
      }
      const Decoded next = DecodeUtf8(text_, at_);
      const Folded& folded = FoldOf(next.code_point);
      if (folded.char_class == CharClass::kLetter || (folded.char_class == CharClass::kAlone && kind != TokenKind::kWord)) {
        Append({folded.bytes, folded.size});
        ++letters;
        last = 0;
        in_a_row = 0;
      } else if (folded.char_class != CharClass::kSkip) {
        break;
      }
      at_ += next.size;
    }
    token_.is_capitalized = IsUpper(text_[first]);
    token_.is_shouted = capitals >= 2 && capitals == letters;
    AddSuffix(letters);
    End();
  }

  // Most bytes of most texts are read here, so all that changes is in local variables: a member would be written back
  // and read again for each byte, since a char may stand for any memory.
  void ReadAscii(uint32_t& letters, uint32_t& capitals, char& last, int& in_a_row) {
    const char* const text = text_.data();
    const size_t end = text_.size(), begin = at_;
    size_t at = begin, size = size_;
    uint64_t hash = hash_;
    uint32_t upper = 0;
    char before = last;
    int same = in_a_row;
    bool is_stretched = false;
    for (; at < end; ++at) {
      const char folded = kAscii.folded[static_cast<uint8_t>(text[at])];
      if (folded == 0) break;
      upper += folded != text[at] ? 1 : 0;
      same = folded == before ? same + 1 : 1;
      before = folded;
      if (same > 2 && folded >= 'a') {
        is_stretched = true;
      } else if (size < kMaxWordBytes) {
        word_[size++] = folded;
        hash = HashByte(hash, static_cast<uint8_t>(folded));
      }
    }
    letters += static_cast<uint32_t>(at - begin);
    capitals += upper;
    last = before;
    in_a_row = same;
    token_.is_stretched = token_.is_stretched || is_stretched;
    at_ = at;
    size_ = size;
    hash_ = hash;
  }

  // `c++`, `c#`, `f#`.
  void AddSuffix(uint32_t letters) {
    if (letters != 1) return;
    if (Peek(0) == '+' && Peek(1) == '+') {
      Append("++");
      at_ += 2;
    } else if (Peek(0) == '#' && !StartsWord(at_ + 1)) {
      Append("#");
      ++at_;
    }
  }

  void Begin(TokenKind kind, size_t begin) {
    token_ = Token();
    token_.kind = kind;
    token_.begin = static_cast<uint32_t>(begin);
    token_.folded_begin = static_cast<uint32_t>(list_.folded.size());
    hash_ = kHashStart;
    size_ = 0;
  }
  void AppendByte(char byte) {
    if (size_ == kMaxWordBytes) return;
    word_[size_++] = byte;
    hash_ = HashByte(hash_, static_cast<uint8_t>(byte));
  }
  void Append(std::string_view bytes) {
    for (const char byte : bytes) AppendByte(byte);
  }
  void End() {
    token_.hash = WordHash(hash_);
    token_.end = static_cast<uint32_t>(at_);
    token_.folded_size = static_cast<uint16_t>(size_);
    list_.folded.append(word_.data(), size_);
    list_.tokens.push_back(token_);
  }

  const std::string_view text_;
  TokenList& list_;
  size_t at_ = 0;
  // The word that is being read: its token, its folded bytes and their hash.
  Token token_;
  uint64_t hash_ = 0;
  size_t size_ = 0;
  std::array<char, kMaxWordBytes> word_;
};

}  // namespace

void TokenList::Clear() {
  tokens.clear();
  folded.clear();
  facts.clear();
  exclamations = questions = 0;
}

void Tokenize(std::string_view text, TokenList& list) { Reader(text, list).Run(); }

}  // namespace klout::topics
