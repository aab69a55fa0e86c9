import type { StepOf } from '#contract';
import { type LabelledGroups, modelColumns, nonresponse, responsePropensity, unknownEligibility } from '#estimation';
import { conditionColumn, numberColumn } from '#questionnaires';
import type { Preparing, StepPrepared, StepResponse } from './prepared-step.ts';
import { rowsInWords } from './sample-rows.ts';
import { weightingProblems } from './weighting-problems.ts';

/** The weight of units of unknown eligibility goes to the others of their class. */
export function eligibilityStep({ known, classes }: StepOf<'eligibility'>, about: Preparing): StepPrepared {
  const { sample, carries } = about;
  const eligibilityKnown = conditionColumn(known, sample.columns, sample.rows);
  const groups = classesOf(classes, carries, about);
  const lost = refuseEmpty(groups, { takes: carries, keeps: eligibilityKnown, what: 'known' }, about);
  const { apply } = unknownEligibility({ eligibilityKnown, classes: groups });
  return { apply, classes: [{ groups }], carries: both(carries, eligibilityKnown), lost };
}

/** The weight of nonrespondents goes to the respondents of their class. */
export function nonresponseStep(spec: StepOf<'nonresponse'>, about: Preparing): StepPrepared {
  const { responded, eligible, inside } = responseOf(spec, about);
  const groups = classesOf(spec.classes, inside, about);
  const lost = responseLost(groups, { inside, responded }, about);
  const { apply } = nonresponse({ responded, eligible, classes: groups });
  const response: StepResponse = {
    responded,
    eligible,
    propensity: (weights) => rateOfClass(weights, { responded, eligible, groups }),
  };
  return { apply, classes: [{ groups }], response, carries: both(inside, responded), lost };
}

/** As `nonresponseStep`, by a model of the probability of response. */
export function propensityStep(spec: StepOf<'propensity'>, about: Preparing): StepPrepared {
  const { sample, cross, faults, place } = about;
  const { responded, eligible, inside } = responseOf(spec, about);
  const lost = responseLost(undefined, { inside, responded }, about);
  const categories = spec.categories.map((name, index) => {
    const groups = cross([name]);
    refuseUnknown(groups, { by: name, inside, at: ['categories', index] }, about);
    return groups;
  });
  const numbers = spec.numbers.map((name, index) => {
    const values = numberColumn(name, sample.columns, sample.rows);
    const blank = rowsWhere(sample.rows, (row) => inside[row] === 1 && !Number.isFinite(values[row]));
    if (blank.length > 0)
      faults.add(place('numbers', index), weightingProblems.noNumber({ name, ...rowsInWords(sample, blank) }));
    return values;
  });
  const input = {
    eligible,
    columns: modelColumns(sample.rows, [
      ...categories.map(({ codes, count }) => ({ kind: 'category', codes, count }) as const),
      ...numbers.map((values) => ({ kind: 'number', values }) as const),
    ]),
    names: [...categories.flatMap(({ labels }) => labels), ...spec.numbers],
  };
  const { apply } = responsePropensity({ ...input, responded, adjustment: spec.adjustment, classes: spec.classes });
  const propensity = (weights: Float64Array) => {
    // 1 / p of those who responded and, with the answer turned around, 1 / (1 - p) of the others.
    const inverse = (of: Uint8Array) =>
      responsePropensity({ ...input, responded: of, adjustment: 'inverse' }).apply(weights).weights;
    const ofRespondents = inverse(responded);
    const ofOthers = inverse(responded.map((one) => 1 - one));
    return weights.map((weight, row) =>
      ofRespondents[row]! > 0
        ? weight / ofRespondents[row]!
        : ofOthers[row]! > 0
          ? 1 - weight / ofOthers[row]!
          : Number.NaN,
    );
  };
  const response = { responded, eligible, propensity };
  return { apply, classes: [], response, carries: both(inside, responded), lost };
}

function responseOf(
  spec: { readonly responded: string; readonly eligible?: string | undefined },
  { sample: { columns, rows }, carries }: Preparing,
) {
  const responded = conditionColumn(spec.responded, columns, rows);
  const eligible =
    spec.eligible === undefined ? new Uint8Array(rows).fill(1) : conditionColumn(spec.eligible, columns, rows);
  return { responded, eligible, inside: both(carries, eligible) };
}

/** The classes that a step names; all units are one class where it names none. */
function classesOf(names: readonly string[] | undefined, inside: Uint8Array, about: Preparing): LabelledGroups {
  if (names === undefined) return { codes: new Int32Array(about.sample.rows), count: 1, labels: ['all'] };
  const groups = about.cross(names);
  refuseUnknown(groups, { by: names.join(', '), inside, at: ['classes'] }, about);
  return groups;
}

/** Reports rows that carry weight and are in no class. */
export function refuseUnknown(
  { codes }: LabelledGroups,
  { by, inside, at }: { by: string; inside: Uint8Array; at: PropertyKey[] },
  { sample, faults, place }: Preparing,
): void {
  const blank = rowsWhere(sample.rows, (row) => inside[row] === 1 && codes[row]! < 0);
  if (blank.length > 0) faults.add(place(...at), weightingProblems.noCategory({ by, ...rowsInWords(sample, blank) }));
}

/** The same of response; that nobody is eligible is told in the place of what follows from it. */
function responseLost(
  groups: LabelledGroups | undefined,
  { inside, responded }: { inside: Uint8Array; responded: Uint8Array },
  about: Preparing,
): Uint8Array {
  const { carries, faults, place } = about;
  const units = sumOf(carries);
  if (units === 0 || sumOf(inside) > 0)
    return refuseEmpty(groups, { takes: inside, keeps: responded, what: 'responded' }, about);
  faults.add(place('eligible'), weightingProblems.nobodyInStep({ units, what: 'eligible' }));
  return carries;
}

/**
 * Reports every class in which nobody could take the weight; where that is so everywhere, the condition alone.
 *
 * @param groups undefined where there are no classes
 * @returns 1 for the rows of such a class, whose weight is lost
 */
function refuseEmpty(
  groups: LabelledGroups | undefined,
  { takes, keeps, what }: { takes: Uint8Array; keeps: Uint8Array; what: 'responded' | 'known' },
  { faults, place }: Preparing,
): Uint8Array {
  if (sumOf(takes) > 0 && sumOf(both(takes, keeps)) === 0) {
    faults.add(place(what), weightingProblems.nobodyInStep({ units: sumOf(takes), what }));
    return takes;
  }
  if (!groups) return new Uint8Array(takes.length);
  const { codes, count, labels } = groups;
  const units = new Float64Array(count);
  const kept = new Float64Array(count);
  for (let row = 0; row < codes.length; row++) {
    if (takes[row] !== 1 || codes[row]! < 0) continue;
    units[codes[row]!]! += 1;
    kept[codes[row]!]! += keeps[row]!;
  }
  for (let cell = 0; cell < count; cell++)
    if (units[cell]! > 0 && kept[cell] === 0)
      faults.add(place(), weightingProblems.classWithoutResponse({ label: labels[cell]!, units: units[cell]!, what }));
  return takes.map((one, row) => (codes[row]! >= 0 && kept[codes[row]!] === 0 ? one : 0));
}

function sumOf(rows: Uint8Array): number {
  return rows.reduce((sum, one) => sum + one, 0);
}

/** The weighted rate of response of each unit's class; NaN for those who have no part in it. */
function rateOfClass(
  weights: Float64Array,
  { responded, eligible, groups }: { responded: Uint8Array; eligible: Uint8Array; groups: LabelledGroups },
): Float64Array {
  const sums = new Float64Array(groups.count);
  const answered = new Float64Array(groups.count);
  const isInside = (row: number) => weights[row] !== 0 && eligible[row] === 1;
  for (let row = 0; row < weights.length; row++) {
    if (!isInside(row)) continue;
    const cell = groups.codes[row]!;
    sums[cell]! += weights[row]!;
    answered[cell]! += weights[row]! * responded[row]!;
  }
  return weights.map((_, row) =>
    isInside(row) ? answered[groups.codes[row]!]! / sums[groups.codes[row]!]! : Number.NaN,
  );
}

/** 1 where both are. */
export function both(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((value, row) => value & other[row]!);
}

/** The rows of which something is true. */
export function rowsWhere(rows: number, holds: (row: number) => boolean): number[] {
  const found: number[] = [];
  for (let row = 0; row < rows; row++) if (holds(row)) found.push(row);
  return found;
}
