#ifndef KLOUT_SERVICES_TOPICS_STORE_MODEL_FOLDER_H_
#define KLOUT_SERVICES_TOPICS_STORE_MODEL_FOLDER_H_

#include <string>

#include "absl/status/statusor.h"
#include "services/topics/domain/text_classifier.h"

namespace klout::topics {

// Bounds what is read from files: these are lists that people write.
inline constexpr size_t kMaxModelFileBytes = 64 << 20;

// Reads a folder as services/topics has it: ontology/*.topics, languages/*.words, lexicon/* and
// models/sentiment.model, which may be missing. Files in order of their names. NOT_FOUND: no ontology there;
// INVALID_ARGUMENT: a file over the bound.
absl::StatusOr<ModelFiles> ReadModelFolder(const std::string& folder);

// Where the models lie beside the running program: `../share/klout/topics`.
std::string DefaultModelFolder();

// The whole file. NOT_FOUND, INVALID_ARGUMENT (over the bound), INTERNAL (cannot be read).
absl::StatusOr<std::string> ReadWholeFile(const std::string& path);

// First 16 hex digits of SHA-256 over all that the answers depend on.
std::string HashOf(const ModelFiles& files);

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_STORE_MODEL_FOLDER_H_
