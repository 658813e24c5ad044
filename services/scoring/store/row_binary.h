#ifndef KLOUT_SERVICES_SCORING_STORE_ROW_BINARY_H_
#define KLOUT_SERVICES_SCORING_STORE_ROW_BINARY_H_

#include <bit>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace klout::scoring {

static_assert(std::endian::native == std::endian::little, "RowBinary is little-endian");

// ClickHouse's format RowBinary: the values of a row one after the other, rows one after the other. UIntN as little-endian bytes, String as its
// length in base 128 (low group first) and its bytes, FixedString(N) as N bytes.
class RowBinaryWriter {
 public:
  template <std::unsigned_integral T>
  void Number(T value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof(value));
  }
  void String(std::string_view text) {
    size_t length = text.size();
    for (; length >= 128; length >>= 7) bytes_.push_back(static_cast<char>(length | 128));
    bytes_.push_back(static_cast<char>(length));
    bytes_.append(text);
  }
  template <typename Bytes>
  void Fixed(const Bytes& bytes) {
    bytes_.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  }
  void Reserve(size_t bytes) { bytes_.reserve(bytes); }
  void Clear() { bytes_.clear(); }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// Reads what a server answered. Views point into `bytes`. After bytes that end too early, ok() is false and every value is 0 or empty.
class RowBinaryReader {
 public:
  explicit RowBinaryReader(std::string_view bytes) : rest_(bytes) {}

  bool ok() const { return ok_; }
  bool AtEnd() const { return !ok_ || rest_.empty(); }

  template <std::unsigned_integral T>
  T Number() {
    T value = 0;
    const std::string_view taken = Take(sizeof(value));
    if (ok_) std::memcpy(&value, taken.data(), sizeof(value));
    return value;
  }
  std::string_view String() {
    uint64_t length = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      const uint8_t group = Number<uint8_t>();
      length |= uint64_t{group & 127u} << shift;
      if (group < 128) return Take(length);
    }
    ok_ = false;
    return {};
  }
  template <typename Bytes>
  void Fixed(Bytes& bytes) {
    const std::string_view taken = Take(bytes.size());
    if (ok_) std::memcpy(bytes.data(), taken.data(), taken.size());
  }

 private:
  std::string_view Take(uint64_t size) {
    ok_ = ok_ && size <= rest_.size();
    if (!ok_) return {};
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_ROW_BINARY_H_
