import { CRIME_KEYS, type EstimateRow, isUnknown, splitCategory, valueName } from '#contract';
import type { ResultsTexts } from '../../text/results-texts.ts';
import { distinct, inGivenOrder } from './choices.ts';
import { hasOrder, inReadingOrder, type Line } from './lines.ts';

/** One group of the victim profile with its four figures; those that were not estimated are absent. */
export interface ProfileGroup {
  key: string;
  label: string;
  victims?: EstimateRow;
  population?: EstimateRow;
  risk?: EstimateRow;
  relative?: EstimateRow;
}

/**
 * The indicators of each figure. A crime concerns persons or households, so at most one indicator has rows
 * for it.
 */
const FIGURES = {
  victims: ['victim_composition', 'household_composition'],
  population: ['population_composition'],
  risk: ['victim_risk', 'household_risk'],
  relative: ['relative_risk'],
} as const satisfies Record<string, readonly string[]>;

const FIGURE_NAMES = Object.keys(FIGURES) as (keyof typeof FIGURES)[];

/** `sex=female` of a profile row, which stands in its category or, for a risk, in its domain. */
function groupOf(row: EstimateRow): string {
  if (row.category !== '') return row.category;
  const [entry] = Object.entries(row.domain);
  return entry ? entry.join('=') : '';
}

function profileRows(rows: readonly EstimateRow[]): EstimateRow[] {
  const wanted = new Set<string>(Object.values(FIGURES).flat());
  return rows.filter((row) => wanted.has(row.indicator) && groupOf(row) !== '');
}

/** Crimes that have a profile, the one to show, and the variables over which it has one. */
export function profileChoices(
  rows: readonly EstimateRow[],
  wanted: string,
): { crimes: string[]; crime: string; variables: string[] } {
  const found = profileRows(rows);
  const isVictims = (row: EstimateRow) => FIGURES.victims.some((indicator) => indicator === row.indicator);
  const crimes = inGivenOrder(distinct(found.filter(isVictims).map((row) => row.crime)), CRIME_KEYS);
  const crime = crimes.includes(wanted) ? wanted : (crimes[0] ?? '');
  const ofCrime = found.filter((row) => row.crime === crime && isVictims(row));
  return { crimes, crime, variables: distinct(ofCrime.map((row) => splitCategory(groupOf(row))[0])) };
}

/**
 * The groups of a variable: in the order of its values, or the greater risk first. The unknown comes last.
 */
export function profileGroups(
  rows: readonly EstimateRow[],
  { crime, variable }: { crime: string; variable: string },
  texts: ResultsTexts,
): ProfileGroup[] {
  const found = profileRows(rows).filter((row) => splitCategory(groupOf(row))[0] === variable);
  const groups = distinct(found.map((row) => splitCategory(groupOf(row))[1] ?? '')).map((key): ProfileGroup => {
    const inGroup = found.filter((row) => splitCategory(groupOf(row))[1] === key);
    const group: ProfileGroup = { key, label: valueName(texts, variable, key) };
    for (const name of FIGURE_NAMES) {
      const candidates = inGroup.filter((row) => FIGURES[name].some((indicator) => indicator === row.indicator));
      const ofCrime = candidates.find((candidate) => candidate.crime === crime);
      // The population is the same for every crime of persons, so its rows name none.
      const row = ofCrime ?? (name === 'population' ? candidates[0] : undefined);
      if (row) group[name] = row;
    }
    return group;
  });
  // Households are not set beside the population of adults: units never mix.
  if (groups.some((group) => group.risk?.indicator === 'household_risk'))
    for (const group of groups) delete group.population;
  return sorted(groups, variable);
}

function sorted(groups: ProfileGroup[], variable: string): ProfileGroup[] {
  const named = groups.filter((group) => !isUnknown(group.key));
  const rest = groups.filter((group) => isUnknown(group.key));
  if (!hasOrder(variable)) {
    return [...named.sort((a, b) => (b.risk?.estimate ?? -1) - (a.risk?.estimate ?? -1)), ...rest];
  }
  const lines: Line[] = [];
  for (const { key, label, risk, population, victims, relative } of named) {
    const row = risk ?? population ?? victims ?? relative;
    if (row) lines.push({ key, label, row, kind: 'item' });
  }
  const order = inReadingOrder(lines, variable).map(({ key }) => key);
  return [...named.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key)), ...rest];
}
