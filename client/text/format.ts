import { keptFormatters } from './kept-formatters.ts';

const numberFormat = keptFormatters<Intl.NumberFormat, Intl.NumberFormatOptions>(Intl.NumberFormat);
const dateTimeFormat = keptFormatters<Intl.DateTimeFormat, Intl.DateTimeFormatOptions>(Intl.DateTimeFormat);
const relativeTimeFormat = keptFormatters<Intl.RelativeTimeFormat, Intl.RelativeTimeFormatOptions>(
  Intl.RelativeTimeFormat,
);

/**
 * A number as the reader's country writes it.
 *
 * @example formatNumber(1300000.5, 'es-MX') // => 1,300,000.5
 */
export function formatNumber(value: number, locale: string, options?: Intl.NumberFormatOptions): string {
  return numberFormat(locale, options).format(value);
}

/** A day and its hour, e.g. 24 nov 2026, 15:17. */
export function formatDateTime(iso: string, locale: string): string {
  return dateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

/** A day alone, e.g. 24 nov 2026. */
export function formatDate(iso: string, locale: string): string {
  return dateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(iso));
}

/** A day of the server's clock, in UTC, whatever the reader's zone. `day` is written YYYY-MM-DD. */
export function formatDay(day: string, locale: string): string {
  return dateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
}

/** From one hour to another, e.g. 24 nov 2026, 12:00–18:00. */
export function formatHours(from: string, hours: number, locale: string): string {
  const start = new Date(from);
  const end = new Date(start.getTime() + hours * 3_600_000);
  return dateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).formatRange(start, end);
}

/** The months from one to another, each written YYYY-MM, e.g. nov 2025 – oct 2026. */
export function formatMonths({ from, to }: { from: string; to: string }, locale: string): string {
  const words = dateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return words.formatRange(new Date(`${from}-01T00:00Z`), new Date(`${to}-01T00:00Z`));
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 30],
];

/** How long ago, in words: "2 seconds ago", "yesterday". Both moments in milliseconds since 1970. */
export function formatAgo(then: number, now: number, locale: string): string {
  const words = relativeTimeFormat(locale, { numeric: 'auto' });
  let amount = Math.max(0, Math.round((now - then) / 1000));
  for (const [unit, size] of STEPS) {
    if (amount < size) return words.format(-amount, unit);
    amount = Math.floor(amount / size);
  }
  return formatDate(new Date(then).toISOString(), locale);
}

/** In how long, in words: "in 40 seconds", "in 3 minutes". In milliseconds. */
export function formatIn(milliseconds: number, locale: string): string {
  const words = relativeTimeFormat(locale, { numeric: 'always' });
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return seconds < 60 ? words.format(seconds, 'second') : words.format(Math.ceil(seconds / 60), 'minute');
}
