import type { MonthsOfCounts } from '#contract';

/** How long a count is of. */
export type PeriodKind = 'year' | 'quarter' | 'month';

/** The months of a period as a file of counts writes it, both included. */
export interface CountedPeriod extends MonthsOfCounts {
  readonly kind: PeriodKind;
}

const YEAR = '(?<year>(?:19|20)\\d\\d)';
const FORMS: readonly { readonly kind: PeriodKind; readonly form: RegExp; readonly months: number }[] = [
  { kind: 'year', form: new RegExp(`^${YEAR}$`), months: 12 },
  { kind: 'quarter', form: new RegExp(`^${YEAR}-?[QT](?<part>[1-4])$`, 'i'), months: 3 },
  { kind: 'month', form: new RegExp(`^${YEAR}-(?<part>0[1-9]|1[0-2])$`), months: 1 },
];

/** Two parts of a date and a third one, in any order and with any separator; a time may stand behind it. */
const WITH_DAY = /^\d{1,4}([-/. ]|\s*de\s+)[\p{L}\d]{1,10}\.?([-/. ]|\s*de\s+)\d{1,4}(\D.*)?$|^\d{8}$/u;

/** A year, a quarter (`2020-Q1`) or a month (`2020-01`); undefined where a text is none of them. */
export function periodOf(text: string): CountedPeriod | undefined {
  for (const { kind, form, months } of FORMS) {
    const { year, part = '1' } = form.exec(text)?.groups ?? {};
    if (year === undefined) continue;
    const first = (Number(part) - 1) * months + 1;
    return { kind, from: monthOf(year, first), to: monthOf(year, first + months - 1) };
  }
  return undefined;
}

/** Whether a text is a date with its day: what a record of a case has, and no count. */
export function hasDay(text: string): boolean {
  return WITH_DAY.test(text);
}

/** The month after one. */
export function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? monthOf(String(year + 1), 1) : monthOf(String(year), number + 1);
}

function monthOf(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
