#ifndef KLOUT_COMMON_ERROR_H_
#define KLOUT_COMMON_ERROR_H_

#include <grpcpp/client_context.h>
#include <grpcpp/server_context.h>
#include <grpcpp/support/status.h>

#include "absl/status/status.h"
#include "common/status.h"  // Error(), InvalidField(), ...
#include "klout/common/v1/error.pb.h"

namespace klout {

// Carries the errors of common/status.h over gRPC. Translation happens once, at the edge: handlers make
// absl::Status and call ToGrpcStatus last; clients call FromGrpcStatus first. All functions are
// thread-safe; a context is touched only during the call.

// Trailing metadata key that holds a serialised klout.common.v1.ErrorDetail.
inline constexpr char kErrorMetadataKey[] = "klout-error-bin";

// The detail of an error. A status made without Error() gets its code's name as reason; OK gets an empty
// detail. Use it to put an error inside a message (ScoreOrError, IngestResponse).
common::v1::ErrorDetail ErrorDetailOf(const absl::Status& status);

// What the caller may see of `status`: itself, except that INTERNAL, UNKNOWN and DATA_LOSS without a detail
// are logged here and become "internal error" with reason INTERNAL. Text of drivers and disks
// therefore never leaves the process. ToGrpcStatus does this; call it yourself only for errors inside
// messages.
absl::Status PublicStatus(const absl::Status& status);

// For a handler's last line. Adds the detail to the trailing metadata of `context` (which may be null). Call
// at most once per RPC, before Finish.
grpc::Status ToGrpcStatus(const absl::Status& status, grpc::ServerContextBase* context);

// For a client, after the call ended. Restores the detail; an error from a peer without one (gRPC's own, such
// as UNAVAILABLE) has the code and message only, but a call that a server cancelled as it goes down is UNAVAILABLE (DRAINING): begun or not, nobody knows.
absl::Status FromGrpcStatus(const grpc::Status& status, const grpc::ClientContext& context);

}  // namespace klout

#endif  // KLOUT_COMMON_ERROR_H_
