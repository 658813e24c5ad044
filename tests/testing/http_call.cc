#include "tests/testing/http_call.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/string_view.h"

namespace klout {
namespace {

constexpr int kReadSeconds = 20;

}  // namespace

std::string HttpAnswer::Header(std::string_view name) const {
  for (const auto& [key, value] : headers) {
    if (key == name) return value;
  }
  return "";
}

HttpClient::HttpClient(int port) : fd_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const timeval limit = {.tv_sec = kReadSeconds, .tv_usec = 0};
  setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit));
  if (connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0) return;
  close(fd_);
  fd_ = -1;
}

HttpClient::~HttpClient() {
  if (fd_ >= 0) close(fd_);
}

bool HttpClient::Send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<size_t>(sent));
  }
  return true;
}

std::string HttpClient::ReadSome() {
  if (!pending_.empty()) return std::exchange(pending_, "");
  std::string buffer(1 << 16, '\0');
  const ssize_t size = recv(fd_, buffer.data(), buffer.size(), 0);
  buffer.resize(size > 0 ? static_cast<size_t>(size) : 0);
  return buffer;
}

bool HttpClient::ReadUntil(std::string_view end) {
  while (pending_.find(end) == std::string::npos) {
    std::string had = std::exchange(pending_, "");
    const std::string more = ReadSome();
    pending_ = had + more;
    if (more.empty()) return false;
  }
  return true;
}

HttpAnswer HttpClient::Read(bool has_body) {
  HttpAnswer answer;
  if (!ReadUntil("\r\n\r\n")) return answer;
  const size_t head_end = pending_.find("\r\n\r\n");
  const std::vector<std::string> lines = absl::StrSplit(pending_.substr(0, head_end), "\r\n");
  pending_.erase(0, head_end + 4);
  const std::vector<std::string> first = absl::StrSplit(lines[0], absl::MaxSplits(' ', 2));
  if (first.size() < 2 || !absl::SimpleAtoi(first[1], &answer.status)) return answer;
  for (size_t i = 1; i < lines.size(); ++i) {
    const std::pair<std::string, std::string> field = absl::StrSplit(lines[i], absl::MaxSplits(": ", 1));
    answer.headers.emplace_back(absl::AsciiStrToLower(field.first), field.second);
  }
  if (!has_body || answer.status == 204 || answer.status == 304 || answer.status < 200) return answer;
  if (answer.Header("transfer-encoding") == "chunked") {
    while (ReadUntil("\r\n")) {
      const size_t line = pending_.find("\r\n");
      const size_t size = strtoul(pending_.substr(0, line).c_str(), nullptr, 16);
      pending_.erase(0, line + 2);
      while (pending_.size() < size + 2) {
        std::string had = std::exchange(pending_, "");
        const std::string more = ReadSome();
        pending_ = had + more;
        if (more.empty()) return answer;
      }
      answer.body.append(pending_, 0, size);
      pending_.erase(0, size + 2);
      if (size == 0) break;
    }
    return answer;
  }
  size_t length = 0;
  if (!absl::SimpleAtoi(answer.Header("content-length"), &length)) return answer;
  while (pending_.size() < length) {
    std::string had = std::exchange(pending_, "");
    const std::string more = ReadSome();
    pending_ = had + more;
    if (more.empty()) break;
  }
  answer.body = pending_.substr(0, length);
  pending_.erase(0, length);
  return answer;
}

HttpAnswer HttpCall(int port, std::string_view method, std::string_view target, const std::vector<std::string>& headers, std::string_view body) {
  HttpClient client(port);
  if (!client.is_connected()) return {};
  std::string request = absl::StrCat(ToAbsl(method), " ", ToAbsl(target), " HTTP/1.1\r\nHost: 127.0.0.1:", port, "\r\nConnection: close\r\n");
  for (const std::string& header : headers) absl::StrAppend(&request, header, "\r\n");
  absl::StrAppend(&request, "Content-Length: ", body.size(), "\r\n\r\n", ToAbsl(body));
  if (!client.Send(request)) return {};
  return client.Read(method != "HEAD");
}

HttpAnswer ConnectCall(int port, std::string_view rpc, std::string_view json, std::vector<std::string> headers) {
  headers.push_back("Content-Type: application/json");
  return HttpCall(port, "POST", absl::StrCat("/", ToAbsl(rpc)), headers, json);
}

}  // namespace klout
