#include <simdjson.h>

#include <chrono>
#include <fstream>
#include <memory>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/facts/fact_batch_builder.h"
#include "services/connector/domain/network_time.h"
#include "services/connector/mapping/network.h"
#include "services/connector/sync/page_facts.h"
#include "tests/bench/benches.h"

namespace klout::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;
using connector::FactMapper;

constexpr size_t kPages = 400, kQuickPages = 40;
constexpr int kStatusesPerPage = 40;
constexpr double kMark = 0.4;
constexpr int64_t kNow = 1772366400;

double Seconds(SteadyClock::time_point since) {
  return std::chrono::duration<double>(SteadyClock::now() - since).count();
}

// A page of statuses as Mastodon sends it, with the fields that nobody reads: about 3 KB each, a boost among eight.
std::string StatusPage(size_t page) {
  std::string out = "[";
  for (int i = 0; i < kStatusesPerPage; ++i) {
    const size_t n = page * kStatusesPerPage + static_cast<size_t>(i);
    const std::string time = connector::IsoTime(kNow - static_cast<int64_t>(n) * 61);
    const auto account = [&](size_t who) {
      return absl::StrFormat(
          R"({"id":"%d","username":"user%d","acct":"user%d@host%d.example","display_name":"User %d","locked":false,"bot":false,"discoverable":true,"group":false,"created_at":"2019-03-01T00:00:00.000Z","note":"<p>I write about things &amp; more, and some others besides.</p>","url":"https://host%d.example/@user%d","uri":"https://host%d.example/users/user%d","avatar":"https://files.example/accounts/avatars/000/%d/original/1c5e2a.png","avatar_static":"https://files.example/accounts/avatars/000/%d/original/1c5e2a.png","header":"https://files.example/headers/original/missing.png","header_static":"https://files.example/headers/original/missing.png","followers_count":%d,"following_count":321,"statuses_count":54321,"last_status_at":"2026-02-28","emojis":[],"fields":[{"name":"Web","value":"<a href=\"https://user%d.example\" rel=\"me nofollow noopener\">user%d.example</a>","verified_at":null}]})",
          who, who, who, who % 50, who, who % 50, who, who % 50, who, who, who, who * 3, who, who);
    };
    const auto status = [&](size_t who, const std::string& reblog) {
      return absl::StrFormat(
          R"({"id":"%d","created_at":"%s","in_reply_to_id":null,"in_reply_to_account_id":null,"sensitive":false,"spoiler_text":"","visibility":"public","language":"en","uri":"https://host%d.example/users/user%d/statuses/%d","url":"https://host%d.example/@user%d/%d","replies_count":0,"reblogs_count":0,"favourites_count":0,"edited_at":null,"favourited":false,"reblogged":false,"muted":false,"bookmarked":false,"content":"<p>Some words about a thing that happened today, with a <a href=\"https://news.example/%d\">link</a> and more words, so that it is as long as most posts are.</p>","filtered":[],"reblog":%s,"application":{"name":"Web","website":null},"account":%s,"media_attachments":[],"mentions":[{"id":"%d","username":"user%d","url":"https://host%d.example/@user%d","acct":"user%d@host%d.example"}],"tags":[{"name":"thing","url":"https://host.example/tags/thing"}],"emojis":[],"card":null,"poll":null})",
          n, time, who % 50, who, n, who % 50, who, n, n, reblog, account(who), who + 7, who + 7, (who + 7) % 50, who + 7,
          who + 7, (who + 7) % 50);
    };
    if (i > 0) out += ",";
    out += status(1, n % 8 == 0 ? status(2 + n % 1000, "null") : "null");
  }
  return out + "]";
}

// Puts facts into columns at once, without keys and texts.
class ColumnSink final : public connector::FactSink {
 public:
  void OnPost(const connector::MappedPost& post) override {
    builder_.AddPost(fact::v1::NETWORK_MASTODON, post.author, post.id, static_cast<uint32_t>(post.time), post.language);
    Count();
  }
  void OnInteraction(const connector::MappedInteraction& act) override {
    builder_.AddInteraction(fact::v1::NETWORK_MASTODON, act.actor, act.author, act.kind,
                            static_cast<uint32_t>(act.time.value_or(kNow)), act.post);
    Count();
  }
  void OnProfile(const connector::MappedProfile&) override {}
  void OnFetch(const connector::MappedFetch&) override {}
  void OnKeep(std::string_view, std::string_view) override {}
  void OnLeftOut(std::string_view) override { ++left_out_; }
  uint64_t facts() const { return facts_; }
  uint64_t left_out() const { return left_out_; }

 private:
  void Count() {
    ++facts_;
    if (builder_.full()) builder_.Take("bench");
  }
  FactBatchBuilder builder_;
  uint64_t facts_ = 0, left_out_ = 0;
};

}  // namespace

absl::StatusOr<std::vector<Row>> BenchConnector(bool quick) {
  absl::StatusOr<connector::Networks> networks =
      connector::Networks::ReadFolder(KLOUT_SOURCE_DIR "/services/connector/networks");
  if (!networks.ok()) return networks.status();
  const absl::StatusOr<const connector::Network*> mastodon = networks->Find(fact::v1::NETWORK_MASTODON);
  if (!mastodon.ok()) return mastodon.status();
  const connector::Endpoint& statuses = *(*mastodon)->FindEndpoint("statuses");
  std::vector<std::string> pages;
  size_t bytes = 0;
  for (size_t i = 0; i < (quick ? kQuickPages : kPages); ++i) bytes += pages.emplace_back(StatusPage(i)).size();

  connector::Variables variables;
  variables.Set((*mastodon)->symbols().Find("account.id"), "user1@host1.example");
  connector::TextArena arena;
  const FactMapper::Context context{.variables = variables, .latest_time = kNow + 300, .arena = arena};
  const std::string note =
      absl::StrFormat("%d pages of 40 statuses, %.1f MB; one thread; the baseline is simdjson's DOM parser on the same pages", pages.size(),
                      static_cast<double>(bytes) / 1e6);
  Row columns{"connector", "JSON pages to facts in columns", "MB/s", {}, "simdjson parse", {},
              Mark{Mark::Of::kRatio, Mark::Bound::kAtLeast, kMark}, note};
  Row whole{"connector", "the same with keys and plain texts", "MB/s", {}, "simdjson parse", {}, {},
            "as a sync does it before it asks the store and topics: SHA-256 of each fact, HTML to words"};
  simdjson::dom::parser parser;
  for (int round = 0; round < (quick ? 3 : 7); ++round) {
    SteadyClock::time_point start = SteadyClock::now();
    for (const std::string& page : pages) {
      if (parser.parse(page.data(), page.size()).error() != simdjson::SUCCESS) return absl::InternalError("a page is not JSON");
    }
    const double parse = static_cast<double>(bytes) / 1e6 / Seconds(start);

    connector::JsonReader reader;
    ColumnSink sink;
    start = SteadyClock::now();
    for (const std::string& page : pages) {
      absl::StatusOr<simdjson::dom::element> root = reader.Read(page);
      if (!root.ok()) return root.status();
      statuses.mapper.Map(*root, context, sink);
      arena.Clear();
    }
    columns.ours.push_back(static_cast<double>(bytes) / 1e6 / Seconds(start));
    columns.baseline.push_back(parse);
    if (sink.facts() < pages.size() * kStatusesPerPage || sink.left_out() > 0) return absl::InternalError("facts were lost");

    connector::PageFacts facts(fact::v1::NETWORK_MASTODON);
    start = SteadyClock::now();
    for (const std::string& page : pages) {
      absl::StatusOr<simdjson::dom::element> root = reader.Read(page);
      if (!root.ok()) return root.status();
      facts.Clear();
      statuses.mapper.Map(*root, context, facts);
      arena.Clear();
    }
    whole.ours.push_back(static_cast<double>(bytes) / 1e6 / Seconds(start));
    whole.baseline.push_back(parse);
  }
  return std::vector<Row>{columns, whole};
}

}  // namespace klout::bench
