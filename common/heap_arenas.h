#ifndef KLOUT_COMMON_HEAP_ARENAS_H_
#define KLOUT_COMMON_HEAP_ARENAS_H_

namespace klout {

// A quarter of what glibc allows.
inline constexpr int kHeapArenasAProcessor = 2;

// For a program of many threads with a small heap, as the first thing in its main. glibc gives almost every
// thread an arena of its own, and each keeps what its own greatest moment took and up to 256 KiB more: a
// process that uses 2 MB holds 10, and grows for hours as one arena after the other has a greater moment than
// before. With two for each processor threads wait for each other no more often than with eight; with one
// they do. Arenas that are there already stay.
void LimitHeapArenas();

}  // namespace klout

#endif  // KLOUT_COMMON_HEAP_ARENAS_H_
