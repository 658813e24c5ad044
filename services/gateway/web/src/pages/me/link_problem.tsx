// The network sent the person back and the link did not come about: /me?problem=REASON.
import { useSpeech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { replaceQuery, useLocation } from "../../router";
import { Icon, IconButton } from "../../ui";

export function LinkProblemNotice() {
  const { t } = useSpeech();
  const { query } = useLocation();
  const words = t.me.problem;
  const reason = (query.get("problem") ?? "").slice(0, 64);
  if (!reason) return null;
  const dismiss = () => {
    const rest = new URLSearchParams(query);
    rest.delete("problem");
    replaceQuery(rest);
  };
  return (
    <div class="callout callout-warn me-problem" role="alert">
      <Icon name="warning" />
      <p>
        <strong>{words.title}</strong> {wordOf(words.reasons, reason) ?? words.other(reason)}
      </p>
      <IconButton icon="close" size="small" label={words.dismiss} onClick={dismiss} />
    </div>
  );
}
