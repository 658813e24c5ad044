#include "tests/connector/reshaped_json.h"

#include <simdjson.h>

#include <functional>
#include <set>

#include "absl/strings/str_cat.h"

namespace klout::connector {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

// How a document is written again.
struct Style {
  // Written after the members of each object, without a comma before.
  std::string more_members;
  // Among the elements of each array of objects.
  std::vector<std::string> more_elements;
  bool numbers_as_texts = false;
  std::string null_member, absent_member;
};

bool HoldsObjects(element array) {
  const simdjson::dom::array items = array.get_array();
  for (const element item : items) {
    if (item.is_object()) return true;
  }
  return false;
}

void Write(element value, const Style& style, std::string& out) {
  switch (value.type()) {
    case element_type::OBJECT: {
      out += '{';
      bool first = true;
      const auto comma = [&] {
        if (!first) out += ',';
        first = false;
      };
      const simdjson::dom::object members = value.get_object();
      for (const auto member : members) {
        const std::string name(member.key);
        if (!style.absent_member.empty() && name == style.absent_member) continue;
        comma();
        // A key is written as the parser prints texts.
        absl::StrAppend(&out, "\"", name, "\":");
        if (!style.null_member.empty() && name == style.null_member) {
          out += "null";
        } else {
          Write(member.value, style, out);
        }
      }
      if (!style.more_members.empty()) {
        comma();
        out += style.more_members;
      }
      out += '}';
      return;
    }
    case element_type::ARRAY: {
      out += '[';
      bool first = true;
      const std::vector<std::string> more = HoldsObjects(value) ? style.more_elements : std::vector<std::string>();
      for (const std::string& text : more) {
        if (!first) out += ',';
        first = false;
        out += text;
      }
      const simdjson::dom::array items = value.get_array();
      for (const element item : items) {
        if (!first) out += ',';
        first = false;
        Write(item, style, out);
      }
      out += ']';
      return;
    }
    case element_type::INT64:
    case element_type::UINT64:
      absl::StrAppend(&out, style.numbers_as_texts ? "\"" : "", simdjson::minify(value), style.numbers_as_texts ? "\"" : "");
      return;
    default:
      out += simdjson::minify(value);
  }
}

std::string Rewritten(const std::string& json, const Style& style) {
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(json).get(root) != simdjson::SUCCESS) return json;
  std::string out;
  Write(root, style, out);
  return out;
}

void AddNames(element value, std::set<std::string>& names) {
  if (value.is_object()) {
    const simdjson::dom::object members = value.get_object();
    for (const auto member : members) {
      names.emplace(member.key);
      AddNames(member.value, names);
    }
  } else if (value.is_array()) {
    const simdjson::dom::array items = value.get_array();
    for (const element item : items) AddNames(item, names);
  }
}

}  // namespace

std::string WithUnknownFields(const std::string& json) {
  Style style;
  style.more_members =
      R"("zz_new_text":"x","zz_new_number":12345678901234567890123,"zz_new_null":null,"zz_new_list":[1,{"id":"2"}],"zz_new_object":{"id":"3","type":"new"})";
  return Rewritten(json, style);
}

std::string WithNumbersAsTexts(const std::string& json) {
  Style style;
  style.numbers_as_texts = true;
  return Rewritten(json, style);
}

std::string WithRubbishInArrays(const std::string& json) {
  Style style;
  style.more_elements = {"null", "{}", "42", "\"rubbish\"", "[]", R"({"type":"a kind of tomorrow","id":{"deep":[]}})"};
  return Rewritten(json, style);
}

std::string WithoutField(const std::string& json, const std::string& name, bool is_null) {
  Style style;
  (is_null ? style.null_member : style.absent_member) = name;
  return Rewritten(json, style);
}

std::vector<std::string> FieldNames(const NetworkFixture& fixture) {
  std::set<std::string> names;
  for (const NetworkFixture::Exchange& exchange : fixture.requests) {
    simdjson::dom::parser parser;
    element root;
    if (parser.parse(exchange.reply.body).get(root) == simdjson::SUCCESS) AddNames(root, names);
  }
  return {names.begin(), names.end()};
}

}  // namespace klout::connector
