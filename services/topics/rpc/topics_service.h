#ifndef KLOUT_SERVICES_TOPICS_RPC_TOPICS_SERVICE_H_
#define KLOUT_SERVICES_TOPICS_RPC_TOPICS_SERVICE_H_

#include <string>

#include "common/executor.h"
#include "klout/topics/v1/topics.grpc.pb.h"
#include "services/topics/domain/text_classifier.h"
#include "services/topics/rpc/classify_stream.h"
#include "services/topics/rpc/topic_list.h"

namespace klout::topics {

struct TopicsServiceOptions {
  // Threads that classify. 1 or more.
  int threads = 2;
  // Calls that wait for such a thread; more are refused (RESOURCE_EXHAUSTED, reason OVERLOADED).
  size_t max_waiting = 1024;
  // What GetModelInfo and every answer call the model.
  std::string model;
};

// klout.topics.v1.TopicsService, as its proto says. One text is answered on gRPC's own thread, more on an executor
// with a bounded queue. Thread-safe.
class TopicsService final : public v1::TopicsService::CallbackService {
 public:
  // The classifier must outlive the service, the server must be gone before it.
  TopicsService(const TopicsServiceOptions& options, const TextClassifier& classifier);

  // Ends the streams, after what they owe an answer. For GrpcServer::OnDrain.
  void Drain() { streams_.Close(); }

  grpc::ServerUnaryReactor* Classify(grpc::CallbackServerContext* context, const v1::ClassifyRequest* request,
                                     v1::ClassifyResponse* response) override;
  grpc::ServerUnaryReactor* ListTopics(grpc::CallbackServerContext* context, const v1::ListTopicsRequest* request,
                                       v1::ListTopicsResponse* response) override;
  grpc::ServerUnaryReactor* GetTopic(grpc::CallbackServerContext* context, const v1::GetTopicRequest* request,
                                     v1::GetTopicResponse* response) override;
  grpc::ServerUnaryReactor* SearchTopics(grpc::CallbackServerContext* context,
                                         const v1::SearchTopicsRequest* request,
                                         v1::SearchTopicsResponse* response) override;
  grpc::ServerUnaryReactor* GetModelInfo(grpc::CallbackServerContext* context,
                                         const v1::GetModelInfoRequest* request,
                                         v1::GetModelInfoResponse* response) override;

 private:
  // ClassifyStream reads bytes, so it is no method of the base class.
  void ServeClassifyStream();

  const TopicsServiceOptions options_;
  const TextClassifier& classifier_;
  const TopicList list_;
  klout::topics::ClassifyStream::Streams streams_;
  // Before what runs on it goes, it ends.
  BoundedExecutor executor_;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_RPC_TOPICS_SERVICE_H_
