import { type EstimateRow, FEWEST_CASES } from '#contract';
import { OUTCOMES } from '../analysis-file.ts';

/** Figures in which the units with the characteristic are the victims of the crime: one number under many names. */
const OF_VICTIMS = new Set([
  'victims_person',
  'victims_household',
  'prevalence_person',
  'prevalence_household',
  'prevalence_at_risk',
  'incidence_person',
  'incidence_household',
  'top_tenth_person',
  'top_tenth_household',
  'victim_composition',
  'victim_risk',
  'household_composition',
  'household_risk',
]);

/** The same of adults with an incident, of their household or their own: they may be more than the households. */
const OF_ADULTS = new Set(['victims_adult_any', 'prevalence_adult_any', 'incidence_adult_any', 'top_tenth_adult_any']);

/** The units with a characteristic in one group: all rows that say how many they are. */
interface Cell {
  /** What is counted. */
  readonly subject: string;
  readonly outcome: string;
  /** Its group, by variable; blank for everybody. */
  readonly group: Readonly<Record<string, string>>;
  readonly count: number;
  isHidden: boolean;
}

/** What a row says of the units that it counts. */
type CountingRow = Pick<EstimateRow, 'indicator' | 'crime' | 'outcome' | 'domain' | 'category' | 'n' | 'n_positive'>;

/**
 * Leaves out `n_positive` of 1 to 4 units, and where all but 1 to 4 of the base have the characteristic. In a
 * breakdown the smallest other groups lose theirs too, until those without are at least two, and one of them may
 * have 5 units or more: else the rest could be worked out. A crossed cell is in a breakdown by each of its variables,
 * within the values of the others. Rows of the same units lose it together. A 0 stays: the estimate says it.
 */
export function withoutFewCases<Row extends CountingRow>(rows: readonly Row[]): Row[] {
  const cells = new Map<string, Cell>();
  for (const row of rows) {
    if (row.n_positive === null) continue;
    const cell = cellOf(row, row.n_positive);
    const name = nameOf(cell);
    const found = cells.get(name) ?? cell;
    found.isHidden ||= isFew(row.n_positive) || (row.n_positive > 0 && isFew(row.n - row.n_positive));
    cells.set(name, found);
  }
  hideWhatFollows(cells);
  return rows.map((row) => {
    if (row.n_positive === null || row.n_positive === 0) return row;
    return cells.get(nameOf(cellOf(row, row.n_positive)))!.isHidden ? { ...row, n_positive: null } : row;
  });
}

function isFew(count: number): boolean {
  return count > 0 && count < FEWEST_CASES;
}

function cellOf({ indicator, crime, outcome, domain, category }: CountingRow, count: number): Cell {
  const sign = category.indexOf('=');
  const isGroup = sign >= 0;
  return {
    subject: [countedBy(indicator), crime, isGroup ? '' : category].join(' '),
    outcome,
    group: isGroup ? { ...domain, [category.slice(0, sign)]: category.slice(sign + 1) } : domain,
    count,
    isHidden: false,
  };
}

function countedBy(indicator: string): string {
  if (OF_VICTIMS.has(indicator)) return 'victims';
  return OF_ADULTS.has(indicator) ? 'adults' : indicator;
}

function nameOf({ subject, outcome, group }: Pick<Cell, 'subject' | 'outcome' | 'group'>): string {
  return JSON.stringify([subject, outcome, Object.entries(group).sort(byText)]);
}

function byText(a: readonly string[], b: readonly string[]): number {
  return a[0]! < b[0]! ? -1 : 1;
}

/** Cells that add up to one: those that differ in one variable alone. */
interface Breakdown {
  readonly groups: Cell[];
  /** All of them together, where a row says it. */
  readonly everyone: Cell | undefined;
}

/** Hides, until nothing more has to be, what would give a hidden number away. */
function hideWhatFollows(cells: ReadonlyMap<string, Cell>): void {
  const breakdowns = breakdownsOf(cells);
  for (let changes = true; changes; ) {
    changes = false;
    for (const breakdown of breakdowns) if (hideInBreakdown(breakdown)) changes = true;
    for (const cell of cells.values()) if (hideOtherOutcome(cell, cells)) changes = true;
  }
}

function breakdownsOf(cells: ReadonlyMap<string, Cell>): Breakdown[] {
  const breakdowns = new Map<string, Breakdown>();
  for (const cell of cells.values())
    for (const variable of Object.keys(cell.group)) {
      const { [variable]: _value, ...rest } = cell.group;
      const whole = nameOf({ ...cell, group: rest });
      const name = JSON.stringify([whole, variable]);
      const breakdown = breakdowns.get(name) ?? { groups: [], everyone: cells.get(whole) };
      breakdown.groups.push(cell);
      breakdowns.set(name, breakdown);
    }
  return [...breakdowns.values()];
}

/** Whether a group had to be hidden so that the hidden ones are not the rest of the others. */
function hideInBreakdown({ groups, everyone }: Breakdown): boolean {
  // Units whose group nobody knows are a group without a row of its own. Of a breakdown of everybody there are none.
  const unknown = everyone === undefined ? 0 : everyone.count - sum(groups);
  const hidden = groups.filter(({ isHidden, count }) => isHidden && count > 0);
  const parts = hidden.length + (unknown > 0 ? 1 : 0);
  // The number of everybody may be known from another breakdown, and must not be known from this one.
  const isAtRisk = hidden.length > 0 || isFew(unknown) || everyone?.isHidden;
  // Each of them has one unit or more, which is known too.
  const most = sum(hidden) + unknown - (parts - 1);
  if (!isAtRisk || (parts > 1 && most >= FEWEST_CASES)) return false;
  const [smallest] = groups.filter(({ isHidden, count }) => !isHidden && count > 0).sort((a, b) => a.count - b.count);
  const next = smallest ?? everyone;
  if (next === undefined || next.isHidden) return false;
  next.isHidden = true;
  return true;
}

/** Of the victims of a crime, those of attempts are nearly the rest of those of completed incidents. */
function hideOtherOutcome(cell: Cell, cells: ReadonlyMap<string, Cell>): boolean {
  if (!cell.isHidden || !OUTCOMES.some((outcome) => outcome === cell.outcome)) return false;
  const others = OUTCOMES.filter((outcome) => outcome !== cell.outcome);
  const other = cells.get(nameOf({ ...cell, outcome: others[0]! }));
  if (other === undefined || other.isHidden || other.count === 0) return false;
  other.isHidden = true;
  return true;
}

function sum(groups: readonly Cell[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}
