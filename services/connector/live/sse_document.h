#ifndef KLOUT_SERVICES_CONNECTOR_LIVE_SSE_DOCUMENT_H_
#define KLOUT_SERVICES_CONNECTOR_LIVE_SSE_DOCUMENT_H_

#include <memory>
#include <string>
#include <string_view>

#include "services/connector/live/sse_parser.h"

namespace klout::connector {

// Writes server-sent events as JSON documents, the place of a live stream's maps:
//   {"event": NAME, "data": the data as they are if they are JSON, else as a string}
// JSON is what simdjson takes: numbers beyond 64 bits are none, and become strings with all their digits. Not
// thread-safe; keeps its memory from event to event.
class SseDocument {
 public:
  SseDocument();
  ~SseDocument();

  // Valid until the next call. The event must be well-formed UTF-8, as SseParser gives it.
  std::string_view Write(const SseEvent& event);

 private:
  struct Parser;
  const std::unique_ptr<Parser> parser_;
  std::string text_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_LIVE_SSE_DOCUMENT_H_
