#ifndef KLOUT_TESTS_UNIT_CONNECTOR_LIVE_TEST_AUTHORITY_H_
#define KLOUT_TESTS_UNIT_CONNECTOR_LIVE_TEST_AUTHORITY_H_

#include <string>

namespace klout::connector {

// A certificate authority that lives as long as a test, and one certificate of it for the host `localhost`.
// Aborts where it cannot be made.
class TestAuthority {
 public:
  TestAuthority();
  ~TestAuthority();
  TestAuthority(const TestAuthority&) = delete;
  TestAuthority& operator=(const TestAuthority&) = delete;

  // PEM file of the authority, for a client.
  const std::string& ca_file() const { return ca_file_; }
  // PEM of the server.
  const std::string& certificate() const { return certificate_; }
  const std::string& key() const { return key_; }

 private:
  std::string ca_file_, certificate_, key_;
};

}  // namespace klout::connector

#endif  // KLOUT_TESTS_UNIT_CONNECTOR_LIVE_TEST_AUTHORITY_H_
