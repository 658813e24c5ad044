#include "services/cli/connector_verbs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/status.h"
#include "tests/unit/cli/fake_suite.h"
#include "tests/unit/cli/files.h"

namespace klout::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Pair;

connector::v1::LinkedAccount AnnAt(fact::v1::Network network, const std::string& id) {
  connector::v1::LinkedAccount account;
  account.mutable_account()->set_network(network);
  account.mutable_account()->set_id(id);
  account.set_person_id("ann");
  account.set_handle("ann\x1b[31m");
  account.mutable_status()->set_state(connector::v1::SYNC_STATE_COMPLETE);
  account.mutable_status()->mutable_complete_at()->set_seconds(1772366400);
  return account;
}

TEST(ConnectorVerbs, NetworksSaysHowEachIsReadAndWhatItNeeds) {
  FakeSuite suite;
  auto* mastodon = suite.connector.networks.add_networks();
  mastodon->set_network(fact::v1::NETWORK_MASTODON);
  mastodon->add_methods(connector::v1::LINK_METHOD_OAUTH);
  mastodon->set_posts(true);
  mastodon->add_interactions(fact::v1::INTERACTION_KIND_LIST_ADD);
  mastodon->add_live("public");
  auto* gplus = suite.connector.networks.add_networks();
  gplus->set_network(fact::v1::NETWORK_GPLUS);
  gplus->add_archives("Google Takeout");
  const auto result = suite.Run({"networks"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("mastodon  interface, live  posts list-add  oauth (no keys set)"));
  EXPECT_THAT(result.out, HasSubstr("gplus     archive                          an archive"));
}

TEST(ConnectorVerbs, LinkTakesTheAddressAtWhichTheBrowserEnded) {
  FakeSuite suite;
  suite.connector.started.set_link_id("l1");
  suite.connector.started.set_authorize_url("https://example.social/oauth/authorize?state=s");
  suite.connector.accounts = {AnnAt(fact::v1::NETWORK_MASTODON, "ann@example.social")};
  suite.typed = "http://127.0.0.1/?code=a%20b&state=s#fragment\n";
  const auto result = suite.Run({"link", "mastodon", "--person", "ann", "--instance", "example.social", "--consent", "--of-age"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("https://example.social/oauth/authorize?state=s"));
  EXPECT_THAT(result.out, HasSubstr("linked mastodon:ann@example.social"));
  EXPECT_THAT(result.out, Not(HasSubstr("\x1b")));
  EXPECT_EQ(suite.connector.start.person_id(), "ann");
  EXPECT_TRUE(suite.connector.start.consent());
  EXPECT_TRUE(suite.connector.start.of_age());
  EXPECT_EQ(suite.connector.finish.link_id(), "l1");
  EXPECT_EQ(suite.connector.finish.callback().at("code"), "a b");
  EXPECT_EQ(suite.connector.finish.callback().at("state"), "s");
}

TEST(ConnectorVerbs, LinkWithoutAnswerInTheAddressIsAUsageError) {
  FakeSuite suite;
  suite.connector.started.set_authorize_url("https://example.social/oauth/authorize");
  EXPECT_EQ(suite.Run({"link", "mastodon", "--person", "ann", "--callback", "http://127.0.0.1/"}).exit_code, 2);
}

TEST(ConnectorVerbs, LinkAsksForAnAppPassword) {
  FakeSuite suite;
  suite.connector.started.set_instruction("make a password for applications");
  suite.connector.accounts = {AnnAt(fact::v1::NETWORK_BLUESKY, "did:plc:ann")};
  suite.typed = "abcd-efgh\n";
  const auto result = suite.Run({"link", "bluesky", "--person", "ann", "--handle", "ann.example", "--method", "app-password"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(suite.connector.finish.app_password(), "abcd-efgh");
  EXPECT_FALSE(suite.connector.start.consent());
}

TEST(ConnectorVerbs, SyncReadsAllAccountsThoughOneFails) {
  FakeSuite suite;
  suite.connector.accounts = {AnnAt(fact::v1::NETWORK_MASTODON, "a"), AnnAt(fact::v1::NETWORK_TWITTER, "b"),
                              AnnAt(fact::v1::NETWORK_FLICKR, "c")};
  suite.connector.failures["b"] = Unavailable("NETWORK_FAILS", "twitter cannot be reached", absl::ZeroDuration());
  suite.connector.status.mutable_counts()->set_posts(1234);
  (*suite.connector.status.mutable_counts()->mutable_left_out())["time: not understood"] = 2;
  const auto result = suite.Run({"sync"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(suite.connector.synced, ElementsAre("a", "b", "c"));
  EXPECT_THAT(result.out, HasSubstr("1,234 posts"));
  EXPECT_THAT(result.out, HasSubstr("left out: 2 x time: not understood"));
  EXPECT_THAT(result.out, HasSubstr("twitter cannot be reached"));
}

TEST(ConnectorVerbs, AccountsAreListedWithTheirState) {
  FakeSuite suite;
  EXPECT_THAT(suite.Run({"accounts"}).out, HasSubstr("no account is linked"));
  suite.connector.accounts = {AnnAt(fact::v1::NETWORK_MASTODON, "a"), AnnAt(fact::v1::NETWORK_TWITTER, "b")};
  suite.connector.accounts[1].mutable_status()->set_state(connector::v1::SYNC_STATE_RELINK);
  suite.connector.accounts[1].mutable_status()->mutable_failing_since()->set_seconds(1772366460);
  const auto result = suite.Run({"accounts"});
  EXPECT_THAT(result.out, HasSubstr("mastodon:a  ann"));
  EXPECT_THAT(result.out, HasSubstr("2026-03-01 12:00"));
  EXPECT_THAT(result.out, HasSubstr("relink"));
  EXPECT_THAT(result.out, HasSubstr("2026-03-01 12:01"));
}

TEST(ConnectorVerbs, UnlinkAndFollowSayWhatTheyDid) {
  FakeSuite suite;
  EXPECT_EQ(suite.Run({"unlink", "twitter:b"}).out, "unlinked twitter:b\n");
  EXPECT_EQ(suite.connector.unlinked.account().id(), "b");
  EXPECT_EQ(suite.Run({"unlink", "nonsense"}).exit_code, 2);
  const auto result = suite.Run({"follow", "mastodon", "--instance", "example.social", "--public", "--max-events", "5"});
  EXPECT_EQ(result.out, "1,234 events, 2,000 facts, 0 reconnects\n");
  EXPECT_EQ(suite.connector.follow.stream(), "public");
  EXPECT_EQ(suite.connector.follow.max_events(), 5u);
}

TEST(ConnectorVerbs, ImportHandsAnArchiveToTheConnector) {
  FakeSuite suite;
  suite.connector.imported.set_archive("Twitter archive");
  suite.connector.imported.set_linked(true);
  suite.connector.imported.mutable_account()->set_network(fact::v1::NETWORK_TWITTER);
  suite.connector.imported.mutable_account()->set_id("1");
  (*suite.connector.imported.mutable_bad_files())["data/tweets.js"] = "NOT_JSON";
  const std::string zip = "PK\x03\x04" + std::string(3 << 20, 'z');
  const TempFile file(zip, "twitter.zip");
  const auto result = suite.Run({"import", file.path(), "--person", "ann", "--consent", "--of-age"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(suite.connector.archive, zip);
  EXPECT_EQ(suite.connector.archive_options.person_id(), "ann");
  EXPECT_EQ(suite.connector.archive_options.file_name(), "twitter.zip");
  EXPECT_THAT(result.out, HasSubstr("Twitter archive of twitter:1, linked: "));
  EXPECT_THAT(result.out, HasSubstr("not read: data/tweets.js: NOT_JSON"));
  EXPECT_TRUE(suite.scoring.log.empty());
}

TEST(ConnectorVerbs, FilesOfFactsAreNoArchives) {
  EXPECT_FALSE(*LooksLikeArchive(TempFile("a b 5 RT\n").path()));
  EXPECT_FALSE(*LooksLikeArchive(TempFile(Gzip("a b 5 RT\n")).path()));
  EXPECT_FALSE(*LooksLikeArchive(TempFile("{\"post\":{}}\n").path()));
  EXPECT_FALSE(*LooksLikeArchive(TempFile("").path()));
  std::string tar(512, '\0');
  tar.replace(257, 5, "ustar");
  EXPECT_TRUE(*LooksLikeArchive(TempFile(tar).path()));
  EXPECT_TRUE(*LooksLikeArchive(TempFile(Gzip(tar)).path()));
  EXPECT_TRUE(*LooksLikeArchive(TempFile(std::string("\x3a\xa2\x65roots\x81", 10)).path()));
}

TEST(ConnectorVerbs, QueriesAreTakenApart) {
  EXPECT_THAT(SplitQuery("a=1&b=x%20y+z&c&&d=%zz#e=5"),
              ElementsAre(Pair("a", "1"), Pair("b", "x y z"), Pair("c", ""), Pair("d", "%zz")));
  EXPECT_TRUE(SplitQuery("").empty());
}

}  // namespace
}  // namespace klout::cli
