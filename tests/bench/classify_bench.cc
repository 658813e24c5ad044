#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>

#include "absl/strings/str_cat.h"
#include "services/topics/domain/text_classifier.h"
#include "services/topics/store/model_folder.h"
#include "services/topics/tools/tsv_reader.h"
#include "tests/bench/benches.h"
#include "tests/bench/temp_folder.h"

namespace klout::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;
using topics::TextClassifier;

constexpr size_t kTexts = 200'000, kQuickTexts = 20'000;
constexpr uint32_t kSeed = 7;
constexpr double kMark = 1;

double Seconds(SteadyClock::time_point since) {
  return std::chrono::duration<double>(SteadyClock::now() - since).count();
}

// The texts of tests/data/topics, each many times, in random order: posts, replies and sentences in seven languages.
absl::StatusOr<std::vector<std::string>> Texts(size_t count) {
  std::vector<std::string> distinct;
  for (const char* file : {"language-sentences.tsv", "hostility-replies.tsv", "topics-dev.tsv", "absurd-topics.tsv"}) {
    const auto rows = topics::ReadTsv(absl::StrCat(KLOUT_SOURCE_DIR "/tests/data/topics/", file), {"text"});
    if (!rows.ok()) return rows.status();
    for (const auto& row : *rows) distinct.push_back(row[0]);
  }
  std::mt19937 random(kSeed);
  std::vector<std::string> texts;
  for (size_t i = 0; i < count; ++i) texts.push_back(distinct[random() % distinct.size()]);
  return texts;
}

bool Run(const std::string& command) { return std::system(command.c_str()) == 0; }  // NOLINT: our own words only

// Debian's fastText with a model of one question, in a process of its own on one thread.
class FastText {
 public:
  // False: it is not installed.
  bool Prepare(const std::string& folder, const std::vector<std::string>& texts) {
    folder_ = folder;
    if (!Run("command -v fasttext > /dev/null 2>&1")) return false;
    std::ofstream train(folder + "/train"), all(folder + "/all"), none(folder + "/none");
    for (size_t i = 0; i < texts.size(); ++i) {
      all << texts[i] << "\n";
      if (i < kQuickTexts) train << "__label__" << i % 3 << " " << texts[i] << "\n";
    }
    train.close();
    return Run(absl::StrCat("fasttext supervised -input ", folder, "/train -output ", folder,
                            "/model -wordNgrams 2 -dim 10 -epoch 1 -thread 2 -verbose 0 > /dev/null 2>&1"));
  }
  // Without the time in which it reads its model.
  double Predict() const { return TimeOf("all") - TimeOf("none"); }

 private:
  double TimeOf(const char* file) const {
    const SteadyClock::time_point start = SteadyClock::now();
    Run(absl::StrCat("fasttext predict ", folder_, "/model.bin ", folder_, "/", file, " > /dev/null 2>&1"));
    return Seconds(start);
  }
  std::string folder_;
};

}  // namespace

absl::StatusOr<std::vector<Row>> BenchClassify(bool quick) {
  const absl::StatusOr<topics::ModelFiles> files = topics::ReadModelFolder(KLOUT_SOURCE_DIR "/services/topics");
  if (!files.ok()) return files.status();
  const absl::StatusOr<std::unique_ptr<TextClassifier>> classifier = TextClassifier::Create(*files);
  if (!classifier.ok()) return classifier.status();
  const absl::StatusOr<std::vector<std::string>> texts = Texts(quick ? kQuickTexts : kTexts);
  if (!texts.ok()) return texts.status();
  absl::StatusOr<std::unique_ptr<TempFolder>> folder = TempFolder::Create();
  if (!folder.ok()) return folder.status();
  FastText fasttext;
  const bool has_fasttext = fasttext.Prepare((*folder)->path(), *texts);

  Row row{"classify", "topics, language, tone, hostility", "texts/s", {}, "", {}, {},
          "one thread in this process; the texts of tests/data/topics at random, seven languages"};
  if (has_fasttext) {
    row.baseline_name = "fasttext predict";
    row.mark = Mark{Mark::Of::kRatio, Mark::Bound::kAtLeast, kMark};
    absl::StrAppend(&row.note, "; fastText answers one question with wordNgrams 2 and dim 10, its loading time taken off");
  } else {
    absl::StrAppend(&row.note, "; fasttext is not installed, so there is no baseline");
  }
  TextClassifier::Scratch scratch;
  topics::TextAnswer answer;
  for (int round = 0; round < (quick ? 3 : 7); ++round) {
    const SteadyClock::time_point start = SteadyClock::now();
    for (const std::string& text : *texts) (*classifier)->Classify({text, {}, {}, {}}, false, scratch, answer);
    row.ours.push_back(static_cast<double>(texts->size()) / Seconds(start));
    if (has_fasttext) row.baseline.push_back(static_cast<double>(texts->size()) / fasttext.Predict());
  }
  return std::vector<Row>{row};
}

}  // namespace klout::bench
