#include "services/topics/tools/evaluation.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/status.h"
#include "services/topics/tools/training.h"
#include "services/topics/tools/tsv_reader.h"

namespace klout::topics {
namespace {

constexpr char kNothing[] = "(none)";
constexpr uint8_t kHostile = 50;

}  // namespace

void Confusion::Add(const std::string& truth, const std::string& answer) {
  ++texts_;
  right_ += truth == answer ? 1 : 0;
  ++answers_[truth][answer];
}

std::vector<Confusion::Class> Confusion::Classes() const {
  std::vector<Class> classes;
  for (const auto& [label, answers] : answers_) {
    Class one{label};
    uint64_t right = 0, answered = 0;
    for (const auto& [answer, count] : answers) one.texts += count;
    for (const auto& [truth, of_truth] : answers_) {
      const auto found = of_truth.find(label);
      if (found == of_truth.end()) continue;
      answered += found->second;
      if (truth == label) right = found->second;
    }
    one.recall = static_cast<double>(right) / static_cast<double>(one.texts);
    one.precision = answered == 0 ? 0 : static_cast<double>(right) / static_cast<double>(answered);
    one.f1 = 2.0 * static_cast<double>(right) / static_cast<double>(one.texts + answered);
    classes.push_back(one);
  }
  return classes;
}

double Confusion::MacroF1() const {
  double sum = 0;
  for (const Class& one : Classes()) sum += one.f1;
  return answers_.empty() ? 0 : sum / static_cast<double>(answers_.size());
}

double Confusion::MacroRecall() const {
  double sum = 0;
  for (const Class& one : Classes()) sum += one.recall;
  return answers_.empty() ? 0 : sum / static_cast<double>(answers_.size());
}

double Confusion::Accuracy() const {
  return texts_ == 0 ? 0 : static_cast<double>(right_) / static_cast<double>(texts_);
}

absl::StatusOr<std::map<std::string, std::string>> ReadLabelMap(const std::string& path, const Ontology& ontology,
                                                                const std::vector<std::string>& labels) {
  std::map<std::string, std::string> label_of;
  TsvRows rows;
  if (path.empty()) {
    for (const std::string& label : labels) rows.push_back({label, label});
  } else {
    absl::StatusOr<TsvRows> read = ReadTsv(path, {"label", "topics"});
    if (!read.ok()) return read.status();
    rows = *std::move(read);
  }
  for (const std::vector<std::string>& row : rows) {
    for (const absl::string_view slug : absl::StrSplit(row[1], ',', absl::SkipEmpty())) {
      if (!ontology.by_slug.contains(slug)) return InvalidField("map", absl::StrCat("no topic is called ", slug));
      label_of[std::string(slug)] = row[0];
    }
  }
  return label_of;
}

absl::StatusOr<Confusion> EvaluateTopics(const TextClassifier& classifier, const std::string& path,
                                         const std::string& map_path) {
  const absl::StatusOr<TsvRows> rows = ReadTsv(path, {"topic", "text"});
  if (!rows.ok()) return rows.status();
  std::set<std::string> labels;
  for (const auto& row : *rows) labels.insert(row[0]);
  const auto label_of = ReadLabelMap(map_path, classifier.ontology(), {labels.begin(), labels.end()});
  if (!label_of.ok()) return label_of.status();
  TextClassifier::Scratch scratch;
  TextAnswer answer;
  Confusion confusion;
  for (const std::vector<std::string>& row : *rows) {
    classifier.Classify({row[1], {}, {}, {}}, false, scratch, answer);
    std::map<std::string, double> shares;
    for (const auto* scores : {&answer.topics.super_topics, &answer.topics.topics}) {
      for (const TopicScore& score : *scores) {
        const auto found = label_of->find(classifier.ontology().topics[score.topic].slug);
        if (found != label_of->end()) shares[found->second] += score.confidence;
      }
    }
    std::string best = kNothing;
    double most = 0;
    for (const auto& [label, share] : shares) {
      if (share > most) {
        most = share;
        best = label;
      }
    }
    confusion.Add(row[0], best);
  }
  return confusion;
}

absl::StatusOr<Confusion> EvaluateLanguage(const TextClassifier& classifier, const std::string& path, bool cld2_only) {
  const absl::StatusOr<TsvRows> rows = ReadTsv(path, {"lang", "text"});
  if (!rows.ok()) return rows.status();
  Confusion confusion;
  for (const std::vector<std::string>& row : *rows) {
    TokenList list;
    Tokenize(row[1], list);
    const LanguageAnswer answer = cld2_only ? LanguageDetector::AskCld2(row[1], "")
                                            : classifier.languages().Detect(row[1], list, "");
    confusion.Add(row[0], answer.code.empty() ? kNothing : std::string(answer.code));
  }
  return confusion;
}

absl::StatusOr<std::map<std::string, Confusion>> EvaluateHostility(const TextClassifier& classifier,
                                                                   const std::string& path) {
  const absl::StatusOr<TsvRows> rows = ReadTsv(path, {"lang", "label", "text"});
  if (!rows.ok()) return rows.status();
  TextClassifier::Scratch scratch;
  TextAnswer answer;
  std::map<std::string, Confusion> confusions;
  for (const std::vector<std::string>& row : *rows) {
    classifier.Classify({row[2], {}, {}, row[0]}, false, scratch, answer);
    const std::string said = answer.hostility >= kHostile ? "hostile" : "fine";
    confusions[row[0]].Add(row[1], said);
    confusions["all"].Add(row[1], said);
  }
  return confusions;
}

absl::StatusOr<std::map<std::string, Confusion>> EvaluateSentiment(const TextClassifier& classifier,
                                                                   const std::string& path, int folds) {
  const absl::StatusOr<ToneData> data = ReadToneData(classifier.lexicon(), path);
  if (!data.ok()) return data.status();
  std::map<std::string, Confusion> confusions;
  const auto add = [&](size_t i, uint32_t answer) {
    confusions[std::string(kLanguages[static_cast<size_t>(data->languages[i])])].Add(
        std::string(kToneNames[data->examples[i].label]), std::string(kToneNames[answer]));
  };
  if (folds < 2) {
    if (!classifier.has_tone()) return FailedPrecondition("NO_MODEL", "", "there is no sentiment model: train one");
    for (size_t i = 0; i < data->examples.size(); ++i) add(i, classifier.ToneOf(data->examples[i].features));
    return confusions;
  }
  for (int fold = 0; fold < folds; ++fold) {
    const LinearModel model = TrainTone(*data, fold, folds);
    for (size_t i = 0; i < data->examples.size(); ++i) {
      if (FoldOf(i, folds) == fold) add(i, MostProbable(model, data->examples[i].features));
    }
  }
  return confusions;
}

}  // namespace klout::topics
