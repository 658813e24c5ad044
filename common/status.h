#ifndef KLOUT_COMMON_STATUS_H_
#define KLOUT_COMMON_STATUS_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/time/time.h"

namespace klout {

// Errors as values, with what a program needs to know of them. No protobuf and no gRPC here, so domain
// code may use it; common/error.h carries these errors over the wire.
//
// Pick the code by what the caller should do: INVALID_ARGUMENT fix the request, FAILED_PRECONDITION
// change the state, RESOURCE_EXHAUSTED slow down, UNAVAILABLE try again, INTERNAL it is our bug.
// Messages are lower case and name the field and the limit: "subject is 300 bytes, limit 256".

// An error with
//   reason:      UPPER_SNAKE_CASE, stable; clients branch on it
//   field:       path of the field at fault, such as `interactions.actors[17]`, or empty
//   retry_after: wait at least this long before trying again; zero for no hint. Kept in milliseconds.
// `code` must not be OK. The text reaches the caller: no names of files, hosts, drivers or people.
absl::Status Error(absl::StatusCode code, std::string_view reason, std::string_view field,
                   std::string_view message, absl::Duration retry_after = absl::ZeroDuration());

// The request is wrong whatever the state: INVALID_ARGUMENT, reason INVALID_FIELD.
absl::Status InvalidField(std::string_view field, std::string_view message);
// What `field` names does not exist: NOT_FOUND, reason NOT_FOUND.
absl::Status NotFound(std::string_view field, std::string_view message);
// The id is taken by something else: ALREADY_EXISTS.
absl::Status AlreadyExists(std::string_view reason, std::string_view field, std::string_view message);
// The state forbids it: FAILED_PRECONDITION.
absl::Status FailedPrecondition(std::string_view reason, std::string_view field, std::string_view message);
// A bound is reached: RESOURCE_EXHAUSTED, such as reason QUEUE_FULL.
absl::Status Exhausted(std::string_view reason, std::string_view message, absl::Duration retry_after);
// Not now, but later: UNAVAILABLE, such as reason NO_SNAPSHOT, DRAINING.
absl::Status Unavailable(std::string_view reason, std::string_view message, absl::Duration retry_after);
// Our bug or our disk: INTERNAL, with no detail, so that common/error.h logs the text and keeps it from the
// caller.
absl::Status Internal(std::string_view message);

// What Error() was given; empty or zero where the status has no detail.
std::string ErrorReason(const absl::Status& status);
std::string ErrorField(const absl::Status& status);
absl::Duration ErrorRetryAfter(const absl::Status& status);

// The same status with `prefix` before its field path: WithFieldPrefix(InvalidField("kind", ..),
// "interactions[3].") names `interactions[3].kind`. OK stays OK.
absl::Status WithFieldPrefix(const absl::Status& status, std::string_view prefix);

}  // namespace klout

#endif  // KLOUT_COMMON_STATUS_H_
