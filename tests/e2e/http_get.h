#ifndef KLOUT_TESTS_E2E_HTTP_GET_H_
#define KLOUT_TESTS_E2E_HTTP_GET_H_

#include <string>

#include "absl/time/time.h"

namespace klout {

// The whole answer of 127.0.0.1, head and body; empty if nobody listens.
std::string HttpGet(int port, const std::string& path, absl::Duration limit);

}  // namespace klout

#endif  // KLOUT_TESTS_E2E_HTTP_GET_H_
