import {
  type AnalysisFile,
  type IncidentOutcome,
  type IncidentRecords,
  OUTCOMES,
  type SampledRecords,
  type SampledUnit,
} from '../analysis-file.ts';
import type { Statistic } from './rows.ts';

/** A crime or a named set of crimes, as the figures see it. */
export interface Pool {
  /** Key of the crime or name of the set. */
  readonly key: string;
  /** Indices of its crimes in the file. */
  readonly crimes: ReadonlySet<number>;
  /** Whose incidents: persons', households', or INEGI's mixture of both. */
  readonly level: SampledUnit | 'both';
  readonly isSet: boolean;
  /** Of its incidents, only the completed or the attempted ones; all of them by default. */
  readonly outcome?: IncidentOutcome;
  /**
   * 1 for the persons who were not asked about all of its crimes, who are outside its figures; absent where everybody
   * was asked.
   */
  readonly notAsked?: Uint8Array;
}

/** A name that no other pool has. */
export function poolName({ key, outcome }: Pool): string {
  return `${key} ${outcome ?? 'both'}`;
}

/** Name of the set that mixes units, as in INEGI's published totals of any crime. */
export const POOLED = 'any';

/** The pool of figures that have no crimes. They are published under `any`. */
const NO_CRIMES: Pool = { key: POOLED, crimes: new Set(), level: 'both', isSet: true };

/**
 * Every crime, then every set, then those of them that hold attempts, once with the completed incidents alone
 * and once with the attempted ones. A set of crimes of one level is of that level; `any` and sets that mix are
 * of both.
 */
export function poolsOf(file: Pick<AnalysisFile, 'crimes' | 'sets' | 'persons'>): Pool[] {
  const { crimes, sets } = file;
  const single = crimes.map(({ key, level }, index): Pool => ({ key, crimes: new Set([index]), level, isSet: false }));
  const named = Array.from(sets, ([key, members]): Pool => {
    const indices = members.map((member) => crimes.findIndex((crime) => crime.key === member));
    const levels = new Set(indices.map((index) => crimes[index]?.level));
    const [onlyLevel] = levels;
    const isMixed = key === POOLED || levels.size !== 1 || onlyLevel === undefined;
    return { key, crimes: new Set(indices), level: isMixed ? 'both' : onlyLevel, isSet: true };
  });
  const pools = [...single, ...named].map((pool) => ({ ...pool, ...personsNotAsked(pool, file) }));
  const withAttempts = pools.filter((pool) => [...pool.crimes].some((crime) => crimes[crime]?.asksOutcome));
  return [...pools, ...withAttempts.flatMap((pool) => OUTCOMES.map((outcome) => ({ ...pool, outcome })))];
}

/** Who was not asked about a crime of the pool; nothing where nobody is. */
function personsNotAsked(
  pool: Pool,
  { crimes, persons }: Pick<AnalysisFile, 'crimes' | 'persons'>,
): Pick<Pool, 'notAsked'> {
  const columns = [...pool.crimes].flatMap((crime) => persons.notAsked?.get(crimes[crime]?.key ?? '') ?? []);
  const [first, ...others] = columns.filter((column) => column.includes(1));
  if (first === undefined) return {};
  return { notAsked: first.map((value, row) => (value === 1 || others.some((other) => other[row] === 1) ? 1 : 0)) };
}

/** Whether a number of units can be told: it would be too small where some were not asked about a crime. */
export function isTold({ notAsked }: Pool, statistic: Statistic): boolean {
  return statistic !== 'total' || notAsked === undefined;
}

/**
 * Whether an incident counts in a pool. One that a person and the household both reported counts once in
 * pools of both levels.
 */
export function isIn(
  pool: Pool,
  { crime, person, shared, outcome }: Pick<IncidentRecords, 'crime' | 'person' | 'shared' | 'outcome'>,
  row: number,
): boolean {
  if (!pool.crimes.has(crime[row]!) || (pool.level === 'both' && shared?.[row] === 1)) return false;
  if (pool.notAsked?.[person[row]!] === 1) return false;
  return pool.outcome === undefined || outcome?.names[outcome.codes[row]!] === pool.outcome;
}

/** Which pools an indicator exists for: units never mix outside the `_any` indicators. */
export type PoolChoice = 'none' | 'person' | 'household' | 'adult' | 'pooled' | 'at_risk' | 'screened';

/**
 * `person`, `household`: pools of that unit. `adult`: the set `any` and each of its crimes, through the adult
 * who reported them. `pooled`: the set `any` alone. `at_risk`: the crimes that not everyone could suffer.
 * `screened`: the crimes that have a screener of their own. `none`: figures without crimes.
 *
 * @param records say who could suffer a crime, and who did not answer its screener
 */
export function poolsFor(
  choice: PoolChoice,
  pools: readonly Pool[],
  { atRisk, unanswered }: Pick<SampledRecords, 'atRisk' | 'unanswered'>,
): Pool[] {
  const pooled = pools.find((pool) => pool.key === POOLED);
  const isPooled = ({ key }: Pool) => key === POOLED;
  switch (choice) {
    case 'none':
      return [NO_CRIMES];
    case 'pooled':
      return pooled ? [pooled] : [];
    case 'adult':
      return pools.filter((pool) => isPooled(pool) || (!pool.isSet && isInside(pool, pooled)));
    case 'at_risk':
      return pools.filter((pool) => !pool.isSet && atRisk.has(pool.key));
    case 'screened':
      return pools.filter((pool) => !pool.isSet && pool.outcome === undefined && unanswered?.has(pool.key));
    default:
      return pools.filter((pool) => pool.level === choice);
  }
}

function isInside(pool: Pool, set: Pool | undefined): boolean {
  return set !== undefined && [...pool.crimes].every((crime) => set.crimes.has(crime));
}
