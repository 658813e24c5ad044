#include "services/gateway/connect/backend.h"

#include <grpcpp/client_context.h>
#include <grpcpp/support/byte_buffer.h>
#include <grpcpp/support/client_callback.h>

#include "common/error.h"
#include "common/status.h"

namespace klout::gateway {
namespace {

constexpr char kMetadataPrefix[] = "klout-";

grpc::ByteBuffer BufferOf(const std::string& bytes) {
  const grpc::Slice slice(bytes);
  return grpc::ByteBuffer(&slice, 1);
}

std::string BytesOf(const grpc::ByteBuffer& buffer) {
  std::vector<grpc::Slice> slices;
  std::string bytes;
  if (!buffer.Dump(&slices).ok()) return bytes;
  bytes.reserve(buffer.Length());
  for (const grpc::Slice& slice : slices) bytes.append(reinterpret_cast<const char*>(slice.begin()), slice.size());
  return bytes;
}

void Prepare(grpc::ClientContext& context, const CallOptions& options) {
  context.set_deadline(absl::ToChronoTime(options.deadline));
  for (const auto& [name, value] : options.metadata) context.AddMetadata(name, value);
}

absl::Status StatusOf(const grpc::Status& status, const grpc::ClientContext& context) {
  const absl::Status answered = FromGrpcStatus(status, context);
  // Without a detail it is gRPC itself that speaks: nobody is there, and its text names our addresses.
  if (absl::IsUnavailable(answered) && ErrorReason(answered).empty()) {
    return Unavailable("BACKEND", "the service behind this call cannot be reached now", absl::Seconds(1));
  }
  return answered;
}

void CopyMetadata(const std::multimap<grpc::string_ref, grpc::string_ref>& from, std::vector<std::pair<std::string, std::string>>& to) {
  for (const auto& [name, value] : from) {
    if (name.starts_with(kMetadataPrefix) && name != kErrorMetadataKey) {
      to.emplace_back(std::string(name.data(), name.size()), std::string(value.data(), value.size()));
    }
  }
}

class UnaryCall final : public CallHandle {
 public:
  void Cancel() override { context.TryCancel(); }

  grpc::ClientContext context;
  grpc::ByteBuffer request, response;
};

class StreamCall final : public CallHandle, public grpc::ClientBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer> {
 public:
  StreamCall(const std::string& request, Backend::OnMessage on_message, Backend::OnEnd on_end)
      : request_(BufferOf(request)), on_message_(std::move(on_message)), on_end_(std::move(on_end)) {}
  void Cancel() override { context.TryCancel(); }
  // `self` is kept until the call is over.
  void Start(std::shared_ptr<StreamCall> self) {
    self_ = std::move(self);
    StartWriteLast(&request_, grpc::WriteOptions());
    StartRead(&response_);
    AddHold();
    StartCall();
  }
  void OnReadDone(bool ok) override {
    if (!ok) return RemoveHold();
    on_message_(BytesOf(response_), [this] { StartRead(&response_); });
  }
  void OnDone(const grpc::Status& status) override {
    on_end_(StatusOf(status, context));
    self_.reset();
  }

  grpc::ClientContext context;

 private:
  grpc::ByteBuffer request_, response_;
  Backend::OnMessage on_message_;
  Backend::OnEnd on_end_;
  std::shared_ptr<StreamCall> self_;
};

}  // namespace

Backend::Backend(std::shared_ptr<grpc::Channel> channel) : channel_(std::move(channel)), stub_(channel_) {}

std::shared_ptr<CallHandle> Backend::Unary(const std::string& path, const std::string& request, const CallOptions& options, UnaryDone done) {
  auto call = std::make_shared<UnaryCall>();
  Prepare(call->context, options);
  call->request = BufferOf(request);
  // std::function wants what can be copied.
  auto shared_done = std::make_shared<UnaryDone>(std::move(done));
  stub_.UnaryCall(&call->context, path, grpc::StubOptions(), &call->request, &call->response,
                  [call, shared_done](const grpc::Status& status) {
                    UnaryResult result = {StatusOf(status, call->context), "", {}};
                    if (result.status.ok()) result.response = BytesOf(call->response);
                    CopyMetadata(call->context.GetServerInitialMetadata(), result.metadata);
                    (*shared_done)(std::move(result));
                  });
  return call;
}

std::shared_ptr<CallHandle> Backend::ServerStream(const std::string& path, const std::string& request, const CallOptions& options,
                                                  OnMessage on_message, OnEnd on_end) {
  auto call = std::make_shared<StreamCall>(request, std::move(on_message), std::move(on_end));
  Prepare(call->context, options);
  stub_.PrepareBidiStreamingCall(&call->context, path, grpc::StubOptions(), call.get());
  call->Start(call);
  return call;
}

}  // namespace klout::gateway
