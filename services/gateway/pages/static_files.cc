#include "services/gateway/pages/static_files.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/gateway/domain/secret_token.h"

namespace klout::gateway {
namespace {

constexpr uint64_t kMaxBytes = 32 << 20;
constexpr char kIndex[] = "/index.html", kAssets[] = "/assets/", kGzip[] = ".gz";
constexpr size_t kTagLetters = 20;

std::string_view TypeOf(std::string_view path) {
  constexpr std::pair<std::string_view, std::string_view> kTypes[] = {
      {".html", "text/html; charset=utf-8"},   {".js", "text/javascript; charset=utf-8"}, {".css", "text/css; charset=utf-8"},
      {".svg", "image/svg+xml"},               {".png", "image/png"},                     {".json", "application/json"},
      {".webmanifest", "application/manifest+json"}, {".txt", "text/plain; charset=utf-8"},     {".ico", "image/x-icon"},
      {".woff2", "font/woff2"}};
  for (const auto& [ending, type] : kTypes) {
    if (path.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

}  // namespace

absl::StatusOr<StaticFiles> StaticFiles::Load(const std::string& folder) {
  StaticFiles files;
  if (folder.empty()) return files;
  namespace fs = std::filesystem;
  std::error_code error;
  absl::flat_hash_map<std::string, std::string> gzips;
  uint64_t bytes = 0;
  for (auto entry = fs::recursive_directory_iterator(folder, error); !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (!entry->is_regular_file()) continue;
    std::ifstream stream(entry->path(), std::ios::binary);
    std::string body((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    bytes += body.size();
    if (!stream || bytes > kMaxBytes) return InvalidField("web_dir", "web_dir has a file that cannot be read, or more than 32 MiB");
    const std::string path = "/" + fs::relative(entry->path(), folder, error).generic_string();
    if (absl::EndsWith(path, kGzip)) {
      gzips[path.substr(0, path.size() - (sizeof(kGzip) - 1))] = std::move(body);
      continue;
    }
    File file = {std::move(body), "", std::string(TypeOf(path)), ""};
    file.tag = absl::StrCat("\"", SecretHash(file.body).substr(0, kTagLetters), "\"");
    files.files_.emplace(path, std::move(file));
  }
  if (error || !files.files_.contains(kIndex)) return InvalidField("web_dir", absl::StrCat("web_dir (", folder, ") has no index.html: build the web app"));
  for (auto& [path, gzip] : gzips) {
    if (const auto file = files.files_.find(path); file != files.files_.end()) file->second.gzip = std::move(gzip);
  }
  return files;
}

HttpReply StaticFiles::Answer(const File& file, const HttpRequest& request, bool is_immutable) const {
  HttpReply reply;
  reply.Set("Content-Type", file.type);
  reply.Set("ETag", file.tag);
  reply.Set("Vary", "Accept-Encoding");
  reply.Set("Cache-Control", is_immutable ? "public, max-age=31536000, immutable" : "no-cache");
  reply.Set("Content-Security-Policy", kContentSecurityPolicy);
  reply.Set("X-Frame-Options", "DENY");
  reply.Set("Cross-Origin-Opener-Policy", "same-origin");
  reply.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  if (request.Header("if-none-match") == file.tag) {
    reply.status = 304;
    return reply;
  }
  const bool zipped = !file.gzip.empty() && request.Header("accept-encoding").find("gzip") != std::string_view::npos;
  if (zipped) reply.Set("Content-Encoding", "gzip");
  reply.body = zipped ? file.gzip : file.body;
  return reply;
}

HttpReply StaticFiles::Serve(const HttpRequest& request) const {
  if (request.method != "GET" && request.method != "HEAD") return {.status = 405, .headers = {{"Allow", "GET, HEAD"}}};
  const auto file = files_.find(request.path);
  if (file != files_.end()) return Answer(file->second, request, absl::StartsWith(request.path, kAssets));
  const auto index = files_.find(kIndex);
  if (absl::StartsWith(request.path, kAssets) || index == files_.end()) {
    return {.status = 404,
            .headers = {{"Content-Type", "text/plain; charset=utf-8"}},
            .body = index == files_.end() ? "the web app is not built: see services/gateway/web/README.md\n" : "no such file\n"};
  }
  return Answer(index->second, request, false);
}

}  // namespace klout::gateway
