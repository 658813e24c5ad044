#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_CAR_TO_JSON_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_CAR_TO_JSON_H_

#include <string_view>

#include "absl/status/status.h"
#include "services/connector/archive/document_callbacks.h"

namespace klout::connector {

// Every record of a repository of the AT protocol (Bluesky), which is a CAR file, as a JSON document:
//
//   {"path":"app.bsky.feed.post/3k2a...","did":"did:plc:...","record":{"$type":"app.bsky.feed.post",...}}
//
// with links as {"$link":"bafy..."} and bytes as {"$bytes":base64}. The order is that of the paths, so that
// equal repositories give equal documents; `row` counts them from 1. Layout:
// https://atproto.com/specs/repository: the root is the commit {did, data, ...}; data is a Merkle search tree
// of nodes {l, e: [{p, k, v, t}]}, where l and t are subtrees left and right of an entry, k is what the
// entry's path has beyond the first p bytes of the one before, and v is the record. The signature of the
// commit is not checked: whose file it is, is shown by other means.
//
// Left out, each told to `on_bad`; the rest is given:
//   BLOCK_..., CID    of CarBlocks
//   NODE_MISSING      a subtree is not in the file or damaged: all its records are lost
//   NODE_BAD          a node is not as above: its entries from there on are left out
//   NODE_REPEATED     a node comes a second time, which no tree has
//   TREE_TOO_DEEP     subtrees below 64 others
//   RECORD_MISSING    a record is not in the file or damaged
//   RECORD_BAD        not DAG-CBOR
// Errors:
//   INVALID_ARGUMENT    NOT_CAR
//   DATA_LOSS           NO_COMMIT: the root is not there, damaged or no commit, so that nothing can be read;
//                       ARCHIVE_DAMAGED: the file is cut short; comes last, when all that is there was given
//   RESOURCE_EXHAUSTED  ARCHIVE_BOMB: the documents are larger than 64 times the file and 16 MiB, since
//                       records are named again and again
// Memory: about 100 bytes a block, and one document. About 150 MB/s, hashes included. Thread-safe.
absl::Status ForEachCarRecord(std::string_view car, OnDocument on_document, OnBad on_bad);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_CAR_TO_JSON_H_
