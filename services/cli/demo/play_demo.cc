#include "services/cli/demo/play_demo.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/error.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/cli/demo/demo_plan.h"
#include "services/cli/demo/demo_topics.h"
#include "common/ingest_client.h"
#include "services/cli/progress_bar.h"
#include "services/cli/score_text.h"
#include "services/cli/simulator/community.h"

namespace klout::cli {
namespace {

using namespace klout::scoring::v1;

constexpr double kUnitsPerPoint = 100'000;
constexpr uint64_t kProgressSteps = 1000;
constexpr uint32_t kReceiptEvidence = 3;
// Of the story, so that it is the same one whenever it is played: a Wednesday.
constexpr uint32_t kLastWeekday = 3;

// One run of the demo: the calls and what they print.
class Demo {
 public:
  // `texts` must outlive the demo.
  Demo(const PlayOptions& options, std::shared_ptr<grpc::Channel> channel, const Console& console,
       const simulator::TextBook& texts)
      : options_(options),
        channel_(channel),
        stub_(ScoringService::NewStub(channel)),
        console_(console),
        community_({.seed = options.seed, .people = options.people, .end_time = options.end_time, .last_weekday = kLastWeekday, .texts = &texts}),
        incidents_(simulator::Incidents(community_.HonestSample())) {}

  absl::StatusOr<int> Play() {
    if (auto status = PlayDays(); !status.ok()) return status;
    if (auto status = PrintTop(); !status.ok()) return status;
    std::vector<PlayedIncident> played;
    for (const simulator::Incident& incident : incidents_) played.push_back({incident, incident.Check(scores_)});
    if (options_.topics != nullptr) {
      absl::StatusOr<PlayedIncident> topics = CheckTopics(*stub_, options_.topics, options_.read_timeout);
      if (!topics.ok()) return topics.status();
      played.push_back(*std::move(topics));
    }
    absl::StatusOr<PlayedIncident> plan = PlayPlan(channel_, options_.publish_timeout, console_);
    if (!plan.ok()) return plan.status();
    played.push_back(*std::move(plan));
    return PrintIncidents(console_, played);
  }

 private:
  // Sends all facts, with a stop at each day that an incident looks at.
  absl::Status PlayDays() {
    IngestOptions ingest_options;
    ingest_options.sleep = [](absl::Duration time) { absl::SleepFor(time); };
    IngestClient ingest(*stub_, std::move(ingest_options));
    ProgressBar bar(console_, "playing 90 days", "facts");
    for (uint32_t day : simulator::CheckpointDays(incidents_)) {
      community_.EmitUntil(day);
      if (auto status = Send(ingest, bar); !status.ok()) return status;
      if (auto status = Publish(); !status.ok()) return status;
      if (auto status = ReadScores(day); !status.ok()) return status;
    }
    return absl::OkStatus();
  }

  absl::Status Send(IngestClient& ingest, ProgressBar& bar) {
    fact::v1::FactBatch batch;
    while (community_.NextBatch(&batch)) {
      if (auto status = ingest.Send(std::move(batch)); !status.ok()) return status;
      const auto done = static_cast<uint64_t>(community_.Progress() * kProgressSteps);
      bar.Update(done, kProgressSteps, ingest.counts().rows, absl::Now());
    }
    return ingest.Flush();
  }

  absl::Status Publish() {
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + options_.publish_timeout));
    PublishSnapshotRequest request;
    // A community that grows from nothing changes by more than the gate lets pass.
    request.set_force(true);
    PublishSnapshotResponse response;
    return FromGrpcStatus(stub_->PublishSnapshot(&context, request, &response), context);
  }

  absl::Status ReadScores(uint32_t day) {
    const std::vector<std::string> subjects = simulator::SubjectsOn(day, incidents_);
    grpc::ClientContext context;
    LimitRead(context);
    BatchGetScoresRequest request;
    for (const std::string& subject : subjects) request.add_subjects(subject);
    BatchGetScoresResponse response;
    auto status = FromGrpcStatus(stub_->BatchGetScores(&context, request, &response), context);
    if (!status.ok()) return status;
    for (int i = 0; i < response.results_size() && i < request.subjects_size(); ++i) {
      AddScore(day, subjects[i], *response.mutable_results(i));
    }
    return absl::OkStatus();
  }

  void AddScore(uint32_t day, const std::string& subject, ScoreOrError& result) {
    Score score;
    if (result.has_score()) {
      score = std::move(*result.mutable_score());
    } else if (result.error().reason() == "NOT_FOUND") {
      score.set_evidence(EVIDENCE_NONE);
    } else {
      return;
    }
    score.set_subject(subject);
    scores_.Add(day, std::move(score));
  }

  absl::Status PrintTop() {
    grpc::ClientContext context;
    LimitRead(context);
    RankPeopleRequest request;
    request.set_page_size(options_.top);
    RankPeopleResponse response;
    auto status = FromGrpcStatus(stub_->RankPeople(&context, request, &response), context);
    if (!status.ok()) return status;
    std::vector<const Score*> scores;
    std::vector<uint64_t> ranks;
    for (const RankedPerson& person : response.people()) {
      scores.push_back(&person.score());
      ranks.push_back(person.rank());
    }
    PrintScores(console_, scores, ranks);
    PrintSnapshotLine(console_, response.snapshot());
    if (scores.empty()) return absl::OkStatus();
    return PrintReceipt(scores[0]->person().empty() ? scores[0]->subject() : scores[0]->person());
  }

  absl::Status PrintReceipt(const std::string& subject) {
    grpc::ClientContext context;
    LimitRead(context);
    GetReceiptRequest request;
    request.set_subject(subject);
    request.set_evidence_limit(kReceiptEvidence);
    GetReceiptResponse response;
    auto status = FromGrpcStatus(stub_->GetReceipt(&context, request, &response), context);
    if (!status.ok()) return status;
    const Receipt& receipt = response.receipt();
    *console_.out << "\n" << Painted(console_, Colour::kBold, "Why " + Printable(subject)) << "\n";
    Table table({{"POINTS", Table::Align::kRight}, {"FROM"}, {"BECAUSE"}});
    for (const ReceiptLine& line : receipt.lines()) {
      table.AddRow({absl::StrFormat("%+.2f", static_cast<double>(line.points_e5()) / kUnitsPerPoint),
                    Printable(line.item()), Printable(line.explanation())});
    }
    table.AddRow({absl::StrFormat("%.2f", receipt.score().score()), "score", ""});
    table.Print(console_);
    return absl::OkStatus();
  }

  void LimitRead(grpc::ClientContext& context) const {
    context.set_deadline(absl::ToChronoTime(absl::Now() + options_.read_timeout));
  }

  const PlayOptions& options_;
  const std::shared_ptr<grpc::Channel> channel_;
  const std::unique_ptr<ScoringService::Stub> stub_;
  const Console& console_;
  simulator::Community community_;
  const std::vector<simulator::Incident> incidents_;
  simulator::ScoreBook scores_;
};

}  // namespace

absl::StatusOr<int> PlayDemo(const PlayOptions& options, std::shared_ptr<grpc::Channel> channel,
                             const Console& console) {
  simulator::TextBook texts;
  if (options.topics != nullptr) {
    absl::StatusOr<simulator::TextBook> classified = ClassifyCast(options.topics, options.read_timeout);
    if (!classified.ok()) return classified.status();
    texts = *std::move(classified);
  }
  return Demo(options, std::move(channel), console, texts).Play();
}

int PrintIncidents(const Console& console, const std::vector<PlayedIncident>& incidents) {
  std::ostream& out = *console.out;
  out << "\n" << Painted(console, Colour::kBold, "What went wrong with Klout, played again") << "\n";
  int failed = 0;
  for (const auto& [incident, result] : incidents) {
    failed += result.passed ? 0 : 1;
    out << Painted(console, result.passed ? Colour::kGreen : Colour::kRed, result.passed ? "PASS" : "FAIL")
        << "  " << Painted(console, Colour::kBold, incident.title)
        << Painted(console, Colour::kDim, absl::StrCat(" · Klout: ", incident.what_klout_did, " · here: "))
        << incident.what_we_measure << ": " << Painted(console, Colour::kCyan, result.measured) << "\n";
  }
  out << incidents.size() - static_cast<size_t>(failed) << " passed, " << failed << " failed\n";
  return failed;
}

}  // namespace klout::cli
