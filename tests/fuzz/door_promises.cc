#include "tests/fuzz/door_promises.h"

#include <google/protobuf/message.h>
#include <google/protobuf/util/message_differencer.h>
#include <stdlib.h>

#include <memory>
#include <string>

#include "services/gateway/connect/envelope.h"
#include "services/gateway/connect/json_message.h"
#include "services/gateway/connect/method_index.h"
#include "services/gateway/http/http_message.h"
#include "services/gateway/rpc/suite_status.h"

namespace klout::gateway {
namespace {

void Must(bool holds) {
  if (!holds) abort();
}

void CheckRequest(std::string_view bytes) {
  HttpRequest request;
  request.query = bytes;
  request.headers = {{"cookie", std::string(bytes)}};
  size_t size = 0;
  for (const auto& [name, value] : request.Parameters()) {
    Must(!name.empty());
    size += name.size() + value.size();
  }
  Must(size <= bytes.size());
  Must(request.Cookie("a").find(';') == std::string_view::npos);
  Must(PercentDecoded(bytes, false).size() <= bytes.size());
  if (IsHeaderValue(bytes)) Must(bytes.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos);
}

void CheckEnvelope(std::string_view bytes) {
  const auto opened = OpenEnvelope(bytes);
  if (opened.ok()) Must(Envelope(0, *opened) == bytes);
  Must(*OpenEnvelope(Envelope(0, bytes)) == bytes);
}

void CheckJson(std::string_view bytes, uint8_t which) {
  static const MethodIndex& methods = *new MethodIndex(PublicServices());
  const auto& prototype = *methods.all()[which % methods.all().size()].request;
  const std::unique_ptr<google::protobuf::Message> message(prototype.New()), again(prototype.New());
  if (!ReadJson(bytes, *message).ok()) return;
  std::string json;
  AppendJson(*message, json);
  Must(ReadJson(json, *again).ok());
  std::string second;
  AppendJson(*again, second);
  Must(json == second);
}

void CheckFigures(std::string_view bytes) {
  for (const v1::Figure& figure : FiguresOf(bytes)) Must(figure.name().rfind("klout_", 0) == 0);
}

}  // namespace

void CheckDoor(std::string_view bytes) {
  if (bytes.size() < 2) return;
  const auto kind = static_cast<uint8_t>(bytes[0]), which = static_cast<uint8_t>(bytes[1]);
  const std::string_view rest = bytes.substr(2);
  switch (kind % 4) {
    case 0:
      return CheckRequest(rest);
    case 1:
      return CheckEnvelope(rest);
    case 2:
      return CheckJson(rest, which);
    default:
      return CheckFigures(rest);
  }
}

}  // namespace klout::gateway
