#ifndef KLOUT_SERVICES_CONNECTOR_LIVE_SSE_PARSER_H_
#define KLOUT_SERVICES_CONNECTOR_LIVE_SSE_PARSER_H_

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/time/time.h"

namespace klout::connector {

// One server-sent event. The views are valid until the callback that was given them returns. Well-formed
// UTF-8.
struct SseEvent {
  // `message` where the stream names none.
  std::string_view event;
  // Its data lines, joined by "\n". May be empty.
  std::string_view data;
  // Of this event, or of the last one before it that had one. Empty: none had.
  std::string_view id;
};

// Takes a stream of server-sent events apart, in pieces of any size, as the HTML standard has it (WHATWG
// HTML, 9.2.5 "Parsing an event stream" and 9.2.6 "Interpreting an event stream"): lines end with CR, LF or
// CRLF; a byte order mark at the start, comments and unknown fields are skipped; an event without data is
// none; what is not UTF-8 becomes U+FFFD; an event that the stream breaks off in is dropped.
//
// An event is given as soon as its empty line has come. Memory: one event. Cost: data is copied once, and
// twice where a line lies in several pieces. Not thread-safe.
class SseParser {
 public:
  // OK goes on. An error ends the reading and comes out of Read().
  using OnEvent = std::function<absl::Status(const SseEvent&)>;

  // `max_event_bytes`: the longest line, and the most that name and data of one event may have together.
  // `last_event_id`: of the stream that this one goes on with.
  SseParser(size_t max_event_bytes, OnEvent on_event, std::string_view last_event_id = {});

  // The next bytes of the stream. Errors, which every further call gives again:
  //   RESOURCE_EXHAUSTED  TOO_LARGE: a line or an event is longer than max_event_bytes
  //   what on_event returned
  absl::Status Read(std::string_view bytes);

  // The id to go on from after a break: of the last event that was complete, with data or without.
  const std::string& last_event_id() const { return last_event_id_; }
  // How long the server wants us to wait before we connect again; absent: it did not say.
  std::optional<absl::Duration> retry() const { return retry_; }

 private:
  // The rest of `bytes` after a byte order mark, or after the part of one that is there.
  std::string_view SkipMark(std::string_view bytes);
  absl::Status ReadLines(std::string_view bytes);
  absl::Status KeepPart(std::string_view part);
  absl::Status ReadLine(std::string_view line);
  absl::Status ReadField(std::string_view name, std::string_view value);
  absl::Status Dispatch();
  absl::Status TooLarge() const;

  const size_t max_event_bytes_;
  const OnEvent on_event_;
  // How many bytes of the mark have come; 3: the start of the stream is over.
  size_t mark_bytes_ = 0;
  // The last byte was a CR: an LF belongs to it.
  bool after_cr_ = false;
  // The line that is not complete is a comment, of which nothing is kept.
  bool in_comment_ = false;
  std::string line_;
  std::string event_, data_;
  // An id takes effect with the empty line.
  std::string id_, last_event_id_;
  std::optional<absl::Duration> retry_;
  absl::Status error_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_LIVE_SSE_PARSER_H_
