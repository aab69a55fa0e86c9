import type { MarginSpec, StepOf } from '#contract';
import { calibrate, type GroupsWithTotals, modelColumns, poststratify, rake } from '#estimation';
import { numberColumn } from '#questionnaires';
import { keyText } from './crossed-categories.ts';
import type { Preparing, StepPrepared } from './prepared-step.ts';
import { refuseUnknown, rowsWhere } from './response-steps.ts';
import { rowsInWords } from './sample-rows.ts';
import type { TotalsTable } from './totals-table.ts';
import { weightingProblems } from './weighting-problems.ts';

/** Sums of margins count as equal up to the rounding of printed tables of totals. */
const MARGINS_AGREE = 1e-9;

/** Cells of the population and the rows of the sample in each. */
interface FittedMargin extends GroupsWithTotals {
  readonly by: readonly string[];
  /** Whether a category of the sample has no total. */
  readonly lacksTotal: boolean;
}

export function poststratifyStep(spec: StepOf<'poststratify'>, about: Preparing): StepPrepared {
  const [cells] = marginsWithTotals([spec], about, () => []);
  // The engine refuses totals when a step is made; here they are refused together with everything else.
  if (!cells || !about.faults.isEmpty) return asItIs(about);
  const { apply, columns } = poststratify({ ...cells, partial: spec.partial });
  return { apply, columns, classes: [{ groups: cells, totals: cells.totals }], carries: about.carries };
}

export function rakeStep({ margins }: StepOf<'rake'>, about: Preparing): StepPrepared {
  const fitted = marginsWithTotals(margins, about, (index) => ['margins', index]);
  if (fitted.length < margins.length || !about.faults.isEmpty) return asItIs(about);
  const { apply, columns } = rake({ margins: fitted.map((margin) => ({ ...margin, name: margin.by.join(', ') })) });
  return { apply, columns, classes: classesOf(fitted), carries: about.carries };
}

export function calibrateStep(spec: StepOf<'calibrate'>, about: Preparing): StepPrepared {
  const { sample, faults, place, carries } = about;
  const fitted = marginsWithTotals(spec.margins, about, (index) => ['margins', index]);
  const numbers = spec.numbers.map(({ name, value }, index) => {
    const values = numberColumn(value, sample.columns, sample.rows);
    const blank = rowsWhere(sample.rows, (row) => carries[row] === 1 && !Number.isFinite(values[row]));
    if (blank.length > 0)
      faults.add(place('numbers', index), weightingProblems.noNumber({ name, ...rowsInWords(sample, blank) }));
    return values;
  });
  if (fitted.length < spec.margins.length || !faults.isEmpty) return asItIs(about);
  const { bounds } = spec;
  const { apply, columns } = calibrate({
    method: spec.method,
    columns: modelColumns(sample.rows, [
      ...fitted.map(({ codes, count }) => ({ kind: 'category', codes, count }) as const),
      ...numbers.map((values) => ({ kind: 'number', values }) as const),
    ]),
    names: [...fitted.flatMap(({ labels }) => labels), ...spec.numbers.map(({ name }) => name)],
    totals: [...fitted.flatMap(({ totals }) => Array.from(totals)), ...spec.numbers.map(({ total }) => total)],
    ...(bounds && { bounds: [bounds.lower, bounds.upper] }),
  });
  const fittedNumbers = spec.numbers.map(({ name, total }, index) => ({ name, total, values: numbers[index]! }));
  return { apply, columns, classes: classesOf(fitted), ...(numbers.length > 0 && { numbers: fittedNumbers }), carries };
}

function classesOf(margins: readonly FittedMargin[]): StepPrepared['classes'] {
  return margins.map((margin) => ({ groups: margin, totals: margin.totals }));
}

/** A step that cannot be prepared leaves the weights as they are, so that what comes after it is checked too. */
function asItIs({ carries }: Preparing): StepPrepared {
  const convergence = { iterations: 0, distance: undefined };
  return { apply: (weights) => ({ weights, convergence }), classes: [], carries };
}

/** The margins of a step with the totals of their files; every way in which they do not match is reported. */
function marginsWithTotals(
  margins: readonly MarginSpec[],
  about: Preparing,
  pathOf: (index: number) => PropertyKey[],
): FittedMargin[] {
  const fitted = margins.flatMap((margin, index) => {
    const table = about.tables.get(margin);
    return table ? [{ table, cells: matched(table, pathOf(index), about) }] : [];
  });
  // That a category has no total is told, and that the sum lacks it follows.
  const [first, ...others] = fitted.flatMap(({ table, cells }) => (cells.lacksTotal ? [] : [table]));
  for (const table of others) {
    // A total that is no number is reported for itself.
    if (!first || !(Math.abs(table.sum - first.sum) > MARGINS_AGREE * Math.max(table.sum, first.sum))) continue;
    const found = { by: table.by.join(', '), sum: table.sum, other: first.by.join(', '), otherSum: first.sum };
    about.faults.add({ file: table.file }, weightingProblems.marginsDiffer(found));
  }
  return fitted.map(({ cells }) => cells);
}

/** The rows of the sample in the cells of a table, in the order of its lines. */
function matched(table: TotalsTable, path: PropertyKey[], about: Preparing): FittedMargin {
  const { cross, carries, lost, faults, spec } = about;
  const { by, file, cells } = table;
  const found = cross(by);
  refuseUnknown(found, { by: by.join(', '), inside: carries, at: path }, about);
  const placeInTable = new Map(cells.map(({ key }, index) => [key, index]));
  const units = new Float64Array(cells.length);
  const lostUnits = new Float64Array(cells.length);
  let lostAnywhere = 0;
  const missing = new Map<string, number>();
  const cellOfGroup = found.keys.map((key) => placeInTable.get(keyText(key)) ?? -1);
  const codes = found.codes.map((group, row) => {
    const cell = group < 0 ? -1 : cellOfGroup[group]!;
    if (lost[row] === 1 && cell >= 0) lostUnits[cell]! += 1;
    if (lost[row] === 1 && group < 0) lostAnywhere += 1;
    if (carries[row] !== 1) return cell;
    if (cell >= 0) units[cell]! += 1;
    else if (group >= 0) missing.set(found.labels[group]!, (missing.get(found.labels[group]!) ?? 0) + 1);
    return cell;
  });
  for (const [label, count] of missing) faults.add({ file }, weightingProblems.totalMissing({ label, units: count }));
  for (const [index, { label, total, line }] of cells.entries()) {
    // Whose units lost their weight to another fault is not empty.
    const isEmpty = units[index]! + lostUnits[index]! + lostAnywhere === 0;
    if (total > 0 && isEmpty && !(spec.step === 'poststratify' && spec.partial))
      faults.add({ file, line }, weightingProblems.cellEmpty({ label, total, partial: spec.step === 'poststratify' }));
    if (total === 0 && units[index]! > 0)
      faults.add({ file, line }, weightingProblems.totalOfZero({ label, units: units[index]! }));
  }
  const labels = cells.map(({ label }) => label);
  const totals = cells.map(({ total }) => total);
  return { by, codes, count: cells.length, labels, totals, lacksTotal: missing.size > 0 };
}
