#include "common/error.h"

#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_format.h"
#include "common/log.h"
#include "common/string_view.h"

namespace klout {
namespace {

// Another replica answers at once; a single one is back in seconds.
constexpr absl::Duration kDrainingRetry = absl::Milliseconds(100);

absl::StatusCode CodeOf(const grpc::Status& status) {
  // Both follow google.rpc.Code; a peer could still send a number outside it.
  const int code = status.error_code();
  return code < 0 || code > 16 ? absl::StatusCode::kUnknown : static_cast<absl::StatusCode>(code);
}

bool HidesText(absl::StatusCode code) {
  return code == absl::StatusCode::kInternal || code == absl::StatusCode::kUnknown ||
         code == absl::StatusCode::kDataLoss;
}

// A server that goes down cancels calls that come while clients do not know it yet, and at the end of its patience those under way: gRPC's CANCELLED, from the
// peer. Who cancels a call himself gets that code too, but not from the peer.
bool IsServerGoingDown(absl::StatusCode code, const grpc::ClientContext& context) {
  return code == absl::StatusCode::kCancelled && absl::StrContains(context.debug_error_string(), "Error received from peer");
}

}  // namespace

common::v1::ErrorDetail ErrorDetailOf(const absl::Status& status) {
  common::v1::ErrorDetail detail;
  if (status.ok()) return detail;
  detail.set_reason(ErrorReason(status));
  if (detail.reason().empty()) detail.set_reason(absl::StatusCodeToString(status.code()));
  detail.set_field(ErrorField(status));
  detail.set_retry_after_ms(static_cast<uint32_t>(absl::ToInt64Milliseconds(ErrorRetryAfter(status))));
  return detail;
}

absl::Status PublicStatus(const absl::Status& status) {
  if (!HidesText(status.code()) || !ErrorReason(status).empty()) return status;
  LogError("internal_error", {{"code", absl::StatusCodeToString(status.code())}, {"text", status.message()}});
  return Error(status.code(), "INTERNAL", "", "internal error");
}

grpc::Status ToGrpcStatus(const absl::Status& status, grpc::ServerContextBase* context) {
  if (status.ok()) return grpc::Status::OK;
  const absl::Status shown = PublicStatus(status);
  if (context != nullptr) {
    context->AddTrailingMetadata(kErrorMetadataKey, ErrorDetailOf(shown).SerializeAsString());
  }
  return grpc::Status(static_cast<grpc::StatusCode>(shown.code()), std::string(shown.message()));
}

absl::Status FromGrpcStatus(const grpc::Status& status, const grpc::ClientContext& context) {
  if (status.ok()) return absl::OkStatus();
  const absl::StatusCode code = CodeOf(status);
  const auto& metadata = context.GetServerTrailingMetadata();
  const auto found = metadata.find(kErrorMetadataKey);
  common::v1::ErrorDetail detail;
  if (found == metadata.end() ||
      !detail.ParseFromArray(found->second.data(), static_cast<int>(found->second.size()))) {
    if (IsServerGoingDown(code, context)) return Unavailable("DRAINING", "the server is going down", kDrainingRetry);
    return absl::Status(code, status.error_message());
  }
  return Error(code, detail.reason(), detail.field(), status.error_message(),
               absl::Milliseconds(detail.retry_after_ms()));
}

}  // namespace klout
