#include <sys/resource.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/topics/domain/text_classifier.h"
#include "services/topics/store/model_folder.h"
#include "services/topics/tools/tsv_reader.h"
#include "tests/bench/benches.h"
#include "tests/bench/temp_folder.h"

namespace klout::bench {
namespace {

using topics::TextClassifier;

// Real tweets with labels, beside the project; six languages, each text once.
constexpr char kTweets[] = KLOUT_SOURCE_DIR "/../shared/data/sentiment/tweets-train.tsv.gz";
constexpr size_t kTexts = 200'000, kQuickTexts = 20'000;
constexpr uint32_t kSeed = 7;
constexpr double kMark = 1.5;
// Numbers of a word in fastText's models: its default, and as few as it is ever used with.
constexpr int kDefaultDimensions = 100, kLeastDimensions = 10;

double SecondsOf(const timeval& time) { return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec); }

// Processor time so far, of this thread or of all ended child processes: one core's, whatever else the machine does.
double CpuSeconds(int whose) {
  rusage usage = {};
  getrusage(whose, &usage);
  return SecondsOf(usage.ru_utime) + SecondsOf(usage.ru_stime);
}

struct Texts {
  std::vector<std::string> labels, texts;
  std::string note;
};

absl::StatusOr<Texts> Tweets(size_t count) {
  absl::StatusOr<topics::TsvRows> rows = topics::ReadTsv(kTweets, {"label", "text"});
  if (!rows.ok()) return rows.status();
  std::mt19937 random(kSeed);
  std::shuffle(rows->begin(), rows->end(), random);
  rows->resize(std::min(rows->size(), count));
  Texts texts;
  for (const auto& row : *rows) {
    texts.labels.push_back(row[0]);
    texts.texts.push_back(row[1]);
  }
  texts.note = absl::StrCat(texts.texts.size(), " real tweets in six languages, each once a round");
  return texts;
}

// The texts of tests/data/topics, each many times, in random order: posts, replies and sentences in seven languages.
absl::StatusOr<Texts> OwnTexts(size_t count) {
  std::vector<std::string> distinct;
  for (const char* file : {"language-sentences.tsv", "hostility-replies.tsv", "topics-dev.tsv", "absurd-topics.tsv"}) {
    const auto rows = topics::ReadTsv(absl::StrCat(KLOUT_SOURCE_DIR "/tests/data/topics/", file), {"text"});
    if (!rows.ok()) return rows.status();
    for (const auto& row : *rows) distinct.push_back(row[0]);
  }
  std::mt19937 random(kSeed);
  Texts texts;
  for (size_t i = 0; i < count; ++i) {
    texts.labels.push_back(absl::StrCat(i % 3));
    texts.texts.push_back(distinct[random() % distinct.size()]);
  }
  texts.note = absl::StrCat("no tweets at ", kTweets, ", so ", distinct.size(), " texts of tests/data/topics, each many times");
  return texts;
}

bool Run(const std::string& command) { return std::system(command.c_str()) == 0; }  // NOLINT: our own words only

// Debian's fastText with a model of one question, in a process of its own on one thread.
class FastText {
 public:
  FastText(std::string folder, int dimensions) : folder_(std::move(folder)), dimensions_(dimensions) {}

  // False: it is not installed. One epoch, since more change no speed.
  bool Train() const {
    return Run("command -v fasttext > /dev/null 2>&1") &&
           Run(absl::StrCat("fasttext supervised -input ", folder_, "/train -output ", Model(), " -wordNgrams 2 -dim ",
                            dimensions_, " -epoch 1 -thread 2 -verbose 0 > /dev/null 2>&1"));
  }
  // Without the time in which it reads its model.
  double Predict() const { return TimeOf("all") - TimeOf("none"); }
  int dimensions() const { return dimensions_; }

  // The files of all models.
  static void Write(const std::string& folder, const Texts& texts) {
    std::ofstream train(folder + "/train"), all(folder + "/all"), none(folder + "/none");
    for (size_t i = 0; i < texts.texts.size(); ++i) {
      all << texts.texts[i] << "\n";
      train << "__label__" << texts.labels[i] << " " << texts.texts[i] << "\n";
    }
  }

 private:
  std::string Model() const { return absl::StrCat(folder_, "/model", dimensions_); }
  double TimeOf(const char* file) const {
    const double start = CpuSeconds(RUSAGE_CHILDREN);
    Run(absl::StrCat("fasttext predict ", Model(), ".bin ", folder_, "/", file, " > /dev/null 2>&1"));
    return CpuSeconds(RUSAGE_CHILDREN) - start;
  }
  const std::string folder_;
  const int dimensions_;
};

// With an empty memory of words, so that no text is met twice where each is there once.
double Classify(const TextClassifier& classifier, const std::vector<std::string>& texts) {
  TextClassifier::Scratch scratch;
  topics::TextAnswer answer;
  const double start = CpuSeconds(RUSAGE_THREAD);
  for (const std::string& text : texts) classifier.Classify({text, {}, {}, {}}, false, scratch, answer);
  return CpuSeconds(RUSAGE_THREAD) - start;
}

constexpr size_t kLongBytes = 1 << 20, kShortBytes = 1 << 10, kLongCopies = 8;
// A text of a MiB may take so much longer, byte for byte, than one of a KiB.
constexpr double kLinearMark = 0.5;

// The bytes of a second in a text of 1 MiB, beside the same bytes in texts of 1 KiB.
Row Linear(const TextClassifier& classifier, const std::string& what, const std::string& text, int rounds) {
  std::vector<std::string> pieces;
  for (size_t at = 0; at < text.size(); at += kShortBytes) pieces.push_back(text.substr(at, kShortBytes));
  Row row{"classify", what, "MB/s", {}, "in texts of 1 KiB", {}, Mark{Mark::Of::kRatio, Mark::Bound::kAtLeast, kLinearMark},
          "time is linear in length where the ratio does not fall with it"};
  // The system counts processor time in milliseconds.
  const std::vector<std::string> whole(kLongCopies, text);
  const double megabytes = static_cast<double>(text.size()) / 1e6;
  for (int round = 0; round < rounds; ++round) {
    row.ours.push_back(kLongCopies * megabytes / Classify(classifier, whole));
    row.baseline.push_back(megabytes / Classify(classifier, pieces));
  }
  return row;
}

Row RowBeside(const FastText& fasttext, const std::string& note) {
  Row row{"classify", "topics, language, tone, hostility", "texts/s", {}, "", {}, {},
          absl::StrCat("processor time of one thread; ", note)};
  row.baseline_name = absl::StrCat("fasttext predict, dim ", fasttext.dimensions());
  if (fasttext.Train()) {
    row.mark = Mark{Mark::Of::kRatio, Mark::Bound::kAtLeast, kMark};
    absl::StrAppend(&row.note, "; fastText answers one question with wordNgrams 2 and dim ", fasttext.dimensions(),
                    fasttext.dimensions() == kDefaultDimensions ? " (its default)" : "",
                    ", trained on the same texts, its loading time taken off");
  } else {
    absl::StrAppend(&row.note, "; fasttext is not installed, so there is no baseline");
  }
  return row;
}

}  // namespace

absl::StatusOr<std::vector<Row>> BenchClassify(bool quick) {
  const absl::StatusOr<topics::ModelFiles> files = topics::ReadModelFolder(KLOUT_SOURCE_DIR "/services/topics");
  if (!files.ok()) return files.status();
  const absl::StatusOr<std::unique_ptr<TextClassifier>> classifier = TextClassifier::Create(*files);
  if (!classifier.ok()) return classifier.status();
  const size_t count = quick ? kQuickTexts : kTexts;
  const absl::StatusOr<Texts> texts = std::filesystem::exists(kTweets) ? Tweets(count) : OwnTexts(count);
  if (!texts.ok()) return texts.status();
  absl::StatusOr<std::unique_ptr<TempFolder>> folder = TempFolder::Create();
  if (!folder.ok()) return folder.status();
  FastText::Write((*folder)->path(), *texts);
  const FastText models[] = {{(*folder)->path(), kDefaultDimensions}, {(*folder)->path(), kLeastDimensions}};
  std::vector<Row> rows;
  for (const FastText& fasttext : models) rows.push_back(RowBeside(fasttext, texts->note));

  const int rounds = quick ? 3 : 7;
  std::string together;
  for (size_t i = 0; together.size() < kLongBytes; ++i) absl::StrAppend(&together, texts->texts[i % texts->texts.size()], " ");
  together.resize(kLongBytes);
  std::vector<Row> linear = {Linear(**classifier, "one text of 1 MiB", together, rounds),
                             Linear(**classifier, "one letter, 1 MiB of it", std::string(kLongBytes, 'a'), rounds)};

  const auto size = static_cast<double>(texts->texts.size());
  for (int round = 0; round < rounds; ++round) {
    const double ours = size / Classify(**classifier, texts->texts);
    for (size_t i = 0; i < rows.size(); ++i) {
      rows[i].ours.push_back(ours);
      if (rows[i].mark) rows[i].baseline.push_back(size / models[i].Predict());
    }
  }
  rows.insert(rows.end(), linear.begin(), linear.end());
  return rows;
}

}  // namespace klout::bench
