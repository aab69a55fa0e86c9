import { flagsOf, SDG, STANDARD_LABELS } from '#contract';
import type { ExportedSource, FigureRow, FigureSet } from './figure-set.ts';
import { TOTAL_CODE } from './json-stat.ts';
import { labelName, standardTextsIn } from './precision-in-words.ts';

/**
 * The dimensions of the global data structure of the Sustainable Development Goals, in the order of a key.
 *
 * @see IAEG-SDGs, Guidelines for the Global Data Structure Definition for SDG Indicators
 */
export const SDG_DIMENSIONS = [
  'FREQ',
  'REPORTING_TYPE',
  'SERIES',
  'REF_AREA',
  'SEX',
  'AGE',
  'URBANISATION',
  'INCOME_WEALTH_QUANTILE',
  'EDUCATION_LEV',
  'OCCUPATION',
  'CUST_BREAKDOWN',
  'COMPOSITE_BREAKDOWN',
  'DISABILITY_STATUS',
  'ACTIVITY',
  'PRODUCT',
] as const;

export type SdgDimension = (typeof SDG_DIMENSIONS)[number];

/** What stands beside a value. */
export const SDG_ATTRIBUTES = [
  'UNIT_MULT',
  'UNIT_MEASURE',
  'NATURE',
  'OBS_STATUS',
  'LOWER_BOUND',
  'UPPER_BOUND',
  'TIME_DETAIL',
  'SOURCE_DETAIL',
  'COMMENT_OBS',
] as const;

export type SdgAttribute = (typeof SDG_ATTRIBUTES)[number];

/**
 * The dataflow of what countries report: its constraint in the registry (`CN_SDG_GLC`) takes the reporting type `N`
 * alone. The global one, `DF_SDG_GLH`, is of the agencies.
 */
export const SDG_DATAFLOW = { agency: 'IAEG-SDGs', id: 'DF_SDG_GLC', version: '1.20' } as const;

/** Where and when: the codes that a survey does not know of itself. */
export interface SdgPlace {
  /** Of M49, such as 484. */
  readonly area: string;
  /** A year. */
  readonly period: string;
}

export interface SdgObservation {
  readonly key: Readonly<Record<SdgDimension, string>>;
  readonly period: string;
  /** In percent. */
  readonly value: number;
  readonly attributes: Readonly<Record<SdgAttribute, string | number | null>>;
}

/** The observations, and the figures of series that have no codes there. */
export interface SdgObservations {
  readonly observations: readonly SdgObservation[];
  readonly leftOut: number;
}

/**
 * The figures of series of the Sustainable Development Goals, as the United Nations code them: sex, age and, where it
 * is urban or rural alone, the area. Other divisions have no codes there.
 */
export function sdgObservations(sets: readonly FigureSet[], source: ExportedSource, place: SdgPlace): SdgObservations {
  const rows = sets.flatMap((set) => set.rows).filter(({ indicator }) => indicator === SDG);
  const isUrbanDivided = rows.some(({ domain }) => domain.area === 'other_urban');
  const byKey = new Map<string, SdgObservation>();
  let leftOut = 0;
  for (const row of rows) {
    const divided = codesOf(row, isUrbanDivided);
    if (divided === undefined || row.estimate === null) {
      leftOut += 1;
      continue;
    }
    const key = keyOf(row.category, divided, place);
    // The same figure may stand in several tables.
    byKey.set(JSON.stringify(key), {
      key,
      period: place.period,
      value: inPercent(row.estimate),
      attributes: attributesOf(row, source, place),
    });
  }
  return { observations: [...byKey.values()], leftOut };
}

function keyOf(
  series: string,
  divided: Partial<Record<SdgDimension, string>>,
  { area }: SdgPlace,
): Record<SdgDimension, string> {
  const given: Partial<Record<SdgDimension, string>> = {
    FREQ: 'A',
    REPORTING_TYPE: 'N',
    SERIES: series,
    REF_AREA: area,
    ...divided,
  };
  const codes = SDG_DIMENSIONS.map((dimension) => [dimension, given[dimension] ?? TOTAL_CODE] as const);
  return Object.fromEntries(codes) as Record<SdgDimension, string>;
}

function attributesOf(row: FigureRow, source: ExportedSource, { period }: SdgPlace): SdgObservation['attributes'] {
  const { se, lower, upper, n } = row;
  const told = [se === null ? '' : `SE ${inPercent(se)}`, n === null ? '' : `n ${n}`, ...precisionOf(row, source)];
  return {
    UNIT_MULT: '0',
    UNIT_MEASURE: 'PT',
    NATURE: 'C',
    OBS_STATUS: isOfLowReliability(row) ? 'U' : 'A',
    LOWER_BOUND: lower === null ? null : inPercent(lower),
    UPPER_BOUND: upper === null ? null : inPercent(upper),
    TIME_DETAIL: period,
    SOURCE_DETAIL: source.source,
    COMMENT_OBS: told.filter((part) => part !== '').join('; '),
  };
}

/** Label and flags in words: the observation is all that most readers of the format see. */
function precisionOf({ standard, label, flag }: FigureRow, { language }: ExportedSource): string[] {
  if (label === '') return [];
  const texts = standardTextsIn(language);
  return [`${standard}: ${label} (${labelName(label, texts)})`, ...flagsOf(flag).map((code) => texts.flags[code].note)];
}

/** By its label, or because no label says how wide its limits are, or how coarsely it was rounded. */
function isOfLowReliability({ standard, label, flag }: FigureRow): boolean {
  if (flagsOf(flag).some((code) => code === 'wide-limits' || code === 'coarsely-rounded')) return true;
  return Object.entries(STANDARD_LABELS).some(([name, labels]) => name === standard && labels.at(-1) === label);
}

/** The codes of what a figure is divided by; undefined where a division has none. */
function codesOf({ domain }: FigureRow, isUrbanDivided: boolean): Partial<Record<SdgDimension, string>> | undefined {
  const codes: Partial<Record<SdgDimension, string>> = {};
  for (const [variable, value] of Object.entries(domain)) {
    const [dimension, code] = codeOf(variable, value, isUrbanDivided);
    if (dimension === undefined || code === undefined) return undefined;
    codes[dimension] = code;
  }
  return codes;
}

function codeOf(variable: string, value: string, isUrbanDivided: boolean): [SdgDimension?, (string | undefined)?] {
  if (variable === 'sex') return ['SEX', { female: 'F', male: 'M' }[value]];
  if (variable === 'age_group') return ['AGE', ageCode(value)];
  if (variable !== 'area') return [];
  // "Urban" is the large cities alone where other towns have a code of their own.
  return ['URBANISATION', value === 'rural' ? 'R' : value === 'urban' && !isUrbanDivided ? 'U' : undefined];
}

function ageCode(value: string): string | undefined {
  const closed = /^(\d+)-(\d+)$/.exec(value);
  if (closed) return `Y${closed[1]}T${closed[2]}`;
  const open = /^(\d+)\+$/.exec(value);
  return open ? `Y_GE${open[1]}` : undefined;
}

/** Without the digits that a product of binary fractions adds. */
function inPercent(share: number): number {
  return Number((share * 100).toPrecision(15));
}
