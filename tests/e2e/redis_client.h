#ifndef KLOUT_TESTS_E2E_REDIS_CLIENT_H_
#define KLOUT_TESTS_E2E_REDIS_CLIENT_H_

#include <hiredis/hiredis.h>

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace klout {

// Looks into a Redis beside the service. `address` is "unix:/path". Not thread-safe.
class RedisClient {
 public:
  explicit RedisClient(const std::string& address)
      : context_(redisConnectUnixWithTimeout(address.substr(5).c_str(), {.tv_sec = 10, .tv_usec = 0}),
                 redisFree) {
    redisSetTimeout(context_.get(), {.tv_sec = 10, .tv_usec = 0});
  }

  // The answer as text; of a list, one line for each entry.
  std::string Do(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& line : List(words)) text += (text.empty() ? "" : "\n") + line;
    return text;
  }
  // All entries.
  std::map<std::string, std::string> All() {
    std::map<std::string, std::string> all;
    for (const std::string& key : List({"KEYS", "*"})) all[key] = Do({"GET", key});
    return all;
  }

 private:
  std::vector<std::string> List(const std::vector<std::string>& words) {
    std::vector<const char*> argv;
    std::vector<size_t> sizes;
    for (const std::string& word : words) {
      argv.push_back(word.data());
      sizes.push_back(word.size());
    }
    const std::unique_ptr<redisReply, void (*)(void*)> reply(
        static_cast<redisReply*>(
            redisCommandArgv(context_.get(), static_cast<int>(argv.size()), argv.data(), sizes.data())),
        freeReplyObject);
    if (reply == nullptr) throw std::runtime_error("redis does not answer");
    if (reply->type == REDIS_REPLY_INTEGER) return {std::to_string(reply->integer)};
    if (reply->type != REDIS_REPLY_ARRAY)
      return {std::string(reply->str == nullptr ? "" : reply->str, reply->len)};
    std::vector<std::string> entries;
    for (size_t i = 0; i < reply->elements; ++i)
      entries.emplace_back(reply->element[i]->str, reply->element[i]->len);
    return entries;
  }

  std::unique_ptr<redisContext, void (*)(redisContext*)> context_;
};

}  // namespace klout

#endif  // KLOUT_TESTS_E2E_REDIS_CLIENT_H_
