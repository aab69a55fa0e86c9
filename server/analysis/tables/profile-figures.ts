import type { AnalysisFile, Categories, SampledUnit } from '../analysis-file.ts';
import { isTold, type Pool, poolsFor } from '../indicators/pools.ts';
import { isAbsent } from '../indicators/present-indicators.ts';
import { UNKNOWN_VALUE } from './crossed-domains.ts';
import type { FigureCandidate } from './figure-candidates.ts';
import { variablesOfUnit } from './plan-variables.ts';

/** Whose profile, and what of it: how victims are composed, or how many of a group are victims. */
const PROFILES: Readonly<Record<string, { readonly unit: SampledUnit; readonly of: 'victims' | 'group' }>> = {
  victim_composition: { unit: 'person', of: 'victims' },
  victim_risk: { unit: 'person', of: 'group' },
  household_composition: { unit: 'household', of: 'victims' },
  household_risk: { unit: 'household', of: 'group' },
};

export const PROFILE_IDS = Object.keys(PROFILES);

/** Whose profile an indicator is, and what of it. */
export function profileOf(id: string) {
  return PROFILES[id]!;
}

/**
 * A profile for each crime and set of its unit, with a category a group (`sex=female`) of every variable by which the
 * unit is divided; those of unknown value are a group.
 */
export function profileFigures(
  id: string,
  {
    file,
    pools,
    victims,
  }: {
    readonly file: AnalysisFile;
    readonly pools: readonly Pool[];
    /** 1 for the victims of a pool. */
    readonly victims: (unit: SampledUnit, pool: Pool) => Float64Array;
  },
): FigureCandidate[] {
  const { unit, of } = PROFILES[id]!;
  if (isAbsent(file, unit) || isAbsent(file, 'incident')) return [];
  const records = unit === 'person' ? file.persons : file.households;
  const groups = [...variablesOfUnit(file, unit)].flatMap(([variable, categories]) => groupsOf(variable, categories));
  return poolsFor(unit, pools, records).flatMap((pool) =>
    groups.map(
      ({ category, isMember }): FigureCandidate => ({
        id,
        unit,
        crime: pool.key,
        outcome: pool.outcome,
        category,
        statistic: 'share',
        per: 1,
        crimes: pool.crimes.size,
        isSet: pool.isSet,
        isTold: isTold(pool, 'share'),
        countsUnits: true,
        values: () => {
          const suffered = victims(unit, pool);
          if (of === 'group') return suffered.map((victim, row) => (isMember(row) ? victim : Number.NaN));
          return suffered.map((victim, row) => (victim === 1 ? Number(isMember(row)) : Number.NaN));
        },
      }),
    ),
  );
}

interface ProfiledGroup {
  readonly category: string;
  readonly isMember: (row: number) => boolean;
}

function groupsOf(variable: string, { codes, names }: Categories): ProfiledGroup[] {
  const known = names.map((name, code) => ({
    category: `${variable}=${name}`,
    isMember: (row: number) => codes[row] === code,
  }));
  const unknown = { category: `${variable}=${UNKNOWN_VALUE}`, isMember: (row: number) => codes[row] === -1 };
  return codes.includes(-1) ? [...known, unknown] : known;
}
