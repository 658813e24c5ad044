#ifndef KLOUT_COMMON_TLS_FILES_H_
#define KLOUT_COMMON_TLS_FILES_H_

#include <string>

namespace klout {

// Where a process finds who it is, and whom it believes. Files of PEM; all three, or none: plaintext, for a machine that nobody else reaches.
struct TlsFiles {
  // The certificate, and those between it and the authority.
  std::string certificate = {};
  // Its private key; readable by nobody else.
  std::string key = {};
  // The authority that signed everybody's: the suite's own, not the web's.
  std::string authority = {};

  bool empty() const { return certificate.empty() && key.empty() && authority.empty(); }
};

// The flags --tls_certificate, --tls_key and --tls_authority, which every service has.
TlsFiles TlsFilesOfFlags();
// One `name = value` a line, for --check_config.
std::string OptionsText(const TlsFiles& files);

}  // namespace klout

#endif  // KLOUT_COMMON_TLS_FILES_H_
