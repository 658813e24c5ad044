#include "common/status.h"

#include <cstdint>

#include "absl/strings/cord.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/string_view.h"

namespace klout {
namespace {

constexpr char kReasonKey[] = "klout/reason";
constexpr char kFieldKey[] = "klout/field";
constexpr char kRetryAfterKey[] = "klout/retry_after_ms";

std::string Payload(const absl::Status& status, absl::string_view key) {
  const auto payload = status.GetPayload(key);
  return payload.has_value() ? std::string(*payload) : std::string();
}

void SetPayload(absl::Status& status, absl::string_view key, std::string_view value) {
  status.SetPayload(key, absl::Cord(ToAbsl(value)));
}

}  // namespace

absl::Status Error(absl::StatusCode code, std::string_view reason, std::string_view field,
                   std::string_view message, absl::Duration retry_after) {
  absl::Status status(code, ToAbsl(message));
  SetPayload(status, kReasonKey, reason);
  if (!field.empty()) SetPayload(status, kFieldKey, field);
  if (retry_after > absl::ZeroDuration()) {
    // Rounded up: a hint of half a millisecond must not become "no hint".
    const int64_t ms = absl::ToInt64Milliseconds(absl::Ceil(retry_after, absl::Milliseconds(1)));
    SetPayload(status, kRetryAfterKey, absl::StrCat(ms));
  }
  return status;
}

absl::Status InvalidField(std::string_view field, std::string_view message) {
  return Error(absl::StatusCode::kInvalidArgument, "INVALID_FIELD", field, message);
}

absl::Status NotFound(std::string_view field, std::string_view message) {
  return Error(absl::StatusCode::kNotFound, "NOT_FOUND", field, message);
}

absl::Status AlreadyExists(std::string_view reason, std::string_view field, std::string_view message) {
  return Error(absl::StatusCode::kAlreadyExists, reason, field, message);
}

absl::Status FailedPrecondition(std::string_view reason, std::string_view field, std::string_view message) {
  return Error(absl::StatusCode::kFailedPrecondition, reason, field, message);
}

absl::Status Exhausted(std::string_view reason, std::string_view message, absl::Duration retry_after) {
  return Error(absl::StatusCode::kResourceExhausted, reason, "", message, retry_after);
}

absl::Status Unavailable(std::string_view reason, std::string_view message, absl::Duration retry_after) {
  return Error(absl::StatusCode::kUnavailable, reason, "", message, retry_after);
}

absl::Status Internal(std::string_view message) { return absl::InternalError(ToAbsl(message)); }

std::string ErrorReason(const absl::Status& status) { return Payload(status, kReasonKey); }

std::string ErrorField(const absl::Status& status) { return Payload(status, kFieldKey); }

absl::Duration ErrorRetryAfter(const absl::Status& status) {
  int64_t ms = 0;
  if (!absl::SimpleAtoi(Payload(status, kRetryAfterKey), &ms)) return absl::ZeroDuration();
  return absl::Milliseconds(ms);
}

absl::Status WithFieldPrefix(const absl::Status& status, std::string_view prefix) {
  if (status.ok()) return status;
  absl::Status prefixed = status;
  SetPayload(prefixed, kFieldKey, absl::StrCat(ToAbsl(prefix), ErrorField(status)));
  return prefixed;
}

}  // namespace klout
