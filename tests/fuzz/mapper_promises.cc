#include "tests/fuzz/mapper_promises.h"

#include <cstdio>
#include <cstdlib>
#include <optional>

#include "common/facts/account_text.h"
#include "common/facts/text.h"
#include "services/connector/mapping/network.h"

namespace klout::connector {
namespace {

constexpr int64_t kNow = 1772366400;

void Check(bool good, const char* what) {
  if (good) return;
  std::fprintf(stderr, "the mapper broke its promise: %s\n", what);
  std::abort();
}

bool IsId(std::string_view id) { return !id.empty() && id.size() <= kMaxAccountIdBytes && IsUtf8(id); }
bool IsTime(int64_t time) { return time >= 0 && time <= kNow; }

class CheckingSink final : public FactSink {
 public:
  void OnPost(const MappedPost& post) override {
    Check(IsId(post.author) && IsId(post.id), "id of a post");
    Check(IsTime(post.time), "time of a post");
    Check(IsUtf8(post.text) && IsUtf8(post.language), "text of a post");
  }
  void OnInteraction(const MappedInteraction& act) override {
    Check(IsId(act.actor) && IsId(act.author) && act.actor != act.author, "who acts on whom");
    Check(act.post.empty() || IsId(act.post), "post acted on");
    Check(!act.time || IsTime(*act.time), "time of an act");
    Check(!act.post_time || IsTime(*act.post_time), "time of the post acted on");
  }
  void OnProfile(const MappedProfile& profile) override {
    Check(IsId(profile.account), "account of a profile");
    Check(profile.country.empty() || profile.country.size() == 2, "country");
  }
  void OnFetch(const MappedFetch& fetch) override { Check(!fetch.endpoint.empty(), "endpoint of a fetch"); }
  void OnKeep(std::string_view name, std::string_view) override { Check(!name.empty(), "name of what is kept"); }
  void OnLeftOut(std::string_view reason) override { Check(!reason.empty() && reason.size() < 100, "reason"); }
};

}  // namespace

void MapThroughAllNetworks(std::string_view answer) {
  static const auto& networks = *new Networks(Networks::ReadFolder(KLOUT_SOURCE_DIR "/services/connector/networks").value());
  static JsonReader& reader = *new JsonReader;
  TextArena arena;
  const absl::StatusOr<simdjson::dom::element> root = reader.Read(answer);
  std::optional<simdjson::dom::element> body;
  if (root.ok()) body = *root;
  for (const Network* network : networks.All()) {
    Variables variables;
    const size_t account = network->symbols().Find("account.id");
    if (account != Symbols::npos) variables.Set(account, "me");
    network->Judge(200, body, variables, arena);
    if (!body) continue;
    if (!network->description().base_url().empty()) (void)network->ReadIdentity(*body, variables, arena);
    const FactMapper::Context context{.variables = variables, .latest_time = kNow, .arena = arena};
    CheckingSink sink;
    for (const v1::Endpoint& endpoint : network->description().endpoints())
      network->FindEndpoint(endpoint.name())->mapper.Map(*body, context, sink);
    for (const ArchiveKind& archive : network->archives()) {
      for (const ArchiveFileMapper& file : archive.files) file.mapper.Map(*body, context, sink);
    }
    for (const LiveStreamMapper& live : network->live()) live.mapper.Map(*body, context, sink);
    arena.Clear();
  }
}

}  // namespace klout::connector
