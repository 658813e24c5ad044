#include "services/connector/domain/template.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/domain/url.h"

namespace klout::connector {
namespace {

// Takes the next piece off `text`: into `literal` what stands for itself, into `name` the name that follows
// it, empty at the end.
void TakePiece(std::string_view& text, std::string_view& literal, std::string_view& name) {
  size_t open = 0;
  while ((open = text.find('{', open)) != text.npos) {
    size_t end = open + 1;
    while (end < text.size() && (absl::ascii_isalnum(static_cast<unsigned char>(text[end])) ||
                                 text[end] == '_' || text[end] == '.')) {
      ++end;
    }
    const bool begins = end > open + 1 && (absl::ascii_isalpha(static_cast<unsigned char>(text[open + 1])) ||
                                           text[open + 1] == '_');
    if (begins && end < text.size() && text[end] == '}') {
      literal = text.substr(0, open);
      name = text.substr(open + 1, end - open - 1);
      text.remove_prefix(end + 1);
      return;
    }
    ++open;
  }
  literal = text;
  name = {};
  text = {};
}

std::string Escaped(const std::string& value, Escaping escaping) {
  switch (escaping) {
    case Escaping::kPercent:
      return PercentEncode(value);
    case Escaping::kJson:
      return JsonEscape(value);
    case Escaping::kNone:
      break;
  }
  return value;
}

}  // namespace

std::string JsonEscape(std::string_view text) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      escaped += {'\\', c};
    } else if (static_cast<unsigned char>(c) < 0x20) {
      escaped += "\\u00";
      escaped += {kDigits[c >> 4], kDigits[c & 15]};
    } else {
      escaped += c;
    }
  }
  return escaped;
}

absl::StatusOr<std::string> ExpandTemplate(std::string_view text, const VariableLookup& lookup,
                                           Escaping escaping) {
  std::string expanded;
  std::string_view literal, name;
  while (!text.empty()) {
    TakePiece(text, literal, name);
    expanded += literal;
    if (name.empty()) continue;
    const std::optional<std::string> value = lookup(name);
    if (!value) {
      return Error(absl::StatusCode::kInvalidArgument, "TEMPLATE", "",
                   absl::StrCat("there is no variable ", ToAbsl(name)));
    }
    expanded += Escaped(*value, escaping);
  }
  return expanded;
}

std::vector<std::string> TemplateNames(std::string_view text) {
  std::vector<std::string> names;
  std::string_view literal, name;
  while (!text.empty()) {
    TakePiece(text, literal, name);
    if (!name.empty()) names.emplace_back(name);
  }
  return names;
}

}  // namespace klout::connector
