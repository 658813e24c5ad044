#include "tests/testing/http_reply_writer.h"

#include <algorithm>
#include <deque>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/string_view.h"

namespace klout {
namespace {

bool HasHeader(const HttpReply& reply, std::string_view name) {
  return std::any_of(reply.headers.begin(), reply.headers.end(),
                     [&](const auto& header) { return absl::EqualsIgnoreCase(header.first, ToAbsl(name)); });
}

bool WantsClose(const HttpRequestSeen& request, const HttpReply& reply) {
  if (absl::EqualsIgnoreCase(request.Header("connection"), "close")) return true;
  return std::any_of(reply.headers.begin(), reply.headers.end(), [](const auto& header) {
    return absl::EqualsIgnoreCase(header.first, "connection") &&
           absl::EqualsIgnoreCase(header.second, "close");
  });
}

std::string Chunk(std::string_view bytes) {
  return absl::StrFormat("%x\r\n%s\r\n", bytes.size(), ToAbsl(bytes));
}

}  // namespace

bool HttpReplyWriter::Write(const HttpReply& reply) {
  if (reply.gate != nullptr && !connection_.Await(reply.gate->fd())) return false;
  if (reply.hang_up) return false;
  if (reply.hold) return connection_.Await(-1);
  if (reply.raw.has_value()) {
    if (connection_.Write(*reply.raw)) connection_.SayGoodbye();
    return false;
  }
  if (reply.take_over != nullptr) {
    if (!connection_.is_tls()) reply.take_over(connection_.fd());
    return false;
  }
  if (reply.pushes != nullptr) return WritePushes(reply);
  return WriteWhole(reply);
}

std::string HttpReplyWriter::Head(const HttpReply& reply, bool has_body, bool chunked) const {
  std::string head = absl::StrCat("HTTP/1.1 ", reply.status, " Scripted\r\n");
  for (const auto& [name, value] : reply.headers) absl::StrAppend(&head, name, ": ", value, "\r\n");
  if (has_body && chunked) {
    absl::StrAppend(&head, "Transfer-Encoding: chunked\r\n");
  } else if (has_body && !HasHeader(reply, "content-length")) {
    absl::StrAppend(&head, "Content-Length: ", reply.body.size(), "\r\n");
  }
  return head + "\r\n";
}

bool HttpReplyWriter::WriteBytes(const std::string& bytes, bool dribble) {
  if (!dribble) return connection_.Write(bytes);
  for (const char& byte : bytes) {
    if (!connection_.Write(std::string_view(&byte, 1))) return false;
  }
  return true;
}

bool HttpReplyWriter::WriteWhole(const HttpReply& reply) {
  const bool has_body = reply.status >= 200 && reply.status != 204 && reply.status != 304;
  const std::optional<size_t> part = reply.cut_after.has_value() ? reply.cut_after : reply.stall_after;
  std::string body;
  if (has_body && request_.method != "HEAD") {
    body = reply.body.substr(0, part.value_or(reply.body.size()));
    if (reply.chunked) {
      body = body.empty() ? "" : Chunk(body);
      if (!part.has_value()) absl::StrAppend(&body, "0\r\n\r\n");
    }
  }
  const std::string head = Head(reply, has_body, reply.chunked);
  if (reply.dribble) {
    if (!connection_.Write(head) || !WriteBytes(body, true)) return false;
  } else if (!connection_.Write(head + body)) {
    return false;
  }
  if (reply.cut_after.has_value()) return false;
  if (reply.stall_after.has_value()) return connection_.Await(-1);
  if (!WantsClose(request_, reply)) return true;
  connection_.SayGoodbye();
  return false;
}

bool HttpReplyWriter::WritePushes(const HttpReply& reply) {
  HttpPushes& pushes = *reply.pushes;
  bool good = connection_.Write(Head(reply, true, true)) &&
              (reply.body.empty() || WriteBytes(Chunk(reply.body), reply.dribble));
  if (good) pushes.SetClient(HttpPushes::Client::kHere);
  bool proper_end = false;
  while (good && !proper_end && connection_.Await(pushes.event_)) {
    std::deque<std::string> chunks;
    const HttpPushes::Ending ending = pushes.Take(&chunks);
    for (const std::string& chunk : chunks) {
      // A chunk of nothing would be the end.
      if (good && !chunk.empty()) good = WriteBytes(Chunk(chunk), reply.dribble);
    }
    if (ending == HttpPushes::Ending::kCut) break;
    if (good && ending == HttpPushes::Ending::kProper) proper_end = connection_.Write("0\r\n\r\n");
  }
  pushes.SetClient(HttpPushes::Client::kGone);
  return proper_end && !WantsClose(request_, reply);
}

}  // namespace klout
