#ifndef KLOUT_TESTS_TESTING_HTTP_REPLY_WRITER_H_
#define KLOUT_TESTS_TESTING_HTTP_REPLY_WRITER_H_

#include <string>

#include "tests/testing/http_connection.h"
#include "tests/testing/http_exchange.h"

namespace klout {

// Puts one HttpReply on the wire, faults and all.
class HttpReplyWriter {
 public:
  // Both must outlive this.
  HttpReplyWriter(const HttpRequestSeen& request, HttpConnection* connection)
      : request_(request), connection_(*connection) {}

  // True if the connection can take another request.
  bool Write(const HttpReply& reply);

 private:
  bool WriteWhole(const HttpReply& reply);
  bool WritePushes(const HttpReply& reply);
  bool WriteBytes(const std::string& bytes, bool dribble);
  std::string Head(const HttpReply& reply, bool has_body, bool chunked) const;

  const HttpRequestSeen& request_;
  HttpConnection& connection_;
};

}  // namespace klout

#endif  // KLOUT_TESTS_TESTING_HTTP_REPLY_WRITER_H_
