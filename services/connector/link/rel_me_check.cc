#include "services/connector/link/rel_me_check.h"

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/domain/rel_me.h"

namespace klout::connector {
namespace {

// A longer page is refused; of a shorter one the first kMaxPageBytes are looked at.
constexpr size_t kMaxFetchedBytes = 8 * kMaxPageBytes;

}  // namespace

absl::Status NotOwner(std::string_view field, std::string_view message) {
  return Error(absl::StatusCode::kPermissionDenied, "NOT_OWNER", field, message);
}

absl::StatusOr<std::string> RelMeCheck::FetchPage(const std::string& url, std::string_view field) {
  absl::StatusOr<HttpResponse> response =
      http_.Fetch({.url = url, .headers = {{"Accept", "text/html"}}, .max_body_bytes = kMaxFetchedBytes});
  if (!response.ok()) return response.status();
  if (response->status == 429 || response->status >= 500) {
    return Unavailable("NETWORK_FAILS", absl::StrCat("the page's server answers HTTP ", response->status),
                       absl::ZeroDuration());
  }
  if (response->status != 200)
    return NotOwner(field, absl::StrCat("the page answers HTTP ", response->status));
  return std::move(response->body);
}

absl::Status RelMeCheck::Check(const AccountIdentity& identity, const std::string& page_url,
                               std::string_view code) {
  const absl::StatusOr<std::string> page = FetchPage(page_url, "page_url");
  if (!page.ok()) return page.status();
  if (!LinksWithRelMe(*page, identity.profile_url)) {
    return NotOwner("page_url", "the page does not link to the profile with rel=\"me\"");
  }
  if (!code.empty() &&
      std::string_view(*page).substr(0, kMaxPageBytes).find(code) == std::string_view::npos) {
    return NotOwner("page_url", absl::StrCat("the page does not hold the code ", ToAbsl(code)));
  }
  if (NamesPage(identity.website, page_url)) return absl::OkStatus();
  // What the interface says is the network's word; its page is asked only where the interface says nothing.
  if (identity.website.empty()) {
    const absl::StatusOr<std::string> profile = FetchPage(identity.profile_url, "handle");
    if (!profile.ok()) return profile.status();
    if (LinksWithRelMe(*profile, page_url)) return absl::OkStatus();
  }
  return NotOwner("handle", "the profile does not link to the page");
}

}  // namespace klout::connector
