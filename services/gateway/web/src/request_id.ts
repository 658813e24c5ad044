// Ids that make writes repeatable: the same id with the same content is done once, however often it is sent.
import { useRef } from "preact/hooks";

// crypto.randomUUID exists on https and localhost alone; this app may be served on a private network without either.
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

export class RequestIds {
  private content = "";
  private id = "";

  // The id of the last try if this is the same thing once more (its outcome may be unknown), else a new one.
  of(...content: unknown[]): string {
    const text = JSON.stringify(content, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
    if (!this.id || text !== this.content) {
      this.content = text;
      this.id = newRequestId();
    }
    return this.id;
  }
  // It went well: the same thing asked again is meant a second time.
  done(): void {
    this.id = "";
  }
}

export function useRequestIds(): RequestIds {
  const ids = useRef<RequestIds | undefined>(undefined);
  return (ids.current ??= new RequestIds());
}
