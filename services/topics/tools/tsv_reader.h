#ifndef KLOUT_SERVICES_TOPICS_TOOLS_TSV_READER_H_
#define KLOUT_SERVICES_TOPICS_TOOLS_TSV_READER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"

namespace klout::topics {

// Rows of one table, each with the wanted columns in the order asked for.
using TsvRows = std::vector<std::vector<std::string>>;

// Reads a table, plain or gzip: tab-separated, names of the columns in the first line, `#` lines are comments. The last
// column takes all that is left of a line. NOT_FOUND: no such file; INVALID_ARGUMENT with file and line: a column
// that is missing, a file over 1 GiB unpacked.
absl::StatusOr<TsvRows> ReadTsv(const std::string& path, absl::Span<const std::string> columns);

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_TOOLS_TSV_READER_H_
