#include "services/cli/demo/demo_topics.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/time/clock.h"
#include "common/error.h"
#include "common/facts/post_topics.h"
#include "common/string_view.h"
#include "klout/topics/v1/topics.grpc.pb.h"

namespace klout::cli {
namespace {

using klout::scoring::v1::GetPersonRequest;
using klout::scoring::v1::GetPersonResponse;
using klout::scoring::v1::ScoringService;
using klout::topics::v1::ClassifyRequest;
using klout::topics::v1::ClassifyResponse;
using klout::topics::v1::GetTopicRequest;
using klout::topics::v1::GetTopicResponse;
using klout::topics::v1::TopicsService;
using simulator::CastVoice;

void Limit(grpc::ClientContext& context, absl::Duration timeout) {
  context.set_deadline(absl::ToChronoTime(absl::Now() + timeout));
}

// Whether the topic is `above` or lies below it.
absl::StatusOr<bool> IsWithin(TopicsService::Stub& topics, const std::string& slug, std::string_view above,
                              absl::Duration timeout) {
  std::string at = slug;
  while (at != above) {
    grpc::ClientContext context;
    Limit(context, timeout);
    GetTopicRequest request;
    request.set_slug(at);
    GetTopicResponse response;
    absl::Status status = FromGrpcStatus(topics.GetTopic(&context, request, &response), context);
    if (!status.ok()) return status;
    if (response.topic().parents().empty()) return false;
    at = response.topic().parents(0);
  }
  return true;
}

// What is wrong with the voice's claims, or nothing; tells in `shown` what they are best at.
absl::StatusOr<std::string> Fault(const CastVoice& voice, ScoringService::Stub& scoring, TopicsService::Stub& topics,
                                  absl::Duration timeout, std::vector<std::string>& shown) {
  grpc::ClientContext context;
  Limit(context, timeout);
  GetPersonRequest request;
  request.set_subject(std::string(voice.subject));
  GetPersonResponse person;
  absl::Status status = FromGrpcStatus(scoring.GetPerson(&context, request, &person), context);
  if (!status.ok()) return status;
  bool found = voice.topic.empty();
  for (const auto& claim : person.topics()) {
    if (voice.topic.empty()) return absl::StrCat(ToAbsl(voice.subject), " claims ", claim.topic());
    absl::StatusOr<bool> within = IsWithin(topics, claim.topic(), voice.super_topic, timeout);
    if (!within.ok()) return within.status();
    if (!*within) return absl::StrCat(ToAbsl(voice.subject), " claims ", claim.topic());
    if (claim.topic() != voice.topic) continue;
    found = true;
    shown.push_back(absl::StrFormat("%s %.0f", claim.topic(), claim.score()));
  }
  if (!found) return absl::StrCat(ToAbsl(voice.subject), " does not claim ", ToAbsl(voice.topic));
  return std::string();
}

}  // namespace

absl::StatusOr<simulator::TextBook> ClassifyCast(const std::shared_ptr<grpc::Channel>& topics, absl::Duration timeout) {
  ClassifyRequest request;
  std::vector<std::string_view> subjects;
  const auto add = [&](std::string_view subject, std::string_view text) {
    request.add_texts()->set_text(std::string(text));
    subjects.push_back(subject);
  };
  for (const CastVoice& voice : simulator::CastVoices()) {
    if (!voice.odd.empty()) add(voice.subject, voice.odd);
    for (const std::string_view text : voice.texts) add(voice.subject, text);
  }
  const auto stub = TopicsService::NewStub(topics);
  grpc::ClientContext context;
  Limit(context, timeout);
  ClassifyResponse response;
  absl::Status status = FromGrpcStatus(stub->Classify(&context, request, &response), context);
  if (!status.ok()) return status;
  simulator::TextBook texts;
  for (int i = 0; i < response.results_size(); ++i) {
    fact::v1::Post post;
    FillFromText(response.results(i), &post);
    texts.Add(subjects[i], std::move(post));
  }
  return texts;
}

absl::StatusOr<PlayedIncident> CheckTopics(ScoringService::Stub& scoring, const std::shared_ptr<grpc::Channel>& topics,
                                           absl::Duration timeout) {
  PlayedIncident played;
  played.incident.id = "absurd-topics";
  played.incident.title = "one post about a bird";
  played.incident.what_klout_did = "an expert in aviaries";
  played.incident.what_we_measure = "every character claims what they write about, and nothing that they wrote of once";
  const auto stub = TopicsService::NewStub(topics);
  std::vector<std::string> shown;
  played.result.passed = true;
  for (const CastVoice& voice : simulator::CastVoices()) {
    absl::StatusOr<std::string> fault = Fault(voice, scoring, *stub, timeout, shown);
    if (!fault.ok()) return fault.status();
    if (fault->empty()) continue;
    played.result = {false, *fault};
    return played;
  }
  played.result.measured = absl::StrJoin(shown, ", ");
  return played;
}

}  // namespace klout::cli
