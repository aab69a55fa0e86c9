import { type MarginSpec, WEIGHT_NAMES, type Weighting, type WeightingSpecStep } from '#contract';
import { locateDataFile, locateDataFolder } from '../analysis/from-study/locate-data-file.ts';
import type { StudyFile } from '../analysis/from-study/study-schema.ts';
import { cellLabel, keyText } from './crossed-categories.ts';
import type { WeightingSource } from './read-weighting.ts';
import { type ReadFile, readFileAmong, readFileIn } from './sample-from-file.ts';
import { textsOf, type WeightingInput } from './sample-rows.ts';
import type { WeightingFaults } from './weighting-error.ts';
import { weightingProblems } from './weighting-problems.ts';

/** The population totals of the categories of some variables, as a file gives them. */
export interface TotalsTable {
  readonly file: string;
  readonly by: readonly string[];
  readonly cells: readonly TotalOfCell[];
  /** NaN where a line is wrong, which is reported for itself. */
  readonly sum: number;
}

export interface TotalOfCell {
  /** Its categories as one text. */
  readonly key: string;
  readonly label: string;
  readonly total: number;
  readonly line: number;
}

/** The tables of a specification by the margin that names them, and the files that they are from. */
export interface TotalsOfSpec {
  readonly tables: ReadonlyMap<MarginSpec, TotalsTable>;
  readonly inputs: readonly WeightingInput[];
}

/** The margins of a step. */
export function marginsOf(step: WeightingSpecStep): readonly MarginSpec[] {
  if (step.step === 'poststratify') return [step];
  return step.step === 'rake' || step.step === 'calibrate' ? step.margins : [];
}

/** The margins of a specification: of its steps, and those that count the units of its design. */
export function marginsOfSpec({ design, weights }: Pick<Weighting, 'design' | 'weights'>): readonly PlacedMargin[] {
  const corrections = [
    { path: ['design', 'fpc'], of: design.fpc },
    ...(design.laterStages ?? []).map(({ fpc }, index) => ({ path: ['design', 'laterStages', index, 'fpc'], of: fpc })),
  ];
  return [
    ...WEIGHT_NAMES.flatMap((name) =>
      weights[name].flatMap((step, index) =>
        marginsOf(step).map((margin, place) => {
          const path = ['weights', name, index];
          const at = step.step === 'poststratify' ? path : [...path, 'margins', place];
          return { margin, path, at, named: `step ${index + 1} (${step.step}) of ${name}` };
        }),
      ),
    ),
    ...corrections.flatMap(({ path, of }) =>
      of === undefined || typeof of === 'string' ? [] : [{ margin: of, path, at: path, named: path.join('.') }],
    ),
  ];
}

/** A margin, and where its step or its correction stands. */
interface PlacedMargin {
  readonly margin: MarginSpec;
  readonly path: readonly PropertyKey[];
  /** Where the margin itself stands, and what names it, in words. */
  readonly at: readonly PropertyKey[];
  readonly named: string;
}

/**
 * Reads the totals that a specification names; what is wrong in any of them goes to the faults.
 *
 * @param from a folder, or the files in memory by their path in the specification
 */
export async function readTotals(
  { spec, place }: { readonly spec: Pick<Weighting, 'design' | 'weights'> } & Pick<WeightingSource, 'place'>,
  from: string | ReadonlyMap<string, Buffer>,
  faults: WeightingFaults,
): Promise<TotalsOfSpec> {
  const tables = new Map<MarginSpec, TotalsTable>();
  const inputs = new Map<string, string>();
  for (const { margin, at, named } of marginsOfSpec(spec)) {
    const { path, column, ...ways } = margin.totals;
    const columns: StudyFile['columns'] = {
      ...Object.fromEntries(margin.by.map((name) => [name, 'text'] as const)),
      [column]: 'number',
    };
    if (typeof from === 'string' && isAbsent(from, path)) {
      faults.add(place([...at, 'totals', 'path']), weightingProblems.totalsNotFound({ path, named }));
      continue;
    }
    const file = { path, columns, ...ways };
    const read = typeof from === 'string' ? readFileIn(from, file, faults) : readFileAmong(from, file, faults);
    const found = await read;
    if (!found) continue;
    inputs.set(path, found.sha256);
    const table = tableOf(found, margin, faults);
    if (table) tables.set(margin, table);
  }
  return { tables, inputs: Array.from(inputs, ([name, sha256]) => ({ name, sha256 })) };
}

/** Whether a folder lacks a file that may be read there. */
function isAbsent(folder: string, path: string): boolean {
  const located = locateDataFolder(folder);
  const found = 'path' in located ? locateDataFile(located.path, path) : located;
  return 'problem' in found && found.problem.code === 'file-missing';
}

/** Undefined where the file lacks a column, which is said already. */
function tableOf(
  { records: { file, rows, columns, lines } }: ReadFile,
  { by, totals: { column } }: MarginSpec,
  faults: WeightingFaults,
): TotalsTable | undefined {
  const totals = columns.get(column);
  const categories = by.flatMap((name) => columns.get(name) ?? []).map(textsOf);
  if (totals?.type !== 'number' || categories.length < by.length) return undefined;
  const lineOf = new Map<string, number>();
  let isWhole = true;
  let cells: TotalOfCell[] = [];
  for (let row = 0; row < rows; row++) {
    const line = lines[row]!;
    const values = categories.map((texts) => texts[row]!.trim());
    const blank = values.indexOf('');
    const total = totals.values[row]!;
    const key = keyText(values);
    const label = cellLabel(by, values);
    const earlier = lineOf.get(key);
    if (blank >= 0) faults.add({ file, line, column: by[blank] }, weightingProblems.blankCategory(by[blank]!));
    else if (earlier !== undefined) faults.add({ file, line }, weightingProblems.totalTwice({ label, line: earlier }));
    else lineOf.set(key, line);
    if (blank >= 0 || earlier !== undefined) isWhole = false;
    // Which of two lines is right nobody knows: neither is held against the sample.
    if (earlier !== undefined) cells = cells.map((cell) => (cell.key === key ? { ...cell, total: Number.NaN } : cell));
    const place = { file, line, column };
    // What is no number has been reported where it was read.
    if (!(total >= 0 && total < Infinity) && !faults.has(place)) faults.add(place, weightingProblems.wrongTotal(total));
    if (blank < 0 && earlier === undefined) cells.push({ key, label, total, line });
  }
  return { file, by, cells, sum: isWhole ? cells.reduce((sum, { total }) => sum + total, 0) : Number.NaN };
}
