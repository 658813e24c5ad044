#include "common/tls_files.h"

#include "absl/flags/flag.h"
#include "absl/strings/str_cat.h"

ABSL_FLAG(std::string, tls_certificate, "", "PEM file of this service's certificate; with tls_key and tls_authority: mutual TLS; without: plaintext");
ABSL_FLAG(std::string, tls_key, "", "PEM file of its private key, which only this user may read");
ABSL_FLAG(std::string, tls_authority, "", "PEM file of the authority whose certificates are believed, on both sides");

namespace klout {

TlsFiles TlsFilesOfFlags() {
  return {.certificate = absl::GetFlag(FLAGS_tls_certificate), .key = absl::GetFlag(FLAGS_tls_key), .authority = absl::GetFlag(FLAGS_tls_authority)};
}

std::string OptionsText(const TlsFiles& files) {
  return absl::StrCat("tls_certificate = ", files.certificate, "\ntls_key = ", files.key, "\ntls_authority = ", files.authority, "\n");
}

}  // namespace klout
