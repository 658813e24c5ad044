#ifndef KLOUT_TESTS_CONNECTOR_NETWORK_FIXTURE_H_
#define KLOUT_TESTS_CONNECTOR_NETWORK_FIXTURE_H_

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "klout/connector/v1/state.pb.h"
#include "klout/fact/v1/fact.pb.h"
#include "tests/testing/http_exchange.h"

namespace klout::connector {

// How one network plays in the tests: a folder tests/connector/networks/NAME with
//
//   fixture.json
//     cites       addresses of the documentation whose shapes it follows
//     account     {id, handle, instance, variables: {...}} of the account that is read
//     token       the account's token or the application's key, which every request must show
//     auth        KIND_OAUTH2, ... as in the description; absent: no credentials
//     now, later_now
//                 when the first and the incremental run begin, ISO 8601
//     requests    [{path, query: {...}, absent: [...], contains: "...", status, headers: {...}, body}, ...]: what is asked and
//                 what is answered. The first whose path is the request's, all of whose `query` values stand in it and none of
//                 whose `absent` names, and whose text `contains` stands in the request's body, answers. `body` is
//                 JSON, sent as it is; `text` in its place is sent as text.
//     later       the same, looked at first in the incremental run
//     throttled   the network's answer to too many requests: {status, headers, body, wait_seconds}
//     expired     the network's answer to an expired token: {status, headers, body}
//   archive/, archive.facts
//                 the files of the network's archive, and exactly the facts in them; read at `later_now`. Optional
//   first.facts, later.facts
//                 exactly the facts of the first and of the incremental run, one a line, in any order; see FactLine
struct NetworkFixture {
  struct Exchange {
    std::string path;
    std::multimap<std::string, std::string> query;
    std::vector<std::string> absent;
    std::string contains;
    HttpReply reply;
    bool Fits(const HttpRequestSeen& request) const;
  };

  std::string name;
  v1::StoredAccount account;
  std::string token, auth;
  int64_t now = 0, later_now = 0;
  std::vector<Exchange> requests, later;
  HttpReply throttled, expired;
  int64_t throttle_seconds = 0;
  bool has_expired = false;
  std::vector<std::string> first_facts, later_facts, archive_facts;

  // Null: nothing fits.
  const Exchange* Find(const HttpRequestSeen& request, bool is_later) const;
};

// Reads a folder; what is wrong with it ends the test.
NetworkFixture ReadNetworkFixture(const std::string& name);
// Where its archive's files are, if it has one.
std::string ArchiveFolder(const std::string& name);
// The names of all folders.
std::vector<std::string> AllFixtureNames();

// A fact as a line for people:
//   post AUTHOR ID 2026-01-02T03:04:05Z lang=it topics=espresso:80 mood=50
//   like ACTOR -> AUTHOR ID 2026-01-02T03:04:05Z hostility=90          (reshare, reply, mention, quote, save, follow, ...)
//   profile ACCOUNT 2026-01-02T03:04:05Z followers=1 following=2 ... kind=organisation country=IT topics=espresso(bio,2)
//   feed ACCOUNT 2026-01-02T03:04:05Z failing since ...   (or: works)
//   link ACCOUNT person:ID 2026-01-02T03:04:05Z                        (unlink)
// An id that is not known is `-`; what is not set is left out.
std::vector<std::string> FactLines(const fact::v1::FactBatch& batch);

}  // namespace klout::connector

#endif  // KLOUT_TESTS_CONNECTOR_NETWORK_FIXTURE_H_
