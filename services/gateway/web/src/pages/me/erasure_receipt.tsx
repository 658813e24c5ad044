// What was removed: shown once, after the person is gone. It holds no name.
import { toJson } from "@bufbuild/protobuf";
import { ErasureReceiptSchema, type ErasureReceipt } from "../../../gen/klout/gateway/v1/gateway_pb.js";
import { downloadFile } from "../../csv";
import { useSpeech } from "../../i18n/language";
import { Button, Card, LinkButton, PageHead, Stat, Stats } from "../../ui";

export function ErasureReceiptCard({ receipt }: { receipt: ErasureReceipt }) {
  const { t, format } = useSpeech();
  const words = t.me.data;
  const save = () => downloadFile("openklout-erasure.json", "application/json", JSON.stringify(toJson(ErasureReceiptSchema, receipt), null, 2));
  return (
    <>
      <PageHead title={words.receiptTitle} lead={words.receiptLead} />
      <Card title={format.dateTime(receipt.time)} class="receipt-card">
        <Stats>
          <Stat label={words.accounts} value={format.integer(receipt.accountsRemoved)} />
          <Stat label={words.facts} value={format.integer(receipt.factsRemoved)} />
          <Stat label={words.links} value={format.integer(receipt.linksRemoved)} />
          <Stat label={words.offers} value={format.integer(receipt.offersClosed)} />
          <Stat label={words.snapshot} value={receipt.snapshot ? format.integer(receipt.snapshot.id) : "–"} note={receipt.snapshot?.model} />
        </Stats>
        <div class="button-row receipt-actions">
          <Button icon="download" onClick={save}>
            {words.save}
          </Button>
          <LinkButton href="/" look="quiet">
            {words.home}
          </LinkButton>
        </div>
      </Card>
    </>
  );
}
