import { networkName, networkShort, partsOf } from "../networks";
import type { Network } from "../../gen/klout/fact/v1/network_pb.js";
import { useSpeech } from "../i18n/language";
import { Link, personHref } from "../router";
import { Icon } from "./icons";

// A network's two letters, with its name for who hovers or listens.
export function NetworkMark({ network }: { network: Network }) {
  return (
    <abbr class="network-mark" title={networkName(network)} data-network={network}>
      <span aria-hidden="true">{networkShort(network)}</span>
      <span class="visually-hidden">{networkName(network)}</span>
    </abbr>
  );
}

// An account or a person by name, linked to its page.
export function SubjectName({ subject, link = true }: { subject: string; link?: boolean }) {
  const { t } = useSpeech();
  const parts = partsOf(subject);
  const name = <span class="subject-name">{parts.name || t.common.unnamed}</span>;
  return (
    <span class="subject">
      {parts.isPerson ? <Icon name="person" class="icon subject-icon" /> : <NetworkMark network={parts.network} />}
      {link ? <Link href={personHref(subject)}>{name}</Link> : name}
    </span>
  );
}
