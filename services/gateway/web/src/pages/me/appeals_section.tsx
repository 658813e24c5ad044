// The place for appeals: contesting a fact or a topic, the decision with its reason, the score before and after (`ScoreChange`).
// Not part of the page yet: klout.scoring.v1.AppealService (FileAppeal, ListAppeals, DecideAppeal) does not exist. When it does:
//   1. add its client to src/api/clients.ts, its proto to scripts/generate.mjs;
//   2. list the person's appeals here, and file one from a topic's row (topics_section.tsx) or from a post;
//   3. add "appeals" to kTabs in me_page.tsx, and its words to i18n/*/me.ts.
import type { Score } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { ScoreChange } from "./score_change";

export interface DecidedAppeal {
  // What was contested: a slug of a topic, or a post.
  about: string;
  // In the words of who decided.
  reason: string;
  before: Score;
  after: Score;
}

export function AppealsSection({ decided }: { decided: readonly DecidedAppeal[] }) {
  return (
    <ul class="stack">
      {decided.map((appeal) => (
        <li key={appeal.about}>
          <p>{appeal.reason}</p>
          <ScoreChange before={appeal.before} after={appeal.after} />
        </li>
      ))}
    </ul>
  );
}
