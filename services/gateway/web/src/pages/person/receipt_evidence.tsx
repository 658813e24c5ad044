// What one network's lines stand on: signals, people who acted, posts, and what was not counted.
import type { Timestamp } from "@bufbuild/protobuf/wkt";
import { InteractionKind } from "../../../gen/klout/fact/v1/fact_pb.js";
import type { Contribution, Discount, ReceiptNetwork, ReceiptSignal } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { useSpeech } from "../../i18n/language";
import { networkName } from "../../networks";
import { Icon, SubjectName, Table, type Column } from "../../ui";
import { MomentList } from "./moments_card";

export function ReceiptEvidence({ network, now }: { network: ReceiptNetwork; now: Timestamp | undefined }) {
  const { t, format } = useSpeech();
  const words = t.person.receipt;
  const count = Number(network.peopleCount);
  return (
    <div class="receipt-evidence">
      {network.feedFailingSince && (
        <p class="callout callout-warn">
          <Icon name="info" /> {t.person.history.heldSince(networkName(network.network), format.day(network.feedFailingSince))}
        </p>
      )}
      {network.reported && (
        <p class="callout">
          <Icon name="info" /> {words.reported(networkName(network.network))}
        </p>
      )}
      <section>
        <h3>{words.people}</h3>
        <p class="small muted">{count === 0 ? words.nobodySeen : network.topPeople.length === 0 ? words.nobodyNamed : words.peopleCount(count, format.integer(count))}</p>
        {network.topPeople.length > 0 && <People people={network.topPeople} now={now} />}
      </section>
      <section>
        <h3>{words.signals}</h3>
        <Signals signals={network.signals} />
      </section>
      <section>
        <h3>{words.posts}</h3>
        <MomentList moments={network.topPosts} now={now} />
      </section>
      <section>
        <h3>{words.discounts}</h3>
        <Discounts discounts={network.discounts} />
      </section>
    </div>
  );
}

function People({ people, now }: { people: Contribution[]; now: Timestamp | undefined }) {
  const { t, format } = useSpeech();
  const words = t.person.receipt;
  const kinds: Record<string, string | undefined> = t.person.kinds;
  const columns: Column<Contribution>[] = [
    { key: "account", head: words.account, rowHead: true, by: (row) => row.account, cell: (row) => <SubjectName subject={row.account} /> },
    { key: "counted", head: words.countedAs, numeric: true, by: (row) => row.countedAs, cell: (row) => format.decimal(row.countedAs, 3) },
    { key: "trust", head: words.trust, numeric: true, by: (row) => row.trust, cell: (row) => format.decimal(row.trust, 2) },
    { key: "how", head: words.how, wideOnly: true, cell: (row) => row.kinds.map((kind) => kinds[InteractionKind[kind] ?? ""] ?? "").filter(Boolean).join(", ") },
    { key: "last", head: words.lastAct, numeric: true, wideOnly: true, cell: (row) => format.ago(row.lastAct, now) },
  ];
  return <Table caption={words.people} columns={columns} rows={people} rowKey={(row) => row.account} />;
}

function Signals({ signals }: { signals: ReceiptSignal[] }) {
  const { t, format } = useSpeech();
  const words = t.person.receipt;
  const names: Record<string, string | undefined> = t.person.items;
  const columns: Column<ReceiptSignal>[] = [
    { key: "signal", head: words.signal, rowHead: true, cell: (row) => names[row.name] ?? row.name.replace(/_/g, " ") },
    { key: "value", head: words.value, numeric: true, by: (row) => row.value, cell: (row) => format.people(row.value) },
    { key: "weight", head: words.weight, numeric: true, by: (row) => row.weight, cell: (row) => format.decimal(row.weight, 4) },
  ];
  return <Table caption={words.signals} columns={columns} rows={signals} rowKey={(row) => row.name} />;
}

function Discounts({ discounts }: { discounts: Discount[] }) {
  const { t, format } = useSpeech();
  const words = t.person.receipt;
  const names: Record<string, string | undefined> = t.person.reasons;
  const means: Record<string, string | undefined> = t.person.reasonsMean;
  if (discounts.length === 0) return <p class="small muted">{words.noDiscounts}</p>;
  const columns: Column<Discount>[] = [
    {
      key: "reason",
      head: words.reason,
      rowHead: true,
      cell: (row) => (
        <>
          {names[row.reason] ?? row.reason.toLowerCase()} <small>{means[row.reason] ?? row.explanation}</small>
        </>
      ),
    },
    { key: "accounts", head: words.accounts, numeric: true, cell: (row) => format.integer(row.accounts) },
    { key: "people", head: words.peopleDiscounted, numeric: true, cell: (row) => format.people(row.peopleDiscounted) },
  ];
  return <Table caption={words.discounts} columns={columns} rows={discounts} rowKey={(row) => row.reason} />;
}
