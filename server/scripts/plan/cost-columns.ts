import type { TableSpec } from '#contract';
import type { SampledUnit } from '../../analysis/analysis-file.ts';
import type { AmountName, CostIndicator } from '../../analysis/catalogue/cost-indicators.ts';
import type { Pool } from '../../analysis/indicators/pools.ts';
import type { FigureCandidate } from '../../analysis/tables/figure-candidates.ts';
import { IMPUTED_AMOUNT } from '../../microdata/analysed/held.ts';
import { all, any, EVERY_RECORD, isOne, isOneOf, isThere, MISSING, not, ONE, ZERO } from './conditions.ts';
import type { CountedColumns } from './counted-columns.ts';
import { isWeighted, nameOfPool, type PoolColumns } from './pool-columns.ts';
import type { Amount, RecordCondition, ScriptUnit } from './steps.ts';
import { NotInFiles, type Workshop } from './workshop.ts';

const PAID: AmountName = 'measures_cost_total';

/** Figures of money: what was lost, what health care cost, what a household paid for protection. */
export class CostColumns {
  readonly #workshop: Workshop;
  readonly #pools: PoolColumns;
  readonly #table: TableSpec;

  constructor(workshop: Workshop, pools: PoolColumns, table: TableSpec) {
    this.#workshop = workshop;
    this.#pools = pools;
    this.#table = table;
  }

  /** @throws NotInFiles where an amount, or what was lent to it, is not in the files */
  columns(indicator: CostIndicator, figure: FigureCandidate, pool: Pool | undefined): CountedColumns {
    const { unit, amounts, counts, statistic, id } = indicator;
    if (counts) return { y: this.#unknown(indicator, pool) };
    const treated = (variable: AmountName) => this.#treated(variable, figure);
    if (unit === 'incident' || amounts[0] === PAID) {
      const ofPool = unit === 'incident' && pool ? isOne(this.#pools.inPool(pool)) : EVERY_RECORD;
      const columns = amounts.map(treated);
      return { y: this.#scaled(unit, `${id}_${pool ? nameOfPool(pool) : ''}`, columns, ofPool, indicator) };
    }
    const suffered = pool!;
    const column = this.#perUnit(unit, indicator, figure, suffered);
    const base = indicator.among === 'victims' ? isOne(this.#pools.victim(unit, suffered)) : EVERY_RECORD;
    const asked = not(this.#pools.notAsked(unit, suffered));
    const isOfVictims = indicator.among === 'victims' || statistic === 'ratio';
    const y = this.#scaled(
      unit,
      `y_${id}_${nameOfPool(suffered)}`,
      [column],
      all(base, isOfVictims ? asked : EVERY_RECORD),
      indicator,
    );
    return statistic === 'ratio'
      ? { y, x: this.#pools.within(unit, `x_${nameOfPool(suffered)}`, this.#pools.victim(unit, suffered), asked) }
      : { y };
  }

  /** 1 where an amount was asked and is not known, 0 where it is. */
  #unknown({ unit, amounts }: CostIndicator, pool: Pool | undefined): string {
    const { value, missing } = this.#said(amounts[0]!);
    const isUnknown = isOneOf(missing, 'dk', 'refused');
    const ofPool = unit === 'incident' && pool ? isOne(this.#pools.inPool(pool)) : EVERY_RECORD;
    const base = all(ofPool, any(isThere(value), isUnknown));
    return this.#workshop.make(unit, `unknown_${amounts[0]}_${pool ? nameOfPool(pool) : ''}`, {
      start: MISSING,
      cases: [
        { where: base, value: ZERO },
        { where: all(base, isUnknown), value: ONE },
      ],
    });
  }

  #said(variable: AmountName) {
    const workshop = this.#workshop;
    const unit = unitOf(variable);
    const amount = { what: 'amount', of: variable } as const;
    const noAmount = { what: 'amount_missing', of: variable } as const;
    if (unit === 'household' && workshop.described(unit, amount) === undefined) {
      const value = workshop.bring(unit, 'person', workshop.needed('person', amount));
      const missing = workshop.holding('person', noAmount);
      return { unit, value, missing: missing && workshop.bring(unit, 'person', missing) };
    }
    return { unit, value: workshop.needed(unit, amount), missing: workshop.holding(unit, noAmount) };
  }

  /** An amount by the treatment that the category names. */
  #treated(variable: AmountName, { category, amounts }: FigureCandidate): string {
    const { unit, value, missing } = this.#said(variable);
    const says = { sentence: 'amount', about: { variable } } as const;
    if (category === 'known') return value;
    if (category === 'imputed') {
      const lent = this.#lent(unit, variable);
      return this.#workshop.make(unit, `${variable}_with_lent`, {
        start: ZERO,
        cases: [
          { where: all(not(isThere(lent)), isOneOf(missing, 'dk', 'refused')), value: MISSING },
          { where: isThere(lent), value: { column: lent } },
        ],
        says,
      });
    }
    const most = amounts?.find((one) => one.variable === variable)?.winsorised_at ?? 0;
    const amount: Amount =
      category === 'winsorised' ? { least: [{ column: value }, { number: most }] } : { column: value };
    return this.#workshop.make(unit, `${variable}_${category === 'winsorised' ? 'cut' : 'or_0'}`, {
      start: ZERO,
      cases: [{ where: isThere(value), value: amount }],
      says,
    });
  }

  /** What was lent stands in the files where these were made by the same specification. */
  #lent(unit: 'household' | 'incident', variable: AmountName): string {
    const lent = this.#workshop.holding(unit, { what: 'amount', of: variable, category: IMPUTED_AMOUNT });
    const { imputation } = this.#workshop.records;
    const isSame = JSON.stringify(imputation) === JSON.stringify(this.#table.imputation);
    if (lent === undefined || !isSame) throw new NotInFiles('imputed');
    return lent;
  }

  #perUnit(unit: SampledUnit, { amounts, id }: CostIndicator, figure: FigureCandidate, pool: Pool): string {
    const workshop = this.#workshop;
    const name = `${id}_${nameOfPool(pool)}`;
    const ofIncidents = amounts
      .filter((variable) => variable !== PAID)
      .map((variable) => this.#treated(variable, figure));
    const isOfPool = isOne(this.#pools.inPool(pool));
    const weight = workshop.column('incident', 'weight_incident');
    const weighted = workshop.make('incident', `cost_${name}`, {
      start: MISSING,
      cases: [
        {
          where: all(isOfPool, ...ofIncidents.map(isThere)),
          value: { product: [{ column: weight }, sumOf(ofIncidents)] },
        },
      ],
    });
    const column = this.#pools.perUnit(unit, name, { where: isOfPool, amount: weighted, sentence: 'amountsOf' });
    return amounts.includes(PAID) ? this.#withHousehold(column, name, this.#treated(PAID, figure)) : column;
  }

  /** What a household paid counts through the first of its persons who has a weight. */
  #withHousehold(column: string, name: string, paid: string): string {
    const workshop = this.#workshop;
    const weight = workshop.column('person', 'weight_person');
    const number = workshop.column('person', 'person');
    const keys = [workshop.column('person', 'household'), workshop.column('household', 'household')] as const;
    const own = workshop.make('person', 'weighted_person', {
      start: MISSING,
      cases: [{ where: isWeighted(weight), value: { column: number } }],
      says: { sentence: 'firstPerson' },
    });
    const first = workshop.gather('household', 'first_person', { from: 'person', value: own, keys, how: 'least' });
    const ofHousehold = workshop.make('household', `paid_${paid}`, {
      start: ZERO,
      cases: [
        {
          where: isThere(paid),
          value: { product: [{ column: workshop.column('household', 'weight_household') }, { column: paid }] },
        },
      ],
    });
    const of = workshop.gather('person', `first_paid_${paid}`, {
      from: 'household',
      value: ofHousehold,
      keys: [first, number],
    });
    return workshop.make('person', `with_${name}`, {
      start: { column },
      cases: [
        {
          where: isWeighted(weight),
          value: { sum: [{ column }, { quotient: [{ column: of }, { column: weight }] }] },
        },
      ],
    });
  }

  #scaled(
    unit: ScriptUnit,
    name: string,
    columns: readonly string[],
    base: RecordCondition,
    { isShareOfGdp }: CostIndicator,
  ): string {
    const { gdp, prices } = this.#table.money ?? {};
    const sum = sumOf(columns);
    let value: Amount = sum;
    if (isShareOfGdp) value = { quotient: [sum, { number: gdp?.amount ?? Number.NaN }] };
    else if (prices !== undefined && prices.factor !== 1) value = { product: [sum, { number: prices.factor }] };
    return this.#workshop.make(unit, name, {
      start: MISSING,
      cases: [{ where: all(base, ...columns.map(isThere)), value }],
    });
  }
}

function unitOf(variable: AmountName): 'household' | 'incident' {
  return variable === PAID ? 'household' : 'incident';
}

function sumOf([first, ...others]: readonly string[]): Amount {
  return others.reduce<Amount>((sum, column) => ({ sum: [sum, { column }] }), { column: first! });
}
