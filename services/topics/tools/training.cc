#include "services/topics/tools/training.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <unistd.h>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "common/status.h"
#include "services/topics/domain/hashtags.h"
#include "services/topics/tools/tsv_reader.h"

namespace klout::topics {
namespace {

// Chosen by cross-validation on the training file.
constexpr TrainOptions kToneOptions = {.seed = 1, .epochs = 12, .step = 0.03F, .l2 = 1e-5F, .bits = 18};
// English has 23 times the texts of any other language, and all share the weights: its texts count less.
constexpr float kEnglishWeight = 0.3F;
constexpr TrainOptions kTopicOptions = {.seed = 1, .epochs = 20, .step = 0.15F, .l2 = 1e-5F, .bits = 18};

constexpr uint64_t kFoldMix = 0x9e3779b97f4a7c15;

std::optional<uint32_t> ToneNamed(const std::string& label) {
  for (uint32_t i = 0; i < kToneNames.size(); ++i) {
    if (label == kToneNames[i]) return i;
  }
  return std::nullopt;
}

void AddGroup(std::vector<Feature>& features, size_t begin, float weight) {
  const float value = weight / std::sqrt(static_cast<float>(std::max<size_t>(1, features.size() - begin)));
  for (size_t i = begin; i < features.size(); ++i) features[i].value = value;
}

std::vector<Feature> TopicFeatures(const TextClassifier& classifier, const std::string& text,
                                   TextClassifier::Scratch& scratch, TextAnswer& answer) {
  classifier.Classify({text, {}, {}, {}}, false, scratch, answer);
  std::vector<Feature> features;
  const TokenList& list = scratch.list;
  for (const Token& token : list.tokens) {
    if (token.kind != TokenKind::kMention) features.push_back({static_cast<uint32_t>(token.hash), 0});
  }
  AddGroup(features, 0, 1);
  const size_t pairs = features.size();
  for (size_t i = 1; i < list.tokens.size(); ++i) {
    features.push_back({static_cast<uint32_t>(WordHash(list.tokens[i - 1].hash * 31 + list.tokens[i].hash) >> 7), 0});
  }
  AddGroup(features, pairs, 1);
  for (const TopicScore& score : answer.topics.super_topics) {
    features.push_back({static_cast<uint32_t>(WordHash(score.topic + 0x5ca1ab1e)), score.confidence});
  }
  for (const PhraseUse& use : answer.topics.uses) {
    const TopicIndex topic = classifier.ontology().phrases[use.phrase].topic;
    features.push_back({static_cast<uint32_t>(WordHash(topic + uint64_t{0xf00d5eed})), std::min(use.weight, 2.0F) * 0.3F});
  }
  return features;
}

// A folder that is deleted with all in it.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "klout-train-XXXXXX").string();
    if (mkdtemp(name.data()) != nullptr) path_ = name;
  }
  ~ScratchFolder() {
    std::error_code error;
    if (!path_.empty()) std::filesystem::remove_all(path_, error);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// fastText's own preparation: lower case, marks set apart, one line a text.
std::string FastTextLine(const std::string& text) {
  std::string line;
  for (const char c : text) {
    if (static_cast<uint8_t>(c) < 0x80 && std::ispunct(static_cast<uint8_t>(c)) != 0) {
      absl::StrAppend(&line, " ", std::string(1, c), " ");
    } else {
      line.push_back(static_cast<char>(std::tolower(static_cast<uint8_t>(c))));
    }
  }
  return line;
}

bool Run(const std::string& command) { return std::system(command.c_str()) == 0; }  // NOLINT: our own words only

// The best of a small grid on the first fold's training part would favour us; the best on all folds favours fastText.
struct FastTextSetting {
  int epochs;
  double rate;
  int buckets;
};
constexpr FastTextSetting kFastTextGrid[] = {{25, 0.5, 2000000}, {25, 1.0, 2000000}, {50, 0.5, 2000000}, {50, 1.0, 2000000}, {10, 1.0, 2000000}};

std::optional<Confusion> FastTextInFolds(const TsvRows& rows, int folds, const FastTextSetting& setting,
                                         const std::string& folder) {
  Confusion confusion;
  for (int fold = 0; fold < folds; ++fold) {
    std::vector<size_t> asked;
    {
      std::ofstream train(folder + "/train"), test(folder + "/test");
      for (size_t i = 0; i < rows.size(); ++i) {
        if (FoldOf(i, folds) == fold) {
          asked.push_back(i);
          test << FastTextLine(rows[i][1]) << "\n";
        } else {
          train << "__label__" << rows[i][0] << " " << FastTextLine(rows[i][1]) << "\n";
        }
      }
    }
    if (!Run(absl::StrCat("fasttext supervised -input ", folder, "/train -output ", folder, "/model -wordNgrams 2 -dim 50 -thread 1 -verbose 0 -epoch ",
                          setting.epochs, " -lr ", setting.rate, " -bucket ", setting.buckets, " > /dev/null 2>&1")) ||
        !Run(absl::StrCat("fasttext predict ", folder, "/model.bin ", folder, "/test > ", folder, "/answers 2> /dev/null"))) {
      return std::nullopt;
    }
    std::ifstream answers(folder + "/answers");
    std::string answer;
    for (const size_t i : asked) {
      if (!std::getline(answers, answer)) return std::nullopt;
      confusion.Add(rows[i][0], std::string(absl::StripPrefix(answer, "__label__")));
    }
  }
  return confusion;
}

void AddFastText(const TsvRows& rows, int folds, TopicTrainingReport& report) {
  const ScratchFolder folder;
  if (folder.path().empty() || !Run("command -v fasttext > /dev/null 2>&1")) {
    report.fasttext_note = "fasttext is not installed";
    return;
  }
  double best = -1;
  for (const FastTextSetting& setting : kFastTextGrid) {
    const std::optional<Confusion> confusion = FastTextInFolds(rows, folds, setting, folder.path());
    if (!confusion || confusion->MacroF1() <= best) continue;
    best = confusion->MacroF1();
    report.fasttext = *confusion;
    report.fasttext_note = absl::StrCat("the best of ", std::size(kFastTextGrid), " settings: wordNgrams 2, dim 50, epoch ",
                                        setting.epochs, ", lr ", setting.rate);
  }
}

}  // namespace

int FoldOf(size_t i, int folds) {
  return static_cast<int>(((i + 1) * kFoldMix >> 33) % static_cast<uint64_t>(folds));
}

absl::StatusOr<ToneData> ReadToneData(const SentimentLexicon& lexicon, const std::string& path) {
  const absl::StatusOr<TsvRows> rows = ReadTsv(path, {"lang", "label", "text"});
  if (!rows.ok()) return rows.status();
  ToneData data;
  const ToneFeatures features(lexicon);
  ToneFeatures::Scratch scratch;
  TokenList list;
  std::map<std::pair<int, uint32_t>, double> counts;
  std::map<int, double> texts;
  for (size_t i = 0; i < rows->size(); ++i) {
    const std::vector<std::string>& row = (*rows)[i];
    const auto language = LanguageNamed(row[0]);
    const auto tone = ToneNamed(row[1]);
    if (!language || !tone) {
      return InvalidField(!language ? "lang" : "label", absl::StrCat(path, ": row ", i + 1, ": ", row[0], ", ", row[1], " is no language and tone of ours"));
    }
    list.Clear();
    Tokenize(row[2], list);
    features.Extract(list, *language, scratch);
    data.examples.push_back({scratch.features, *tone, 1});
    data.languages.push_back(*language);
    ++counts[{*language, *tone}];
    ++texts[*language];
  }
  for (size_t i = 0; i < data.examples.size(); ++i) {
    const int language = data.languages[i];
    const double share = counts[{language, data.examples[i].label}] / texts[language];
    const float of_language = kLanguages[static_cast<size_t>(language)] == "en" ? kEnglishWeight : 1;
    data.examples[i].weight = of_language * static_cast<float>(1 / (kToneNames.size() * share));
  }
  return data;
}

LinearModel TrainTone(const ToneData& data, int fold, int folds) {
  std::vector<Example> examples;
  for (size_t i = 0; i < data.examples.size(); ++i) {
    if (fold < 0 || FoldOf(i, folds) != fold) examples.push_back(data.examples[i]);
  }
  return LinearModel::Train(examples, kToneCount, kToneOptions);
}

uint32_t MostProbable(const LinearModel& model, const std::vector<Feature>& features) {
  std::array<float, LinearModel::kMaxClasses> sums = {};
  for (const Feature& feature : features) model.Add(feature, sums.data());
  model.Finish(sums.data());
  return static_cast<uint32_t>(std::max_element(sums.begin(), sums.begin() + model.classes()) - sums.begin());
}

absl::StatusOr<TopicTrainingReport> TrainTopicsInFolds(const TextClassifier& classifier, const std::string& path,
                                                       int folds, bool beside_fasttext) {
  const absl::StatusOr<TsvRows> rows = ReadTsv(path, {"topic", "text"});
  if (!rows.ok()) return rows.status();
  std::map<std::string, uint32_t> numbers;
  std::vector<std::string> labels;
  std::vector<Example> examples;
  TextClassifier::Scratch scratch;
  TextAnswer answer;
  for (const std::vector<std::string>& row : *rows) {
    const auto [place, is_new] = numbers.emplace(row[0], labels.size());
    if (is_new) labels.push_back(row[0]);
    if (labels.size() > LinearModel::kMaxClasses) return InvalidField("topic", "more than 64 topics");
    examples.push_back({TopicFeatures(classifier, row[1], scratch, answer), place->second, 1});
  }
  TopicTrainingReport report;
  for (int fold = 0; fold < folds; ++fold) {
    std::vector<Example> known;
    for (size_t i = 0; i < examples.size(); ++i) {
      if (FoldOf(i, folds) != fold) known.push_back(examples[i]);
    }
    const LinearModel model = LinearModel::Train(known, static_cast<uint32_t>(labels.size()), kTopicOptions);
    for (size_t i = 0; i < examples.size(); ++i) {
      if (FoldOf(i, folds) == fold) report.ours.Add((*rows)[i][0], labels[MostProbable(model, examples[i].features)]);
    }
  }
  if (beside_fasttext) AddFastText(*rows, folds, report);
  return report;
}

}  // namespace klout::topics
