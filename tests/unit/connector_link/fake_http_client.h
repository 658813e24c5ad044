#ifndef KLOUT_TESTS_UNIT_CONNECTOR_LINK_FAKE_HTTP_CLIENT_H_
#define KLOUT_TESTS_UNIT_CONNECTOR_LINK_FAKE_HTTP_CLIENT_H_

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "common/status.h"
#include "services/connector/network/http_client.h"

namespace klout::connector {

// Answers what it was told to, by address without query, in order; the last answer stays. Keeps what it was
// asked.
class FakeHttpClient final : public HttpClient {
 public:
  void Answer(const std::string& url, int status, const std::string& body,
              std::map<std::string, std::string, std::less<>> headers = {}) {
    answers_[url].push_back(HttpResponse{status, std::move(headers), body});
  }
  void Fail(const std::string& url, absl::Status status) { answers_[url].push_back(std::move(status)); }
  void Forget(const std::string& url) { answers_.erase(url); }

  absl::StatusOr<HttpResponse> Fetch(const HttpRequest& request) override {
    requests.push_back(request);
    const auto found = answers_.find(request.url.substr(0, request.url.find('?')));
    if (found == answers_.end()) return Unavailable("NOT_REACHED", "nobody is there", absl::ZeroDuration());
    std::deque<absl::StatusOr<HttpResponse>>& queue = found->second;
    absl::StatusOr<HttpResponse> answer = queue.front();
    if (queue.size() > 1) queue.pop_front();
    return answer;
  }
  absl::Status Stream(const HttpRequest&, const std::function<absl::Status(const HttpResponse&)>&,
                      const std::function<absl::Status(std::string_view)>&) override {
    return Internal("not used here");
  }

  std::vector<HttpRequest> requests;

 private:
  std::map<std::string, std::deque<absl::StatusOr<HttpResponse>>> answers_;
};

// The value of a header; empty if there is none.
inline std::string HeaderOf(const HttpRequest& request, std::string_view name) {
  for (const auto& [key, value] : request.headers) {
    if (key == name) return value;
  }
  return "";
}

}  // namespace klout::connector

#endif  // KLOUT_TESTS_UNIT_CONNECTOR_LINK_FAKE_HTTP_CLIENT_H_
