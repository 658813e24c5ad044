#include "services/connector/store/token_box.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <set>

#include "common/status.h"
#include "tests/unit/connector_store/store_rows.h"
#include "tests/unit/connector_store/temp_dir.h"

namespace klout::connector {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

v1::Credentials TokenOf(const std::string& token) {
  v1::Credentials credentials;
  credentials.set_token(token);
  credentials.set_refresh_token("refresh");
  credentials.mutable_expires_at()->set_seconds(1341100800);
  return credentials;
}

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void WriteFile(const std::string& path, const std::string& text, mode_t mode = 0600) {
  std::ofstream(path, std::ios::binary) << text;
  ASSERT_EQ(chmod(path.c_str(), mode), 0);
}

std::unique_ptr<TokenBox> OpenBox(const std::string& path, const std::string& old_path = "") {
  auto box = TokenBox::OpenOrCreate(path, old_path);
  EXPECT_TRUE(box.ok()) << box.status();
  return box.ok() ? *std::move(box) : nullptr;
}

class TokenBoxTest : public ::testing::Test {
 protected:
  const std::string KeyPath() { return dir_.path() + "/key"; }
  TempDir dir_;
};

TEST_F(TokenBoxTest, MakesAKeyThatOnlyItsOwnerReads) {
  OpenBox(KeyPath());
  struct stat file = {};
  ASSERT_EQ(stat(KeyPath().c_str(), &file), 0);
  EXPECT_EQ(file.st_mode & 07777, 0600u);
  EXPECT_EQ(file.st_size, 32);
  // Nothing else was left in the folder.
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(dir_.path()), {}), 1);
  OpenBox(dir_.path() + "/other");
  EXPECT_NE(ReadFile(KeyPath()), ReadFile(dir_.path() + "/other"));
}

TEST_F(TokenBoxTest, OpensWhatItSealedAlsoAfterARestart) {
  const std::string sealed = OpenBox(KeyPath())->Seal(Twitter("1"), TokenOf("secret-token"));
  const auto opened = OpenBox(KeyPath())->Open(Twitter("1"), sealed);
  ASSERT_TRUE(opened.ok()) << opened.status();
  EXPECT_EQ(opened->SerializeAsString(), TokenOf("secret-token").SerializeAsString());
}

TEST_F(TokenBoxTest, WhatIsSealedShowsNothingAndIsNeverTheSame) {
  const auto box = OpenBox(KeyPath());
  std::set<std::string> boxes;
  for (int i = 0; i < 100; ++i) {
    const std::string sealed = box->Seal(Twitter("1"), TokenOf("secret-token"));
    EXPECT_THAT(sealed, Not(HasSubstr("secret")));
    boxes.insert(sealed);
  }
  EXPECT_EQ(boxes.size(), 100);
}

TEST_F(TokenBoxTest, DoesNotOpenForAnotherAccount) {
  const auto box = OpenBox(KeyPath());
  const std::string sealed = box->Seal(Twitter("1"), TokenOf("t"));
  for (const AccountName& other : {Twitter("2"), Twitter(""), Mastodon("1")}) {
    const auto opened = box->Open(other, sealed);
    EXPECT_EQ(opened.status().code(), absl::StatusCode::kFailedPrecondition);
    EXPECT_EQ(ErrorReason(opened.status()), "TOKEN_KEY");
  }
}

TEST_F(TokenBoxTest, DoesNotOpenWhatWasChangedOrCut) {
  const auto box = OpenBox(KeyPath());
  const std::string sealed = box->Seal(Twitter("1"), TokenOf("t"));
  for (size_t i = 0; i < sealed.size(); ++i) {
    std::string changed = sealed;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_EQ(ErrorReason(box->Open(Twitter("1"), changed).status()), "TOKEN_KEY") << "byte " << i;
    EXPECT_EQ(ErrorReason(box->Open(Twitter("1"), sealed.substr(0, i)).status()), "TOKEN_KEY")
        << "cut at " << i;
  }
}

TEST_F(TokenBoxTest, TextsAreBoundToTheirName) {
  const auto box = OpenBox(KeyPath());
  const std::string sealed = box->SealText("link:1", "verifier");
  EXPECT_EQ(sealed.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_="),
            sealed.npos);
  EXPECT_EQ(*box->OpenText("link:1", sealed), "verifier");
  EXPECT_EQ(*box->OpenText("link:1", box->SealText("link:1", "")), "");
  EXPECT_FALSE(box->OpenText("link:2", sealed).ok());
  EXPECT_FALSE(box->OpenText("link:1", "not base64!").ok());
}

TEST_F(TokenBoxTest, ReadsRawAndHexadecimalKeys) {
  const std::string raw(32, '\x5a');
  WriteFile(KeyPath(), raw);
  std::string hex;
  for (int i = 0; i < 32; ++i) hex += i % 2 == 0 ? "5a" : "5A";
  const std::string sealed = OpenBox(KeyPath())->Seal(Twitter("1"), TokenOf("t"));
  for (const char* end : {"", "\n", "\r\n"}) {
    WriteFile(KeyPath(), hex + end);
    EXPECT_TRUE(OpenBox(KeyPath())->Open(Twitter("1"), sealed).ok());
  }
}

TEST_F(TokenBoxTest, RefusesAKeyThatOthersMayReadOrChange) {
  for (const mode_t mode : {0644, 0604, 0602, 0620, 0660, 0777}) {
    WriteFile(KeyPath(), std::string(32, 'k'), mode);
    const auto box = TokenBox::OpenOrCreate(KeyPath());
    EXPECT_EQ(box.status().code(), absl::StatusCode::kFailedPrecondition) << std::oct << mode;
    EXPECT_EQ(ErrorReason(box.status()), "TOKEN_KEY");
  }
  for (const mode_t mode : {0400, 0600, 0440, 0640}) {
    WriteFile(KeyPath(), std::string(32, 'k'), mode);
    EXPECT_TRUE(TokenBox::OpenOrCreate(KeyPath()).ok()) << std::oct << mode;
  }
}

TEST_F(TokenBoxTest, RefusesWhatIsNoKeyAndDoesNotQuoteIt) {
  for (const std::string& text : {std::string(), std::string(31, 'k'), std::string(33, 'k'),
                                  std::string(64, 'g'), std::string(66, 'a'), std::string(1000, 'a')}) {
    WriteFile(KeyPath(), text);
    const auto box = TokenBox::OpenOrCreate(KeyPath());
    EXPECT_EQ(ErrorReason(box.status()), "TOKEN_KEY") << text.size();
    EXPECT_THAT(std::string(box.status().message()), Not(HasSubstr("kkkk")));
    EXPECT_THAT(std::string(box.status().message()), Not(HasSubstr("aaaa")));
  }
  EXPECT_EQ(ErrorReason(TokenBox::OpenOrCreate(dir_.path()).status()), "TOKEN_KEY");
  EXPECT_EQ(ErrorReason(TokenBox::OpenOrCreate(dir_.path() + "/none/key").status()), "TOKEN_KEY");
}

TEST_F(TokenBoxTest, OpensWithTheOldKeyAndSealsWithTheNew) {
  const std::string old_path = dir_.path() + "/old";
  const std::string sealed_old = OpenBox(old_path)->Seal(Twitter("1"), TokenOf("before"));
  const auto rotating = OpenBox(KeyPath(), old_path);
  ASSERT_TRUE(rotating->Open(Twitter("1"), sealed_old).ok());
  const std::string sealed_new = rotating->Seal(Twitter("1"), TokenOf("after"));
  EXPECT_EQ(rotating->Open(Twitter("1"), sealed_new)->token(), "after");
  const auto rotated = OpenBox(KeyPath());
  EXPECT_EQ(rotated->Open(Twitter("1"), sealed_new)->token(), "after");
  EXPECT_EQ(ErrorReason(rotated->Open(Twitter("1"), sealed_old).status()), "TOKEN_KEY");
}

TEST_F(TokenBoxTest, AnOldKeyMustBeThere) {
  EXPECT_EQ(ErrorReason(TokenBox::OpenOrCreate(KeyPath(), dir_.path() + "/old").status()), "TOKEN_KEY");
  EXPECT_FALSE(std::filesystem::exists(dir_.path() + "/old"));
}

}  // namespace
}  // namespace klout::connector
