#ifndef KLOUT_TESTS_CONNECTOR_FIXTURE_ARCHIVE_H_
#define KLOUT_TESTS_CONNECTOR_FIXTURE_ARCHIVE_H_

#include <string>

namespace klout::connector {

// Packs the archive of a fixture: all files below its archive/ folder as the zip file `path`. What is wrong ends the test.
void WriteFixtureArchive(const std::string& name, const std::string& path);

}  // namespace klout::connector

#endif  // KLOUT_TESTS_CONNECTOR_FIXTURE_ARCHIVE_H_
