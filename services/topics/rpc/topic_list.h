#ifndef KLOUT_SERVICES_TOPICS_RPC_TOPIC_LIST_H_
#define KLOUT_SERVICES_TOPICS_RPC_TOPIC_LIST_H_

#include <map>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "klout/topics/v1/topics.pb.h"
#include "services/topics/domain/ontology.h"

namespace klout::topics {

// The ontology as klout.topics.v1 shows it. Immutable after construction; the ontology must outlive it.
class TopicList {
 public:
  explicit TopicList(const Ontology& ontology);

  // INVALID_ARGUMENT for the page.
  absl::Status List(const v1::ListTopicsRequest& request, v1::ListTopicsResponse* response) const;
  // NOT_FOUND, reason TOPIC_UNKNOWN.
  absl::Status Get(const v1::GetTopicRequest& request, v1::GetTopicResponse* response) const;
  // INVALID_ARGUMENT for the query. Compares with every name: 20 microseconds for each 1,000 names.
  absl::Status Search(const v1::SearchTopicsRequest& request, v1::SearchTopicsResponse* response) const;

 private:
  struct Name {
    // Folded: lower case, no accents, words joined by one space.
    std::string folded;
    std::string shown;
    TopicIndex topic;
    // Of kLanguages; -1: the slug.
    int language;
  };
  void Fill(TopicIndex index, v1::Topic* topic) const;

  const Ontology& ontology_;
  // By slug.
  std::vector<TopicIndex> sorted_;
  std::vector<std::vector<TopicIndex>> children_;
  std::vector<std::map<std::string, uint32_t>> phrase_counts_;
  std::vector<Name> names_;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_RPC_TOPIC_LIST_H_
