import { type DomainEstimate, tabulation } from '#estimation';
import type { UnitIndicator } from '../catalogue/indicator.ts';
import { optionsFor, type SurveyChoices } from './estimation-options.ts';
import { isTold, type Pool, poolName, poolsFor } from './pools.ts';
import { positivesBy } from './positives.ts';
import { partitionsOf } from './rows.ts';
import type { FigureBase, UnitMeasures } from './unit-measures.ts';

/** What is estimated of a pool. Indicators of persons and INEGI's of adults have many figures in common. */
interface Figure extends Pick<UnitIndicator, 'statistic' | 'measure'> {
  readonly among: UnitIndicator['among'] | undefined;
  readonly pool: Pool;
}

/** An estimate, and how many units of its sample have what it counts; undefined where all of them do. */
interface CountedEstimate {
  readonly estimate: DomainEstimate;
  readonly positives: number | undefined;
}

/** The estimates of an indicator and a pool, by domain variable and then by group. */
export type UnitEstimates = (indicator: UnitIndicator, pool: Pool) => readonly CountedEstimate[][];

/**
 * The estimates of the indicators of persons or of households. Those over the same records are computed together
 * when the first of them is asked for: their tables then share the cells of the file, and figures of one column share
 * its sums.
 */
export function unitEstimates(
  indicators: readonly UnitIndicator[],
  { measures, pools, choices }: { measures: UnitMeasures; pools: readonly Pool[]; choices: SurveyChoices },
): UnitEstimates {
  const figures = indicators.flatMap(({ statistic, measure, among, pools: choice }) =>
    poolsFor(choice, pools, measures.records)
      .filter((pool) => isTold(pool, statistic))
      .map((pool): Figure => ({ statistic, measure, among, pool })),
  );
  const byBase = Map.groupBy(figures, baseName);
  const kept = new Map<string, CountedEstimate[][]>();
  return ({ statistic, measure, among }, pool) => {
    const figure = { statistic, measure, among, pool };
    if (!kept.has(nameOf(figure))) estimateTogether(byBase.get(baseName(figure))!, { measures, choices, kept });
    return kept.get(nameOf(figure))!;
  };
}

function estimateTogether(
  figures: readonly Figure[],
  {
    measures,
    choices,
    kept,
  }: { measures: UnitMeasures; choices: SurveyChoices; kept: Map<string, CountedEstimate[][]> },
): void {
  const base = baseOf(figures[0]!, measures);
  const wanted = [...new Map(figures.map((figure) => [nameOf(figure), figure])).values()];
  // Figures of one column follow each other.
  const byColumn = Map.groupBy(wanted, ({ measure, pool }) => `${measure} ${poolName(pool)}`);
  const tables = partitionsOf(base.rows, base.domains).map(({ groups }) => groups);
  const tabulated = [...byColumn.values()].flatMap((ofColumn) => {
    const [first] = ofColumn;
    const values = base.cut(measures.column(first!.measure, first!.pool));
    const positives = haveThemAll(first!) ? undefined : positivesBy(values, base.design, tables);
    return ofColumn.map((figure) => ({ name: nameOf(figure), statistic: figure.statistic, values, positives }));
  });
  for (const { name } of tabulated) kept.set(name, []);
  const estimates = tabulation(
    { figures: tabulated, designs: [base.design], tables },
    optionsFor(choices, base.design),
  );
  let table = 0;
  for (const [byFigure] of estimates) {
    for (const [place, { name, positives }] of tabulated.entries()) {
      const inTable = positives?.[table];
      const counted = byFigure![place]!.map((estimate, group) => ({ estimate, positives: inTable?.[group] }));
      kept.get(name)!.push(counted);
    }
    table += 1;
  }
}

/** Figures of everybody, and those of victims among themselves: `n` is the number of those that they count. */
function haveThemAll({ measure, among }: Figure): boolean {
  return measure === 'count' || among === 'victims';
}

function nameOf({ statistic, measure, among, pool }: Figure): string {
  return [statistic, measure, among ?? 'everyone', poolName(pool)].join(' ');
}

function baseName({ among, pool }: Figure): string {
  return among === undefined ? 'everyone' : `${among} ${poolName(pool)}`;
}

function baseOf({ among, pool }: Figure, measures: UnitMeasures): FigureBase {
  switch (among) {
    case 'victims':
      return measures.victims(pool);
    case 'at_risk':
      return measures.atRisk(pool);
    default:
      return measures.everyone;
  }
}
