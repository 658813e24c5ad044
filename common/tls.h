#ifndef KLOUT_COMMON_TLS_H_
#define KLOUT_COMMON_TLS_H_

#include <grpcpp/security/credentials.h>
#include <grpcpp/security/server_credentials.h>
#include <grpcpp/security/tls_certificate_provider.h>

#include <memory>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/tls_files.h"

namespace klout {

// Mutual TLS: both sides show a certificate of the authority, the server one for the name that was dialled. The files are looked at again
// while the process runs, so certificates are renewed by writing the files anew; connections that stand keep the old ones. Thread-safe.
class TlsIdentity {
 public:
  // Null for no files. INVALID_ARGUMENT (tls_certificate, tls_key, tls_authority), reason TLS: one is missing, cannot be read or is no PEM, the key is readable by
  // others or not the certificate's, or the certificate is not the authority's or not valid now.
  static absl::StatusOr<std::shared_ptr<const TlsIdentity>> Create(const TlsFiles& files, absl::Duration reload_every = absl::Seconds(30));

  // Refuses whoever shows no certificate of the authority, and any call that CheckCaller refuses.
  std::shared_ptr<grpc::ServerCredentials> ServerCredentials() const;
  std::shared_ptr<grpc::ChannelCredentials> ChannelCredentials() const;

 private:
  explicit TlsIdentity(std::shared_ptr<grpc::experimental::CertificateProviderInterface> provider) : provider_(std::move(provider)) {}

  const std::shared_ptr<grpc::experimental::CertificateProviderInterface> provider_;
};

}  // namespace klout

#endif  // KLOUT_COMMON_TLS_H_
