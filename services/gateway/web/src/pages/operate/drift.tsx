// The gate's measures over the snapshots kept, oldest to newest: one line each.
import type { Snapshot } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { SnapshotState } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { useSpeech } from "../../i18n/language";
import { DataTable, Spark } from "../../ui";
import { checkName, checkNumber } from "./gate_text";

export function Drift({ snapshots }: { snapshots: readonly Snapshot[] }) {
  const speech = useSpeech();
  const { t, format } = speech;
  const words = t.operate.snapshots;
  // What was never served is no part of the course.
  const served = snapshots.filter((each) => each.state !== SnapshotState.QUARANTINED && each.gate.length > 0).reverse();
  const newest = served.at(-1);
  if (!newest || served.length < 2) return <p class="muted">{words.driftNone}</p>;
  const lines = newest.gate.map(({ name }) => {
    const values = served.map((each) => each.gate.find((value) => value.name === name)?.after).filter((value) => value !== undefined);
    return { name, label: checkName(name, speech), values };
  });
  const number = (name: string, value: number) => checkNumber(name, value, speech);
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
