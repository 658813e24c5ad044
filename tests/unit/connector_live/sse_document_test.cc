#include "services/connector/live/sse_document.h"

#include <gtest/gtest.h>

#include <string>

namespace klout::connector {
namespace {

struct DocumentCase {
  SseEvent event;
  std::string json;
};

TEST(SseDocumentTest, HoldsDataAsJsonIfItIsJson) {
  SseDocument document;
  for (const DocumentCase& c : {
           DocumentCase{{"update", R"({"id":"1", "n":[1,2]})", ""},
                R"({"event":"update","data":{"id":"1", "n":[1,2]}})"},
           {{"delete", "108914327388663283", ""}, R"({"event":"delete","data":108914327388663283})"},
           {{"x", " null ", ""}, R"({"event":"x","data": null })"},
           {{"filters_changed", "undefined", ""}, R"({"event":"filters_changed","data":"undefined"})"},
           {{"x", "", ""}, R"({"event":"x","data":""})"},
           {{"x", "{\"id\":", ""}, R"({"event":"x","data":"{\"id\":"})"},
           {{"x", R"(1,"event":"y")", ""}, R"({"event":"x","data":"1,\"event\":\"y\""})"},
           {{"x", "123456789012345678901234567890", ""},
            R"({"event":"x","data":"123456789012345678901234567890"})"},
           {{"a\"b\\", "tab\tand\nline é", ""}, R"({"event":"a\"b\\","data":"tab\u0009and\u000aline é"})"},
       }) {
    EXPECT_EQ(document.Write(c.event), c.json);
  }
}

}  // namespace
}  // namespace klout::connector
