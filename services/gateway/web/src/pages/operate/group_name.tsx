// The name of a group that a backtest measures on its own: a third of sizes, a network, a language.
import { useSpeech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { networkName, networkOfSlug } from "../../networks";

const kNetworkPrefix = "network:", kLanguagePrefix = "language:";

export function GroupName({ group }: { group: string }) {
  const { t, format } = useSpeech();
  const network = group.startsWith(kNetworkPrefix) ? networkOfSlug(group.slice(kNetworkPrefix.length)) : 0;
  const language = group.startsWith(kLanguagePrefix) ? format.languageName(group.slice(kLanguagePrefix.length)) : "";
  return <>{wordOf(t.operate.backtest.groups, group) ?? (network ? networkName(network) : language || <code>{group}</code>)}</>;
}
