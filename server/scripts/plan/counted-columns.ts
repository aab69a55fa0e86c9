import type { TableSpec } from '#contract';
import { REPORTING } from '#questionnaires';
import { COST_CATALOGUE } from '../../analysis/catalogue/cost-indicators.ts';
import { INCIDENT_CATALOGUE } from '../../analysis/catalogue/incident-indicators.ts';
import type { IncidentIndicator, UnitIndicator } from '../../analysis/catalogue/indicator.ts';
import { UNIT_CATALOGUE } from '../../analysis/catalogue/unit-indicators.ts';
import type { Pool } from '../../analysis/indicators/pools.ts';
import type { FigureCandidate } from '../../analysis/tables/figure-candidates.ts';
import { PROFILE_IDS, profileOf } from '../../analysis/tables/profile-figures.ts';
import { EVERY_RECORD, all, any, isOneOf, isOne, isSame, isThere, MISSING, not, ONE, ZERO } from './conditions.ts';
import { CostColumns } from './cost-columns.ts';
import type { GroupColumns } from './group-columns.ts';
import { nameOfPool, PoolColumns } from './pool-columns.ts';
import { type Counted, ReportColumns } from './report-columns.ts';
import type { RecordCondition } from './steps.ts';
import { NotInFiles, type Workshop } from './workshop.ts';

/** The columns of a figure. */
export interface CountedColumns {
  /** What is counted of each record; blank outside its base. */
  readonly y: string;
  readonly x?: string;
}

/** What figures count, as columns of the record files: the catalogue's measures a second time, in steps of a script. */
export class FigureColumns {
  readonly #workshop: Workshop;
  readonly #pools: PoolColumns;
  readonly #reports: ReportColumns;
  readonly #costs: CostColumns;
  readonly #groups: GroupColumns;
  readonly #poolOf: (figure: FigureCandidate) => Pool | undefined;

  constructor(
    workshop: Workshop,
    of: {
      readonly groups: GroupColumns;
      readonly table: TableSpec;
      readonly poolOf: (figure: FigureCandidate) => Pool | undefined;
    },
  ) {
    this.#workshop = workshop;
    this.#pools = new PoolColumns(workshop);
    this.#reports = new ReportColumns(workshop);
    this.#costs = new CostColumns(workshop, this.#pools, of.table);
    this.#groups = of.groups;
    this.#poolOf = of.poolOf;
  }

  /** @throws NotInFiles where the files do not have what a figure counts */
  of(figure: FigureCandidate): CountedColumns {
    const { id, unit } = figure;
    const cost = COST_CATALOGUE.find((row) => row.id === id);
    if (cost) return this.#costs.columns(cost, figure, this.#poolOf(figure));
    if (PROFILE_IDS.includes(id)) return { y: this.#profile(figure) };
    const ofUnit = UNIT_CATALOGUE.find((row) => row.id === id && row.unit === unit);
    const pool = this.#poolOf(figure);
    if (ofUnit && (pool || ofUnit.pools === 'none')) return { y: this.#ofUnit(ofUnit, pool, figure) };
    const ofIncident = INCIDENT_CATALOGUE.find((row) => row.id === id);
    if (ofIncident && unit === 'incident' && !this.#isStated(id)) return { y: this.#ofIncident(ofIncident, figure) };
    return this.#isStated(id) ? this.#stated(figure) : { y: this.#stored(figure) };
  }

  #isStated(id: string): boolean {
    return this.#workshop.records.analysis.indicators.some((one) => one.id === id);
  }

  #ofUnit(indicator: UnitIndicator, pool: Pool | undefined, { crime }: FigureCandidate): string {
    const { unit, measure, among } = indicator;
    const workshop = this.#workshop;
    if (pool === undefined || measure === 'count') return workshop.make(unit, 'everybody', { start: ONE });
    const base = [not(this.#pools.notAsked(unit, pool))];
    if (among === 'victims') base.push(isOne(this.#pools.victim(unit, pool)));
    if (among === 'at_risk') base.push(isOne(workshop.needed(unit, { what: 'at_risk', of: crime })));
    const column = this.#measured(indicator, pool, base);
    return this.#within(unit, `y_${measure}_${nameOfPool(pool)}`, column, all(...base));
  }

  /** @param base gets what the measure asks of it besides */
  #measured({ unit, measure }: UnitIndicator, pool: Pool, base: RecordCondition[]): string {
    switch (measure) {
      case 'victim':
        return this.#pools.victim(unit, pool);
      case 'repeat':
        return this.#pools.repeat(unit, pool);
      case 'incidents':
        return this.#pools.incidents(unit, pool);
      case 'dontKnow':
        return this.#workshop.needed(unit, { what: 'dont_know', of: pool.key });
      case 'refused':
        return this.#workshop.needed(unit, { what: 'refused', of: pool.key });
      default: {
        const others = this.#workshop.needed('household', { what: 'member_victim' });
        base.push(isThere(others));
        return this.#flag('household', 'any_victim', any(isOne(this.#pools.victim(unit, pool)), isOne(others)));
      }
    }
  }

  /** A column as it is, where everybody is in the base of the figure. */
  #within(unit: FigureCandidate['unit'], name: string, column: string, base: RecordCondition): string {
    return isSame(base, EVERY_RECORD) ? column : this.#pools.within(unit, name, column, base);
  }

  #flag(unit: FigureCandidate['unit'], name: string, where: RecordCondition, base: RecordCondition = EVERY_RECORD): string {
    const isEverybody = isSame(base, EVERY_RECORD);
    return this.#workshop.make(unit, name, {
      start: isEverybody ? ZERO : MISSING,
      cases: [
        ...(isEverybody || isSame(where, EVERY_RECORD) ? [] : [{ where: base, value: ZERO }]),
        { where: all(base, where), value: ONE },
      ],
    });
  }

  #ofIncident({ measure }: IncidentIndicator, figure: FigureCandidate): string {
    const { category, id } = figure;
    const pool = this.#poolOf(figure)!;
    const isOfPool = isOne(this.#pools.inPool(pool));
    if (measure === 'count') return this.#flag('incident', `y_${nameOfPool(pool)}`, EVERY_RECORD, isOfPool);
    const { base, counts } =
      typeof measure === 'string' ? this.#reports.counted(measure) : this.#answer(measure.answer, category);
    const name = `${id}_${category === '' ? nameOfPool(pool) : `${category}_${nameOfPool(pool)}`}`;
    return this.#flag('incident', name, counts, all(isOfPool, base));
  }

  /** One answer among all that were asked; don't know and a refusal are one, `unknown`. */
  #answer(of: string, category: string): Counted {
    const codes = category === 'unknown' ? ['dk', 'refused'] : [category];
    if (of === REPORTING.mainReasonNot) return this.#reports.reason(codes);
    const workshop = this.#workshop;
    const several = workshop.allHolding('incident', 'answer_given', of);
    if (several.length === 0) {
      const column = workshop.holding('incident', { what: 'answer', of });
      if (column === undefined) throw new NotInFiles('joined');
      return { base: isThere(column), counts: isOneOf(column, ...codes) };
    }
    const missing = workshop.holding('incident', { what: 'answer_missing', of });
    const base = any(...several.map(({ name }) => isOne(name)), isThere(missing));
    const given = several.find(({ holds }) => holds?.category === category);
    return { base, counts: given ? isOne(given.name) : isOneOf(missing, ...codes) };
  }

  #profile(figure: FigureCandidate): string {
    const { id, category } = figure;
    const { unit, of } = profileOf(id);
    const separator = category.indexOf('=');
    const group = this.#groups.group(unit, category.slice(0, separator));
    const value = category.slice(separator + 1);
    const isMember = group.known.includes(value) ? isOneOf(group.column, value) : not(isOneOf(group.column, ...group.known));
    const pool = this.#poolOf(figure)!;
    const victim = isOne(this.#pools.victim(unit, pool));
    const asked = not(this.#pools.notAsked(unit, pool));
    const name = `${id}_${category}_${nameOfPool(pool)}`;
    return of === 'group'
      ? this.#flag(unit, name, victim, all(asked, isMember))
      : this.#flag(unit, name, isMember, all(asked, victim));
  }

  /** A figure that the study states. */
  #stated(figure: FigureCandidate): CountedColumns {
    const { id, unit, category } = figure;
    const workshop = this.#workshop;
    const y = workshop.needed(unit, { what: 'figure', of: id, ...(category !== '' && { category }) });
    const x = workshop.holding(unit, { what: 'denominator', of: id });
    const pool = this.#poolOf(figure);
    if (unit !== 'incident' || pool === undefined) return { y, ...(x !== undefined && { x }) };
    return {
      y: this.#pools.within('incident', `${id}_${category}_${nameOfPool(pool)}`, y, isOne(this.#pools.inPool(pool))),
    };
  }

  /** A figure whose values stand in the files. */
  #stored({ id, unit, crime, category }: FigureCandidate): string {
    const workshop = this.#workshop;
    const asked = (name: string, column: string) => {
      const notAsked = workshop.holding(unit, { what: 'not_asked', of: crime });
      return notAsked === undefined ? column : this.#within(unit, name, column, not(isOne(notAsked)));
    };
    switch (id) {
      case 'sdg_series':
        return workshop.needed('person', { what: 'series', of: category });
      case 'sdg_series_answered':
        return workshop.needed('person', { what: 'series_answered', of: category });
      case 'dark_figure_victims': {
        const series = workshop.records.analysis.series.find(
          (one) => one.indicator === '16.3.1' && one.crime === crime,
        );
        const reported = workshop.needed('person', { what: 'series', of: series?.series ?? '' });
        return this.#flag('person', `unreported_${crime}`, not(isOne(reported)), isThere(reported));
      }
      case 'members_affected':
        return asked(`members_${crime}`, workshop.needed('household', { what: 'members', of: crime }));
      case 'prevalence_household_member': {
        const members = workshop.needed('household', { what: 'members', of: crime });
        const touched = this.#flag('household', `touched_${crime}`, { is: 'at-least', column: members, value: 1 });
        return asked(`y_touched_${crime}`, touched);
      }
      case 'screener_dont_know':
        return asked(`y_dont_know_${crime}`, workshop.needed('household', { what: 'dont_know', of: crime }));
      case 'screener_refused':
        return asked(`y_refused_${crime}`, workshop.needed('household', { what: 'refused', of: crime }));
      default:
        throw new NotInFiles('absent');
    }
  }
}
