// An erasure receipt as files. Fields are named as in the protos, as `klout` itself writes them.
import { toJsonString, type DescMessage, type MessageShape } from "@bufbuild/protobuf";
import { ErasureReceiptSchema as DoorReceiptSchema, type ErasureReceipt } from "../../../gen/klout/gateway/v1/gateway_pb.js";
import { ErasureReceiptSchema as ScoringReceiptSchema } from "../../../gen/klout/scoring/v1/scoring_pb.js";

export interface TextFile {
  name: string;
  text: string;
}

function fileOf<T extends DescMessage>(name: string, schema: T, message: MessageShape<T>): TextFile {
  return { name, text: `${toJsonString(schema, message, { useProtoFieldName: true, prettySpaces: 2 })}\n` };
}

// All that the door said.
export function wholeFile(receipt: ErasureReceipt): TextFile {
  return fileOf("openklout-erasure.json", DoorReceiptSchema, receipt);
}

// What scoring said, each part in a file of its own: `klout erasure verify FILE` takes one at a time.
export function verifiableFiles(receipt: ErasureReceipt): TextFile[] {
  const { scoring } = receipt;
  return scoring.map((part, i) => fileOf(scoring.length === 1 ? "erasure.json" : `erasure-${i + 1}.json`, ScoringReceiptSchema, part));
}

// Whether the receipt shows that they asked never to be scored again, of every name in it.
export function askedNeverAgain({ scoring }: ErasureReceipt): boolean {
  return scoring.length > 0 && scoring.every((part) => part.doNotScore);
}
