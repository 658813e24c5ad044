#include "services/connector/archive/car_to_json.h"

#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "common/facts/text.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/archive/car_blocks.h"
#include "services/connector/archive/dag_cbor.h"
#include "services/connector/archive/json_text.h"

namespace klout::connector {
namespace {

constexpr int kMaxTreeDepth = 64;
constexpr size_t kMaxPathBytes = 1024;
constexpr uint64_t kMaxGrowth = 64;
constexpr uint64_t kFreeBytes = 16 << 20;

struct Commit {
  std::string_view did, tree;
};

struct TreeEntry {
  uint64_t kept_bytes = 0;
  std::string_view path_rest, record, right;
};

struct TreeNode {
  std::string_view left;
  std::vector<TreeEntry> entries;
};

absl::Status Lost(std::string_view reason, std::string_view message) {
  return Error(absl::StatusCode::kDataLoss, reason, "", message);
}

absl::StatusOr<Commit> ReadCommit(const CarBlocks& blocks) {
  const std::string_view* block = blocks.Find(blocks.root());
  if (block == nullptr) return Lost("NO_COMMIT", "the commit at the root is missing or damaged");
  Commit commit;
  DagCborReader cbor(*block);
  for (uint64_t members = cbor.Map(); members > 0 && !cbor.failed(); --members) {
    const std::string_view key = cbor.Text();
    if (key == "did") {
      commit.did = cbor.Text();
    } else if (key == "data") {
      commit.tree = cbor.Link();
    } else {
      cbor.Skip();
    }
  }
  if (cbor.failed() || commit.did.empty() || commit.tree.empty()) {
    return Lost("NO_COMMIT", "the root is not a commit with did and data");
  }
  return commit;
}

TreeEntry ReadEntry(DagCborReader& cbor) {
  TreeEntry entry;
  for (uint64_t members = cbor.Map(); members > 0 && !cbor.failed(); --members) {
    const std::string_view key = cbor.Text();
    if (key == "p") {
      entry.kept_bytes = cbor.Unsigned();
    } else if (key == "k") {
      entry.path_rest = cbor.Bytes();
    } else if (key == "v") {
      entry.record = cbor.Link();
    } else if (key == "t") {
      entry.right = cbor.LinkOrNull();
    } else {
      cbor.Skip();
    }
  }
  return entry;
}

// False if the block is no node; entries before the fault are there.
bool ReadNode(std::string_view block, TreeNode* node) {
  DagCborReader cbor(block);
  for (uint64_t members = cbor.Map(); members > 0 && !cbor.failed(); --members) {
    const std::string_view key = cbor.Text();
    if (key == "l") {
      node->left = cbor.LinkOrNull();
    } else if (key == "e") {
      for (uint64_t entries = cbor.List(); entries > 0 && !cbor.failed(); --entries) {
        const TreeEntry entry = ReadEntry(cbor);
        if (!cbor.failed()) node->entries.push_back(entry);
      }
    } else {
      cbor.Skip();
    }
  }
  return !cbor.failed();
}

class TreeWalk {
 public:
  TreeWalk(const CarBlocks& blocks, std::string_view did, uint64_t max_bytes, OnDocument on_document,
           OnBad on_bad)
      : blocks_(blocks), max_bytes_(max_bytes), on_document_(on_document), on_bad_(on_bad) {
    AppendJsonString(did, &did_);
  }

  absl::Status Node(std::string_view cid, int depth) {
    if (cid.empty()) return absl::OkStatus();
    const std::string_view* block = Enter(cid, depth);
    if (block == nullptr) return absl::OkStatus();
    TreeNode node;
    const bool whole = ReadNode(*block, &node);
    if (absl::Status status = Node(node.left, depth + 1); !status.ok()) return status;
    std::string path;
    for (const TreeEntry& entry : node.entries) {
      if (!NextPath(entry, &path)) return absl::OkStatus();
      if (absl::Status status = Record(path, entry.record); !status.ok()) return status;
      if (absl::Status status = Node(entry.right, depth + 1); !status.ok()) return status;
    }
    if (!whole) on_bad_(Lost("NODE_BAD", "a node of the tree is not as it should be"));
    return absl::OkStatus();
  }

 private:
  // The node's content, once; null, and told, if it cannot be read.
  const std::string_view* Enter(std::string_view cid, int depth) {
    const std::string_view* block = blocks_.Find(cid);
    if (block == nullptr) {
      on_bad_(Lost("NODE_MISSING", "a node of the tree is missing or damaged, and all records below it"));
    } else if (depth >= kMaxTreeDepth) {
      on_bad_(Lost("TREE_TOO_DEEP", absl::StrCat("the tree is deeper than ", kMaxTreeDepth)));
      return nullptr;
    } else if (!entered_.insert(ToAbsl(cid)).second) {
      on_bad_(Lost("NODE_REPEATED", "a node comes twice in the tree"));
      return nullptr;
    }
    return block;
  }

  bool NextPath(const TreeEntry& entry, std::string* path) {
    const bool fits = entry.kept_bytes <= path->size() && !entry.record.empty() &&
                      entry.kept_bytes + entry.path_rest.size() <= kMaxPathBytes;
    if (fits) path->replace(entry.kept_bytes, std::string::npos, entry.path_rest);
    if (fits && IsUtf8(*path)) return true;
    on_bad_(Lost("NODE_BAD", "an entry of the tree has no path or no record"));
    return false;
  }

  absl::Status Record(std::string_view path, std::string_view cid) {
    const std::string_view* block = blocks_.Find(cid);
    if (block == nullptr) {
      on_bad_(Lost("RECORD_MISSING", absl::StrCat("record ", Quoted(path), " is missing or damaged")));
      return absl::OkStatus();
    }
    json_ = "{\"path\":";
    AppendJsonString(path, &json_);
    json_.append(",\"did\":").append(did_).append(",\"record\":");
    if (const absl::Status status = AppendDagCborAsJson(*block, &json_); !status.ok()) {
      on_bad_(Lost("RECORD_BAD", absl::StrCat("record ", Quoted(path), ": ", status.message())));
      return absl::OkStatus();
    }
    json_.push_back('}');
    bytes_ += json_.size();
    if (bytes_ > max_bytes_) {
      return Error(absl::StatusCode::kResourceExhausted, "ARCHIVE_BOMB", "",
                   "the repository names the same records again and again");
    }
    return on_document_(json_, ++records_);
  }

  const CarBlocks& blocks_;
  const uint64_t max_bytes_;
  const OnDocument on_document_;
  const OnBad on_bad_;
  std::string did_, json_;
  absl::flat_hash_set<absl::string_view> entered_;
  uint64_t records_ = 0, bytes_ = 0;
};

}  // namespace

absl::Status ForEachCarRecord(std::string_view car, OnDocument on_document, OnBad on_bad) {
  const absl::StatusOr<CarBlocks> blocks = CarBlocks::Read(car, on_bad);
  if (!blocks.ok()) return blocks.status();
  const absl::StatusOr<Commit> commit = ReadCommit(*blocks);
  if (!commit.ok()) return commit.status();
  TreeWalk walk(*blocks, commit->did, kMaxGrowth * car.size() + kFreeBytes, on_document, on_bad);
  if (absl::Status status = walk.Node(commit->tree, 0); !status.ok()) return status;
  return blocks->end();
}

}  // namespace klout::connector
