import type { CaseRow } from './CaseList.tsx';

/** Moves what a search is compared by to one form: without accents, in small letters. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The rows that have every word of a search in their label, number, area or address. */
export function found(rows: readonly CaseRow[], search: string): CaseRow[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...rows];
  return rows.filter(({ assigned: { label, caseId, psu }, contact }) => {
    const text = folded([label, caseId, psu, contact?.address, contact?.phone].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Appointments and next visits first, in their order; then the rest in the order of the list. */
export function byNextVisit(rows: readonly CaseRow[]): CaseRow[] {
  const instants = new Map(rows.map((row) => [row, instantOf(row)]));
  return rows.toSorted((one, other) => instants.get(one)! - instants.get(other)!);
}

function instantOf({ state }: CaseRow): number {
  if (!('next' in state) || state.next === undefined) return Number.MAX_VALUE;
  // An appointment goes before a visit of the same day that somebody only means to make.
  return Date.parse(state.next) - (state.state === 'appointment' ? DAY_MS : 0);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The rows by primary sampling unit: the dwellings that lie together. */
export function byArea(rows: readonly CaseRow[]): [psu: string, rows: CaseRow[]][] {
  const groups = Map.groupBy(rows, ({ assigned }) => assigned.psu);
  return [...groups].sort(([one], [other]) => one.localeCompare(other, undefined, { numeric: true }));
}
