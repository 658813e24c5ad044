#ifndef KLOUT_SERVICES_GATEWAY_PAGES_API_PAGES_H_
#define KLOUT_SERVICES_GATEWAY_PAGES_API_PAGES_H_

#include <string>

#include "services/gateway/http/http_message.h"

namespace klout::gateway {

// The description of the interface, made from protos and access table at the start: /api for people, /api/openapi.json (OpenAPI 3.1) for programs. Only
// what is open from outside is in it. Immutable: thread-safe.
class ApiPages {
 public:
  ApiPages();
  // Answers GET and HEAD of /api and what lies below it.
  HttpReply Serve(const HttpRequest& request) const;

  const std::string& openapi() const { return openapi_; }
  const std::string& html() const { return html_; }

 private:
  std::string openapi_, html_;
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_PAGES_API_PAGES_H_
