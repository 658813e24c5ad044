#include "services/cli/session.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

constexpr int64_t kDefaultSeed = 1;
constexpr int64_t kDefaultPeople = 10'000;

absl::Status Up(Session& session) {
  const Call& call = session.call();
  const UpOptions defaults;
  UpOptions options;
  options.data = session.DataFolder();
  options.listen = call.Text("listen", defaults.listen);
  options.metrics = call.Text("metrics", defaults.metrics);
  if (options.metrics == "none") options.metrics.clear();
  options.topics_listen = call.Text("topics_listen", defaults.topics_listen);
  options.connector_listen = call.Text("connector_listen", defaults.connector_listen);
  options.perks_listen = call.Text("perks_listen", defaults.perks_listen);
  options.http = call.Text("http", defaults.http);
  if (options.http == "none") options.http.clear();
  options.gateway_listen = call.Text("gateway_listen", defaults.gateway_listen);
  options.public_url = call.Text("public_url");
  options.web = call.Text("web", session.surroundings().environment("KLOUT_WEB_DIR"));
  options.perks_database = call.Text("perks_database", defaults.perks_database);
  options.applications = call.Text("applications", session.surroundings().environment("KLOUT_APPLICATIONS"));
  options.archives_link = call.Has("archives_link");
  options.sync_every = call.Duration("sync_every", defaults.sync_every);
  options.redis = call.Text("redis", session.surroundings().environment("KLOUT_REDIS"));
  options.service = call.Text("service", defaults.service);
  options.public_accounts = call.Text("public_accounts", defaults.public_accounts);
  options.model = call.Text("model", defaults.model);
  options.publish_every = call.Duration("publish_every", defaults.publish_every);
  options.check_config = call.Has("check_config");
  session.set_exit_code(session.surroundings().run_up(options));
  return absl::OkStatus();
}

absl::Status Demo(Session& session) {
  const Call& call = session.call();
  DemoOptions options;
  options.once = call.Has("once");
  options.seed = static_cast<uint64_t>(call.Integer("seed", kDefaultSeed));
  options.people = static_cast<uint64_t>(call.Integer("people", kDefaultPeople));
  options.listen = call.Text("listen", kDefaultServer);
  options.http = call.Text("http", kDefaultHttp);
  options.web = call.Text("web", session.surroundings().environment("KLOUT_WEB_DIR"));
  session.set_exit_code(session.surroundings().run_demo(options));
  return absl::OkStatus();
}

Verb UpVerb() {
  return {
      .name = "up",
      .purpose = "run all services in this process and serve until stopped",
      .details =
          "Scoring, topics, connector, perks, and the gateway with the web app, whose address is printed with a link\n"
          "that signs you in. Facts, scores, snapshots and campaigns live in the data folder; nothing else is needed.\n"
          "Every other verb finds this server by itself. SIGTERM or Ctrl-C: answers what is under way, then exits.",
      .examples = {"klout up", "klout up --data /var/lib/klout --listen 0.0.0.0:7400 --redis 127.0.0.1:6379"},
      .flags = {DataFlag(),
                {.name = "listen",
                 .value = "ADDR",
                 .meaning = "where to serve gRPC; default 127.0.0.1:7400, port 0: any"},
                {.name = "metrics",
                 .value = "ADDR",
                 .meaning = "where to serve Prometheus; default 127.0.0.1:7401, none: off"},
                {.name = "topics_listen",
                 .value = "ADDR",
                 .meaning = "where to serve topics; default 127.0.0.1:7410, port 0: any"},
                {.name = "connector_listen",
                 .value = "ADDR",
                 .meaning = "where to serve the connector; default 127.0.0.1:7420, port 0: any"},
                {.name = "perks_listen",
                 .value = "ADDR",
                 .meaning = "where to serve perks; default 127.0.0.1:7430, port 0: any"},
                {.name = "http",
                 .value = "ADDR",
                 .meaning = "where to serve the web app and HTTP; default 127.0.0.1:7440, port 0: any, none: off"},
                {.name = "gateway_listen",
                 .value = "ADDR",
                 .meaning = "where operators reach the gateway by gRPC; default 127.0.0.1:7441, port 0: any"},
                {.name = "public_url",
                 .value = "URL",
                 .meaning = "how people reach the web app, if not on this machine: https://klout.example"},
                {.name = "web",
                 .kind = FlagKind::kFile,
                 .value = "DIR",
                 .meaning = "folder of the built web app; else $KLOUT_WEB_DIR, which ./klout sets"},
                {.name = "perks_database",
                 .value = "URL",
                 .meaning = "where campaigns are kept: sqlite (default, in the data folder) or postgresql://..."},
                {.name = "applications",
                 .kind = FlagKind::kFile,
                 .value = "FILE",
                 .meaning = "keys at the networks, and servers that stand in for them; else $KLOUT_APPLICATIONS"},
                {.name = "sync_every",
                 .kind = FlagKind::kDuration,
                 .value = "TIME",
                 .meaning = "read linked accounts so often; default 15m"},
                {.name = "archives_link",
                 .kind = FlagKind::kSwitch,
                 .meaning = "take an archive as proof that its account is the person's"},
                {.name = "redis",
                 .value = "ADDR",
                 .meaning = "score cache; else $KLOUT_REDIS, else inside the process"},
                {.name = "service",
                 .kind = FlagKind::kChoice,
                 .value = "NAME",
                 .meaning = "all (default), scoring, topics, connector, perks or gateway",
                 .choices = {"all", "scoring", "topics", "connector", "perks", "gateway"}},
                {.name = "public_accounts",
                 .kind = FlagKind::kChoice,
                 .value = "WHICH",
                 .meaning = "who may be named to others: linked (default) or all",
                 .choices = {"linked", "all"}},
                {.name = "model",
                 .kind = FlagKind::kFile,
                 .value = "FILE",
                 .meaning = "fitted model that a new folder begins with; default the built-in one"},
                {.name = "publish_every",
                 .kind = FlagKind::kDuration,
                 .value = "TIME",
                 .meaning = "publish so often while facts arrive; default 5s"},
                {.name = "check_config",
                 .kind = FlagKind::kSwitch,
                 .meaning = "check the options, start nothing"}},
      .run = Up};
}

Verb DemoVerb() {
  return {
      .name = "demo",
      .purpose = "play 90 days of a made-up community and show how it is scored",
      .details =
          "The named characters act out what went wrong in public with the old Klout: the hostile storm,\n"
          "the bot that beat a consultant, the ring of fifty, the bought followers, the holiday. One line\n"
          "per incident says what Klout did, what is measured here, and pass or fail. Exit code 1 if one\n"
          "fails. The same seed plays the same community. Then the suite serves it, with a brand and its\n"
          "campaigns, and prints links that sign you in to the web app as operator, brand or person.",
      .examples = {"klout demo", "klout demo --once --seed 7"},
      .flags = {{.name = "once",
                 .kind = FlagKind::kSwitch,
                 .meaning = "exit after printing, instead of serving on"},
                {.name = "seed",
                 .kind = FlagKind::kInteger,
                 .value = "N",
                 .meaning = "which community; default 1",
                 .max = 9.0e18},
                {.name = "people",
                 .kind = FlagKind::kInteger,
                 .value = "N",
                 .meaning = "how many; default 10000",
                 .min = 100,
                 .max = 10'000'000},
                {.name = "listen",
                 .value = "ADDR",
                 .meaning = "where to serve gRPC; default 127.0.0.1:7400, port 0: any"},
                {.name = "http",
                 .value = "ADDR",
                 .meaning = "where to serve the web app; default 127.0.0.1:7440, port 0: any"},
                {.name = "web",
                 .kind = FlagKind::kFile,
                 .value = "DIR",
                 .meaning = "folder of the built web app; else $KLOUT_WEB_DIR, which ./klout sets"}},
      .run = Demo};
}

}  // namespace

std::vector<Verb> ServeVerbs() { return {UpVerb(), DemoVerb()}; }

}  // namespace klout::cli
