#include "services/connector/domain/link_header.h"

#include <algorithm>

namespace klout::connector {
namespace {

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

bool EqualIgnoringCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return (x >= 'A' && x <= 'Z' ? x + 32 : x) == (y >= 'A' && y <= 'Z' ? y + 32 : y);
  });
}

// Where the next of `signs` stands outside of quotes.
size_t FindUnquoted(std::string_view text, std::string_view signs) {
  bool quoted = false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') {
      quoted = !quoted;
    } else if (quoted && text[i] == '\\') {
      ++i;
    } else if (!quoted && signs.find(text[i]) != std::string_view::npos) {
      return i;
    }
  }
  return text.size();
}

// Whether the value of a rel parameter, which may name several, names next.
bool NamesNext(std::string_view value) {
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
  while (!value.empty()) {
    const size_t end = std::min(value.find(' '), value.size());
    if (EqualIgnoringCase(value.substr(0, end), "next")) return true;
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return false;
}

}  // namespace

std::string NextLink(std::string_view header) {
  for (;;) {
    const size_t open = header.find('<');
    if (open == std::string_view::npos) return {};
    const size_t close = header.find('>', open);
    if (close == std::string_view::npos) return {};
    const std::string_view target = header.substr(open + 1, close - open - 1);
    header.remove_prefix(close + 1);
    const size_t end = FindUnquoted(header, ",");
    std::string_view parameters = header.substr(0, end);
    while (!parameters.empty()) {
      const size_t stop = FindUnquoted(parameters, ";");
      const std::string_view parameter = Trimmed(parameters.substr(0, stop));
      const size_t equals = parameter.find('=');
      if (equals != std::string_view::npos && EqualIgnoringCase(Trimmed(parameter.substr(0, equals)), "rel") &&
          NamesNext(Trimmed(parameter.substr(equals + 1)))) {
        return std::string(target);
      }
      parameters.remove_prefix(std::min(stop + 1, parameters.size()));
    }
    header.remove_prefix(std::min(end + 1, header.size()));
  }
}

}  // namespace klout::connector
