import type { Pages } from "../api/use_pages";
import { useSpeech } from "../i18n/language";
import { Button } from "./button";
import { InlineProblem } from "./states";

// Below a list that has further pages.
export function MoreButton<T>({ pages }: { pages: Pages<T> }) {
  const { t } = useSpeech();
  if (!pages.call.data?.next) return null;
  return (
    <div class="more">
      <InlineProblem problem={pages.more.error} />
      <Button size="small" busy={pages.more.busy} onClick={() => void pages.more.run()}>
        {t.common.more}
      </Button>
    </div>
  );
}
