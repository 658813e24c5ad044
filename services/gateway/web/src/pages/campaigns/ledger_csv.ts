// The ledger as CSV (RFC 4180). Texts that a spreadsheet would take for a formula are made texts again.
import { timestampDate } from "@bufbuild/protobuf/wkt";
import type { LedgerRow } from "../../../gen/klout/perks/v1/perks_pb.js";

const kColumns = [
  "sequence", "time", "actor", "request_id", "event", "brand_id", "campaign_id", "perk_id", "offer_id", "person", "from_state", "to_state", "reason", "amount", "detail",
] as const;

export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

export function ledgerHead(): string {
  return `${kColumns.join(",")}\r\n`;
}

export function ledgerLine(row: LedgerRow): string {
  const cells = [
    String(row.sequence), row.time ? timestampDate(row.time).toISOString() : "", row.actor, row.requestId, row.event, row.brandId, row.campaignId, row.perkId,
    row.offerId, row.person, row.fromState, row.toState, row.reason, String(row.amount), row.detail,
  ];
  return `${cells.map(csvCell).join(",")}\r\n`;
}
