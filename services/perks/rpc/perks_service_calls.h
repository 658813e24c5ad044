#ifndef KLOUT_SERVICES_PERKS_RPC_PERKS_SERVICE_CALLS_H_
#define KLOUT_SERVICES_PERKS_RPC_PERKS_SERVICE_CALLS_H_

// The templates of PerksService, for its own sources.

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>

#include <string>
#include <utility>

#include "common/error.h"
#include "common/grpc_server.h"
#include "common/string_view.h"
#include "services/perks/engine/offer_moves.h"
#include "services/perks/rpc/perks_service.h"
#include "services/perks/rpc/request_check.h"

namespace klout::perks {

// A write waits at most so long for its transaction.
inline constexpr absl::Duration kWriteLimit = absl::Seconds(10);
inline constexpr absl::Duration kOverloadedRetry = absl::Milliseconds(200);

// The same bytes for the same content, in every process.
template <typename Message>
std::string CanonicalBytes(const Message& message) {
  std::string bytes;
  {
    google::protobuf::io::StringOutputStream stream(&bytes);
    google::protobuf::io::CodedOutputStream out(&stream);
    out.SetSerializationDeterministic(true);
    message.SerializeToCodedStream(&out);
  }
  return bytes;
}

// Whom an answer names.
template <typename Response>
std::string PersonIn(const Response& response) {
  if constexpr (requires { response.offer().person(); }) return response.offer().person();
  if constexpr (requires { response.participant().person(); }) return response.participant().person();
  if constexpr (requires { response.disclosure().person(); }) return response.disclosure().person();
  return "";
}

inline grpc::ServerUnaryReactor* Answer(grpc::CallbackServerContext* context, const absl::Status& status) {
  grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
  reactor->Finish(ToGrpcStatus(status, context));
  return reactor;
}

// A write about one offer: what is over by now is ended before.
inline Write OfferWrite(const std::string& offer_id) {
  Write write;
  write.offer_ids = {offer_id};
  write.settle = [offer_id](Workspace& rows, absl::Time now) {
    Change change{rows, now, kServiceActor, ""};
    if (const OfferRow* offer = rows.offers.Find({.id = offer_id})) SettleOffer(change, *offer);
  };
  return write;
}

inline Write AloneWrite() {
  Write write;
  write.alone = true;
  return write;
}

template <typename Request, typename Response>
void PerksService::Submit(Context* context, const Request& request, Response* response, Write write,
                          std::function<absl::Status(Change&, Response*)> op, std::function<void(absl::Status)> done) {
  write.request_id = request.request_id();
  write.fingerprint = parts_.secrets.RequestFingerprint(ToStd(Request::descriptor()->full_name()), CanonicalBytes(request));
  write.deadline = DeadlineOf(*context, RealClock(), kWriteLimit);
  write.run = [actor = request.actor(), id = request.request_id(), op = std::move(op)](
                  Workspace& rows, absl::Time now) -> absl::StatusOr<Write::Answer> {
    Change change{rows, now, actor, id};
    Response answer;
    if (absl::Status status = op(change, &answer); !status.ok()) return status;
    return Write::Answer{answer.SerializeAsString(), PersonIn(answer)};
  };
  write.done = [response, done = std::move(done)](absl::StatusOr<std::string> bytes) {
    if (bytes.ok()) response->ParseFromString(*bytes);
    done(bytes.status());
  };
  parts_.writer.Submit(std::move(write));
}

template <typename Request, typename Response>
grpc::ServerUnaryReactor* PerksService::WriteCall(Context* context, const Request* request, Response* response, Write write,
                                                  std::function<absl::Status(Change&, Response*)> op) {
  if (absl::Status status = Check(*request); !status.ok()) return Answer(context, status);
  Reactor* reactor = context->DefaultReactor();
  Submit<Request, Response>(context, *request, response, std::move(write), std::move(op),
                            [context, reactor](absl::Status status) { reactor->Finish(ToGrpcStatus(status, context)); });
  return reactor;
}

template <typename Request, typename Response>
grpc::ServerUnaryReactor* PerksService::ReadCall(Context* context, const Request* request, Response* response,
                                                 absl::Status (*read)(Workspace&, const Request&, Response*)) {
  if (absl::Status status = Check(*request); !status.ok()) return Answer(context, status);
  return Run(reads_, context, [this, request, response, read] {
    return parts_.readers.Read([&](Workspace& rows) { return read(rows, *request, response); });
  });
}

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_RPC_PERKS_SERVICE_CALLS_H_
