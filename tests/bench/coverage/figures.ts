import { type TableSpec, tableSchema } from '#contract';
import {
  giniBy,
  groupDifferences,
  jointEstimates,
  type Quantity,
  quantile,
  stackedColumn,
  stackedDesign,
  standardizedBy,
  topShareBy,
} from '#estimation';
import type { AnalysisFile, Categories } from '../../../server/analysis/analysis-file.ts';
import { incidentDesign, sampledDesign } from '../../../server/analysis/indicators/designs.ts';
import { incidentSample } from '../../../server/analysis/indicators/incident-sample.ts';
import { poolsOf } from '../../../server/analysis/indicators/pools.ts';
import { unitMeasures } from '../../../server/analysis/indicators/unit-measures.ts';
import { planTables } from '../../../server/analysis/tables/plan-table.ts';
import { tabulateTable } from '../../../server/analysis/tables/tabulate-table.ts';
import type { AnalysedYear } from './analysed.ts';

/** A figure with its limits of 95 %. */
export interface Figure {
  readonly value: Quantity | null;
  readonly lower: Quantity | null;
  readonly upper: Quantity | null;
}

/** Figures by what they are. */
export type Figures = Map<string, Figure>;

const of = (indicator: string, ...crimes: string[]) => ({ indicator, crimes });

/** Every named indicator, by area. */
const BY_AREA = tableSchema.parse({
  table: 'by-area',
  figures: [
    of('prevalence_person', 'any_person', 'robbery', 'threats', 'extortion'),
    of('incidence_person', 'any_person', 'robbery', 'threats'),
    of('concentration_person', 'any_person'),
    of('repeat_share_person', 'any_person'),
    of('victims_person', 'any_person'),
    of('prevalence_household', 'any_household', 'burglary'),
    of('incidence_household', 'any_household'),
    of('prevalence_at_risk', 'vehicle_theft'),
    of('crimes', 'any', 'robbery', 'threats'),
    of('dark_figure_unreported', 'any', 'robbery', 'threats'),
    of('dark_figure_no_file', 'any'),
    of('reporting_rate', 'any'),
    of('dark_figure_victims', 'robbery'),
  ],
  by: [{ variable: 'area' }],
});

/** Small domains: six groups of persons. */
const BY_GROUP = tableSchema.parse({
  table: 'by-group',
  figures: [
    of('prevalence_person', 'any_person', 'robbery'),
    of('incidence_person', 'any_person'),
    of('dark_figure_unreported', 'any_person'),
  ],
  by: [
    { variable: 'sex', total: 'none' },
    { variable: 'age_group', total: 'none' },
  ],
});

/** Everything whose limits are examined, of one sample of two editions. */
export function figuresOf([before, after]: readonly AnalysedYear[]): Figures {
  const figures: Figures = new Map();
  for (const spec of [BY_AREA, BY_GROUP]) addTable(figures, spec, after!.file);
  addDistribution(figures, after!);
  addComparisons(figures, before!.file, after!.file);
  return figures;
}

/** Figures whose limits are also looked at as they would be on the scale of the logarithm. */
const ON_LOG_SCALE: ReadonlySet<string> = new Set([
  'incidence_person any_person',
  'incidence_person threats',
  'concentration_person any_person',
  'crimes any',
]);

/** @param upper limit by t, which lies as far from the value as the lower one, where that is not cut off at 0 */
function withLogLimits(value: number | null, upper: number | null): Figure {
  if (value === null || upper === null || value <= 0) return { value: null, lower: null, upper: null };
  const factor = Math.exp((upper - value) / value);
  return { value, lower: value / factor, upper: value * factor };
}

/** Through the planner of tables, as `cifra table` does. */
function addTable(figures: Figures, table: TableSpec, file: AnalysisFile): void {
  const source = { table, file: 'table.json', place: () => ({ line: 1, column: 1 }) };
  for (const plan of planTables([source], file))
    for (const { indicator, crime, domain, estimate, lower, upper } of tabulateTable(plan, file)) {
      const where = Object.values(domain).join(' ');
      const name = `${indicator} ${crime}`;
      const ofDomain = where === '' ? '' : ` | ${where}`;
      figures.set(`${name}${ofDomain}`, { value: estimate, lower, upper });
      if (ON_LOG_SCALE.has(name)) figures.set(`${name}, log limits${ofDomain}`, withLogLimits(estimate, upper));
    }
}

/** Concentration of incidents on persons, and quantiles of losses. */
function addDistribution(figures: Figures, { file, cost }: AnalysedYear): void {
  const design = sampledDesign(file, file.persons);
  const incidents = unitMeasures(file, 'person').column('incidents', poolOf(file, 'any_person'));
  const victims = incidents.map((count) => (count > 0 ? count : Number.NaN));
  const all = { codes: new Int32Array(file.persons.rows), count: 1 };
  figures.set('gini of crimes, all adults', giniBy(incidents, design, all)[0]!);
  figures.set('gini of crimes, victims', giniBy(victims, design, all)[0]!);
  figures.set('top 10 % of adults, share of crimes', topShareBy(incidents, 0.1, design, all)[0]!);
  figures.set('top 10 % of victims, share of crimes', topShareBy(victims, 0.1, design, all)[0]!);
  const { sample, pad } = incidentSample(file);
  const ofIncidents = incidentDesign(sample, file.design, 'all_psus');
  figures.set('median loss', quantile(pad(cost), 0.5, ofIncidents));
  figures.set('90th percentile of losses', quantile(pad(cost), 0.9, ofIncidents));
}

/** Differences between groups and between editions, and standardized shares. */
function addComparisons(figures: Figures, before: AnalysisFile, after: AnalysisFile): void {
  const victim = victimsOf(after);
  const { domains } = after.persons;
  const design = sampledDesign(after, after.persons);
  for (const name of ['sex', 'area']) {
    const categories = domains.get(name)!;
    for (const { of: one, minus, ...difference } of groupDifferences(
      jointEstimates({ kind: 'mean', y: victim }, design, groupsOf(categories)),
    ))
      figures.set(`difference ${categories.names[one]} - ${categories.names[minus]}`, difference);
  }
  const area = domains.get('area')!;
  const age = groupsOf(domains.get('age_group')!);
  for (const [shares, said] of [
    [[0.27, 0.5, 0.23], 'given'],
    [undefined, 'estimated'],
  ] as const)
    for (const [group, estimate] of standardizedBy(victim, design, groupsOf(area), {
      cells: age,
      ...(shares && { shares }),
    }).entries())
      figures.set(`standardized to ${said} ages | ${area.names[group]}`, estimate);
  const { design: both, editions } = stackedDesign({
    editions: [before, after].map(({ persons }) => ({
      weights: persons.weight,
      strata: [persons.stratum],
      clusters: [persons.psu],
    })),
    lonelyPsu: 'fail',
  });
  const stacked = { design: both, editions, starts: new Int32Array([0, before.persons.rows, both.rows]) };
  const y = stackedColumn([victimsOf(before), victim], stacked);
  figures.set(
    'change of prevalence between editions',
    groupDifferences(jointEstimates({ kind: 'mean', y }, both, editions))[0]!,
  );
}

function victimsOf(file: AnalysisFile): Float64Array {
  return unitMeasures(file, 'person').column('victim', poolOf(file, 'any_person'));
}

function poolOf(file: AnalysisFile, key: string) {
  return poolsOf(file).find((pool) => pool.key === key && pool.outcome === undefined)!;
}

function groupsOf({ codes, names }: Categories) {
  return { codes, count: names.length };
}
