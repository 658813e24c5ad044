#include "services/connector/live/sse_document.h"

#include <simdjson.h>

namespace klout::connector {
namespace {

void AppendString(std::string_view value, std::string& json) {
  constexpr char kHex[] = "0123456789abcdef";
  json += '"';
  for (const char c : value) {
    if (c == '"' || c == '\\') {
      json += '\\';
      json += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      json += "\\u00";
      json += kHex[c >> 4];
      json += kHex[c & 15];
    } else {
      json += c;
    }
  }
  json += '"';
}

}  // namespace

struct SseDocument::Parser {
  simdjson::dom::parser json;
};

SseDocument::SseDocument() : parser_(std::make_unique<Parser>()) {}
SseDocument::~SseDocument() = default;

std::string_view SseDocument::Write(const SseEvent& event) {
  text_ = "{\"event\":";
  AppendString(event.event, text_);
  text_ += ",\"data\":";
  // The data alone must be JSON: `1,"event":"x"` would be, inside of ours.
  if (parser_->json.parse(event.data.data(), event.data.size()).error() == simdjson::SUCCESS) {
    text_ += event.data;
  } else {
    AppendString(event.data, text_);
  }
  text_ += '}';
  return text_;
}

}  // namespace klout::connector
