// The ledger as a CSV file.
import { timestampDate } from "@bufbuild/protobuf/wkt";
import type { LedgerRow } from "../../../gen/klout/perks/v1/perks_pb.js";
import { csvOf } from "../../csv";

const kColumns = [
  "sequence", "time", "actor", "request_id", "event", "brand_id", "campaign_id", "perk_id", "offer_id", "person", "from_state", "to_state", "reason", "amount", "detail",
];

function cellsOf(row: LedgerRow): (string | number | bigint)[] {
  return [
    row.sequence, row.time ? timestampDate(row.time).toISOString() : "", row.actor, row.requestId, row.event, row.brandId, row.campaignId, row.perkId,
    row.offerId, row.person, row.fromState, row.toState, row.reason, row.amount, row.detail,
  ];
}

export function ledgerCsv(rows: readonly LedgerRow[]): string {
  return csvOf(kColumns, rows.map(cellsOf));
}
