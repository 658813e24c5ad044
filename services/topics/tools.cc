#include "services/topics/tools.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/topics/store/model_folder.h"
#include "services/topics/tools/evaluation.h"
#include "services/topics/tools/lint.h"
#include "services/topics/tools/training.h"

namespace klout::topics {
namespace {

namespace fs = std::filesystem;

std::string FolderOr(const std::string& model_dir) { return model_dir.empty() ? DefaultModelFolder() : model_dir; }

absl::StatusOr<std::unique_ptr<TextClassifier>> Load(const std::string& model_dir) {
  const absl::StatusOr<ModelFiles> files = ReadModelFolder(FolderOr(model_dir));
  if (!files.ok()) return files.status();
  return TextClassifier::Create(*files);
}

Evaluated Show(std::string name, const Confusion& confusion, std::string note = "") {
  Evaluated shown{std::move(name), {}, confusion.MacroF1(), confusion.MacroRecall(), confusion.Accuracy(),
                  confusion.texts(), std::move(note)};
  for (const Confusion::Class& one : confusion.Classes()) {
    shown.classes.push_back({one.label, one.texts, one.precision, one.recall, one.f1});
  }
  return shown;
}

absl::Status ShowAll(const std::string& name, const absl::StatusOr<std::map<std::string, Confusion>>& confusions,
                     const std::string& note, std::vector<Evaluated>& shown) {
  if (!confusions.ok()) return confusions.status();
  for (const auto& [language, confusion] : *confusions) shown.push_back(Show(absl::StrCat(name, ", ", language), confusion, note));
  return absl::OkStatus();
}

absl::Status Write(const fs::path& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  return file.good() ? absl::OkStatus() : InvalidField("out", absl::StrCat("cannot write ", path.string()));
}

}  // namespace

absl::StatusOr<std::vector<Evaluated>> Evaluate(const EvaluateRequest& request) {
  if (request.topics.empty() && request.sentiment.empty() && request.hostility.empty() && request.language.empty()) {
    return InvalidField("topics", "name a file: --topics, --sentiment, --hostility or --language");
  }
  const absl::StatusOr<std::unique_ptr<TextClassifier>> classifier = Load(request.model_dir);
  if (!classifier.ok()) return classifier.status();
  std::vector<Evaluated> shown;
  if (!request.topics.empty()) {
    const absl::StatusOr<Confusion> topics = EvaluateTopics(**classifier, request.topics, request.map);
    if (!topics.ok()) return topics.status();
    shown.push_back(Show("topics, zero-shot", *topics));
  }
  if (!request.language.empty()) {
    for (const bool cld2_only : {false, true}) {
      const absl::StatusOr<Confusion> language = EvaluateLanguage(**classifier, request.language, cld2_only);
      if (!language.ok()) return language.status();
      shown.push_back(Show(cld2_only ? "language, CLD2 alone" : "language", *language));
    }
  }
  if (!request.sentiment.empty()) {
    const std::string note = request.folds < 2 ? "" : absl::StrCat(request.folds, " folds, each learned from the others");
    if (absl::Status status = ShowAll("sentiment", EvaluateSentiment(**classifier, request.sentiment, request.folds), note, shown);
        !status.ok()) {
      return status;
    }
  }
  if (!request.hostility.empty()) {
    if (absl::Status status = ShowAll("hostility", EvaluateHostility(**classifier, request.hostility), "", shown); !status.ok()) {
      return status;
    }
  }
  return shown;
}

absl::StatusOr<std::vector<Evaluated>> Train(const TrainRequest& request) {
  if (request.data.empty() && request.sentiment.empty()) return InvalidField("data", "name a file: --data or --sentiment");
  if (!request.sentiment.empty() && request.out.empty()) return InvalidField("out", "--sentiment needs --out FILE");
  if (!request.data.empty() && request.folds < 2) return InvalidField("folds", "--folds is 2 or more");
  const absl::StatusOr<std::unique_ptr<TextClassifier>> classifier = Load(request.model_dir);
  if (!classifier.ok()) return classifier.status();
  std::vector<Evaluated> shown;
  if (!request.data.empty()) {
    const auto report = TrainTopicsInFolds(**classifier, request.data, request.folds, request.beside_fasttext);
    if (!report.ok()) return report.status();
    shown.push_back(Show("topics, trained", report->ours, absl::StrCat(request.folds, " folds")));
    if (request.beside_fasttext) shown.push_back(Show("topics, fasttext supervised", report->fasttext, report->fasttext_note));
  }
  if (!request.sentiment.empty()) {
    const absl::StatusOr<ToneData> data = ReadToneData((*classifier)->lexicon(), request.sentiment);
    if (!data.ok()) return data.status();
    if (absl::Status status = Write(request.out, TrainTone(*data, -1, 1).Bytes()); !status.ok()) return status;
    shown.push_back({"sentiment model", {}, 0, 0, 0, data->examples.size(), absl::StrCat("written to ", request.out)});
  }
  return shown;
}

absl::StatusOr<Linted> LintModels(const std::string& model_dir) {
  const absl::StatusOr<ModelFiles> files = ReadModelFolder(FolderOr(model_dir));
  if (!files.ok()) return files.status();
  const absl::StatusOr<std::unique_ptr<TextClassifier>> classifier = TextClassifier::Create(*files);
  if (!classifier.ok()) return classifier.status();
  const Ontology& ontology = (*classifier)->ontology();
  LintReport report = Lint(ontology);
  return Linted{std::move(report.errors), std::move(report.warnings),
                absl::StrCat(report.super_topics, " super-topics, ", ontology.topics.size(), " topics, ", report.leaves,
                             " of them leaves, ", ontology.phrases.size(), " phrases")};
}

absl::StatusOr<std::string> ImportKloutTopicOntology(const std::string& kto_dir, const std::string& out,
                                                     const std::string& model_dir) {
  if (out.empty()) return InvalidField("out", "name the folder to make: --out DIR");
  std::error_code error;
  if (fs::exists(out, error)) return InvalidField("out", absl::StrCat(out, " is there already"));
  std::string texts[3];
  const char* const kParts[] = {"ontology", "edge", "display"};
  for (int i = 0; i < 3; ++i) {
    absl::StatusOr<std::string> text = ReadWholeFile(absl::StrCat(kto_dir, "/klout_topic_", kParts[i], "_20180601.csv"));
    if (!text.ok()) return text.status();
    texts[i] = *std::move(text);
  }
  const absl::StatusOr<Ontology> ontology = ParseKloutTopicOntology(texts[0], texts[1], texts[2]);
  if (!ontology.ok()) return ontology.status();
  fs::create_directories(fs::path(out) / "ontology", error);
  for (const OntologyFile& file : WriteOntology(*ontology)) {
    if (absl::Status status = Write(fs::path(out) / "ontology" / file.name, file.text); !status.ok()) return status;
  }
  for (const char* part : {"languages", "lexicon", "models"}) {
    fs::copy(fs::path(FolderOr(model_dir)) / part, fs::path(out) / part, fs::copy_options::recursive, error);
    if (error) return InvalidField("out", absl::StrCat("cannot copy ", part, " to ", out));
  }
  return absl::StrCat(ontology->topics.size(), " topics and ", ontology->phrases.size(), " phrases, in ", out);
}

}  // namespace klout::topics
