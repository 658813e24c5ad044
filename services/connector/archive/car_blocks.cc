#include "services/connector/archive/car_blocks.h"

#include <openssl/evp.h>

#include <memory>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/archive/content_id.h"
#include "services/connector/archive/dag_cbor.h"

namespace klout::connector {
namespace {

constexpr uint64_t kMaxHeaderBytes = 64 << 10;

absl::Status NotCar(std::string_view message) {
  return Error(absl::StatusCode::kInvalidArgument, "NOT_CAR", "", message);
}

absl::Status CutShort() {
  return Error(absl::StatusCode::kDataLoss, "ARCHIVE_DAMAGED", "", "the repository is cut short or damaged");
}

absl::Status BadBlock(std::string_view reason, uint64_t number, std::string_view what) {
  return Error(absl::StatusCode::kDataLoss, reason, "", absl::StrCat("block ", number, ": ", ToAbsl(what)));
}

// Fetched once: looking an algorithm up costs OpenSSL 3 more than hashing a block.
class Sha256 {
 public:
  Sha256()
      : algorithm_(EVP_MD_fetch(nullptr, "SHA256", nullptr), EVP_MD_free),
        context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {}

  bool Fits(std::string_view bytes, std::string_view digest) {
    unsigned char computed[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    const bool done = EVP_DigestInit_ex2(context_.get(), algorithm_.get(), nullptr) == 1 &&
                      EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1 &&
                      EVP_DigestFinal_ex(context_.get(), computed, &size) == 1;
    return done && std::string_view(reinterpret_cast<const char*>(computed), size) == digest;
  }

 private:
  const std::unique_ptr<EVP_MD, void (*)(EVP_MD*)> algorithm_;
  const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context_;
};

absl::Status CheckBlock(const ContentId& cid, std::string_view content, uint64_t number, Sha256& sha256) {
  if (content.size() > kMaxBlockBytes) {
    return BadBlock("BLOCK_TOO_LARGE", number, absl::StrCat("larger than ", kMaxBlockBytes, " bytes"));
  }
  if (cid.hash_function != kSha256) return BadBlock("BLOCK_HASH", number, "not named by SHA-256");
  if (!sha256.Fits(content, cid.digest)) return BadBlock("BLOCK_DAMAGED", number, "not what its CID says");
  return absl::OkStatus();
}

}  // namespace

bool LooksLikeCar(std::string_view bytes) {
  uint64_t header_bytes = 0;
  if (!TakeVarint(&bytes, &header_bytes) || header_bytes > kMaxHeaderBytes) return false;
  DagCborReader cbor(bytes);
  const uint64_t members = cbor.Map();
  const std::string_view key = cbor.Text();
  return members > 0 && members < 8 && (key == "roots" || key == "version");
}

absl::StatusOr<CarBlocks> CarBlocks::Read(std::string_view car, OnBad on_bad) {
  CarBlocks blocks;
  if (absl::Status status = blocks.ReadHeader(&car); !status.ok()) return status;
  blocks.ReadBlocks(car, on_bad);
  return blocks;
}

const std::string_view* CarBlocks::Find(std::string_view cid) const {
  const auto found = blocks_.find(ToAbsl(cid));
  return found == blocks_.end() ? nullptr : &found->second;
}

absl::Status CarBlocks::ReadHeader(std::string_view* car) {
  uint64_t header_bytes = 0;
  if (!TakeVarint(car, &header_bytes) || header_bytes > kMaxHeaderBytes || header_bytes > car->size()) {
    return NotCar("no CAR file: its header is missing or cut short");
  }
  DagCborReader header(car->substr(0, header_bytes));
  car->remove_prefix(header_bytes);
  uint64_t version = 0;
  for (uint64_t members = header.Map(); members > 0 && !header.failed(); --members) {
    const std::string_view key = header.Text();
    if (key == "version") {
      version = header.Unsigned();
    } else if (key == "roots") {
      for (uint64_t roots = header.List(); roots > 0 && !header.failed(); --roots) {
        const std::string_view root = header.Link();
        if (root_.empty()) root_ = root;
      }
    } else {
      header.Skip();
    }
  }
  if (header.failed()) return NotCar("no CAR file: its header is not DAG-CBOR");
  if (version != 1) return NotCar("not a CAR file of version 1");
  if (root_.empty()) return NotCar("the CAR file names no root");
  return absl::OkStatus();
}

void CarBlocks::ReadBlocks(std::string_view rest, OnBad on_bad) {
  Sha256 sha256;
  for (uint64_t number = 1; !rest.empty(); ++number) {
    uint64_t bytes = 0;
    if (!TakeVarint(&rest, &bytes) || bytes > rest.size()) {
      end_ = CutShort();
      return;
    }
    std::string_view content = rest.substr(0, bytes);
    rest.remove_prefix(bytes);
    const absl::StatusOr<ContentId> cid = TakeContentId(&content);
    const absl::Status status = cid.ok() ? CheckBlock(*cid, content, number, sha256)
                                         : BadBlock("CID", number, ToStd(cid.status().message()));
    if (status.ok()) {
      blocks_.try_emplace(ToAbsl(cid->bytes), content);
    } else {
      on_bad(status);
    }
  }
}

}  // namespace klout::connector
