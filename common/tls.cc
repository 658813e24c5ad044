#include "common/tls.h"

#include <grpcpp/security/auth_metadata_processor.h>
#include <grpcpp/security/tls_credentials_options.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/caller_rules.h"
#include "common/error.h"
#include "common/status.h"

namespace klout {
namespace {

template <typename T, void (*free)(T*)>
struct Freed {
  void operator()(T* object) const { free(object); }
};
using Certificate = std::unique_ptr<X509, Freed<X509, X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY, EVP_PKEY_free>>;
using Store = std::unique_ptr<X509_STORE, Freed<X509_STORE, X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, Freed<X509_STORE_CTX, X509_STORE_CTX_free>>;
struct FreeBio {
  void operator()(BIO* bio) const { BIO_free(bio); }
};
using Bio = std::unique_ptr<BIO, FreeBio>;

absl::Status Refused(const char* field, const std::string& path, std::string_view what) {
  return Error(absl::StatusCode::kInvalidArgument, "TLS", field, absl::StrCat(field, ": ", path, " ", std::string(what)));
}

absl::StatusOr<std::string> ReadAll(const char* field, const std::string& path) {
  if (path.empty()) return Refused(field, "it", "is missing: certificate, key and authority go together");
  std::ifstream in(path, std::ios::binary);
  if (!in) return Refused(field, path, "cannot be read");
  return std::string((std::istreambuf_iterator<char>(in)), {});
}

std::vector<Certificate> ReadCertificates(const std::string& pem) {
  const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  std::vector<Certificate> all;
  while (X509* one = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)) all.emplace_back(one);
  ERR_clear_error();
  return all;
}

// The first certificate is the process's own, the others lead to the authority.
absl::Status CheckChain(const std::vector<Certificate>& chain, const std::vector<Certificate>& authorities, const std::string& path) {
  const Store store(X509_STORE_new());
  for (const Certificate& authority : authorities) X509_STORE_add_cert(store.get(), authority.get());
  STACK_OF(X509)* between = sk_X509_new_null();
  for (size_t i = 1; i < chain.size(); ++i) sk_X509_push(between, chain[i].get());
  const StoreContext context(X509_STORE_CTX_new());
  X509_STORE_CTX_init(context.get(), store.get(), chain[0].get(), between);
  const bool good = X509_verify_cert(context.get()) == 1;
  const std::string why = X509_verify_cert_error_string(X509_STORE_CTX_get_error(context.get()));
  sk_X509_free(between);
  ERR_clear_error();
  return good ? absl::OkStatus() : Refused("tls_certificate", path, absl::StrCat("is not believed: ", why));
}

absl::Status CheckFiles(const TlsFiles& files) {
  const absl::StatusOr<std::string> certificate = ReadAll("tls_certificate", files.certificate);
  if (!certificate.ok()) return certificate.status();
  const absl::StatusOr<std::string> key_pem = ReadAll("tls_key", files.key);
  if (!key_pem.ok()) return key_pem.status();
  const absl::StatusOr<std::string> authority = ReadAll("tls_authority", files.authority);
  if (!authority.ok()) return authority.status();
  struct stat about = {};
  if (stat(files.key.c_str(), &about) == 0 && (about.st_mode & (S_IRWXO | S_IWGRP)) != 0)
    return Refused("tls_key", files.key, "may be read by others: chmod 600 it");
  const std::vector<Certificate> chain = ReadCertificates(*certificate), authorities = ReadCertificates(*authority);
  if (chain.empty()) return Refused("tls_certificate", files.certificate, "holds no certificate in PEM");
  if (authorities.empty()) return Refused("tls_authority", files.authority, "holds no certificate in PEM");
  const Bio bio(BIO_new_mem_buf(key_pem->data(), static_cast<int>(key_pem->size())));
  const Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
  ERR_clear_error();
  if (key == nullptr) return Refused("tls_key", files.key, "holds no private key in PEM");
  const bool matches = X509_check_private_key(chain[0].get(), key.get()) == 1;
  ERR_clear_error();
  if (!matches) return Refused("tls_key", files.key, "is not the key of the certificate");
  return CheckChain(chain, authorities, files.certificate);
}

// Whom the peer's certificate names.
std::string CallerOf(const grpc::AuthContext& context) {
  const auto first = [&](const char* property) {
    const std::vector<grpc::string_ref> values = context.FindPropertyValues(property);
    return values.empty() ? std::string_view() : std::string_view(values[0].data(), values[0].size());
  };
  return CallerNamed(first("peer_uri"), first("peer_dns"), first("x509_common_name"));
}

class CheckCallers final : public grpc::AuthMetadataProcessor {
 public:
  // It compares a few strings.
  bool IsBlocking() const override { return false; }

  grpc::Status Process(const InputMetadata& metadata, grpc::AuthContext* context, OutputMetadata* /*consumed*/,
                       OutputMetadata* /*response*/) override {
    const auto path = metadata.find(":path");
    const std::string_view method = path == metadata.end() ? std::string_view() : std::string_view(path->second.data(), path->second.size());
    return ToGrpcStatus(CheckCaller(CallerOf(*context), method), nullptr);
  }
};

}  // namespace

absl::StatusOr<std::shared_ptr<const TlsIdentity>> TlsIdentity::Create(const TlsFiles& files, absl::Duration reload_every) {
  if (files.empty()) return std::shared_ptr<const TlsIdentity>();
  if (absl::Status status = CheckFiles(files); !status.ok()) return status;
  const auto seconds = static_cast<unsigned>(std::max<int64_t>(1, absl::ToInt64Seconds(reload_every)));
  auto provider = std::make_shared<grpc::experimental::FileWatcherCertificateProvider>(files.key, files.certificate, files.authority, seconds);
  return std::shared_ptr<const TlsIdentity>(new TlsIdentity(std::move(provider)));
}

std::shared_ptr<grpc::ServerCredentials> TlsIdentity::ServerCredentials() const {
  grpc::experimental::TlsServerCredentialsOptions options(provider_);
  options.watch_root_certs();
  options.watch_identity_key_cert_pairs();
  options.set_cert_request_type(GRPC_SSL_REQUEST_AND_REQUIRE_CLIENT_CERTIFICATE_AND_VERIFY);
  // The name that is looked at is a server's; a caller's is CheckCaller's business.
  options.set_check_call_host(false);
  options.set_certificate_verifier(std::make_shared<grpc::experimental::NoOpCertificateVerifier>());
  const std::shared_ptr<grpc::ServerCredentials> credentials = grpc::experimental::TlsServerCredentials(options);
  credentials->SetAuthMetadataProcessor(std::make_shared<CheckCallers>());
  return credentials;
}

std::shared_ptr<grpc::ChannelCredentials> TlsIdentity::ChannelCredentials() const {
  grpc::experimental::TlsChannelCredentialsOptions options;
  options.set_certificate_provider(provider_);
  options.watch_root_certs();
  options.watch_identity_key_cert_pairs();
  options.set_certificate_verifier(std::make_shared<grpc::experimental::HostNameCertificateVerifier>());
  return grpc::experimental::TlsCredentials(options);
}

}  // namespace klout
