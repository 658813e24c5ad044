#ifndef KLOUT_COMMON_RAW_STREAM_H_
#define KLOUT_COMMON_RAW_STREAM_H_

#include <google/protobuf/descriptor.h>
#include <grpcpp/impl/codegen/proto_utils.h>
#include <grpcpp/server_context.h>
#include <grpcpp/support/byte_buffer.h>
#include <grpcpp/support/server_callback.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"

namespace klout {

// For streams of a client that read bytes and parse them themselves: gRPC tells a message that it cannot
// parse like the end of the stream, and who sent it would hear OK. The reactor is a
// ServerBidiReactor<grpc::ByteBuffer, Response>; the service serves it with
//   MarkMethodRawCallback(MethodIndex(v1::X::service_full_name(), "Y"), RawBidiHandler<Response>(start));
// in its constructor, in place of the handler that the generated base class made.

// Which of its service's methods it is: generated code numbers them as the proto does. Both must exist.
inline int MethodIndex(const std::string& service, const std::string& method) {
  return google::protobuf::DescriptorPool::generated_pool()
      ->FindServiceByName(service)
      ->FindMethodByName(method)
      ->index();
}

// `start`: makes the reactor, of a grpc::CallbackServerContext*. gRPC owns the handler once it is marked.
template <typename Response, typename Start>
auto* RawBidiHandler(Start start) {
  return new grpc::internal::CallbackBidiHandler<grpc::ByteBuffer, Response>(std::move(start));
}

// False: the bytes are no such message. The bytes are used up.
template <typename Message>
bool ParseMessage(grpc::ByteBuffer& bytes, Message* message) {
  return grpc::SerializationTraits<Message>::Deserialize(&bytes, message).ok();
}

// How a stream ends whose `number`th message, the first being 1, is no `type`: INVALID_ARGUMENT, reason
// NO_MESSAGE.
inline absl::Status NoMessage(uint64_t number, std::string_view type) {
  return Error(absl::StatusCode::kInvalidArgument, "NO_MESSAGE", "",
               absl::StrCat("message ", number, " of the stream is no ", std::string(type),
                            ": its bytes do not parse"));
}

}  // namespace klout

#endif  // KLOUT_COMMON_RAW_STREAM_H_
