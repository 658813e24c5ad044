// A model's way into service: in shadow, staged, promoted, as the proto says (model_change.proto).
import { useEffect, useRef } from "preact/hooks";
import type { KeptModel } from "../../../gen/klout/scoring/v1/model_change_pb.js";
import { useCall } from "../../api/use_call";
import { useSpeech } from "../../i18n/language";
import { Badge, Button, Card, CopyButton, EmptyState, Icon, Loaded, Table, type Column } from "../../ui";
import { ModelChangeActions } from "./model_change_actions";
import { ModelChangeDrift } from "./model_change_drift";
import { ModelChangeGate } from "./model_change_gate";
import { readModelChange, type ModelChange } from "./model_change_read";
import { ModelChangeStart } from "./model_change_start";
import { ModelChangeSteps } from "./model_change_steps";

const kCommand = "klout model fit --out model.json";

export function ModelChangeCard() {
  const { t } = useSpeech();
  const words = t.modelChange;
  const call = useCall(readModelChange, []);
  const box = useRef<HTMLDivElement>(null);
  const acted = useRef(false);
  const onChange = () => {
    acted.current = true;
    call.reload();
  };
  // The button that was pressed may be gone: a keyboard goes on from here.
  useEffect(() => {
    if (acted.current && document.activeElement === document.body) box.current?.focus({ preventScroll: true });
    acted.current = false;
  }, [call.data]);
  const serves = call.data?.models.find((each) => each.serves);
  const aside = (
    <span class="change-aside">
      {serves && (
        <span>
          {words.serves} <code>{serves.name}</code>
        </span>
      )}
      <Button size="small" onClick={call.reload}>
        {words.look}
      </Button>
    </span>
  );
  return (
    <Card title={words.title} lead={words.lead} aside={aside} class="model-change">
      <div class="change-box" ref={box} tabIndex={-1}>
        <Loaded call={call}>{(change) => <Change change={change} onChange={onChange} />}</Loaded>
      </div>
    </Card>
  );
}

function Change({ change, onChange }: { change: ModelChange; onChange: () => void }) {
  const { candidate } = change;
  return (
    <div class="stack">
      {candidate ? (
        <>
          <ModelChangeSteps candidate={candidate} />
          <ModelChangeGate candidate={candidate} />
          <ModelChangeDrift change={change} onRetry={onChange} />
        </>
      ) : (
        <None onChange={onChange} />
      )}
      {/* Always there, so that a dialog outlives the candidate that it promotes. */}
      <ModelChangeActions change={change} onChange={onChange} />
      <Models change={change} />
    </div>
  );
}

function None({ onChange }: { onChange: () => void }) {
  const words = useSpeech().t.modelChange;
  return (
    <EmptyState title={words.none} icon="info" actions={<ModelChangeStart onChange={onChange} />}>
      <p>{words.noneText}</p>
      <p class="change-command command small">
        <span>{words.getFile}</span> <code>{kCommand}</code> <CopyButton text={kCommand} />
      </p>
    </EmptyState>
  );
}

function Models({ change: { models, candidate } }: { change: ModelChange }) {
  const { t, format } = useSpeech();
  const words = t.modelChange;
  if (models.length === 0) return null;
  const columns: Column<KeptModel>[] = [
    {
      key: "name", head: words.model, rowHead: true,
      cell: ({ name, serves }) => (
        <span class="change-model">
          <code>{name}</code>
          {serves && (
            <Badge tone="good">
              <Icon name="check" /> {words.serving}
            </Badge>
          )}
          {candidate?.model === name && <Badge tone="data">{words.onItsWay}</Badge>}
        </span>
      ),
    },
    { key: "base", head: words.base, cell: ({ name, base }) => (base && base !== name ? <code>{base}</code> : <span class="muted">{words.builtIn}</span>) },
    { key: "rows", head: words.rows, numeric: true, cell: ({ trainingRows }) => (trainingRows > 0n ? format.integer(trainingRows) : "–") },
    { key: "until", head: words.until, numeric: true, cell: ({ trainingUntil }) => format.day(trainingUntil) },
  ];
  return (
    <section class="change-part">
      <h3>{words.models}</h3>
      <p class="small muted">{words.modelsLead}</p>
      <Table caption={words.models} columns={columns} rows={models} rowKey={({ name }) => name} stack />
    </section>
  );
}
