#ifndef KLOUT_CLI_SESSION_H_
#define KLOUT_CLI_SESSION_H_

#include <google/protobuf/message.h>
#include <grpcpp/channel.h>
#include <grpcpp/client_context.h>

#include <functional>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "common/error.h"
#include "klout/connector/v1/connector.grpc.pb.h"
#include "klout/gateway/v1/gateway.grpc.pb.h"
#include "klout/perks/v1/perks.grpc.pb.h"
#include "klout/scoring/v1/appeals.grpc.pb.h"
#include "klout/scoring/v1/model.grpc.pb.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/cli/console.h"
#include "services/cli/embedded_suite.h"
#include "services/cli/verb.h"

namespace klout::cli {

// What the outside gives a command. Tests put a fake in its place.
struct Surroundings {
  // Value of an environment variable, empty if unset.
  std::function<std::string(const std::string& name)> environment;
  // Starts the suite in this process.
  std::function<absl::StatusOr<std::unique_ptr<EmbeddedSuite>>(const UpOptions&)> open_embedded;
  // A channel if a server answers at the address, else null. Soon: it is asked before every command.
  std::function<std::shared_ptr<grpc::Channel>(const std::string& address)> probe;
  std::function<int(const UpOptions&)> run_up;
  std::function<int(const DemoOptions&)> run_demo;
  std::function<void(absl::Duration)> sleep;

  static Surroundings OfProcess();
};

using AppealStub = scoring::v1::AppealService::StubInterface;
using ModelStub = scoring::v1::ModelService::StubInterface;
using ConnectorStub = connector::v1::ConnectorService::StubInterface;
using GatewayStub = gateway::v1::GatewayService::StubInterface;
using PerksStub = perks::v1::PerksService::StubInterface;
using ScoringStub = scoring::v1::ScoringService::StubInterface;

// One run of one verb: what was asked, where to write, and the server. The connection is made when first
// asked for. Not thread-safe.
class Session {
 public:
  Session(const Call& call, const Console& console, const Surroundings& surroundings)
      : call_(call), console_(console), surroundings_(surroundings) {}

  const Call& call() const { return call_; }
  const Console& console() const { return console_; }
  const Surroundings& surroundings() const { return surroundings_; }
  bool json() const { return call_.Has("json"); }

  // The scoring service: at --server, else $KLOUT_SERVER, else the default address if a server answers there,
  // else the suite on the data folder within this process, which one line on stderr tells. With --data and
  // no --server the data folder at once.
  absl::StatusOr<ScoringStub*> Scoring();
  // Appeals: served by the scoring service.
  absl::StatusOr<AppealStub*> Appeals();
  // The model and how well it does: served by the scoring service.
  absl::StatusOr<ModelStub*> Models();
  // The connector: at --connector, else $KLOUT_CONNECTOR, else the default address if one answers there, else in this process,
  // on the data folder, beside the other services.
  absl::StatusOr<ConnectorStub*> Connector();
  // Perks in the same way: --perks, $KLOUT_PERKS, the default address, in this process.
  absl::StatusOr<PerksStub*> Perks();
  // The gateway's own calls in the same way: --gateway, $KLOUT_GATEWAY, the default address, in this process.
  absl::StatusOr<GatewayStub*> Gateway();

  // --data, else $KLOUT_DATA, else $XDG_DATA_HOME/klout, else ~/.local/share/klout.
  std::string DataFolder() const;

  // One protobuf message as a JSON document with proto field names on `out`.
  absl::Status PrintJson(const google::protobuf::Message& message) const;

  // What the program exits with if the verb ends well; for verbs that tell it themselves.
  int exit_code() const { return exit_code_; }
  void set_exit_code(int exit_code) { exit_code_ = exit_code; }

 private:
  absl::StatusOr<std::shared_ptr<grpc::Channel>> Connected();
  // A service that has a flag, a variable and a default address of its own.
  struct Place {
    // Of the flag, and what the service is called.
    const char* name;
    const char* variable;
    const char* default_address;
    absl::StatusOr<std::shared_ptr<grpc::Channel>> (EmbeddedSuite::*embedded)();
  };
  // --data, or --log of a verb that has it; empty: neither.
  std::string GivenData() const;
  absl::StatusOr<std::shared_ptr<grpc::Channel>> ChannelTo(const Place& place);
  absl::StatusOr<std::shared_ptr<grpc::Channel>> OpenEmbedded(const std::string& why);

  const Call& call_;
  const Console& console_;
  const Surroundings& surroundings_;
  int exit_code_ = 0;
  // The stub and the channel go before the suite they reach.
  std::unique_ptr<EmbeddedSuite> suite_;
  std::unique_ptr<ScoringStub> scoring_;
  std::unique_ptr<AppealStub> appeals_;
  std::unique_ptr<ModelStub> models_;
  std::unique_ptr<ConnectorStub> connector_;
  std::unique_ptr<PerksStub> perks_;
  std::unique_ptr<GatewayStub> gateway_;
};

// One unary call of the scoring service. Errors carry the server's reason and field. The deadline is the
// channel's, by method.
template <typename Method, typename Request, typename Response>
absl::Status Ask(Session& session, Method method, const Request& request, Response* response) {
  absl::StatusOr<ScoringStub*> stub = session.Scoring();
  if (!stub.ok()) return stub.status();
  grpc::ClientContext context;
  return FromGrpcStatus(((*stub)->*method)(&context, request, response), context);
}

// The longest that a call of perks is waited for: one that plans takes about as long as a publish.
inline constexpr absl::Duration kPerksTimeout = absl::Minutes(10);

// The same of perks. DEADLINE_EXCEEDED after kPerksTimeout; a write may have happened then: send it again, with its request id.
template <typename Method, typename Request, typename Response>
absl::Status AskPerks(Session& session, Method method, const Request& request, Response* response) {
  absl::StatusOr<PerksStub*> stub = session.Perks();
  if (!stub.ok()) return stub.status();
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + kPerksTimeout));
  return FromGrpcStatus(((*stub)->*method)(&context, request, response), context);
}

}  // namespace klout::cli

#endif  // KLOUT_CLI_SESSION_H_
