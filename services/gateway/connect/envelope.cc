#include "services/gateway/connect/envelope.h"

#include <cstdint>

#include "common/status.h"

namespace klout::gateway {
namespace {

constexpr size_t kHeadBytes = 5;

}  // namespace

std::string Envelope(char flags, std::string_view message) {
  const auto size = static_cast<uint32_t>(message.size());
  std::string envelope = {flags, static_cast<char>(size >> 24), static_cast<char>(size >> 16), static_cast<char>(size >> 8), static_cast<char>(size)};
  envelope.append(message);
  return envelope;
}

absl::StatusOr<std::string_view> OpenEnvelope(std::string_view body) {
  if (body.size() < kHeadBytes) return InvalidField("", "the body must be one enveloped message: 5 bytes and the message");
  if (body[0] != 0) return Error(absl::StatusCode::kUnimplemented, "COMPRESSION", "", "compressed messages are not taken");
  uint32_t size = 0;
  for (size_t i = 1; i < kHeadBytes; ++i) size = size << 8 | static_cast<unsigned char>(body[i]);
  if (size != body.size() - kHeadBytes) return InvalidField("", "the envelope's length is not that of the message");
  return body.substr(kHeadBytes);
}

}  // namespace klout::gateway
