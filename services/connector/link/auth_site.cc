#include "services/connector/link/auth_site.h"

#include "services/connector/domain/template.h"

namespace klout::connector {
namespace {

// The value of a variable, as it is.
std::optional<std::string> Lookup(const AuthSite& site, const Parameters& more, std::string_view name) {
  if (name == "account.instance") return site.instance;
  if (name == "client_id") return site.keys().client_id;
  if (name == "client_secret") return site.keys().client_secret;
  for (const auto& [key, value] : more) {
    if (key == name) return value;
  }
  return std::nullopt;
}

}  // namespace

absl::StatusOr<std::string> AuthSite::Address(std::string_view url_template, const Parameters& more) const {
  // An instance was checked to be a host with its port, and stands where one does: encoded it would be none.
  const VariableLookup lookup = [&](std::string_view name) -> std::optional<std::string> {
    std::optional<std::string> value = Lookup(*this, more, name);
    return !value || name == "account.instance" ? value : PercentEncode(*value);
  };
  absl::StatusOr<std::string> url = ExpandTemplate(url_template, lookup, Escaping::kNone);
  if (!url.ok()) return url.status();
  absl::StatusOr<std::string> base = ExpandTemplate(description.base_url(), lookup, Escaping::kNone);
  if (!base.ok()) return base.status();
  if (url->starts_with('/')) url = *base + *url;
  return Rebase(*url, *base, application.BaseUrl(description.network()));
}

absl::StatusOr<std::string> AuthSite::Value(std::string_view value_template) const {
  return ExpandTemplate(
      value_template, [&](std::string_view name) { return Lookup(*this, {}, name); }, Escaping::kNone);
}

}  // namespace klout::connector
