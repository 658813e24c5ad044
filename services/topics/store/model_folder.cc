#include "services/topics/store/model_folder.h"

#include <openssl/sha.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::topics {
namespace {

namespace fs = std::filesystem;

absl::StatusOr<std::vector<OntologyFile>> ReadFiles(const fs::path& folder, const std::string& extension) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    const bool wanted = extension.empty() ? name != "README.md" : entry.path().extension() == extension;
    if (wanted && entry.is_regular_file()) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<OntologyFile> files;
  for (const fs::path& path : paths) {
    absl::StatusOr<std::string> text = ReadWholeFile(path.string());
    if (!text.ok()) return text.status();
    files.push_back({path.filename().string(), *std::move(text)});
  }
  return files;
}

}  // namespace

absl::StatusOr<std::string> ReadWholeFile(const std::string& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return NotFound("path", absl::StrCat(path, " is no file"));
  if (fs::file_size(path, error) > kMaxModelFileBytes) {
    return InvalidField("path", absl::StrCat(path, " is larger than ", kMaxModelFileBytes, " bytes"));
  }
  std::ifstream file(path, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (!file.good() && !file.eof()) return Internal(absl::StrCat("cannot read ", path));
  return text;
}

absl::StatusOr<ModelFiles> ReadModelFolder(const std::string& folder) {
  ModelFiles files;
  files.ontology_name = "openklout 2026-11";
  const fs::path root(folder);
  absl::StatusOr<std::vector<OntologyFile>> ontology = ReadFiles(root / "ontology", ".topics");
  if (!ontology.ok()) return ontology.status();
  if (ontology->empty()) return NotFound("model_dir", absl::StrCat("no ontology/*.topics in ", folder));
  absl::StatusOr<std::vector<OntologyFile>> languages = ReadFiles(root / "languages", ".words");
  if (!languages.ok()) return languages.status();
  absl::StatusOr<std::vector<OntologyFile>> lexicon = ReadFiles(root / "lexicon", "");
  if (!lexicon.ok()) return lexicon.status();
  files.ontology = *std::move(ontology);
  files.languages = *std::move(languages);
  files.lexicon = *std::move(lexicon);
  absl::StatusOr<std::string> weights = ReadWholeFile((root / "models" / "sentiment.model").string());
  if (!weights.ok() && !absl::IsNotFound(weights.status())) return weights.status();
  if (weights.ok()) files.sentiment_weights = *std::move(weights);
  return files;
}

std::string DefaultModelFolder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return (program.parent_path().parent_path() / "share" / "klout" / "topics").string();
}

std::string HashOf(const ModelFiles& files) {
  std::string all;
  const auto add = [&](const std::string& text) { absl::StrAppend(&all, text.size(), ":", text); };
  add(files.ontology_name);
  for (const auto* group : {&files.ontology, &files.languages, &files.lexicon}) {
    for (const OntologyFile& file : *group) {
      add(file.name);
      add(file.text);
    }
  }
  add(files.sentiment_weights);
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(all.data()), all.size(), digest);
  return absl::BytesToHexString(absl::string_view(reinterpret_cast<const char*>(digest), 8));
}

}  // namespace klout::topics
