#include "tests/connector/network_fixture.h"

#include <simdjson.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/facts/account_text.h"
#include "services/connector/domain/network_time.h"

namespace klout::connector {
namespace {

using simdjson::dom::element;

// $KLOUT_NETWORK_FIXTURES lets somebody who writes a description work in a folder of their own.
std::string Folder() {
  const char* elsewhere = std::getenv("KLOUT_NETWORK_FIXTURES");
  return elsewhere != nullptr ? std::string(elsewhere) + "/" : KLOUT_SOURCE_DIR "/tests/connector/networks/";
}

[[noreturn]] void Die(const std::string& name, const std::string& what) {
  std::fprintf(stderr, "tests/connector/networks/%s: %s\n", name.c_str(), what.c_str());
  std::abort();
}

std::string ReadFile(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string TextAt(element object, const char* key, const std::string& otherwise = "") {
  std::string_view text;
  return object.at_key(key).get(text) == simdjson::SUCCESS ? std::string(text) : otherwise;
}

int64_t NumberAt(element object, const char* key, int64_t otherwise) {
  int64_t number = 0;
  return object.at_key(key).get(number) == simdjson::SUCCESS ? number : otherwise;
}

template <typename Add>
void ForEachMember(element object, const char* key, const Add& add) {
  simdjson::dom::object members;
  if (object.at_key(key).get(members) != simdjson::SUCCESS) return;
  for (const auto member : members) {
    std::string_view text;
    if (member.value.get(text) == simdjson::SUCCESS) add(std::string(member.key), std::string(text));
  }
}

HttpReply ReplyOf(element object) {
  HttpReply reply;
  reply.status = static_cast<int>(NumberAt(object, "status", 200));
  ForEachMember(object, "headers", [&](std::string name, std::string value) {
    reply.headers.emplace_back(std::move(name), std::move(value));
  });
  element body;
  if (object.at_key("body").get(body) == simdjson::SUCCESS) {
    reply.body = simdjson::minify(body);
    reply.headers.emplace_back("Content-Type", "application/json; charset=utf-8");
  } else {
    reply.body = TextAt(object, "text");
  }
  return reply;
}

std::vector<NetworkFixture::Exchange> ExchangesOf(element root, const char* key) {
  std::vector<NetworkFixture::Exchange> exchanges;
  simdjson::dom::array array;
  if (root.at_key(key).get(array) != simdjson::SUCCESS) return exchanges;
  for (const element item : array) {
    NetworkFixture::Exchange& exchange = exchanges.emplace_back();
    exchange.path = TextAt(item, "path");
    exchange.contains = TextAt(item, "contains");
    ForEachMember(item, "query", [&](std::string name, std::string value) { exchange.query.emplace(name, value); });
    simdjson::dom::array absent;
    if (item.at_key("absent").get(absent) == simdjson::SUCCESS) {
      for (const element name : absent) exchange.absent.emplace_back(name.get_string().value());
    }
    exchange.reply = ReplyOf(item);
  }
  return exchanges;
}

std::vector<std::string> LinesOf(const std::string& path) {
  std::vector<std::string> lines;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line[0] != '#') lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::string_view KindName(fact::v1::InteractionKind kind) {
  static const auto& names = *new std::map<fact::v1::InteractionKind, std::string>([] {
    std::map<fact::v1::InteractionKind, std::string> all;
    const auto* kinds = fact::v1::InteractionKind_descriptor();
    for (int i = 0; i < kinds->value_count(); ++i) {
      const std::string full = kinds->value(i)->name();
      all[static_cast<fact::v1::InteractionKind>(kinds->value(i)->number())] =
          absl::AsciiStrToLower(full.substr(sizeof("INTERACTION_KIND_") - 1));
    }
    return all;
  }());
  return names.at(kind);
}

std::string TopicsText(const fact::v1::ProfileReport& profile) {
  std::string text;
  for (const auto& topic : profile.topics()) {
    absl::StrAppend(&text, text.empty() ? "" : ",", topic.topic(), "(", topic.in_bio() ? "bio" : "", ",", topic.lists(), ")");
  }
  return text;
}

}  // namespace

bool NetworkFixture::Exchange::Fits(const HttpRequestSeen& request) const {
  if (request.path != path) return false;
  for (const auto& [name, value] : query) {
    const auto [begin, end] = request.query.equal_range(name);
    if (std::none_of(begin, end, [&](const auto& seen) { return seen.second == value; })) return false;
  }
  for (const std::string& name : absent) {
    if (request.query.contains(name)) return false;
  }
  return request.body.find(contains) != std::string::npos;
}

const NetworkFixture::Exchange* NetworkFixture::Find(const HttpRequestSeen& request, bool is_later) const {
  if (is_later) {
    for (const Exchange& exchange : later) {
      if (exchange.Fits(request)) return &exchange;
    }
  }
  for (const Exchange& exchange : requests) {
    if (exchange.Fits(request)) return &exchange;
  }
  return nullptr;
}

NetworkFixture ReadNetworkFixture(const std::string& name) {
  NetworkFixture fixture;
  fixture.name = name;
  const std::string folder = Folder() + name;
  simdjson::dom::parser parser;
  element root;
  const std::string text = ReadFile(folder + "/fixture.json");
  if (const auto error = parser.parse(text).get(root); error != simdjson::SUCCESS)
    Die(name, absl::StrCat("fixture.json: ", simdjson::error_message(error)));
  const absl::StatusOr<fact::v1::Network> network = ParseNetwork(name);
  if (!network.ok()) Die(name, "is no network");
  element account;
  if (root.at_key("account").get(account) != simdjson::SUCCESS) Die(name, "fixture.json has no account");
  fixture.account.mutable_account()->set_network(*network);
  fixture.account.mutable_account()->set_id(TextAt(account, "id"));
  fixture.account.set_handle(TextAt(account, "handle"));
  fixture.account.set_instance(TextAt(account, "instance"));
  fixture.account.set_person_id("person-of-" + name);
  ForEachMember(account, "variables", [&](std::string key, std::string value) {
    (*fixture.account.mutable_variables())[key] = std::move(value);
  });
  fixture.token = TextAt(root, "token");
  fixture.auth = TextAt(root, "auth");
  fixture.now = ParseNetworkTime(TextAt(root, "now", "2026-03-01T12:00:00Z")).value();
  fixture.later_now = ParseNetworkTime(TextAt(root, "later_now", "2026-03-03T12:00:00Z")).value();
  fixture.requests = ExchangesOf(root, "requests");
  fixture.later = ExchangesOf(root, "later");
  element throttled, expired;
  if (root.at_key("throttled").get(throttled) == simdjson::SUCCESS) {
    fixture.throttled = ReplyOf(throttled);
    fixture.throttle_seconds = NumberAt(throttled, "wait_seconds", 60);
  } else if (!fixture.requests.empty()) {
    Die(name, "fixture.json has no throttled");
  }
  if (root.at_key("expired").get(expired) == simdjson::SUCCESS) {
    fixture.expired = ReplyOf(expired);
    fixture.has_expired = true;
  }
  fixture.first_facts = LinesOf(folder + "/first.facts");
  fixture.later_facts = LinesOf(folder + "/later.facts");
  fixture.archive_facts = LinesOf(folder + "/archive.facts");
  return fixture;
}

std::string ArchiveFolder(const std::string& name) { return Folder() + name + "/archive"; }

std::vector<std::string> AllFixtureNames() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(Folder())) {
    if (std::filesystem::exists(entry.path() / "fixture.json")) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> FactLines(const fact::v1::FactBatch& batch) {
  std::vector<std::string> lines;
  const auto account = [&](uint32_t index) { return batch.accounts().ids(static_cast<int>(index)); };
  const auto& posts = batch.posts();
  for (int i = 0, topic = 0; i < posts.posts_size(); ++i) {
    std::string line = absl::StrCat("post ", account(posts.authors(i)), " ", batch.post_ids(static_cast<int>(posts.posts(i))), " ",
                                    IsoTime(posts.times(i)));
    if (posts.languages_size() > 0 && posts.languages(i) > 0)
      absl::StrAppend(&line, " lang=", batch.words(static_cast<int>(posts.languages(i)) - 1));
    const int count = posts.topic_counts_size() > 0 ? static_cast<int>(posts.topic_counts(i)) : 0;
    for (int j = 0; j < count; ++j, ++topic) {
      absl::StrAppend(&line, j == 0 ? " topics=" : ",", batch.words(static_cast<int>(posts.topics(topic))), ":",
                      posts.topic_percents(topic));
    }
    if (posts.sentiment_percents_size() > 0 && posts.sentiment_percents(i) != 0)
      absl::StrAppend(&line, " mood=", posts.sentiment_percents(i));
    lines.push_back(std::move(line));
  }
  const auto& acts = batch.interactions();
  for (int i = 0; i < acts.actors_size(); ++i) {
    const bool has_post = acts.posts_size() > 0 && acts.posts(i) > 0;
    std::string line = absl::StrCat(std::string(KindName(acts.kinds(i))), " ", account(acts.actors(i)), " -> ",
                                    account(acts.authors(i)), " ",
                                    has_post ? batch.post_ids(static_cast<int>(acts.posts(i)) - 1) : "-", " ",
                                    IsoTime(acts.times(i)));
    if (acts.hostility_percents_size() > 0 && acts.hostility_percents(i) > 0)
      absl::StrAppend(&line, " hostility=", acts.hostility_percents(i));
    lines.push_back(std::move(line));
  }
  for (const fact::v1::ProfileReport& profile : batch.profile_metrics()) {
    std::string line = absl::StrCat("profile ", profile.account().id(), " ", IsoTime(profile.time().seconds()));
    if (profile.has_followers()) absl::StrAppend(&line, " followers=", profile.followers());
    if (profile.has_following()) absl::StrAppend(&line, " following=", profile.following());
    if (profile.has_listed()) absl::StrAppend(&line, " listed=", profile.listed());
    if (profile.has_posts()) absl::StrAppend(&line, " posts=", profile.posts());
    if (profile.has_likes_received()) absl::StrAppend(&line, " likes=", profile.likes_received());
    if (profile.has_views_received()) absl::StrAppend(&line, " views=", profile.views_received());
    if (profile.kind() == fact::v1::ACCOUNT_KIND_PERSON) absl::StrAppend(&line, " kind=person");
    if (profile.kind() == fact::v1::ACCOUNT_KIND_ORGANISATION) absl::StrAppend(&line, " kind=organisation");
    if (!profile.country().empty()) absl::StrAppend(&line, " country=", profile.country());
    if (profile.topics_size() > 0) absl::StrAppend(&line, " topics=", TopicsText(profile));
    lines.push_back(std::move(line));
  }
  const auto& feeds = batch.feed_statuses();
  for (int i = 0; i < feeds.accounts_size(); ++i) {
    lines.push_back(absl::StrCat("feed ", account(feeds.accounts(i)), " ", IsoTime(feeds.times(i)),
                                 feeds.failing_since(i) == 0 ? " works" : " failing since " + IsoTime(feeds.failing_since(i))));
  }
  const auto& links = batch.links();
  for (int i = 0; i < links.accounts_size(); ++i) {
    const bool is_unlink = links.unlinks_size() > 0 && links.unlinks(i);
    lines.push_back(absl::StrCat(is_unlink ? "unlink " : "link ", account(links.accounts(i)), " person:",
                                 batch.person_ids(static_cast<int>(links.persons(i))), " ", IsoTime(links.times(i))));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace klout::connector
