// Numbers, dates, names of places and languages, as a language writes them.
import { timestampDate, type Timestamp } from "@bufbuild/protobuf/wkt";

const kMinute = 60_000;
const kHour = 60 * kMinute;
const kDay = 24 * kHour;

export class Format {
  readonly language: string;
  private readonly numbers = new Map<string, Intl.NumberFormat>();
  private readonly dates = new Map<string, Intl.DateTimeFormat>();
  private readonly relative: Intl.RelativeTimeFormat;
  private readonly regions: Intl.DisplayNames;
  private readonly languages: Intl.DisplayNames;

  constructor(language: string) {
    this.language = language;
    this.relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
    this.regions = new Intl.DisplayNames(language, { type: "region" });
    this.languages = new Intl.DisplayNames(language, { type: "language" });
  }

  private number(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    let made = this.numbers.get(key);
    if (!made) this.numbers.set(key, (made = new Intl.NumberFormat(this.language, options)));
    return made;
  }
  private date(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = JSON.stringify(options);
    let made = this.dates.get(key);
    if (!made) this.dates.set(key, (made = new Intl.DateTimeFormat(this.language, options)));
    return made;
  }

  integer(value: number | bigint): string {
    return this.number({ maximumFractionDigits: 0 }).format(value);
  }
  decimal(value: number, digits = 1): string {
    return this.number({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  }
  // A score or its bound: one decimal, always.
  score(value: number): string {
    return this.decimal(value, 1);
  }
  // With its sign, for changes: `+1.2`, `−0.4`.
  signed(value: number, digits = 1): string {
    return this.number({
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: "exceptZero",
    }).format(value);
  }
  // Counts of people: two significant digits below ten, whole numbers below a thousand, then short: `0.42`, `7.3`, `214`, `12K`.
  people(value: number): string {
    if (value < 10) return this.number({ maximumSignificantDigits: 2 }).format(value);
    if (value < 1000) return this.integer(Math.round(value));
    return this.number({ notation: "compact", maximumSignificantDigits: 3 }).format(value);
  }
  compact(value: number): string {
    return this.number({ notation: "compact", maximumSignificantDigits: 3 }).format(value);
  }
  // For tight places: `1.2K`.
  short(value: number): string {
    return this.number({ notation: "compact", maximumSignificantDigits: 2 }).format(value);
  }
  percent(share: number, digits = 0): string {
    return this.number({ style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits }).format(share);
  }
  // Hundred-thousandths of a point, exactly: no double on the way.
  e5(points: bigint, signed: boolean): string {
    const size = points < 0n ? -points : points;
    const whole = this.number({ maximumFractionDigits: 0, useGrouping: false }).format(size / 100_000n);
    const separator = this.number({ minimumFractionDigits: 1 }).formatToParts(0.5).find((part) => part.type === "decimal");
    const fraction = (size % 100_000n).toString().padStart(5, "0");
    const sign = points < 0n ? "−" : signed ? "+" : "";
    return `${sign}${whole}${separator?.value ?? "."}${fraction}`;
  }
  // Money in the smallest unit of an ISO 4217 currency.
  money(units: number | bigint, currency: string): string {
    try {
      const style = this.number({ style: "currency", currency });
      const digits = style.resolvedOptions().maximumFractionDigits ?? 2;
      return style.format(Number(units) / 10 ** digits);
    } catch {
      return `${this.integer(units)} ${currency}`;
    }
  }
  // With its sign, for relative changes: `+1.2%`, `−0.4%`, `0.0%`.
  signedPercent(share: number, digits = 1): string {
    return this.number({ style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: "exceptZero" }).format(share);
  }
  bytes(value: number): string {
    if (value < 1e6) return this.number({ style: "unit", unit: "kilobyte", maximumSignificantDigits: 3 }).format(value / 1e3);
    if (value < 1e9) return this.number({ style: "unit", unit: "megabyte", maximumSignificantDigits: 3 }).format(value / 1e6);
    return this.number({ style: "unit", unit: "gigabyte", maximumSignificantDigits: 3 }).format(value / 1e9);
  }
  milliseconds(value: number): string {
    return this.number({ style: "unit", unit: "millisecond", maximumSignificantDigits: 2 }).format(value);
  }

  day(time: Date | Timestamp | undefined): string {
    if (!time) return "–";
    return this.date({ year: "numeric", month: "short", day: "numeric" }).format(dateOf(time));
  }
  // A day written `2012-07-04`, UTC.
  isoDay(day: string): string {
    const date = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(date.getTime())) return day;
    return this.date({ year: "numeric", month: "short", day: "numeric", timeZone: "UTC" }).format(date);
  }
  dateTime(time: Date | Timestamp | undefined): string {
    if (!time) return "–";
    return this.date({ dateStyle: "medium", timeStyle: "short" }).format(dateOf(time));
  }
  // `3 days ago`, counted from `now`, which is the time of the snapshot where there is one: archives are old.
  ago(time: Date | Timestamp | undefined, now: Date | Timestamp = new Date()): string {
    if (!time) return "–";
    const past = dateOf(time).getTime() - dateOf(now).getTime();
    const size = Math.abs(past);
    if (size < kHour) return this.relative.format(Math.round(past / kMinute), "minute");
    if (size < kDay) return this.relative.format(Math.round(past / kHour), "hour");
    if (size < 60 * kDay) return this.relative.format(Math.round(past / kDay), "day");
    if (size < 730 * kDay) return this.relative.format(Math.round(past / (30.44 * kDay)), "month");
    return this.relative.format(Math.round(past / (365.25 * kDay)), "year");
  }

  country(code: string): string {
    try {
      return this.regions.of(code) ?? code;
    } catch {
      return code;
    }
  }
  languageName(tag: string): string {
    if (!tag) return "–";
    try {
      return this.languages.of(tag) ?? tag;
    } catch {
      return tag;
    }
  }
}

export function dateOf(time: Date | Timestamp): Date {
  return time instanceof Date ? time : timestampDate(time);
}
