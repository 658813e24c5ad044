#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_BARE_ENTRY_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_BARE_ENTRY_H_

#include <memory>
#include <string>
#include <utility>

#include "common/facts/byte_input.h"
#include "services/connector/archive/entries.h"

namespace klout::connector {

// A file that is no container, plain or gzip, as the only entry.
class BareEntry final : public Entries {
 public:
  BareEntry(std::unique_ptr<ByteInput> stream, std::string name)
      : stream_(std::move(stream)), name_(std::move(name)) {}

  absl::StatusOr<bool> Next(RawEntry* entry) override;
  absl::StatusOr<size_t> Read(char* out, size_t size) override;
  uint64_t packed_bytes() const override { return stream_->bytes_read(); }

 private:
  const std::unique_ptr<ByteInput> stream_;
  const std::string name_;
  bool given_ = false, damaged_ = false;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_BARE_ENTRY_H_
