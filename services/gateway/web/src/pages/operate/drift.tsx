// The gate's measures over the snapshots kept, oldest to newest: one line each.
import type { Snapshot } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { SnapshotState } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { useSpeech } from "../../i18n/language";
import { wordOf } from "../../i18n/words";
import { DataTable, Spark } from "../../ui";

export function Drift({ snapshots }: { snapshots: readonly Snapshot[] }) {
  const { t, format } = useSpeech();
  const words = t.operate.snapshots;
  // What was never served is no part of the course.
  const served = snapshots.filter((each) => each.state !== SnapshotState.QUARANTINED && each.gate.length > 0).reverse();
  const newest = served.at(-1);
  if (!newest || served.length < 2) return <p class="muted">{words.driftNone}</p>;
  const lines = newest.gate.map(({ name }) => {
    const values = served.map((each) => each.gate.find((value) => value.name === name)?.after).filter((value) => value !== undefined);
    return { name, label: wordOf(words.measures, name) ?? name, values };
  });
  const number = (name: string, value: number) => (name === "trust_mass" ? format.decimal(value, 3) : format.integer(value));
  return (
    <>
      <table class="table drift">
        <caption class="visually-hidden">{words.drift}</caption>
        <thead>
          <tr>
            <th scope="col">{words.measure}</th>
            <th scope="col">{words.course}</th>
            <th scope="col" class="numeric">{words.latest}</th>
            <th scope="col" class="numeric">{words.change}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, label, values }) => {
            const from = values[0] ?? 0;
            const to = values.at(-1) ?? 0;
            const change = from === 0 ? 0 : (to - from) / from;
            return (
              <tr key={name}>
                <th scope="row">{label}</th>
                <td>
                  <Spark values={values} label={words.driftLine(label, number(name, from), number(name, to))} width={180} />
                </td>
                <td class="numeric">{number(name, to)}</td>
                <td class="numeric">
                  {format.signedPercent(change)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <DataTable
        title={words.drift}
        table={{
          heads: ["№", ...lines.map((line) => line.label)],
          rows: served.map((each) => [
            format.integer(each.ref?.id ?? 0n),
            ...lines.map(({ name }) => number(name, each.gate.find((value) => value.name === name)?.after ?? 0)),
          ]),
        }}
      />
    </>
  );
}
