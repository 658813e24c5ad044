// The gate's checks of a candidate: what failed in sentences, then all of them.
import type { Candidate } from "../../../gen/klout/scoring/v1/model_change_pb.js";
import type { GateValue } from "../../../gen/klout/scoring/v1/scoring_pb.js";
import { useSpeech } from "../../i18n/language";
import { Badge, Icon, Table, type Column } from "../../ui";
import { checkLimit, checkName, checkNumber, checkText, isFeed } from "./gate_text";

export function ModelChangeGate({ candidate: { gate, asOf } }: { candidate: Candidate }) {
  const speech = useSpeech();
  const words = speech.t.modelChange;
  // Nothing was scored, so there is nothing to say.
  if (!asOf) return null;
  const failed = gate.filter(({ passed }) => !passed);
  const columns: Column<GateValue>[] = [
    { key: "name", head: words.checkHead, rowHead: true, cell: ({ name }) => checkName(name, speech) },
    {
      key: "before", head: words.before, numeric: true,
      cell: ({ name, before }) => (isFeed(name) ? words.usual(checkNumber(name, before, speech)) : checkNumber(name, before, speech)),
    },
    { key: "after", head: words.after, numeric: true, cell: ({ name, after }) => checkNumber(name, after, speech) },
    { key: "limit", head: words.limit, numeric: true, cell: (value) => checkLimit(value, speech) },
    {
      key: "passed", head: words.result, numeric: true,
      cell: ({ passed }) => (
        <Badge tone={passed ? "good" : "bad"}>
          <Icon name={passed ? "check" : "close"} /> {passed ? words.passed : words.failed}
        </Badge>
      ),
    },
  ];
  // What failed first.
  const rows = [...failed, ...gate.filter(({ passed }) => passed)];
  return (
    <section class="change-part change-gate">
      <h3>{words.gate}</h3>
      {gate.length === 0 ? (
        <p class="small muted">{words.noGate}</p>
      ) : (
        <>
          <p class="small muted">{words.gateLead}</p>
          {failed.length > 0 ? (
            <div class="inline-problem">
              <Icon name="warning" />
              <div>
                <p>{words.stopped(failed.length, gate.length)}</p>
                <ul>
                  {failed.map((value) => (
                    <li key={value.name}>{checkText(value, speech)}</li>
                  ))}
                </ul>
              </div>
            </div>
          ) : (
            <p>{words.allPassed(gate.length)}</p>
          )}
          <Table caption={words.gate} columns={columns} rows={rows} rowKey={({ name }) => name} stack />
        </>
      )}
    </section>
  );
}
