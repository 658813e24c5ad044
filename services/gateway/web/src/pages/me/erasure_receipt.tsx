// What was removed: shown once, after the person is gone. It holds no name.
import { useMemo } from "preact/hooks";
import type { ErasureReceipt } from "../../../gen/klout/gateway/v1/gateway_pb.js";
import { downloadFile } from "../../csv";
import { useSpeech } from "../../i18n/language";
import { Button, Card, LinkButton, PageHead, Stat, Stats } from "../../ui";
import { askedNeverAgain, verifiableFiles, wholeFile, type TextFile } from "./erasure_files";

const save = ({ name, text }: TextFile) => downloadFile(name, "application/json", text);

export function ErasureReceiptCard({ receipt }: { receipt: ErasureReceipt }) {
  const { t, format } = useSpeech();
  const words = t.me.data;
  const files = useMemo(() => verifiableFiles(receipt), [receipt]);
  return (
    <>
      <PageHead title={words.receiptTitle} lead={words.receiptLead} />
      <Card title={format.dateTime(receipt.time)} class="receipt-card">
        <div class="stack">
          <Stats>
            <Stat label={words.accounts} value={format.integer(receipt.accountsRemoved)} />
            <Stat label={words.facts} value={format.integer(receipt.factsRemoved)} />
            <Stat label={words.links} value={format.integer(receipt.linksRemoved)} />
            <Stat label={words.offers} value={format.integer(receipt.offersClosed)} />
            <Stat label={words.snapshot} value={receipt.snapshot ? format.integer(receipt.snapshot.id) : "–"} note={receipt.snapshot?.model} />
          </Stats>
          <p class="callout">{askedNeverAgain(receipt) ? words.neverAgainAsked : words.neverAgainNotAsked}</p>
          <div class="button-row">
            <Button look="primary" icon="download" onClick={() => save(wholeFile(receipt))}>
              {words.save}
            </Button>
            <LinkButton href="/" look="quiet">
              {words.home}
            </LinkButton>
          </div>
          {files[0] && (
            <section class="receipt-verify">
              <h3>{words.verifyTitle}</h3>
              <p>{words.verify(files.length)}</p>
              <p>
                <code>klout erasure verify {files[0].name}</code>
              </p>
              <div class="button-row">
                {files.map((file) => (
                  <Button key={file.name} size="small" icon="download" onClick={() => save(file)}>
                    {words.saveFile(file.name)}
                  </Button>
                ))}
              </div>
            </section>
          )}
        </div>
      </Card>
    </>
  );
}
