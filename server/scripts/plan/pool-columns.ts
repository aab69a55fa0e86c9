import type { SampledUnit } from '../../analysis/analysis-file.ts';
import { type Pool, poolName } from '../../analysis/indicators/pools.ts';
import { EVERY_RECORD, all, any, isOneOf, isOne, MISSING, not, ONE, ZERO } from './conditions.ts';
import type { RecordCondition } from './steps.ts';
import type { Workshop } from './workshop.ts';

/** A little less than two: times a number of forms may not be whole. */
const TWO = 2 - 1e-9;

/** What figures count of persons, households and incidents of a pool of crimes, as columns of the files. */
export class PoolColumns {
  readonly #workshop: Workshop;

  constructor(workshop: Workshop) {
    this.#workshop = workshop;
  }

  /** 1 for the incidents of a pool. */
  inPool(pool: Pool): string {
    const workshop = this.#workshop;
    const { outcome, level } = pool;
    const crimes = this.crimesOf(pool);
    const hasShared = workshop.records.columns.get('incident')?.some(({ name }) => name === 'also_household');
    const where = all(
      isOneOf(workshop.column('incident', 'crime'), ...crimes),
      outcome === undefined ? EVERY_RECORD : isOneOf(workshop.needed('incident', { what: 'outcome' }), outcome),
      level === 'both' && hasShared ? not(isOne(workshop.column('incident', 'also_household'))) : EVERY_RECORD,
      not(this.#incidentNotAsked(crimes)),
    );
    return workshop.make('incident', `in_${nameOfPool(pool)}`, {
      start: ZERO,
      cases: [{ where, value: ONE }],
      says: { sentence: 'inPool', about: { crime: poolName(pool).replace(/ both$/, '') } },
    });
  }

  crimesOf({ crimes }: Pool): string[] {
    const { crimes: all } = this.#workshop.records.analysis;
    return [...crimes].map((place) => all[place]!.key);
  }

  /** 1 for victims, 0 for others; in a panel who was one in any interview is one in all. */
  victim(unit: SampledUnit, pool: Pool): string {
    const workshop = this.#workshop;
    const name = nameOfPool(pool);
    const own = workshop.gather(unit, `n_${name}`, {
      from: 'incident',
      value: this.inPool(pool),
      keys: this.keys(unit),
    });
    const panel = workshop.holding(unit, { what: 'interview_of' });
    const counted =
      panel === undefined ? own : workshop.gather(unit, `ni_${name}`, { from: unit, value: own, keys: [panel, panel] });
    return workshop.make(unit, `victim_${name}`, {
      start: ZERO,
      cases: [{ where: { is: 'at-least', column: counted, value: 1 }, value: ONE }],
      says: { sentence: 'victims', about: { crime: name } },
    });
  }

  /** The incidents of a unit: the sum of their weights over that of the unit. */
  incidents(unit: SampledUnit, pool: Pool): string {
    const weight = this.#workshop.column('incident', 'weight_incident');
    return this.perUnit(unit, `incidents_${nameOfPool(pool)}`, {
      where: isOne(this.inPool(pool)),
      amount: weight,
      sentence: 'incidentsOf',
    });
  }

  /** A weighted amount of incidents, added up for each unit, over its weight; of a unit of weight 0 it is 0. */
  perUnit(
    unit: SampledUnit,
    name: string,
    { where, amount, sentence }: { where: RecordCondition; amount: string; sentence: 'incidentsOf' | 'amountsOf' },
  ): string {
    const workshop = this.#workshop;
    const counted = workshop.make('incident', `w_${name}`, {
      start: ZERO,
      cases: [{ where: all(where, { is: 'there', column: amount }), value: { column: amount } }],
    });
    const sum = workshop.gather(unit, `sum_${name}`, { from: 'incident', value: counted, keys: this.keys(unit) });
    const weight = workshop.column(unit, `weight_${unit}`);
    return workshop.make(unit, name, {
      start: ZERO,
      cases: [{ where: isWeighted(weight), value: { quotient: [{ column: sum }, { column: weight }] } }],
      says: { sentence },
    });
  }

  /** 1 for who had two incidents or more. */
  repeat(unit: SampledUnit, pool: Pool): string {
    const workshop = this.#workshop;
    const { analysis } = workshop.records;
    const household = this.crimesOf(pool).filter((key) =>
      analysis.crimes.some((crime) => crime.key === key && crime.level === 'household'),
    );
    const person = this.crimesOf(pool).filter((key) => !household.includes(key));
    const weight = workshop.column('incident', 'weight_incident');
    const crime = workshop.column('incident', 'crime');
    const times = workshop.make('incident', `times_${nameOfPool(pool)}`, {
      start: ZERO,
      cases: (['person', 'household'] as const).flatMap((level) => {
        const crimes = level === 'person' ? person : household;
        if (crimes.length === 0) return [];
        const of = workshop.bring('incident', level, workshop.column(level, `weight_${level}`));
        const where = all(isOne(this.inPool(pool)), isOneOf(crime, ...crimes), isWeighted(of));
        return [{ where, value: { quotient: [{ column: weight }, { column: of }] } as const }];
      }),
    });
    const panel = workshop.holding(unit, { what: 'interview_of' });
    const own = workshop.gather(unit, `t_${nameOfPool(pool)}`, { from: 'incident', value: times, keys: this.keys(unit) });
    const sum =
      panel === undefined
        ? own
        : workshop.gather(unit, `ti_${nameOfPool(pool)}`, { from: unit, value: own, keys: [panel, panel] });
    return workshop.make(unit, `repeat_${nameOfPool(pool)}`, {
      start: ZERO,
      cases: [{ where: { is: 'at-least', column: sum, value: TWO }, value: ONE }],
      says: { sentence: 'repeated' },
    });
  }

  /** Persons or households that were not asked about all crimes of a pool. */
  notAsked(unit: SampledUnit, pool: Pool): RecordCondition {
    if (pool.notAsked === undefined) return any();
    return this.#flagged(unit, this.crimesOf(pool));
  }

  keys(unit: SampledUnit): readonly [string, string] {
    return [this.#workshop.column('incident', unit), this.#workshop.column(unit, unit)];
  }

  /** A column of another one's values, blank outside a base. */
  within(unit: 'person' | 'household' | 'incident', name: string, column: string, base: RecordCondition): string {
    return this.#workshop.make(unit, name, { start: MISSING, cases: [{ where: base, value: { column } }] });
  }

  #flagged(unit: SampledUnit, crimes: readonly string[]): RecordCondition {
    const columns = crimes.flatMap((of) => this.#workshop.holding(unit, { what: 'not_asked', of }) ?? []);
    return any(...columns.map(isOne));
  }

  #incidentNotAsked(crimes: readonly string[]): RecordCondition {
    const columns = crimes.flatMap((of) => this.#workshop.holding('person', { what: 'not_asked', of }) ?? []);
    return any(...columns.map((column) => isOne(this.#workshop.bring('incident', 'person', column))));
  }
}

export function nameOfPool({ key, outcome }: Pick<Pool, 'key' | 'outcome'>): string {
  return outcome === undefined ? key : `${key}_${outcome}`;
}

/** Who has a weight above 0: others stand for nobody. */
export function isWeighted(weight: string): RecordCondition {
  return all({ is: 'there', column: weight }, not({ is: 'equal', column: weight, value: 0 }));
}
