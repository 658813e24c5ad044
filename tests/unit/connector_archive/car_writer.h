#ifndef KLOUT_TESTS_UNIT_CONNECTOR_ARCHIVE_CAR_WRITER_H_
#define KLOUT_TESTS_UNIT_CONNECTOR_ARCHIVE_CAR_WRITER_H_

#include <openssl/sha.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace klout::connector {

// A small writer of DAG-CBOR, CAR files and repositories, from the published layouts; shares nothing with the
// reader.
namespace car {

inline std::string Head(int major, uint64_t argument) {
  const auto first = [major](uint64_t info) { return static_cast<char>(major << 5 | info); };
  if (argument < 24) return std::string(1, first(argument));
  const int log = argument < 0x100 ? 0 : argument < 0x10000 ? 1 : argument < 0x100000000 ? 2 : 3;
  std::string head(1, first(24 + log));
  for (int byte = (1 << log) - 1; byte >= 0; --byte)
    head.push_back(static_cast<char>(argument >> (8 * byte)));
  return head;
}
inline std::string Unsigned(uint64_t number) { return Head(0, number); }
// -1 - number.
inline std::string Negative(uint64_t number) { return Head(1, number); }
inline std::string Bytes(std::string_view bytes) { return Head(2, bytes.size()) + std::string(bytes); }
inline std::string Text(std::string_view text) { return Head(3, text.size()) + std::string(text); }
inline std::string List(const std::vector<std::string>& items) {
  std::string list = Head(4, items.size());
  for (const std::string& item : items) list += item;
  return list;
}
inline std::string Map(const std::vector<std::pair<std::string, std::string>>& members) {
  std::string map = Head(5, members.size());
  for (const auto& [key, value] : members) map += Text(key) + value;
  return map;
}
inline std::string Link(const std::string& cid) { return Head(6, 42) + Bytes(std::string(1, '\0') + cid); }
inline const std::string kNull = "\xF6", kTrue = "\xF5", kFalse = "\xF4";

inline std::string Digest(std::string_view bytes) {
  std::string digest(SHA256_DIGEST_LENGTH, '\0');
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
         reinterpret_cast<unsigned char*>(digest.data()));
  return digest;
}
// Version 1, DAG-CBOR, SHA-256, 32 bytes.
inline std::string Cid(std::string_view block) { return "\x01\x71\x12\x20" + Digest(block); }

inline std::string Varint(uint64_t number) {
  std::string bytes;
  for (; number >= 0x80; number >>= 7) bytes.push_back(static_cast<char>(number | 0x80));
  bytes.push_back(static_cast<char>(number));
  return bytes;
}

}  // namespace car

class CarWriter {
 public:
  // Its CID.
  std::string Add(const std::string& block) {
    const std::string cid = car::Cid(block);
    AddAs(cid, block);
    return cid;
  }
  void AddAs(const std::string& cid, const std::string& block) { blocks_.emplace_back(cid, block); }

  std::string Build(const std::string& root) const {
    const std::string header =
        car::Map({{"roots", car::List({car::Link(root)})}, {"version", car::Unsigned(1)}});
    std::string bytes = car::Varint(header.size()) + header;
    for (const auto& [cid, block] : blocks_) bytes += car::Varint(cid.size() + block.size()) + cid + block;
    return bytes;
  }

  // To leave some out, or spoil them.
  std::vector<std::pair<std::string, std::string>>& blocks() { return blocks_; }

 private:
  std::vector<std::pair<std::string, std::string>> blocks_;
};

// A repository with its tree, whose layers are the pairs of zero bits that the hash of a path begins with.
class RepositoryWriter {
 public:
  explicit RepositoryWriter(std::string did) : did_(std::move(did)) {}

  // `record` is CBOR.
  RepositoryWriter& Record(const std::string& path, const std::string& record) {
    records_[path] = record;
    return *this;
  }

  // Adds blocks for all of it: the CID of the commit.
  std::string AddTo(CarWriter& car) {
    const std::string tree = AddTree(car);
    return car.Add(car::Map({{"did", car::Text(did_)},
                             {"rev", car::Text("3k2akdwmrnc2b")},
                             {"sig", car::Bytes(std::string(64, 's'))},
                             {"data", car::Link(tree)},
                             {"prev", car::kNull},
                             {"version", car::Unsigned(3)}}));
  }
  std::string AddTree(CarWriter& car) {
    std::vector<Leaf> leaves;
    int top = 0;
    for (const auto& [path, record] : records_) {
      leaves.push_back({path, car.Add(record), Layer(path)});
      top = std::max(top, leaves.back().layer);
    }
    return AddNode(car, leaves, 0, leaves.size(), top);
  }
  std::string Build() {
    CarWriter car;
    const std::string root = AddTo(car);
    return car.Build(root);
  }

 private:
  struct Leaf {
    std::string path, cid;
    int layer;
  };

  static int Layer(const std::string& path) {
    int zeros = 0;
    for (const char byte : car::Digest(path)) {
      for (int shift = 6; shift >= 0; shift -= 2, ++zeros) {
        if ((static_cast<unsigned char>(byte) >> shift & 3) != 0) return zeros;
      }
    }
    return zeros;
  }

  std::string AddNode(CarWriter& car, const std::vector<Leaf>& leaves, size_t begin, size_t end, int layer) {
    const auto subtree = [&](size_t from, size_t to) {
      return from == to ? car::kNull : car::Link(AddNode(car, leaves, from, to, layer - 1));
    };
    std::vector<size_t> mine;
    for (size_t i = begin; i < end; ++i) {
      if (leaves[i].layer == layer) mine.push_back(i);
    }
    const std::string left = subtree(begin, mine.empty() ? end : mine[0]);
    std::vector<std::string> entries;
    std::string before;
    for (size_t i = 0; i < mine.size(); ++i) {
      const Leaf& leaf = leaves[mine[i]];
      const auto differ = std::mismatch(before.begin(), before.end(), leaf.path.begin(), leaf.path.end());
      const size_t kept = differ.first - before.begin();
      entries.push_back(car::Map({{"k", car::Bytes(std::string_view(leaf.path).substr(kept))},
                                  {"p", car::Unsigned(kept)},
                                  {"t", subtree(mine[i] + 1, i + 1 < mine.size() ? mine[i + 1] : end)},
                                  {"v", car::Link(leaf.cid)}}));
      before = leaf.path;
    }
    return car.Add(car::Map({{"e", car::List(entries)}, {"l", left}}));
  }

  const std::string did_;
  std::map<std::string, std::string> records_;
};

}  // namespace klout::connector

#endif  // KLOUT_TESTS_UNIT_CONNECTOR_ARCHIVE_CAR_WRITER_H_
