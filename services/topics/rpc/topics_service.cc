#include "services/topics/rpc/topics_service.h"

#include <algorithm>

#include "common/error.h"
#include "common/raw_stream.h"
#include "services/topics/rpc/classify_texts.h"

namespace klout::topics {
namespace {

constexpr size_t kMaxStreams = 1024;
// A request of so many bytes or fewer costs less than the hand-over to another thread.
constexpr size_t kMaxInlineBytes = 4096;

grpc::ServerUnaryReactor* Answer(grpc::CallbackServerContext* context, const absl::Status& status) {
  grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
  reactor->Finish(ToGrpcStatus(status, context));
  return reactor;
}

}  // namespace

TopicsService::TopicsService(const TopicsServiceOptions& options, const TextClassifier& classifier)
    : options_(options),
      classifier_(classifier),
      list_(classifier.ontology()),
      streams_(kMaxStreams),
      executor_(options.threads, options.max_waiting, "classify") {
  ServeClassifyStream();
}

void TopicsService::ServeClassifyStream() {
  const auto start = [this](grpc::CallbackServerContext* context) {
    return klout::topics::ClassifyStream::Start(classifier_, options_.model, executor_, streams_, context);
  };
  MarkMethodRawCallback(MethodIndex(v1::TopicsService::service_full_name(), "ClassifyStream"),
                        RawBidiHandler<v1::ClassifyStreamResponse>(start));
}

grpc::ServerUnaryReactor* TopicsService::Classify(grpc::CallbackServerContext* context,
                                                  const v1::ClassifyRequest* request,
                                                  v1::ClassifyResponse* response) {
  if (request->texts_size() <= 1 && request->ByteSizeLong() <= kMaxInlineBytes) {
    return Answer(context, ClassifyTexts(classifier_, options_.model, *request, response));
  }
  grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
  const bool accepted = executor_.TrySubmit([=, this] {
    const absl::Status status = context->IsCancelled()
                                    ? absl::CancelledError("the client is gone")
                                    : ClassifyTexts(classifier_, options_.model, *request, response);
    reactor->Finish(ToGrpcStatus(status, context));
  });
  if (!accepted) {
    reactor->Finish(ToGrpcStatus(Exhausted("OVERLOADED", "too many calls wait", kOverloadedRetry), context));
  }
  return reactor;
}

grpc::ServerUnaryReactor* TopicsService::ListTopics(grpc::CallbackServerContext* context,
                                                    const v1::ListTopicsRequest* request,
                                                    v1::ListTopicsResponse* response) {
  return Answer(context, list_.List(*request, response));
}

grpc::ServerUnaryReactor* TopicsService::GetTopic(grpc::CallbackServerContext* context,
                                                  const v1::GetTopicRequest* request,
                                                  v1::GetTopicResponse* response) {
  return Answer(context, list_.Get(*request, response));
}

grpc::ServerUnaryReactor* TopicsService::SearchTopics(grpc::CallbackServerContext* context,
                                                      const v1::SearchTopicsRequest* request,
                                                      v1::SearchTopicsResponse* response) {
  return Answer(context, list_.Search(*request, response));
}

grpc::ServerUnaryReactor* TopicsService::GetModelInfo(grpc::CallbackServerContext* context,
                                                      const v1::GetModelInfoRequest* request,
                                                      v1::GetModelInfoResponse* response) {
  const Ontology& ontology = classifier_.ontology();
  response->set_model(options_.model);
  response->set_ontology(ontology.name);
  response->set_super_topics(static_cast<uint32_t>(
      std::count_if(ontology.topics.begin(), ontology.topics.end(), [](const Topic& t) { return t.level == 1; })));
  response->set_topics(static_cast<uint32_t>(ontology.topics.size()));
  response->set_phrases(static_cast<uint32_t>(ontology.phrases.size()));
  if (classifier_.has_tone()) {
    for (const std::string_view language : kLanguages) response->add_sentiment_languages(std::string(language));
  }
  return Answer(context, absl::OkStatus());
}

}  // namespace klout::topics
