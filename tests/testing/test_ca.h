#ifndef KLOUT_TESTS_TESTING_TEST_CA_H_
#define KLOUT_TESTS_TESTING_TEST_CA_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace klout {

// A certificate and its private key, both PEM.
struct TestCertificate {
  std::string certificate;
  std::string key;
};

// A certificate authority of this test's own, made at the start, that nobody else trusts. Thread-safe after
// construction. Aborts where OpenSSL or the disk fails.
class TestCa {
 public:
  TestCa();
  ~TestCa();
  TestCa(const TestCa&) = delete;
  TestCa& operator=(const TestCa&) = delete;

  // A PEM file with the certificate of the authority, for a client's ca_file. Removed with the object.
  const std::string& file() const { return file_; }
  // For a server that is called by one of `names`: host names or IP addresses. Valid from yesterday to
  // tomorrow.
  TestCertificate Issue(const std::vector<std::string>& names = {"localhost", "127.0.0.1"}) const;
  // The same, but it ended yesterday.
  TestCertificate IssueExpired(const std::vector<std::string>& names = {"localhost", "127.0.0.1"}) const;

 private:
  struct Keys;
  std::unique_ptr<Keys> keys_;
  std::string file_;
};

}  // namespace klout

#endif  // KLOUT_TESTS_TESTING_TEST_CA_H_
