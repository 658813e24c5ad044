#include "services/connector/domain/rel_me.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/string_view.h"
#include "services/connector/domain/url.h"

namespace klout::connector {
namespace {

// Longest of `&name;`, `&#1114111;`.
constexpr size_t kMaxEntityBytes = 10;
constexpr size_t kMaxAttributes = 64;
constexpr std::array<std::string_view, 8> kRawElements = {"script",   "style",    "textarea", "title",
                                                          "noscript", "template", "iframe",   "xmp"};

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

void AppendUtf8(std::string& text, uint32_t c) {
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += {static_cast<char>(0xc0 | c >> 6), static_cast<char>(0x80 | (c & 63))};
  } else if (c < 0x10000) {
    text += {static_cast<char>(0xe0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 63)),
             static_cast<char>(0x80 | (c & 63))};
  } else {
    text += {static_cast<char>(0xf0 | c >> 18), static_cast<char>(0x80 | (c >> 12 & 63)),
             static_cast<char>(0x80 | (c >> 6 & 63)), static_cast<char>(0x80 | (c & 63))};
  }
}

// The character that `name`, between & and ;, stands for.
std::optional<uint32_t> EntityValue(std::string_view name) {
  if (name == "amp") return '&';
  if (name == "lt") return '<';
  if (name == "gt") return '>';
  if (name == "quot") return '"';
  if (name == "apos") return '\'';
  if (name.size() < 2 || name[0] != '#') return std::nullopt;
  uint32_t c = 0;
  const bool hex = name[1] == 'x' || name[1] == 'X';
  const absl::string_view digits = ToAbsl(name.substr(hex ? 2 : 1));
  if (hex ? !absl::SimpleHexAtoi(digits, &c) : !absl::SimpleAtoi(digits, &c)) return std::nullopt;
  if (c == 0 || c > 0x10ffff || (c >= 0xd800 && c < 0xe000)) return std::nullopt;
  return c;
}

std::string DecodeEntities(std::string_view text) {
  std::string decoded;
  for (size_t i = 0; i < text.size(); ++i) {
    const size_t end = text[i] == '&' ? text.substr(i, kMaxEntityBytes + 1).find(';') : text.npos;
    const std::optional<uint32_t> c =
        end == text.npos ? std::nullopt : EntityValue(text.substr(i + 1, end - 1));
    if (!c) {
      decoded += text[i];
      continue;
    }
    AppendUtf8(decoded, *c);
    i += end;
  }
  return decoded;
}

// What one start tag says.
struct Tag {
  std::string name;
  std::string rel;
  std::string href;
};

// Walks over the start tags of a page.
class TagScanner {
 public:
  explicit TagScanner(std::string_view html) : rest_(html.substr(0, kMaxPageBytes)) {}

  bool Next(Tag& tag) {
    while (true) {
      const size_t open = rest_.find('<');
      if (open == rest_.npos) return false;
      rest_.remove_prefix(open + 1);
      if (rest_.starts_with("!--")) {
        SkipBehind("-->");
        continue;
      }
      if (rest_.empty() || !absl::ascii_isalpha(static_cast<unsigned char>(rest_[0]))) continue;
      ReadTag(tag);
      if (std::find(kRawElements.begin(), kRawElements.end(), tag.name) != kRawElements.end())
        SkipElement(tag.name);
      return true;
    }
  }

 private:
  void SkipBehind(std::string_view mark) {
    const size_t at = rest_.find(mark);
    rest_.remove_prefix(at == rest_.npos ? rest_.size() : at + mark.size());
  }

  // Text up to `</name`, which nothing but that ends.
  void SkipElement(const std::string& name) {
    while (!rest_.empty()) {
      SkipBehind("</");
      if (absl::StartsWithIgnoreCase(ToAbsl(rest_), name)) return;
    }
  }

  std::string_view TakeUntil(auto stop) {
    const auto end = std::find_if(rest_.begin(), rest_.end(), stop);
    const std::string_view taken = rest_.substr(0, end - rest_.begin());
    rest_.remove_prefix(taken.size());
    return taken;
  }

  void SkipSpaces() {
    TakeUntil([](char c) { return !IsSpace(c); });
  }

  std::string_view TakeValue() {
    SkipSpaces();
    if (!rest_.empty() && (rest_[0] == '"' || rest_[0] == '\'')) {
      const char quote = rest_[0];
      rest_.remove_prefix(1);
      const std::string_view value = TakeUntil([quote](char c) { return c == quote; });
      if (!rest_.empty()) rest_.remove_prefix(1);
      return value;
    }
    return TakeUntil([](char c) { return IsSpace(c) || c == '>'; });
  }

  void ReadTag(Tag& tag) {
    tag = Tag();
    tag.name =
        absl::AsciiStrToLower(ToAbsl(TakeUntil([](char c) { return IsSpace(c) || c == '>' || c == '/'; })));
    for (size_t i = 0; i < kMaxAttributes; ++i) {
      TakeUntil([](char c) { return !IsSpace(c) && c != '/'; });
      if (rest_.empty() || rest_[0] == '>') return;
      const std::string name = absl::AsciiStrToLower(
          ToAbsl(TakeUntil([](char c) { return IsSpace(c) || c == '=' || c == '>' || c == '/'; })));
      SkipSpaces();
      std::string_view value;
      if (!rest_.empty() && rest_[0] == '=') {
        rest_.remove_prefix(1);
        value = TakeValue();
      }
      // Of an attribute written twice the first counts.
      if (name == "rel" && tag.rel.empty()) tag.rel = DecodeEntities(value);
      if (name == "href" && tag.href.empty()) tag.href = DecodeEntities(value);
    }
    SkipBehind(">");
  }

  std::string_view rest_;
};

bool HasWord(std::string_view words, std::string_view word) {
  while (!words.empty()) {
    const size_t end = std::min(
        static_cast<size_t>(std::find_if(words.begin(), words.end(), IsSpace) - words.begin()), words.size());
    if (absl::EqualsIgnoreCase(ToAbsl(words.substr(0, end)), ToAbsl(word))) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

std::string_view Trim(std::string_view text) {
  while (!text.empty() && IsSpace(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsSpace(text.back())) text.remove_suffix(1);
  return text;
}

// SamePage for an address that may leave out its scheme.
bool IsPage(std::string_view written, std::string_view page_url) {
  written = Trim(written);
  if (written.find("://") != written.npos) return SamePage(written, page_url);
  while (written.starts_with('/')) written.remove_prefix(1);
  return SamePage(absl::StrCat("https://", ToAbsl(written)), page_url);
}

// Whether a word of running text is the page: with and without the signs that end a sentence.
bool WordIsPage(std::string_view word, std::string_view page_url) {
  constexpr std::string_view kEnds = ".,;:!?)";
  if (word.size() > kMaxUrlBytes) return false;
  while (true) {
    if (IsPage(word, page_url)) return true;
    if (word.empty() || kEnds.find(word.back()) == kEnds.npos) return false;
    word.remove_suffix(1);
  }
}

}  // namespace

std::vector<std::string> RelMeLinks(std::string_view html) {
  std::vector<std::string> links;
  TagScanner scanner(html);
  Tag tag;
  while (links.size() < kMaxPageLinks && scanner.Next(tag)) {
    if ((tag.name == "a" || tag.name == "link") && !tag.href.empty() && HasWord(tag.rel, "me")) {
      links.emplace_back(Trim(tag.href));
    }
  }
  return links;
}

bool LinksWithRelMe(std::string_view html, std::string_view url) {
  const std::vector<std::string> links = RelMeLinks(html);
  return std::any_of(links.begin(), links.end(), [&](const std::string& link) {
    // A path alone is on the page's own host, which is never the profile's.
    const bool names_host = link.starts_with("//") || link.find("://") != link.npos;
    return names_host && IsPage(link, url);
  });
}

bool NamesPage(std::string_view text, std::string_view page_url) {
  text = text.substr(0, kMaxPageBytes);
  TagScanner scanner(text);
  Tag tag;
  for (size_t links = 0; links < kMaxPageLinks && scanner.Next(tag);) {
    if (tag.name != "a" || tag.href.empty()) continue;
    ++links;
    if (tag.href.find("://") != tag.href.npos && IsPage(tag.href, page_url)) return true;
  }
  constexpr std::string_view kGaps = " \t\r\n\f<>\"'(|,";
  for (size_t words = 0; !text.empty() && words < kMaxPageLinks;) {
    const size_t begin = std::min(text.find_first_not_of(kGaps), text.size());
    text.remove_prefix(begin);
    const std::string_view word = text.substr(0, text.find_first_of(kGaps));
    text.remove_prefix(word.size());
    // Only what has a dot or a colon can be a host.
    if (word.find_first_of(".:") == word.npos) continue;
    ++words;
    if (WordIsPage(DecodeEntities(word), page_url)) return true;
  }
  return false;
}

}  // namespace klout::connector
