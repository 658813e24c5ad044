#ifndef KLOUT_COMMON_ARENA_MESSAGES_H_
#define KLOUT_COMMON_ARENA_MESSAGES_H_

#include <google/protobuf/arena.h>
#include <grpcpp/support/message_allocator.h>

#include <cstddef>

namespace klout {

// Puts the request and the response of a unary call into one piece of memory, so that a small call costs one
// allocation and not one for each text and message inside it. For methods that are called often:
//   SetMessageAllocatorFor_GetScore(&allocator);
// The allocator must outlive the server. `kBytes` is the size of the first block; larger messages get more.
template <typename Request, typename Response, size_t kBytes = 2048>
class ArenaMessages final : public grpc::MessageAllocator<Request, Response> {
 public:
  grpc::MessageHolder<Request, Response>* AllocateMessages() override { return new Holder; }

 private:
  class Holder final : public grpc::MessageHolder<Request, Response> {
   public:
    Holder() : arena_(block_, sizeof(block_)) {
      this->set_request(google::protobuf::Arena::CreateMessage<Request>(&arena_));
      this->set_response(google::protobuf::Arena::CreateMessage<Response>(&arena_));
    }
    void Release() override { delete this; }

   private:
    alignas(std::max_align_t) char block_[kBytes];
    google::protobuf::Arena arena_;
  };
};

}  // namespace klout

#endif  // KLOUT_COMMON_ARENA_MESSAGES_H_
