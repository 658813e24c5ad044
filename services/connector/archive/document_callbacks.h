#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_DOCUMENT_CALLBACKS_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_DOCUMENT_CALLBACKS_H_

#include <cstdint>
#include <string_view>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"

namespace klout::connector {

// Takes a JSON document, UTF-8, valid during the call only; `row` is its place in the file, from 1. The text
// has the form that its reader promises; whether it is JSON all through is found by whoever parses it. An
// error ends the reading and is returned by it as it is.
using OnDocument = absl::FunctionRef<absl::Status(std::string_view json, uint64_t row)>;

// Told of every piece that could not be read and was left out. ErrorReason(why) is one of the reasons that
// the reader's header lists, so that they can be counted (unread_counts.h); the message says where, such as
// `row 17: not UTF-8`.
using OnBad = absl::FunctionRef<void(const absl::Status& why)>;

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_DOCUMENT_CALLBACKS_H_
