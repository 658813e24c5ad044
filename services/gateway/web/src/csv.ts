// Comma-separated values that a spreadsheet opens without running anything: RFC 4180, with a byte-order mark so that it is read as UTF-8.

// Text that a spreadsheet would take for a formula gets an apostrophe before it. Numbers are ours and need none.
function cellOf(value: string | number | bigint): string {
  if (typeof value !== "string") return String(value);
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

export function csvOf(heads: readonly string[], rows: readonly (readonly (string | number | bigint)[])[]): string {
  return "\uFEFF" + [heads, ...rows].map((row) => row.map(cellOf).join(",") + "\r\n").join("");
}

export function downloadFile(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
