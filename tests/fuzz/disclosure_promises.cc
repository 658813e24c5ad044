#include "tests/fuzz/disclosure_promises.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include "services/perks/domain/disclosure_rule_judge.h"

namespace klout::perks {
namespace {

void Require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

PostText PostOf(std::string_view bytes) {
  constexpr std::array<const char*, 4> kNetworks = {"instagram", "twitter", "youtube", ""};
  PostText post;
  const auto first = static_cast<unsigned char>(bytes.empty() ? 0 : bytes[0]);
  post.network = kNetworks[first & 3];
  post.endorsement = static_cast<Modality>((first >> 2 & 7) % kModalities);
  post.has_label = (first & 32) != 0;
  if ((first & 64) != 0) post.language = "it";
  bytes.remove_prefix(bytes.empty() ? 0 : 1);
  for (std::string* text : {&post.text, &post.shown_text, &post.spoken_text}) {
    const size_t end = bytes.find('\0');
    *text = std::string(bytes.substr(0, end));
    bytes.remove_prefix(end == bytes.npos ? bytes.size() : end + 1);
  }
  return post;
}

void CheckVerdict(const PostText& post, const Verdict& verdict) {
  const std::string* where = verdict.where == Modality::kText     ? &post.text
                             : verdict.where == Modality::kShown  ? &post.shown_text
                             : verdict.where == Modality::kSpoken ? &post.spoken_text
                                                                  : nullptr;
  Require((where == nullptr) == verdict.evidence.empty(), "evidence stands in a text");
  Require(where == nullptr || where->compare(verdict.evidence_offset, verdict.evidence.size(), verdict.evidence) == 0, "evidence stands where it says");
  Require(verdict.evidence.size() <= kMostEvidenceBytes, "evidence is short");
  Require(!verdict.explanation.empty() && !verdict.language.empty(), "there is an explanation");
  Require(!verdict.discloses() || verdict.where != Modality::kUnspecified, "a disclosure stands somewhere");
}

}  // namespace

void CheckDisclosure(std::string_view bytes) {
  static const DisclosureJudge& judge = *RuleDisclosureJudge::Create().value().release();
  const PostText post = PostOf(bytes);
  const Verdict first = judge.Judge(post), second = judge.Judge(post);
  CheckVerdict(post, first);
  Require(first.reason == second.reason && first.explanation == second.explanation, "the same post has the same verdict");
}

void CheckDisclosureRules(std::string_view bytes) {
  const RuleFile file = {"xx.rules", bytes};
  const auto judge = RuleDisclosureJudge::Create(absl::MakeConstSpan(&file, 1));
  if (!judge.ok()) {
    Require(judge.status().code() == absl::StatusCode::kInvalidArgument, "a bad file is an invalid argument");
    return;
  }
  PostText post;
  post.text = "#ad this is not an ad: sponsored by Acme, thanks to them for the free tent";
  CheckVerdict(post, (*judge)->Judge(post));
}

}  // namespace klout::perks
