#ifndef KLOUT_SERVICES_SCORING_DOMAIN_ACT_EFFECT_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_ACT_EFFECT_H_

#include "services/scoring/domain/delta.h"
#include "services/scoring/domain/model.h"
#include "services/scoring/domain/strength.h"

namespace klout::scoring {

// The bit of Seen that an act of this kind sets. Views, follows and list additions are kGroupRelation: they say
// that two know each other and count as no act.
constexpr uint32_t GroupOf(ActKind kind) {
  switch (kind) {
    case ActKind::kReshare: return kGroupReshare;
    case ActKind::kReply: return kGroupReply;
    case ActKind::kMention: return kGroupMention;
    case ActKind::kQuote: return kGroupQuote;
    case ActKind::kLike:
    case ActKind::kSave: return kGroupLike;
    default: return kGroupRelation;
  }
}

// A hostile act counts as heat of the author, and never for the author.
inline bool IsHostile(const Delta::Act& act, const FoldingModel& model) {
  return act.hostility_percent >= model.hostile_percent;
}

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_ACT_EFFECT_H_
