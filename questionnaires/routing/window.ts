import type { Manifest } from '../instrument/manifest.ts';
import { languageOf } from '../words/languages.ts';

/** The months that the screeners ask about. */
export interface ReferenceWindow {
  /** First day, `YYYY-MM-DD`. */
  start: string;
  /** Last day, `YYYY-MM-DD`: the day before the interview, or the last of the year before. */
  end: string;
  /** Months that the window touches, `YYYY-MM`, oldest first. */
  months: string[];
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const DAY = 86_400_000;

/**
 * Reference window of an interview: the last n months, ending the day before it started, or the calendar year
 * before.
 *
 * @param startedAt instant as the device wrote it; its calendar day counts, e.g. `2026-11-24T10:05:00-05:00`
 * @returns undefined when `startedAt` is not an instant
 * @example referenceWindow({ type: 'rolling_months', months: 12 }, '2026-11-24T10:05:00-05:00') // => { start: '2025-11-24', end: '2026-11-23', ... }
 */
export function referenceWindow(period: Manifest['referencePeriod'], startedAt: string): ReferenceWindow | undefined {
  const day = isInstant(startedAt) ? startedAt.slice(0, 10) : undefined;
  if (!day) return undefined;
  const yearBefore = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  const isYear = period.type === 'calendar_year';
  const end = isYear ? `${yearBefore}-12-31` : toDay(Date.parse(`${day}T00:00:00Z`) - DAY);
  const start = isYear ? `${yearBefore}-01-01` : monthsBefore(day, period.months);
  const first = monthNumber(start);
  const months = Array.from({ length: monthNumber(end) - first + 1 }, (_, index) => toMonth(first + index));
  return { start, end, months };
}

/** Whether the reference period has ended before any interview begins, as a calendar year has. */
export function isWindowClosed({ referencePeriod }: Pick<Manifest, 'referencePeriod'>): 'yes' | 'no' {
  return referencePeriod.type === 'calendar_year' ? 'yes' : 'no';
}

/** First day that the lead-in questions ask about, some years before the interview. */
export function leadInStart(years: number, startedAt: string): string | undefined {
  return isInstant(startedAt) ? monthsBefore(startedAt.slice(0, 10), 12 * years) : undefined;
}

/** Whether a text is an instant with its offset from UTC, of a day that exists. */
export function isInstant(text: string): boolean {
  const day = text.length < 40 ? INSTANT.exec(text)?.[1] : undefined;
  return day !== undefined && isDay(day) && !Number.isNaN(Date.parse(text));
}

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && toDay(time) === text;
}

/** Name of a month in a language, e.g. `marzo de 2026` for `2026-03`. */
export function monthName(month: string, language: string): string {
  return inLanguage(`${month}-01`, language, { month: 'long', year: 'numeric' });
}

/** A day in words, e.g. `24 de noviembre de 2025`, `1er janvier 2025`. */
export function dayName(day: string, language: string): string {
  const named = inLanguage(day, language, { day: 'numeric', month: 'long', year: 'numeric' });
  const first = languageOf(language)?.firstOfMonth;
  return first === undefined ? named : named.replace(/^1(?= )/, first);
}

function inLanguage(day: string, language: string, style: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${style.day ?? ''}`;
  // Making a format costs a hundred times more than using one.
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(Date.parse(`${day}T00:00:00Z`));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The same day n months earlier; the month's last day when that month is shorter. */
function monthsBefore(day: string, months: number): string {
  const month = toMonth(monthNumber(day) - months);
  const number = Math.min(Number(day.slice(8, 10)), daysIn(month));
  return `${month}-${String(number).padStart(2, '0')}`;
}

function daysIn(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
}

/** Months since year 0, so that months can be counted. */
function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function toMonth(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
