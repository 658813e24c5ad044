#include "services/gateway/connect/json_message.h"

#include <gmock/gmock.h>
#include <google/protobuf/util/json_util.h>
#include <google/protobuf/util/message_differencer.h>
#include <google/protobuf/util/time_util.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "klout/perks/v1/perks.pb.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/gateway/connect/method_index.h"

namespace klout::gateway {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

std::string Json(const Message& message) {
  std::string json;
  AppendJson(message, json);
  return json;
}

// Fills fields at random, to a depth, with values that are hard to write.
class Filler {
 public:
  explicit Filler(uint64_t seed) : random_(seed) {}
  void Fill(Message& message, int depth) {
    const auto& type = *message.GetDescriptor();
    if (type.full_name() == "google.protobuf.Timestamp" || type.full_name() == "google.protobuf.Duration") {
      Set(message, *type.FindFieldByName("seconds"), depth, 1'300'000'000 + static_cast<int64_t>(random_() % 1000));
      Set(message, *type.FindFieldByName("nanos"), depth, static_cast<int64_t>(random_() % 3) * 123'000'000);
      return;
    }
    for (int i = 0; i < type.field_count(); ++i) {
      const FieldDescriptor& field = *type.field(i);
      if (random_() % 3 == 0 || (field.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE && depth == 0)) continue;
      // Entries of a map with one key would be one.
      const int count = field.is_repeated() && !field.is_map() ? static_cast<int>(random_() % 3) : 1;
      for (int j = 0; j < count; ++j) Set(message, field, depth, static_cast<int64_t>(random_()));
    }
  }

 private:
  void Set(Message& message, const FieldDescriptor& field, int depth, int64_t number) {
    const auto& r = *message.GetReflection();
    const double real = std::ldexp(static_cast<double>(number), -40);
    const std::string text = random_() % 2 == 0 ? "caff\xc3\xa8 \"<\\\n\t\x01>" : "x";
    const bool many = field.is_repeated();
#define KLOUT_SET(Type, value) (many ? r.Add##Type(&message, &field, value) : r.Set##Type(&message, &field, value))
    switch (field.cpp_type()) {
      case FieldDescriptor::CPPTYPE_INT32: return KLOUT_SET(Int32, static_cast<int32_t>(number));
      case FieldDescriptor::CPPTYPE_UINT32: return KLOUT_SET(UInt32, static_cast<uint32_t>(number));
      case FieldDescriptor::CPPTYPE_INT64: return KLOUT_SET(Int64, number);
      case FieldDescriptor::CPPTYPE_UINT64: return KLOUT_SET(UInt64, static_cast<uint64_t>(number));
      case FieldDescriptor::CPPTYPE_DOUBLE: return KLOUT_SET(Double, real);
      case FieldDescriptor::CPPTYPE_FLOAT: return KLOUT_SET(Float, static_cast<float>(real));
      case FieldDescriptor::CPPTYPE_BOOL: return KLOUT_SET(Bool, number % 2 == 0);
      case FieldDescriptor::CPPTYPE_STRING: return KLOUT_SET(String, text);
      case FieldDescriptor::CPPTYPE_ENUM: {
        const auto& type = *field.enum_type();
        return KLOUT_SET(EnumValue, type.value(static_cast<int>(static_cast<uint64_t>(number) % static_cast<uint64_t>(type.value_count())))->number());
      }
      case FieldDescriptor::CPPTYPE_MESSAGE:
        return Fill(many ? *r.AddMessage(&message, &field) : *r.MutableMessage(&message, &field), depth - 1);
    }
#undef KLOUT_SET
  }

  std::mt19937_64 random_;
};

TEST(JsonMessageTest, IsReadByProtobufAsTheSameMessageForEveryMessageOfTheSuite) {
  int messages = 0;
  const MethodIndex methods(PublicServices());
  for (const RpcMethod& method : methods.all()) {
    for (const Message* prototype : {method.request, method.response}) {
      for (uint64_t seed = 0; seed < 3; ++seed) {
        const std::unique_ptr<Message> message(prototype->New()), read(prototype->New());
        Filler(seed).Fill(*message, 3);
        const std::string json = Json(*message);
        ASSERT_TRUE(google::protobuf::util::JsonStringToMessage(json, read.get()).ok()) << json;
        google::protobuf::util::MessageDifferencer differencer;
        ASSERT_TRUE(differencer.Compare(*message, *read)) << prototype->GetTypeName() << " " << json;
        ++messages;
      }
    }
  }
  EXPECT_GT(messages, 300);
}

TEST(JsonMessageTest, WritesNamesNumbersAndTimesAsTheMappingSays) {
  scoring::v1::Receipt receipt;
  receipt.set_log_watermark(18'000'000'000'000'000'000u);
  receipt.mutable_score()->set_score(0.1);
  receipt.mutable_score()->set_people_per_week(std::numeric_limits<double>::infinity());
  receipt.mutable_score()->set_evidence(scoring::v1::EVIDENCE_THIN);
  receipt.mutable_snapshot()->mutable_as_of()->set_seconds(1'341'100'800);
  receipt.mutable_lines();
  EXPECT_EQ(Json(receipt),
            R"({"score":{"evidence":"EVIDENCE_THIN","score":0.1,"peoplePerWeek":"Infinity"},"snapshot":{"asOf":"2012-07-01T00:00:00Z"},"logWatermark":"18000000000000000000"})");
}

TEST(JsonMessageTest, WritesAnOptionalThatIsZero) {
  scoring::v1::ListScoreHistoryResponse response;
  response.set_day_change(0);
  EXPECT_EQ(Json(response), R"({"dayChange":0})");
}

TEST(JsonMessageTest, ReadsBothSpellingsAndNothing) {
  scoring::v1::RankPeopleRequest request;
  ASSERT_TRUE(ReadJson(R"({"pageSize":5,"min_score":2.5,"network":"NETWORK_TWITTER"})", request).ok());
  EXPECT_EQ(request.page_size(), 5);
  EXPECT_EQ(request.min_score(), 2.5);
  EXPECT_TRUE(ReadJson("", request).ok());
  EXPECT_TRUE(ReadJson("{}", request).ok());
}

// The short way for plain texts must not be told from protobuf's reader.
TEST(JsonMessageTest, ReadsWhatIsNearlyPlainTextAsProtobufDoes) {
  const char* kTexts[] = {R"({"subject":"person:p4"})", R"({"subject": "person:p4"})", R"({ "subject":"person:p4"})", R"({"subject":"a","subject":"b"})",
                          R"({"subject":"","subject":"b"})", R"({"subject":"a\u0041"})", R"({"subject":"a"}})", R"({"subject":"a",})", R"({"subject":"a"} )",
                          R"({"subject":5})", R"({"subject":null})", R"({"Subject":"a"})", R"({"subject":"caff\xc3\xa8"})", "{\"subject\":\"\xff\"}",
                          R"({"subject":"a","pageToken":"b"})", R"({"page_token":"b"})", R"({"pageSize":"5"})", R"({"subject":"a)", R"({"":"a"})", "{\"subject\":\"a\tb\"}"};
  for (const char* text : kTexts) {
    scoring::v1::ListScoreHistoryRequest ours, theirs;
    ours.set_subject("from before");
    const bool read = google::protobuf::util::JsonStringToMessage(text, &theirs).ok();
    EXPECT_EQ(ReadJson(text, ours).ok(), read) << text;
    if (!read) continue;
    EXPECT_EQ(ours.SerializeAsString(), theirs.SerializeAsString()) << text;
  }
}

TEST(JsonMessageTest, WritesTimesAsProtobufDoes) {
  for (const int64_t seconds : std::initializer_list<int64_t>{-62'135'596'800, -1, 0, 951'782'399, 951'782'400, 1'341'100'799, 4'107'542'399, 253'402'300'799}) {
    for (const int nanos : {0, 1, 120'000'000}) {
      google::protobuf::Timestamp time;
      time.set_seconds(seconds);
      time.set_nanos(nanos);
      EXPECT_EQ(Json(time), absl::StrCat("\"", google::protobuf::util::TimeUtil::ToString(time), "\""));
    }
  }
}

TEST(JsonMessageTest, NamesWhatIsWrong) {
  scoring::v1::RankPeopleRequest request;
  EXPECT_EQ(ErrorField(ReadJson(R"({"pageSise":5})", request)), "pageSise");
  EXPECT_EQ(ErrorField(ReadJson(R"({"pageSize":"many"})", request)), "page_size");
  for (const char* bad : {"{", "[]", "5", "{\"pageSize\":5}}", "\xff", "{\"a\":{\"b\":{\"c\":1}}}"}) {
    const absl::Status status = ReadJson(bad, request);
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << bad;
    EXPECT_EQ(ErrorReason(status), "INVALID_FIELD");
  }
}

}  // namespace
}  // namespace klout::gateway
