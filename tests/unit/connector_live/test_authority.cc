#include "tests/unit/connector_live/test_authority.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace klout::connector {
namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

void Require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "test authority: cannot %s\n", what);
  std::abort();
}

void Extend(X509* certificate, X509* issuer, int extension, const char* value) {
  X509V3_CTX context;
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  X509_EXTENSION* made = X509V3_EXT_conf_nid(nullptr, &context, extension, value);
  Require(made != nullptr && X509_add_ext(certificate, made, -1) == 1, "extend a certificate");
  X509_EXTENSION_free(made);
}

// `issuer` null: signed by itself.
Certificate Sign(const char* name, long serial, EVP_PKEY* key, X509* issuer, EVP_PKEY* issuer_key) {
  Certificate made(X509_new(), X509_free);
  X509_set_version(made.get(), 2);
  ASN1_INTEGER_set(X509_get_serialNumber(made.get()), serial);
  X509_gmtime_adj(X509_getm_notBefore(made.get()), -86400);
  X509_gmtime_adj(X509_getm_notAfter(made.get()), 86400);
  X509_set_pubkey(made.get(), key);
  X509_NAME_add_entry_by_txt(X509_get_subject_name(made.get()), "CN", MBSTRING_ASC,
                             reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
  X509* signer = issuer == nullptr ? made.get() : issuer;
  X509_set_issuer_name(made.get(), X509_get_subject_name(signer));
  if (issuer == nullptr) {
    Extend(made.get(), signer, NID_basic_constraints, "critical,CA:TRUE");
  } else {
    Extend(made.get(), signer, NID_subject_alt_name, "DNS:localhost");
  }
  Require(X509_sign(made.get(), issuer_key, EVP_sha256()) > 0, "sign a certificate");
  return made;
}

std::string Text(BIO* bio) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(bio, &data);
  std::string text(data, static_cast<size_t>(size));
  BIO_free(bio);
  return text;
}
std::string Pem(X509* certificate) {
  BIO* bio = BIO_new(BIO_s_mem());
  Require(PEM_write_bio_X509(bio, certificate) == 1, "write a certificate");
  return Text(bio);
}
std::string Pem(EVP_PKEY* key) {
  BIO* bio = BIO_new(BIO_s_mem());
  Require(PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr) == 1, "write a key");
  return Text(bio);
}

std::string WriteFile(const std::string& text) {
  std::string path = "/tmp/klout_test_ca_XXXXXX";
  const int file = mkstemp(path.data());
  Require(file >= 0 && write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()),
          "write a file");
  close(file);
  return path;
}

}  // namespace

TestAuthority::TestAuthority() {
  const Key ca_key(EVP_EC_gen("P-256"), EVP_PKEY_free);
  const Key key(EVP_EC_gen("P-256"), EVP_PKEY_free);
  Require(ca_key != nullptr && key != nullptr, "make a key");
  const Certificate ca = Sign("Test authority", 1, ca_key.get(), nullptr, ca_key.get());
  ca_file_ = WriteFile(Pem(ca.get()));
  certificate_ = Pem(Sign("localhost", 2, key.get(), ca.get(), ca_key.get()).get());
  key_ = Pem(key.get());
}

TestAuthority::~TestAuthority() { unlink(ca_file_.c_str()); }

}  // namespace klout::connector
