#ifndef KLOUT_TESTS_TESTING_RAW_STREAM_H_
#define KLOUT_TESTS_TESTING_RAW_STREAM_H_

#include <grpcpp/channel.h>
#include <grpcpp/client_context.h>
#include <grpcpp/support/byte_buffer.h>
#include <grpcpp/support/sync_stream.h>

#include <memory>
#include <random>
#include <string>

namespace klout {

// A stream of a client that sends what it likes.
template <typename Response>
using RawStream = std::unique_ptr<grpc::ClientReaderWriter<grpc::ByteBuffer, Response>>;

// `path`: of the method, such as "/klout.topics.v1.TopicsService/ClassifyStream", a text that lives on.
template <typename Response>
RawStream<Response> OpenRawStream(grpc::ChannelInterface& channel, const char* path, grpc::ClientContext& context) {
  const grpc::internal::RpcMethod method(path, grpc::internal::RpcMethod::BIDI_STREAMING);
  return RawStream<Response>(
      grpc::internal::ClientReaderWriterFactory<grpc::ByteBuffer, Response>::Create(&channel, method, &context));
}

template <typename Response>
bool SendBytes(RawStream<Response>& stream, const std::string& bytes) {
  const grpc::Slice slice(bytes);
  return stream->Write(grpc::ByteBuffer(&slice, 1));
}

// One to three of the bytes are others; there must be some.
inline std::string WithOtherBytes(std::string bytes, std::mt19937& random) {
  for (size_t times = 1 + random() % 3; times > 0; --times) bytes[random() % bytes.size()] = static_cast<char>(random());
  return bytes;
}

}  // namespace klout

#endif  // KLOUT_TESTS_TESTING_RAW_STREAM_H_
