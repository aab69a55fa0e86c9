import type { AnalysisFile, IncidentRecords } from '../analysis-file.ts';

/** A crime or a named set of crimes, as the figures see it. */
export interface Pool {
  /** Key of the crime or name of the set. */
  key: string;
  /** Indices of its crimes in the file. */
  crimes: ReadonlySet<number>;
  /** Whose events: persons' own, households', or INEGI's mixture of both. */
  level: 'person' | 'household' | 'both';
  isSet: boolean;
}

/** Name of the set that mixes units, as in INEGI's published totals of any crime. */
export const POOLED = 'any';

/** Every crime, then every set. A set of one level is of that level; only `any` and sets that mix are of both. */
export function poolsOf(file: Pick<AnalysisFile, 'crimes' | 'sets'>): Pool[] {
  const single = file.crimes.map(
    ({ key, level }, index): Pool => ({ key, crimes: new Set([index]), level, isSet: false }),
  );
  const sets = [...file.sets].map(([key, members]): Pool => {
    const crimes = members.map((member) => file.crimes.findIndex((crime) => crime.key === member));
    const levels = new Set(crimes.map((crime) => file.crimes[crime]?.level));
    const [only] = levels;
    const level = key === POOLED || levels.size !== 1 || only === undefined ? 'both' : only;
    return { key, crimes: new Set(crimes), level, isSet: true };
  });
  return [...single, ...sets];
}

/** Whether an incident counts in a pool: one that a person and the household both told counts once where levels are added up. */
export function isIn(pool: Pool, { crime, shared }: IncidentRecords, row: number): boolean {
  return pool.crimes.has(crime[row]!) && !(pool.level === 'both' && shared?.[row] === 1);
}

/** Which pools an indicator exists for: units never mix outside the `_any` indicators. */
export type PoolChoice = 'none' | 'every' | 'person' | 'household' | 'adult' | 'pooled' | 'at_risk';

/**
 * `person`, `household`: pools of that unit. `adult`: the set `any` and each of its crimes, through the adult who told of them.
 * `pooled`: the set `any` alone. `every`: all pools. `none`: figures without crimes, published under `any`.
 */
export function poolsFor(choice: PoolChoice, pools: readonly Pool[], atRisk: (crime: string) => boolean): Pool[] {
  const pooled = pools.find((pool) => pool.key === POOLED);
  switch (choice) {
    case 'none':
      return [{ key: POOLED, crimes: new Set(), level: 'both', isSet: true }];
    case 'every':
      return [...pools];
    case 'pooled':
      return pooled ? [pooled] : [];
    case 'adult':
      return pools.filter((pool) => pool === pooled || (!pool.isSet && isInside(pool, pooled)));
    case 'at_risk':
      return pools.filter((pool) => !pool.isSet && atRisk(pool.key));
    default:
      return pools.filter((pool) => pool.level === choice);
  }
}

function isInside(pool: Pool, set: Pool | undefined): boolean {
  return set !== undefined && [...pool.crimes].every((crime) => set.crimes.has(crime));
}
