#ifndef KLOUT_SERVICES_GATEWAY_PAGES_STATIC_FILES_H_
#define KLOUT_SERVICES_GATEWAY_PAGES_STATIC_FILES_H_

#include <string>
#include <string_view>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "services/gateway/http/http_message.h"

namespace klout::gateway {

// The built web app, read into memory at the start: its files under assets/, named by their content, and one index.html for every other path. No path
// from outside touches the disk. Immutable after Load: thread-safe.
class StaticFiles {
 public:
  // Reads `folder`, which has index.html; empty: no app, and Serve answers 404 with a hint. INVALID_ARGUMENT, field web_dir, if it cannot be read or
  // holds more than 32 MiB.
  static absl::StatusOr<StaticFiles> Load(const std::string& folder);

  // Answers GET and HEAD: a file, or for a path that is not under /assets/ the app's page. 304 for what the browser has.
  HttpReply Serve(const HttpRequest& request) const;

 private:
  struct File {
    std::string body, gzip, type, tag;
  };
  HttpReply Answer(const File& file, const HttpRequest& request, bool is_immutable) const;

  // By path, such as `/assets/app-1a2b.js`.
  absl::flat_hash_map<std::string, File> files_;
};

// What pages may load: this origin's files, nothing else.
inline constexpr char kContentSecurityPolicy[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_PAGES_STATIC_FILES_H_
