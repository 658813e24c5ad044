#include "services/connector/archive/dag_cbor.h"

#include <bit>
#include <charconv>
#include <cmath>

#include "absl/strings/escaping.h"
#include "common/facts/text.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/archive/content_id.h"
#include "services/connector/archive/json_text.h"

namespace klout::connector {
namespace {

constexpr uint64_t kLinkTag = 42;
constexpr int kFalse = 20, kTrue = 21, kNull = 22, kFloat64 = 27;

template <typename Number>
void AppendNumber(Number number, std::string* json) {
  char digits[32];
  const auto [end, error] = std::to_chars(digits, digits + sizeof(digits), number);
  json->append(digits, end);
}

}  // namespace

absl::Status DagCborReader::status() const {
  if (!failed()) return absl::OkStatus();
  return Error(absl::StatusCode::kInvalidArgument, "CBOR", "", failure_);
}

void DagCborReader::Fail(const char* why) {
  if (failure_ == nullptr) failure_ = why;
  rest_ = {};
}

DagCborReader::Head DagCborReader::TakeAnyHead() {
  Head head{kUnsigned, 0, 0};
  if (rest_.empty()) {
    Fail("cut short");
    return head;
  }
  const auto first = static_cast<unsigned char>(rest_[0]);
  head = {static_cast<Major>(first >> 5), first & 31, uint64_t{first} & 31};
  rest_.remove_prefix(1);
  if (head.info < 24) return head;
  if (head.info > 27) {
    Fail("a length is left open, or a reserved form");
    return head;
  }
  head.argument = 0;
  for (const char byte : TakeCounted(uint64_t{1} << (head.info - 24))) {
    head.argument = head.argument << 8 | static_cast<unsigned char>(byte);
  }
  return head;
}

uint64_t DagCborReader::TakeHead(Major major) {
  const Head head = TakeAnyHead();
  if (head.major != major) Fail("an item is not of the kind that belongs there");
  return failed() ? 0 : head.argument;
}

std::string_view DagCborReader::TakeString(Major major) { return TakeCounted(TakeHead(major)); }

std::string_view DagCborReader::TakeCounted(uint64_t bytes) {
  if (bytes > rest_.size()) {
    Fail("cut short");
    return {};
  }
  const std::string_view taken = rest_.substr(0, bytes);
  rest_.remove_prefix(bytes);
  return taken;
}

std::string_view DagCborReader::Text() {
  const Head head = TakeAnyHead();
  if (head.major != kText) Fail("an item is not a text");
  return TextOf(head);
}

std::string_view DagCborReader::TextOf(const Head& head) {
  const std::string_view text = TakeCounted(failed() ? 0 : head.argument);
  if (IsUtf8(text)) return text;
  Fail("a text is not UTF-8");
  return {};
}

std::string_view DagCborReader::Link() {
  const Head head = TakeAnyHead();
  if (head.major != kTag) Fail("an item is not a link");
  return LinkOf(head);
}

// Tag 42 of bytes: a zero, then the CID.
std::string_view DagCborReader::LinkOf(const Head& head) {
  if (!failed() && head.argument != kLinkTag) Fail("a tag is not that of links");
  std::string_view cid = TakeString(kBytes);
  if (failed()) return {};
  const bool marked = cid.starts_with('\0');
  cid.remove_prefix(marked);
  std::string_view rest = cid;
  if (marked && TakeContentId(&rest).ok() && rest.empty()) return cid;
  Fail("a link is no CID of version 1");
  return {};
}

bool DagCborReader::TakeNull() {
  if (!rest_.starts_with(static_cast<char>(kSimple << 5 | kNull))) return false;
  rest_.remove_prefix(1);
  return true;
}

void DagCborReader::Skip(int depth) {
  if (depth > kMaxCborDepth) Fail("lists and maps are nested deeper than 64");
  const Head head = TakeAnyHead();
  if (head.major == kBytes || head.major == kText) TakeCounted(failed() ? 0 : head.argument);
  if (head.major == kTag) LinkOf(head);
  if (head.major != kList && head.major != kMap) return;
  for (uint64_t left = head.argument; left > 0 && !failed(); --left) {
    if (head.major == kMap) Text();
    Skip(depth + 1);
  }
}

void DagCborReader::AppendJson(std::string* json, int depth) {
  if (depth > kMaxCborDepth) Fail("lists and maps are nested deeper than 64");
  const Head head = TakeAnyHead();
  if (failed()) return;
  switch (head.major) {
    case kUnsigned:
      return AppendNumber(head.argument, json);
    case kNegative:
      // -1 - argument, which for the largest needs 65 bits.
      json->push_back('-');
      if (head.argument == UINT64_MAX) {
        json->append("18446744073709551616");
        return;
      }
      return AppendNumber(head.argument + 1, json);
    case kBytes:
      json->append("{\"$bytes\":\"");
      json->append(absl::Base64Escape(ToAbsl(TakeCounted(head.argument))));
      json->append("\"}");
      return;
    case kText:
      return AppendJsonString(TextOf(head), json);
    case kList:
      return AppendList(head.argument, json, depth);
    case kMap:
      return AppendMap(head.argument, json, depth);
    case kTag:
      json->append("{\"$link\":\"");
      json->append(ContentIdText(LinkOf(head)));
      json->append("\"}");
      return;
    case kSimple:
      return AppendSimple(head, json);
  }
}

void DagCborReader::AppendList(uint64_t elements, std::string* json, int depth) {
  json->push_back('[');
  for (uint64_t i = 0; i < elements && !failed(); ++i) {
    if (i > 0) json->push_back(',');
    AppendJson(json, depth + 1);
  }
  json->push_back(']');
}

void DagCborReader::AppendMap(uint64_t members, std::string* json, int depth) {
  json->push_back('{');
  for (uint64_t i = 0; i < members && !failed(); ++i) {
    if (i > 0) json->push_back(',');
    AppendJsonString(Text(), json);
    json->push_back(':');
    AppendJson(json, depth + 1);
  }
  json->push_back('}');
}

void DagCborReader::AppendSimple(const Head& head, std::string* json) {
  switch (head.info) {
    case kFalse:
      json->append("false");
      return;
    case kTrue:
      json->append("true");
      return;
    case kNull:
      json->append("null");
      return;
    case kFloat64: {
      const auto number = std::bit_cast<double>(head.argument);
      if (std::isfinite(number)) return AppendNumber(number, json);
      return Fail("a number is not finite");
    }
    default:
      return Fail("a simple value that DAG-CBOR does not have");
  }
}

absl::Status AppendDagCborAsJson(std::string_view cbor, std::string* json) {
  const size_t before = json->size();
  DagCborReader reader(cbor);
  reader.AppendJson(json);
  absl::Status status = reader.status();
  if (status.ok() && !reader.at_end()) {
    status = Error(absl::StatusCode::kInvalidArgument, "CBOR", "", "more follows the item");
  }
  if (!status.ok()) json->resize(before);
  return status;
}

}  // namespace klout::connector
