import type { EstimateRow } from '#contract';
import type { Design, Groups, PublicationStandard } from '#estimation';
import type { AnalysisFile, IncidentRecords, VarianceFrame } from '../analysis-file.ts';
import type { Reporting } from './derive-reporting.ts';
import { incidentDesign } from './designs.ts';
import { domainGroups } from './domain-groups.ts';
import { INDICATORS, type Indicator, type Measure } from './indicators.ts';
import { isIn, type Pool } from './pools.ts';
import { rowOf } from './rows.ts';
import { estimateBy } from './tabulate-units.ts';

/** A column of incidents to be published: an indicator, or one category of the reasons for not reporting. */
interface IncidentFigure {
  id: string;
  category: string;
  statistic: Indicator['statistic'];
  values: Float64Array;
}

const FRAMES: readonly VarianceFrame[] = ['all_psus', 'incident_psus'];

/** Every figure of incidents: indicators x pools x domains, each in both variance frames. */
export function tabulateIncidents(
  file: AnalysisFile,
  of: { reporting: Reporting; pools: readonly Pool[]; standard: PublicationStandard },
): EstimateRow[] {
  const { incidents } = file;
  const figures = incidentFigures(incidents, of.reporting);
  // Without incidents there is no incident file to take for the sample.
  const frames = FRAMES.filter((frame) => frame === 'all_psus' || incidents.rows > 0);
  const designs = new Map(frames.map((frame) => [frame, incidentDesign(file, frame)]));
  const tables = passes(incidents, of.pools).flatMap((pass) =>
    figures.flatMap((figure, order) =>
      [...designs].flatMap(([frame, design]) =>
        estimatePass({ pass, figure, order, frame, design, standard: of.standard }),
      ),
    ),
  );
  return tables.sort((a, b) => a.figure - b.figure || a.pool - b.pool || a.pass - b.pass).map(({ row }) => row);
}

/** One pass over the incidents: crimes do not overlap, so all of them with one domain variable are a single partition. */
interface Pass {
  order: number;
  groups: Groups;
  cells: { pool: number; crime: string; domain: Record<string, string> }[];
}

function passes(incidents: IncidentRecords, pools: readonly Pool[]): Pass[] {
  const single = pools.flatMap((pool, index) => (pool.isSet ? [] : [{ pool, index }]));
  const sets = pools.flatMap((pool, index) => (pool.isSet ? [[{ pool, index }]] : []));
  return domainGroups(incidents.rows, incidents.domains).flatMap(({ groups, domains }, order) =>
    [single, ...sets].map((disjoint) => {
      const memberOf = new Map(
        disjoint.flatMap(({ pool }, at) => [...pool.crimes].map((crime) => [crime, at] as const)),
      );
      const codes = groups.codes.map((code, row) => {
        const at = memberOf.get(incidents.crime[row]!);
        const pool = at === undefined ? undefined : disjoint[at]?.pool;
        const isCounted = pool !== undefined && code !== -1 && isIn(pool, incidents, row);
        return isCounted ? (at as number) * groups.count + code : -1;
      });
      const cells = disjoint.flatMap(({ pool, index }) =>
        domains.map((domain) => ({ pool: index, crime: pool.key, domain })),
      );
      return { order, groups: { codes, count: cells.length }, cells };
    }),
  );
}

function estimatePass(given: {
  pass: Pass;
  figure: IncidentFigure;
  order: number;
  frame: VarianceFrame;
  design: Design;
  standard: PublicationStandard;
}): { figure: number; pool: number; pass: number; row: EstimateRow }[] {
  const { pass, figure, order, frame, design, standard } = given;
  return estimateBy(figure.statistic, figure.values, design, pass.groups).map((estimate, group) => {
    const { pool, crime, domain } = pass.cells[group]!;
    const cell = { indicator: figure.id, crime, domain, category: figure.category, frame };
    const row = rowOf(cell, estimate, { standard, share: figure.statistic === 'share', per: 1 });
    return { figure: order, pool, pass: pass.order, row };
  });
}

function incidentFigures(incidents: IncidentRecords, reporting: Reporting): IncidentFigure[] {
  const one = new Float64Array(incidents.rows).fill(1);
  const valuesOf = (measure: Measure) => (measure === 'one' ? one : reporting[measure as keyof Reporting]);
  const indicators = INDICATORS.filter(({ unit }) => unit === 'incident').map(({ id, statistic, measure }) => ({
    id,
    category: '',
    statistic,
    values: valuesOf(measure) as Float64Array,
  }));
  const { codes, names } = reporting.reason;
  const reasons = names.map((category, reason) => ({
    id: 'nonreporting_reason',
    category,
    statistic: 'share' as const,
    values: Float64Array.from(codes, (code) => (code === -1 ? Number.NaN : code === reason ? 1 : 0)),
  }));
  return [...indicators, ...reasons];
}
