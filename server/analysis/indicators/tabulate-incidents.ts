import type { EstimateRow } from '#contract';
import { type Design, type DomainEstimate, type Groups, tabulation } from '#estimation';
import type { IncidentOutcome, StatedIndicator } from '../analysis-file.ts';
import { INCIDENT_INDICATORS } from '../catalogue/incident-indicators.ts';
import type { VarianceFrame } from '../survey-design.ts';
import type { Reporting } from './derive-reporting.ts';
import { incidentDesign } from './designs.ts';
import { optionsFor, type SurveyChoices } from './estimation-options.ts';
import type { IncidentsToTabulate } from './incidents-to-tabulate.ts';
import { isIn, isTold, type Pool } from './pools.ts';
import { asksPositives, positivesBy } from './positives.ts';
import { partitionsOf, rowOf, type Statistic } from './rows.ts';

/** A row with its place in the table: by figure, then pool, then domain variable. */
interface PlacedRow {
  readonly figure: number;
  readonly pool: number;
  readonly variable: number;
  readonly row: EstimateRow;
}

/** Every figure of incidents: indicators x pools x domains, each in both variance frames. */
export function tabulateIncidents(input: IncidentsToTabulate): EstimateRow[] {
  const { incidents, reporting, pools, standard } = input;
  const frames = incidentDesigns(input);
  const figures = [
    ...(reporting ? incidentFigures(incidents.rows, reporting) : []),
    ...input.stated.flatMap(statedFigures),
  ];
  const passes = passesOver(incidents, pools);
  const estimates = estimatesOf(figures, {
    designs: frames.map(({ design }) => design),
    passes,
    choices: input,
  });
  const placed: PlacedRow[] = [];
  for (const { groups, cells, variable } of passes) {
    const byDesign = estimates.next().value!;
    // The same in both frames: who has no incident has no row.
    const positives = asksPositives(standard)
      ? figures.map(({ values }) => positivesBy(values, { weights: input.sample.weight }, [groups])[0]!)
      : [];
    for (const [place, { frame }] of frames.entries()) {
      for (const [figure, { id, category, statistic, per, hasNegatives }] of figures.entries()) {
        for (const [group, made] of byDesign[place]![figure]!.entries()) {
          const { pool, crime, outcome, domain } = cells[group]!;
          if (!isTold(pools[pool]!, statistic)) continue;
          const judgedPositives = positives[figure]?.[group];
          const cell = { indicator: id, crime, outcome, domain, category, frame, judgedPositives };
          const row = rowOf(cell, made, {
            standard,
            isShare: statistic === 'share',
            per: per ?? 1,
            hasNegatives: hasNegatives ?? false,
          });
          placed.push({ figure, pool, variable, row });
        }
      }
    }
  }
  placed.sort((a, b) => a.figure - b.figure || a.pool - b.pool || a.variable - b.variable);
  return placed.map(({ row }) => row);
}

/** The estimates of each pass: by design, figure and group. Degrees of freedom may be those of each design. */
function* estimatesOf(
  figures: readonly IncidentFigure[],
  { designs, passes, choices }: { designs: readonly Design[]; passes: readonly Pass[]; choices: SurveyChoices },
): Generator<DomainEstimate[][][]> {
  const tables = passes.map(({ groups }) => groups);
  const together = Map.groupBy(designs, (design) => optionsFor(choices, design).df);
  const made = Array.from(together.values(), (alike) =>
    tabulation({ figures, designs: alike, tables }, optionsFor(choices, alike[0]!)),
  );
  for (const _ of tables) yield made.flatMap((one) => one.next().value!);
}

/**
 * Without incidents INEGI's frame has no PSU. It is of PSUs alone: with replicates or later stages it does not exist.
 */
function incidentDesigns(input: IncidentsToTabulate): { frame: VarianceFrame; design: Design }[] {
  const { incidents, sample, design } = input;
  const isOfPsus = sample.replicates === undefined && sample.laterStages === undefined;
  const frames: VarianceFrame[] = incidents.rows > 0 && isOfPsus ? ['all_psus', 'incident_psus'] : ['all_psus'];
  return frames.map((frame) => ({ frame, design: incidentDesign(sample, design, frame) }));
}

/**
 * Groups of incidents that do not overlap, so that one pass estimates them all: pools x the categories of one
 * domain variable.
 */
interface Pass {
  readonly groups: Groups;
  /** What each group is of; `pool` is the position among all pools. */
  readonly cells: readonly {
    readonly pool: number;
    readonly crime: string;
    readonly outcome: IncidentOutcome | undefined;
    readonly domain: Record<string, string>;
  }[];
  /** Position of the domain variable; 0 for everyone. */
  readonly variable: number;
}

/**
 * For every domain variable: one pass for all the single crimes and one for each set; the same again where the
 * completed incidents stand beside the attempted ones.
 */
function passesOver(incidents: IncidentsToTabulate['incidents'], pools: readonly Pool[]): Pass[] {
  const apart = Map.groupBy(pools, ({ key, isSet, outcome }) =>
    [isSet ? `set ${key}` : 'crimes', outcome === undefined ? 'both' : 'by outcome'].join(' '),
  );
  const tables = Array.from(apart.values(), (tablePools) => ({
    tablePools,
    poolOfRow: poolOfEachRow(incidents, tablePools),
  }));
  return partitionsOf(incidents.rows, incidents.domains).flatMap(({ groups, domains }, variable) =>
    tables.map(({ tablePools, poolOfRow }) => ({
      groups: { codes: crossed(groups, poolOfRow, tablePools.length), count: groups.count * tablePools.length },
      cells: domains.flatMap((domain) =>
        tablePools.map((pool) => ({ pool: pools.indexOf(pool), crime: pool.key, outcome: pool.outcome, domain })),
      ),
      variable,
    })),
  );
}

/** The pool in which each incident counts, -1 where none: pools that share no crime. */
function poolOfEachRow(incidents: IncidentsToTabulate['incidents'], pools: readonly Pool[]): Int32Array {
  return incidents.crime.map((_, row) => pools.findIndex((pool) => isIn(pool, incidents, row)));
}

/**
 * The group of each incident: its category and its pool together, -1 where either is missing. The pools of a
 * category lie side by side, as the incidents of a PSU are of many crimes and of one state.
 */
function crossed({ codes }: Groups, poolOfRow: Int32Array, pools: number): Int32Array {
  return poolOfRow.map((pool, row) => (pool === -1 || codes[row] === -1 ? -1 : codes[row]! * pools + pool));
}

/** A column of incidents to publish. */
interface IncidentFigure {
  readonly id: string;
  /** A reason for not reporting; blank for an indicator. */
  readonly category: string;
  readonly statistic: Statistic;
  readonly values: Float64Array;
  readonly per?: number;
  readonly hasNegatives?: boolean;
}

/** A figure that the study states; of incidents there are no ratios. */
function statedFigures({ id, statistic, columns, per = 1 }: StatedIndicator): IncidentFigure[] {
  if (statistic === 'ratio') return [];
  return columns.map(({ category, values }) => ({
    id,
    category,
    statistic,
    values,
    per,
    hasNegatives: values.some((value) => value < 0),
  }));
}

/** The indicators, then the share of each reason for not reporting. */
function incidentFigures(rows: number, reporting: Reporting): IncidentFigure[] {
  const ones = new Float64Array(rows).fill(1);
  const indicators = INCIDENT_INDICATORS.map(({ id, statistic, measure }) => {
    const values = measure === 'count' ? ones : reporting[measure];
    return { id, category: '', statistic, values };
  });
  const { codes, names } = reporting.reason;
  const reasons = names.map((category, reason) => {
    const values = new Float64Array(codes.length).fill(Number.NaN);
    for (let row = 0; row < codes.length; row++) if (codes[row] !== -1) values[row] = codes[row] === reason ? 1 : 0;
    return { id: 'nonreporting_reason', category, statistic: 'share' as const, values };
  });
  return [...indicators, ...reasons];
}
