import type { PublicationStandard } from '#estimation';
import type { AnalysisFile, FigureChoices, IncidentRecords, StatedIndicator } from '../analysis-file.ts';
import type { SurveyDesign } from '../survey-design.ts';
import { deriveReporting, type Reporting } from './derive-reporting.ts';
import type { IncidentSample } from './designs.ts';
import { incidentSample } from './incident-sample.ts';
import type { Pool } from './pools.ts';

/** What the figures of incidents are made of: plain data, so that another thread can make them. */
export interface IncidentsToTabulate {
  readonly incidents: Pick<IncidentRecords, 'rows' | 'crime' | 'person' | 'shared' | 'outcome' | 'domains'>;
  readonly sample: IncidentSample;
  readonly design: SurveyDesign;
  /** Absent where only stated figures are wanted. */
  readonly reporting?: Reporting;
  /** Figures that the study states. */
  readonly stated: readonly StatedIndicator[];
  readonly figures?: FigureChoices;
  readonly pools: readonly Pool[];
  readonly standard: PublicationStandard;
}

/**
 * @param of.weight a name: the figures that the study states with that weight; by default all others
 */
export function incidentsToTabulate(
  file: AnalysisFile,
  { pools, standard, weight }: { pools: readonly Pool[]; standard: PublicationStandard; weight?: string },
): IncidentsToTabulate {
  const ofIncidents = (file.indicators ?? []).filter(
    (stated) => stated.unit === 'incident' && stated.weight === weight,
  );
  const { records, sample, pad } = incidentSample(file);
  const { rows, crime, person, shared, outcome, domains } = records;
  return {
    incidents: { rows, crime, person, domains, ...(shared && { shared }), ...(outcome && { outcome }) },
    sample,
    design: file.design,
    ...(weight === undefined && { reporting: deriveReporting(records) }),
    stated: ofIncidents.map((stated) => ({
      ...stated,
      columns: stated.columns.map(({ category, values }) => ({ category, values: pad(values) })),
    })),
    ...(file.figures && { figures: file.figures }),
    pools,
    standard,
  };
}
