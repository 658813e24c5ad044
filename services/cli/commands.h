#ifndef KLOUT_CLI_COMMANDS_H_
#define KLOUT_CLI_COMMANDS_H_

#include <cstdint>
#include <string>

#include "absl/time/time.h"

namespace klout::cli {

inline constexpr char kDefaultServer[] = "127.0.0.1:7400";
inline constexpr char kDefaultMetrics[] = "127.0.0.1:7401";
inline constexpr char kDefaultConnector[] = "127.0.0.1:7420";
inline constexpr char kDefaultPerks[] = "127.0.0.1:7430";
inline constexpr char kDefaultHttp[] = "127.0.0.1:7440";
inline constexpr char kDefaultGateway[] = "127.0.0.1:7441";
inline constexpr char kDefaultTopics[] = "127.0.0.1:7410";

// What `klout up` was asked for.
struct UpOptions {
  // Folder of the fact log and the snapshots; made if absent.
  std::string data;
  // "host:port" on which to serve gRPC. Port 0 takes a free one. Empty: in-process channels only.
  std::string listen = kDefaultServer;
  // "host:port" for Prometheus; empty: not served.
  std::string metrics = kDefaultMetrics;
  // "host:port" or "unix:/path" of the score cache; empty: in the process.
  std::string redis;
  // "host:port" on which topics are served; empty: in-process channels only.
  std::string topics_listen = kDefaultTopics;
  // "host:port" on which the connector is served; empty: in-process channels only.
  std::string connector_listen = kDefaultConnector;
  // "host:port" on which perks are served; empty: in-process channels only.
  std::string perks_listen = kDefaultPerks;
  // "host:port" of HTTP: the web app and the interface for other programs; empty: not served.
  std::string http = kDefaultHttp;
  // "host:port" of the gateway's gRPC, on which whoever reaches it is an operator; empty: in-process channels only.
  std::string gateway_listen = kDefaultGateway;
  // How people reach the gateway, such as `https://klout.example`; empty: as on this machine.
  std::string public_url;
  // Folder of the built web app; empty: none.
  std::string web;
  // `sqlite`, in the data folder, `sqlite:PATH` or `postgresql://...`.
  std::string perks_database = "sqlite";
  // File with the operator's keys at the networks, and servers that stand in for them; empty: none.
  std::string applications;
  // Take an archive as proof that its account is the person's.
  bool archives_link = false;
  // How often linked accounts are read; 0: on demand.
  absl::Duration sync_every = absl::Minutes(15);
  // `all`, `scoring`, `topics`, `connector`, `perks` or `gateway`.
  std::string service = "all";
  // `linked`: only accounts that somebody linked are named; `all`: every account is public.
  std::string public_accounts = "linked";
  // How often a snapshot is published while facts arrive.
  // File of a fitted model that a new folder begins with; empty: the built-in one.
  std::string model = {};
  absl::Duration publish_every = absl::Seconds(5);
  // Check the options, print what they come to, start nothing.
  bool check_config = false;
};

// What `klout demo` was asked for.
struct DemoOptions {
  // Exit after printing, instead of serving on.
  bool once = false;
  uint64_t seed = 1;
  uint64_t people = 10'000;
  std::string listen = kDefaultServer;
  // "host:port" of the web app; port 0: any.
  std::string http = kDefaultHttp;
  // Folder of the built web app; empty: none.
  std::string web;
};

// Each runs until it is done or told to stop (SIGINT, SIGTERM) and answers the exit code: 0 ok, 1 failed, 2
// bad options. They print their own errors, as `klout: <message>` on stderr.
int RunUp(const UpOptions& options);
int RunDemo(const DemoOptions& options);

}  // namespace klout::cli

#endif  // KLOUT_CLI_COMMANDS_H_
