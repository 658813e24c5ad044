// The person's data: all of it as a file, or gone.
import { useState } from "preact/hooks";
import type { ErasureReceipt } from "../../../gen/klout/gateway/v1/gateway_pb.js";
import { gateway, longCall } from "../../api/clients";
import { useAction } from "../../api/use_call";
import { downloadFile } from "../../csv";
import { useSpeech } from "../../i18n/language";
import { partsOf } from "../../networks";
import { setSession } from "../../session/session";
import { createStore } from "../../store";
import { Button, Card, Checkbox, Confirm, InlineProblem } from "../../ui";

// Outlives the session, which ends with the person.
export const erasureStore = createStore<ErasureReceipt | undefined>(undefined);

export function DataSection({ person }: { person: string }) {
  return (
    <div class="two-columns">
      <Download person={person} />
      <Erase person={person} />
    </div>
  );
}

function Download({ person }: { person: string }) {
  const { t, format } = useSpeech();
  const words = t.me.data;
  const [bytes, setBytes] = useState(0);
  const [done, setDone] = useState(false);
  const download = useAction(async () => {
    const pieces: BlobPart[] = [];
    let size = 0;
    setBytes(0);
    setDone(false);
    for await (const { piece } of gateway.exportMyData({}, longCall)) {
      pieces.push(new Uint8Array(piece));
      size += piece.length;
      setBytes(size);
    }
    downloadFile(`openklout-${partsOf(person).name.replace(/[^\w.-]/g, "_")}.json`, "application/json", new Blob(pieces));
    setDone(true);
  });
  return (
    <Card title={words.downloadTitle}>
      <div class="stack">
        <p>{words.downloadText}</p>
        <InlineProblem problem={download.error} />
        <div class="button-row what-if-go">
          <Button look="primary" icon="download" busy={download.busy} onClick={() => void download.run()}>
            {words.download}
          </Button>
          <span class="muted small" role="status">
            {download.busy && bytes > 0 && words.downloading(format.bytes(bytes))}
            {done && words.downloaded(format.bytes(bytes))}
          </span>
        </div>
      </div>
    </Card>
  );
}

function Erase({ person }: { person: string }) {
  const { t } = useSpeech();
  const words = t.me.data;
  const [asking, setAsking] = useState(false);
  const [neverAgain, setNeverAgain] = useState(false);
  const erase = useAction(async () => {
    const { receipt } = await gateway.eraseMe({ confirm: person, doNotScore: neverAgain }, longCall);
    if (receipt) erasureStore.set(receipt);
    setSession(undefined);
  });
  return (
    <Card title={words.eraseTitle} class="danger-card">
      <div class="stack">
        <p>{words.eraseText}</p>
        <div>
          <Button look="danger" onClick={() => setAsking(true)}>
            {words.erase}
          </Button>
        </div>
      </div>
      <Confirm
        open={asking}
        title={words.confirmTitle}
        confirm={words.confirmButton}
        look="danger"
        phrase={{ label: words.confirmLabel(person), text: person }}
        action={erase}
        problemText={erase.error?.kind === "unavailable" ? words.again : undefined}
        onClose={() => setAsking(false)}
      >
        <p>{words.confirmText}</p>
        <Checkbox label={words.neverAgain} hint={words.neverAgainHint} checked={neverAgain} disabled={erase.busy} onChange={setNeverAgain} />
      </Confirm>
    </Card>
  );
}
