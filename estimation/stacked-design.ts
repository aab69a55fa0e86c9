import type { Column } from './columns.ts';
import { toNumbers } from './columns.ts';
import { designApart } from './design/design-apart.ts';
import { rowCount } from './design/row-count.ts';
import { stackedStrata } from './design/stacked-strata.ts';
import type { Codes, DesignInput, TaylorDesign } from './design/types.ts';
import { taylorDesign } from './design.ts';
import { designErrors } from './errors/design-errors.ts';
import { checkGroups, type Groups } from './groups.ts';
import { checkChoice } from './options.ts';

/** The columns of one edition's file. */
export type EditionInput = Pick<DesignInput, 'weights' | 'rows' | 'strata' | 'clusters' | 'fpc' | 'frame'>;

export interface StackedInput extends Omit<DesignInput, keyof EditionInput> {
  /** The files in their order, each with the same columns of the design. */
  readonly editions: readonly EditionInput[];
  /**
   * `apart` (default): every stratum is one of each edition, which has the variance that it has alone, and PSUs
   * that two editions have give these their covariance. As one sample: `where-shared` takes a stratum apart only
   * where editions share no PSU of it, and with `as-coded` equal codes are one stratum, as when R reads the
   * stacked file.
   */
  readonly sharedStrata?: 'apart' | 'where-shared' | 'as-coded';
}

/** Several editions as one design. */
export interface StackedDesign {
  readonly design: TaylorDesign;
  /** The edition of each row, from 0. */
  readonly editions: Groups;
  /** First row of each edition, and the number of all rows. */
  readonly starts: Int32Array;
}

/**
 * One design of the files of several editions, row after row, so that a change between them has the
 * covariance of the PSUs that they share.
 *
 * Equal codes of stratum and PSU are the same PSU: recode those of one edition where they are not. Then
 * `jointEstimates` with `editions` as groups, and `groupDifferences`. As one sample an edition counts the PSUs
 * that only the other one has, with the value 0: totals get a variance far too large where few are shared.
 *
 * @param input the columns of each edition, and what holds for all: policy for lonely PSUs, `nest`,
 * `fpcType`, `pps`
 * @returns the design of all rows, with the edition of each
 * @throws EstimationError length-mismatch when editions differ in the columns that they have; as
 * `taylorDesign`
 * @see Qualité and Tillé (2008), Survey Methodology 34, 173-181; Lumley (2010), Complex Surveys, section 2.3
 * @example stackedDesign({ editions: [{ clusters: [[1, 2]] }, { clusters: [[2, 3]] }], lonelyPsu: 'fail', sharedStrata: 'as-coded' }).design.psuCount // => 3
 * @example stackedDesign({ editions: [{ clusters: [[1, 2]] }, { clusters: [[3, 4]] }], lonelyPsu: 'fail' }).design.strataCount // => 2
 */
export function stackedDesign(input: StackedInput): StackedDesign {
  const { editions, sharedStrata = 'apart', ...common } = input;
  checkChoice('sharedStrata', sharedStrata, ['apart', 'where-shared', 'as-coded']);
  checkSameColumns(editions);
  const starts = new Int32Array(editions.length + 1);
  editions.forEach((edition, index) => {
    starts[index + 1] = starts[index]! + rowCount({ ...edition, lonelyPsu: input.lonelyPsu });
  });
  const codes = new Int32Array(starts.at(-1)!);
  editions.forEach((_, index) => {
    codes.fill(index, starts[index]!, starts[index + 1]!);
  });
  const joined = joinedInput(editions, codes.length);
  const ofRows = { codes, frames: framesOf(editions) };
  const whole = { ...common, ...joined };
  return {
    design:
      sharedStrata === 'apart'
        ? designApart(whole, ofRows)
        : taylorDesign({ ...whole, ...(sharedStrata === 'where-shared' && stackedStrata(joined, ofRows)) }),
    editions: { codes, count: editions.length },
    starts,
  };
}

/**
 * A variable of all rows of a stacked design, from its columns in the editions.
 *
 * @param columns one per edition, of its number of rows; undefined for an edition that did not ask: its
 * rows are missing
 * @param stacked from `stackedDesign`
 * @returns one number per row, NaN where missing
 * @throws EstimationError length-mismatch, invalid-value
 * @example stackedColumn([[1, 2], undefined], stackedDesign({ editions: [{ rows: 2 }, { rows: 1 }], lonelyPsu: 'remove' })) // => Float64Array.of(1, 2, NaN)
 */
export function stackedColumn(columns: readonly (Column | undefined)[], stacked: StackedDesign): Float64Array {
  const { starts } = stacked;
  checkEditions(columns.length, starts);
  const whole = new Float64Array(starts.at(-1)!).fill(Number.NaN);
  columns.forEach((column, index) => {
    const rows = starts[index + 1]! - starts[index]!;
    if (column !== undefined) whole.set(toNumbers(column, rows, `edition ${index + 1}`), starts[index]!);
  });
  return whole;
}

/**
 * The groups of each edition as groups of a stacked design: group g of edition e is e * count + g.
 *
 * @param groups one partition per edition, all of the same number of groups
 * @param stacked from `stackedDesign`
 * @returns a partition of all rows, with editions * count groups
 * @throws EstimationError length-mismatch, invalid-groups
 * @example stackedGroups([groupsOf(['a', 'b']), groupsOf(['b'], ['a', 'b'])], stackedDesign({ editions: [{ rows: 2 }, { rows: 1 }], lonelyPsu: 'remove' })).codes // => Int32Array.of(0, 1, 3)
 */
export function stackedGroups(groups: readonly Groups[], stacked: StackedDesign): Groups {
  const { starts } = stacked;
  checkEditions(groups.length, starts);
  const count = groups[0]?.count ?? 0;
  const codes = new Int32Array(starts.at(-1)!);
  groups.forEach((partition, index) => {
    const edition = index + 1;
    if (partition.count !== count)
      throw designErrors.groupsOfEditions({ edition, count: partition.count, first: count });
    const own = checkGroups(partition, starts[edition]! - starts[index]!).codes;
    codes.set(
      own.map((code) => (code < 0 ? -1 : index * count + code)),
      starts[index]!,
    );
  });
  return { codes, count: groups.length * count };
}

function checkEditions(given: number, starts: Int32Array): void {
  if (given !== starts.length - 1) throw designErrors.partsOfEditions({ given, editions: starts.length - 1 });
}

function checkSameColumns(editions: readonly EditionInput[]): void {
  const [first] = editions;
  if (first === undefined) throw designErrors.noEditions();
  const counts = ({ weights, strata, clusters, fpc }: EditionInput) => ({
    weights: weights === undefined ? 0 : 1,
    strata: strata?.length ?? 0,
    clusters: clusters?.length ?? 0,
    fpc: fpc?.length ?? 0,
  });
  const wanted = counts(first);
  editions.forEach((edition, index) => {
    const has = counts(edition);
    for (const column of ['weights', 'strata', 'clusters', 'fpc'] as const)
      if (has[column] !== wanted[column]) throw designErrors.columnsOfEditions({ edition: index + 1, column });
  });
}

function framesOf(editions: readonly EditionInput[]): Int32Array {
  const sizes = editions.map(({ frame }) => frame?.clusters.length ?? 0);
  return Int32Array.from(sizes.flatMap((size, edition) => new Array<number>(size).fill(edition)));
}

function joinedInput(editions: readonly EditionInput[], rows: number): EditionInput {
  const first = editions[0]!;
  const stages = <T>(pick: (edition: EditionInput) => readonly T[] | undefined, join: (parts: readonly T[]) => T) =>
    pick(first)?.map((_, stage) => join(editions.map((edition) => pick(edition)![stage]!)));
  const strata = stages(({ strata }) => strata, joinCodes);
  const clusters = stages(({ clusters }) => clusters, joinCodes);
  const fpc = stages(({ fpc }) => fpc, joinNumbers);
  const framed = editions.flatMap(({ frame }) => frame ?? []);
  const framedStrata = framed.flatMap(({ strata }) => (strata === undefined ? [] : [strata]));
  return {
    rows,
    ...(first.weights && { weights: joinNumbers(editions.map(({ weights }) => weights!)) }),
    ...(strata && { strata }),
    ...(clusters && { clusters }),
    ...(fpc && { fpc }),
    ...(framed.length > 0 && {
      frame: {
        clusters: joinCodes(framed.map(({ clusters }) => clusters)),
        ...(framedStrata.length > 0 && { strata: joinCodes(framedStrata) }),
      },
    }),
  };
}

/** Codes that come as integers stay integers: a national file has millions. */
function joinCodes(parts: readonly Codes[]): Codes {
  const lengths = parts.map(({ length }) => length);
  const size = lengths.reduce((sum, length) => sum + length, 0);
  const joined = parts.every((part) => part instanceof Int32Array)
    ? new Int32Array(size)
    : new Array<string | number>(size);
  let place = 0;
  for (const part of parts) for (let row = 0; row < part.length; row++) joined[place++] = part[row]!;
  return joined;
}

/** Without a conversion: a gap among the numbers is found where the design is made. */
function joinNumbers(parts: readonly ArrayLike<number>[]): ArrayLike<number> {
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  const joined = parts.every((part) => part instanceof Float64Array) ? new Float64Array(size) : new Array<number>(size);
  let place = 0;
  for (const part of parts) for (let row = 0; row < part.length; row++) joined[place++] = part[row]!;
  return joined;
}
