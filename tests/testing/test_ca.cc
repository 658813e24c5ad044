#include "tests/testing/test_ca.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "absl/strings/str_cat.h"

namespace klout {
namespace {

constexpr int kYesterday = -1;
constexpr int kTomorrow = 1;

void Must(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "test_ca: %s failed\n", what);
  std::abort();
}

template <auto function>
struct Free {
  template <typename T>
  void operator()(T* thing) const {
    function(thing);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Bytes = std::unique_ptr<BIO, Free<BIO_free>>;

std::string Text(BIO* bytes) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(bytes, &data);
  return std::string(data, size);
}

std::string Pem(X509* certificate) {
  const Bytes bytes(BIO_new(BIO_s_mem()));
  Must(PEM_write_bio_X509(bytes.get(), certificate) == 1, "PEM_write_bio_X509");
  return Text(bytes.get());
}

std::string Pem(EVP_PKEY* key) {
  const Bytes bytes(BIO_new(BIO_s_mem()));
  Must(PEM_write_bio_PrivateKey(bytes.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1,
       "PEM_write_bio_PrivateKey");
  return Text(bytes.get());
}

void Extend(X509* certificate, X509* issuer, int kind, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str());
  Must(extension != nullptr && X509_add_ext(certificate, extension, -1) == 1, "X509_add_ext");
  X509_EXTENSION_free(extension);
}

// Unsigned, with a random serial number: a client refuses two certificates of one issuer with the same.
Certificate NewCertificate(EVP_PKEY* key, const std::string& common_name, int to_day) {
  Certificate certificate(X509_new());
  X509_set_version(certificate.get(), X509_VERSION_3);
  uint32_t serial = 0;
  Must(RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof(serial)) == 1, "RAND_bytes");
  ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial);
  X509_time_adj_ex(X509_getm_notBefore(certificate.get()), to_day - 2, 0, nullptr);
  X509_time_adj_ex(X509_getm_notAfter(certificate.get()), to_day, 0, nullptr);
  X509_set_pubkey(certificate.get(), key);
  X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                             reinterpret_cast<const unsigned char*>(common_name.c_str()), -1, -1, 0);
  return certificate;
}

bool IsAddress(const std::string& name) {
  return name.find(':') != std::string::npos || name.find_first_not_of("0123456789.") == std::string::npos;
}

}  // namespace

struct TestCa::Keys {
  Key key;
  Certificate certificate;

  TestCertificate Issue(const std::vector<std::string>& names, int to_day) const {
    const Key server_key(EVP_EC_gen("P-256"));
    Must(server_key != nullptr, "EVP_EC_gen");
    const Certificate server = NewCertificate(server_key.get(), "test server", to_day);
    X509_set_issuer_name(server.get(), X509_get_subject_name(certificate.get()));
    std::string alternatives;
    for (const std::string& name : names) {
      absl::StrAppend(&alternatives, alternatives.empty() ? "" : ",", IsAddress(name) ? "IP:" : "DNS:", name);
    }
    Extend(server.get(), certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
    Extend(server.get(), certificate.get(), NID_subject_alt_name, alternatives);
    Must(X509_sign(server.get(), key.get(), EVP_sha256()) > 0, "X509_sign");
    return {Pem(server.get()), Pem(server_key.get())};
  }
};

TestCa::TestCa() : keys_(std::make_unique<Keys>()) {
  keys_->key.reset(EVP_EC_gen("P-256"));
  Must(keys_->key != nullptr, "EVP_EC_gen");
  keys_->certificate = NewCertificate(keys_->key.get(), "klout test authority", kTomorrow);
  X509* const certificate = keys_->certificate.get();
  X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
  Extend(certificate, certificate, NID_basic_constraints, "critical,CA:TRUE");
  Extend(certificate, certificate, NID_key_usage, "critical,keyCertSign");
  Extend(certificate, certificate, NID_subject_key_identifier, "hash");
  Must(X509_sign(certificate, keys_->key.get(), EVP_sha256()) > 0, "X509_sign");

  char path[] = "/tmp/klout-ca-XXXXXX";
  const int file = mkstemp(path);
  const std::string pem = Pem(certificate);
  Must(file >= 0 && write(file, pem.data(), pem.size()) == static_cast<ssize_t>(pem.size()), "ca file");
  close(file);
  file_ = path;
}

TestCa::~TestCa() { unlink(file_.c_str()); }

TestCertificate TestCa::Issue(const std::vector<std::string>& names) const {
  return keys_->Issue(names, kTomorrow);
}

TestCertificate TestCa::IssueExpired(const std::vector<std::string>& names) const {
  return keys_->Issue(names, kYesterday);
}

}  // namespace klout
