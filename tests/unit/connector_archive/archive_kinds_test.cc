#include "services/connector/archive/archive_kinds.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace klout::connector {
namespace {

TEST(Glob, MatchesTheWholeName) {
  const struct {
    std::string_view glob, name;
    bool matches;
  } cases[] = {
      {"data/tweets.js", "data/tweets.js", true},
      {"data/tweets.js", "data/tweets.jsx", false},
      {"data/tweets.js", "xdata/tweets.js", false},
      {"data/tweets.js", "data/Tweets.js", false},
      {"data/tweets*.js", "data/tweets.js", true},
      {"data/tweets*.js", "data/tweets-part1.js", true},
      {"data/tweets*.js", "data/tweets.json", false},
      {"*/posts/your_posts*.json", "your_facebook_activity/posts/your_posts_1.json", true},
      {"*/posts/your_posts*.json", "posts/your_posts_1.json", false},
      {"*posts/*.json", "a/b/posts/c/d.json", true},
      {"*", "", true},
      {"*", "any/thing", true},
      {"", "", true},
      {"", "a", false},
      {"a", "", false},
      {"**a**", "xax", true},
      {"a*b*c", "aXbXbXc", true},
      {"a*b*c", "aXbXbX", false},
      {"a?c", "abc", false},
      {"[ab]", "a", false},
  };
  for (const auto& one : cases) {
    EXPECT_EQ(MatchesGlob(one.glob, one.name), one.matches) << one.glob << " " << one.name;
  }
}

TEST(Glob, ManyStarsTakeNoMoreThanBothLengthsMultiplied) {
  std::string glob;
  for (int i = 0; i < 200; ++i) glob += "*a";
  EXPECT_FALSE(MatchesGlob(glob + "b", std::string(20'000, 'a')));
}

v1::Archive Archive(const std::string& name, std::vector<std::string> globs) {
  v1::Archive archive;
  archive.set_name(name);
  for (std::string& glob : globs) archive.add_recognised_by(std::move(glob));
  return archive;
}

// What descriptions of networks would say.
std::vector<v1::Archive> Archives() {
  return {
      Archive("Twitter", {"data/account.js", "data/tweet*.js"}),
      Archive("Twitter, old", {"data/js/tweets/*.js", "data/js/user_details.js"}),
      Archive("Facebook", {"your_facebook_activity/posts/your_posts*.json"}),
      Archive("Facebook, old", {"posts/your_posts_1.json", "profile_information/profile_information.json"}),
      Archive("Instagram", {"your_instagram_activity/*/posts_1.json", "personal_information/*"}),
      Archive("Instagram, old", {"content/posts_1.json", "likes/liked_posts.json"}),
      Archive("LinkedIn", {"Profile.csv", "Connections.csv"}),
      Archive("YouTube", {"Takeout/YouTube and YouTube Music/*"}),
      Archive("Google+", {"Takeout/Google+ Stream/Posts/*.json"}),
      Archive("Blogger", {"Takeout/Blogger/*"}),
      Archive("Mastodon", {"actor.json", "outbox.json"}),
      Archive("Tumblr", {"payload-0.json"}),
      Archive("Bluesky", {"*.car"}),
      Archive("never", {}),
  };
}

struct Listing {
  const char* archive;
  const char* folder;
  std::vector<std::string> names;
};

std::vector<Listing> Listings() {
  return {
      {"Twitter",
       "",
       {"Your archive.html", "assets/js/main.js", "data/README.txt", "data/account.js", "data/ageinfo.js",
        "data/follower.js", "data/following.js", "data/like.js", "data/manifest.js", "data/profile.js",
        "data/tweets.js", "data/tweets_media/1.jpg"}},
      {"Twitter", "", {"data/account.js", "data/tweet.js", "data/like.js"}},
      {"Twitter", "", {"data/account.js", "data/tweets.js", "data/tweets-part1.js"}},
      {"Twitter",
       "twitter-2024-06-01-abc/",
       {"twitter-2024-06-01-abc/Your archive.html", "twitter-2024-06-01-abc/data/account.js",
        "twitter-2024-06-01-abc/data/tweets.js"}},
      {"Twitter, old",
       "",
       {"README.txt", "index.html", "data/js/user_details.js", "data/js/tweet_index.js",
        "data/js/tweets/2012_07.js", "data/csv/2012_07.csv"}},
      {"Facebook",
       "",
       {"start_here.html", "connections/friends/your_friends.json",
        "personal_information/profile_information/profile_information.json",
        "your_facebook_activity/comments_and_reactions/comments.json",
        "your_facebook_activity/comments_and_reactions/likes_and_reactions_1.json",
        "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json"}},
      {"Facebook",
       "facebook-ann-2024/",
       {"facebook-ann-2024/your_facebook_activity/posts/your_posts_1.json",
        "facebook-ann-2024/connections/followers/people_who_followed_you.json"}},
      {"Facebook, old",
       "",
       {"comments/comments.json", "friends/friends.json", "posts/your_posts_1.json",
        "profile_information/profile_information.json"}},
      {"Instagram",
       "",
       {"connections/followers_and_following/followers_1.json",
        "connections/followers_and_following/following.json",
        "personal_information/personal_information/personal_information.json",
        "your_instagram_activity/comments/post_comments_1.json",
        "your_instagram_activity/likes/liked_posts.json", "your_instagram_activity/media/posts_1.json"}},
      {"Instagram, old",
       "",
       {"account_information/personal_information.json", "content/posts_1.json",
        "followers_and_following/followers.json", "likes/liked_posts.json", "media/posts/201907/1.jpg"}},
      {"LinkedIn",
       "",
       {"Ad_Targeting.csv", "Comments.csv", "Connections.csv", "Profile.csv", "Reactions.csv", "Shares.csv",
        "messages.csv"}},
      {"LinkedIn",
       "Complete_LinkedInDataExport_01-01-2024/",
       {"Complete_LinkedInDataExport_01-01-2024/Connections.csv",
        "Complete_LinkedInDataExport_01-01-2024/Profile.csv",
        "__MACOSX/Complete_LinkedInDataExport_01-01-2024/._Profile.csv"}},
      {"YouTube",
       "",
       {"Takeout/archive_browser.html", "Takeout/YouTube and YouTube Music/comments/comments.csv",
        "Takeout/YouTube and YouTube Music/subscriptions/subscriptions.csv",
        "Takeout/YouTube and YouTube Music/videos/videos.csv"}},
      {"Google+",
       "",
       {"Takeout/Google+ Stream/Posts/20120704 - Hello.json",
        "Takeout/Google+ Stream/ActivityLog/+1s on posts.json", "Takeout/Google+ Circles/Friends.vcf"}},
      {"Blogger",
       "",
       {"Takeout/Blogger/Albums/x/1.jpg", "Takeout/Blogger/Blogs/My blog/feed.atom",
        "Takeout/Blogger/Comments/c.csv"}},
      {"Mastodon",
       "",
       {"actor.json", "avatar.png", "bookmarks.json", "header.jpeg", "likes.json",
        "media_attachments/files/1.jpeg", "outbox.json"}},
      {"Tumblr", "", {"payload-0.json", "payload-1.json", "media/1.jpg"}},
      {"Tumblr", "posts/", {"posts/payload-0.json"}},
      {"Bluesky", "", {"repo.car"}},
      {"", "", {"holiday/1.jpg", "holiday/2.jpg", ".DS_Store"}},
      {"", "", {"data/account.js", "data/like.js"}},
      {"", "", {"a/data/account.js", "b/data/tweets.js"}},
      {"", "", {"__MACOSX/actor.json", "__MACOSX/outbox.json"}},
      {"", "", {}},
  };
}

TEST(Recognition, OfEveryNetworksExport) {
  const std::vector<v1::Archive> archives = Archives();
  std::vector<const v1::Archive*> pointers;
  for (const v1::Archive& archive : archives) pointers.push_back(&archive);
  for (const Listing& listing : Listings()) {
    SCOPED_TRACE(listing.names.empty() ? "nothing" : listing.names[0]);
    const std::optional<RecognisedArchive> recognised = RecogniseArchive(listing.names, pointers);
    EXPECT_EQ(recognised ? recognised->archive->name() : "", listing.archive);
    EXPECT_EQ(recognised ? recognised->folder : "", listing.folder);
  }
}

TEST(Recognition, TakesTheArchiveWithMostGlobsThenTheFirst) {
  const v1::Archive one = Archive("one", {"a"}), two = Archive("two", {"a", "b"}),
                    same = Archive("same", {"b", "a"});
  const std::vector<std::string> names = {"a", "b"};
  const auto name_of = [&names](std::vector<const v1::Archive*> archives) {
    return RecogniseArchive(names, archives)->archive->name();
  };
  EXPECT_EQ(name_of({&one, &two, &same}), "two");
  EXPECT_EQ(name_of({&same, &two, &one}), "same");
}

TEST(Recognition, NamesAreSeenWithoutTheCommonFolder) {
  const RecognisedArchive recognised{nullptr, "twitter-2024/"};
  EXPECT_EQ(recognised.Inside("twitter-2024/data/tweets.js"), "data/tweets.js");
  EXPECT_EQ(recognised.Inside("__MACOSX/x"), "__MACOSX/x");
}

TEST(Recognition, OfBareFiles) {
  const std::string fact =
      R"({"interaction":{"actor":{"network":"NETWORK_TWITTER","id":"ann"},"author":{"network":"NETWORK_TWITTER","id":"bob"},)"
      R"("kind":"INTERACTION_KIND_LIKE","time":"2012-07-04T08:00:00Z"}})";
  const struct {
    std::string start;
    std::optional<BareKind> kind;
  } cases[] = {
      {"ann bob 1341388800 RT\nbob ann 1341388801 MT\n", BareKind::kActivity},
      {"\n\nann\tbob\t1341388800\tRE\n", BareKind::kActivity},
      {"# a comment\nann bob 1341388800 RT\nbob a", BareKind::kActivity},
      {fact + "\n{\"interac", BareKind::kFacts},
      {"{\"bad\":1}\n" + fact, BareKind::kFacts},
      {R"({"removal":{"account":{"network":"NETWORK_TWITTER","id":"bob"}}})", BareKind::kFacts},
      {"actor,author,time,kind\nann,bob,1,like\n", BareKind::kInteractionCsv},
      {"time;Kind;author;actor;post\n", BareKind::kInteractionCsv},
      {"actor,author,time\n", std::nullopt},
      {"{\"tweet\":{}}\n", std::nullopt},
      {"hello\nworld\n", std::nullopt},
      {"1 2 3\n", std::nullopt},
      {"", std::nullopt},
      {std::string(1000, '\n'), std::nullopt},
      {std::string("\0\1\2", 3), std::nullopt},
  };
  for (const auto& one : cases) EXPECT_EQ(RecogniseBare(one.start), one.kind) << one.start;
}

}  // namespace
}  // namespace klout::connector
