#include "services/topics/rpc/classify_stream.h"

#include <gtest/gtest.h>
#include <grpcpp/server_builder.h>

#include <memory>
#include <thread>

#include "absl/time/clock.h"
#include "common/error.h"
#include "common/notification.h"
#include "common/raw_stream.h"
#include "klout/topics/v1/topics.grpc.pb.h"

namespace klout::topics {
namespace {

// ClassifyStream over an executor that the test holds.
class HeldService final : public v1::TopicsService::CallbackService {
 public:
  HeldService(const TextClassifier& classifier, BoundedExecutor& executor) {
    const auto start = [this, &classifier, &executor](grpc::CallbackServerContext* context) {
      return klout::topics::ClassifyStream::Start(classifier, "model", executor, streams_, context);
    };
    MarkMethodRawCallback(MethodIndex(v1::TopicsService::service_full_name(), "ClassifyStream"),
                          RawBidiHandler<v1::ClassifyStreamResponse>(start));
  }

 private:
  klout::topics::ClassifyStream::Streams streams_{1};
};

TEST(ClassifyStreamTest, AStreamWhoseRequestsAreNotAllAnsweredNeverEndsWithOk) {
  ModelFiles files;
  files.ontology = {{"drinks.topics", "topic drinks\nname en Drinks\nen espresso"}};
  const auto classifier = TextClassifier::Create(files);
  ASSERT_TRUE(classifier.ok()) << classifier.status();
  BoundedExecutor executor(1, 8, "held");
  HeldService service(**classifier, executor);
  grpc::ServerBuilder builder;
  builder.RegisterService(&service);
  const std::unique_ptr<grpc::Server> server = builder.BuildAndStart();
  const auto stub = v1::TopicsService::NewStub(server->InProcessChannel({}));

  Notification go_on;
  ASSERT_TRUE(executor.TrySubmit([&] { go_on.WaitForNotification(); }));
  grpc::ClientContext context;
  const auto stream = stub->ClassifyStream(&context);
  v1::ClassifyStreamRequest request;
  request.mutable_request()->add_texts()->set_text("espresso");
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(stream->Write(request));
  ASSERT_TRUE(stream->WritesDone());
  while (executor.stats().queued == 0) std::this_thread::yield();
  // The first is taken; for the others there is no room any more.
  EXPECT_FALSE(executor.Drain(absl::Now()));
  go_on.Notify();
  v1::ClassifyStreamResponse response;
  EXPECT_TRUE(stream->Read(&response));
  EXPECT_FALSE(stream->Read(&response));
  const absl::Status status = FromGrpcStatus(stream->Finish(), context);
  EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(ErrorReason(status), "OVERLOADED");
  server->Shutdown();
}

}  // namespace
}  // namespace klout::topics
