#include "services/gateway/connect/connect_error.h"

#include <algorithm>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "common/error.h"
#include "common/log.h"
#include "common/string_view.h"

namespace klout::gateway {
namespace {

struct CodeRow {
  absl::StatusCode code;
  std::string_view name;
  int http;
};

constexpr CodeRow kCodes[] = {
    {absl::StatusCode::kCancelled, "canceled", 499},
    {absl::StatusCode::kUnknown, "unknown", 500},
    {absl::StatusCode::kInvalidArgument, "invalid_argument", 400},
    {absl::StatusCode::kDeadlineExceeded, "deadline_exceeded", 504},
    {absl::StatusCode::kNotFound, "not_found", 404},
    {absl::StatusCode::kAlreadyExists, "already_exists", 409},
    {absl::StatusCode::kPermissionDenied, "permission_denied", 403},
    {absl::StatusCode::kResourceExhausted, "resource_exhausted", 429},
    {absl::StatusCode::kFailedPrecondition, "failed_precondition", 400},
    {absl::StatusCode::kAborted, "aborted", 409},
    {absl::StatusCode::kOutOfRange, "out_of_range", 400},
    {absl::StatusCode::kUnimplemented, "unimplemented", 501},
    {absl::StatusCode::kInternal, "internal", 500},
    {absl::StatusCode::kUnavailable, "unavailable", 503},
    {absl::StatusCode::kDataLoss, "data_loss", 500},
    {absl::StatusCode::kUnauthenticated, "unauthenticated", 401},
};

const CodeRow& RowOf(absl::StatusCode code) {
  const auto* row = std::find_if(std::begin(kCodes), std::end(kCodes), [code](const CodeRow& other) { return other.code == code; });
  return row == std::end(kCodes) ? kCodes[1] : *row;
}

}  // namespace

std::string_view ConnectCode(absl::StatusCode code) { return RowOf(code).name; }
int HttpStatusOf(absl::StatusCode code) { return RowOf(code).http; }

std::string ConnectErrorJson(const absl::Status& status) {
  const absl::Status shown = PublicStatus(status);
  const common::v1::ErrorDetail detail = ErrorDetailOf(shown);
  std::string value;
  absl::Base64Escape(detail.SerializeAsString(), &value);
  while (!value.empty() && value.back() == '=') value.pop_back();
  std::string json = absl::StrCat("{\"code\":\"", ToAbsl(ConnectCode(shown.code())), "\",\"message\":");
  const auto message = shown.message();
  AppendJsonString({message.data(), message.size()}, &json);
  absl::StrAppend(&json, ",\"details\":[{\"type\":\"klout.common.v1.ErrorDetail\",\"value\":\"", value, "\",\"debug\":{\"reason\":");
  AppendJsonString(detail.reason(), &json);
  if (!detail.field().empty()) {
    json.append(",\"field\":");
    AppendJsonString(detail.field(), &json);
  }
  if (detail.retry_after_ms() > 0) absl::StrAppend(&json, ",\"retryAfterMs\":", detail.retry_after_ms());
  json.append("}}]}");
  return json;
}

HttpReply ConnectErrorReply(const absl::Status& status) {
  HttpReply reply = {.status = HttpStatusOf(status.code()), .headers = {{"Content-Type", "application/json"}}, .body = ConnectErrorJson(status)};
  const absl::Duration wait = ErrorRetryAfter(status);
  if (wait > absl::ZeroDuration()) reply.Set("Retry-After", absl::StrCat(absl::ToInt64Seconds(absl::Ceil(wait, absl::Seconds(1)))));
  return reply;
}

}  // namespace klout::gateway
