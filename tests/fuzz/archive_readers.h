#ifndef KLOUT_TESTS_FUZZ_ARCHIVE_READERS_H_
#define KLOUT_TESTS_FUZZ_ARCHIVE_READERS_H_

#include <string_view>

namespace klout::connector {

// Each reads any bytes to the end or the first error, and aborts if the reader breaks a promise of its
// header.

// Names are clean, bounds are kept, and the second reading gives the same as the first.
void ReadArchiveFile(std::string_view bytes);
// Documents are UTF-8 objects, rows are numbered upwards, and byte by byte gives the same as all at once.
// NDJSON, which shares the buffer and the encodings, is read too.
void ReadCsv(std::string_view bytes);
// As a CAR file, as the only node of a tree, and as a record: documents are UTF-8, and of bounded size in
// all.
void ReadCar(std::string_view bytes);
// What is UTF-8 stays it, and what has nothing to mend stays as it is.
void ReadTwiceEncoded(std::string_view bytes);
// What is given lies inside the script and opens as JSON does.
void ReadJsonAssignment(std::string_view bytes);

}  // namespace klout::connector

#endif  // KLOUT_TESTS_FUZZ_ARCHIVE_READERS_H_
