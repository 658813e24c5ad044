#ifndef KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_JUDGE_H_
#define KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_JUDGE_H_

#include <cstdint>
#include <string>

namespace klout::perks {

// Where in a post words stand, and what in it endorses the product.
enum class Modality : uint8_t {
  kUnspecified,
  kText,
  // Words shown on a picture or in a video.
  kShown,
  // Words spoken.
  kSpoken,
  // The network's own label for paid partnerships.
  kLabel,
};

// A post, as far as its disclosure can be judged by it: perks.v1.ObservedPost without its name and time.
struct PostText {
  // In lower case, as it is written before an account: `twitter`, `instagram`. Empty: unknown.
  std::string network;
  // UTF-8, at most 64 KiB each; the rpc layer has checked both. Line breaks and tags are as posted.
  std::string text;
  // On the picture or video, and spoken in it, as far as known.
  std::string shown_text;
  std::string spoken_text;
  // BCP 47, such as `en` or `pt-BR`; empty: find it out from the text.
  std::string language;
  // What endorses. Unspecified: the text.
  Modality endorsement = Modality::kUnspecified;
  // The network's label is set.
  bool has_label = false;
};

enum class VerdictReason : uint8_t {
  kDisclosed,
  kNoDisclosure,
  // Only a tag that readers do not understand, such as #sp or #collab.
  kAmbiguousTag,
  // Only where readers must press "more" to see it.
  kAfterMore,
  // Among so many tags that it is overlooked.
  kBuriedInTags,
  // In a language other than that of the post.
  kOtherLanguage,
  // Elsewhere than what endorses: written below a video that praises by voice.
  kOtherModality,
  // "Not sponsored", "no ad".
  kNegated,
};

struct Verdict {
  VerdictReason reason = VerdictReason::kNoDisclosure;
  // For the person who posted, in the language of the post (English if we have no words in it); one or two plain sentences.
  std::string explanation;
  // The words found, as they stand in the text of `where`; empty if none were.
  std::string evidence;
  // In bytes of that text.
  uint32_t evidence_offset = 0;
  Modality where = Modality::kUnspecified;
  // BCP 47: in which it was judged.
  std::string language;

  bool discloses() const { return reason == VerdictReason::kDisclosed; }
};

// Says whether a post tells its readers clearly that it was rewarded. Thread-safe; always answers, and the same text is
// always answered alike.
class DisclosureJudge {
 public:
  virtual ~DisclosureJudge() = default;
  virtual Verdict Judge(const PostText& post) const = 0;
};

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_JUDGE_H_
