import type { PublicationStandard } from '#estimation';
import type { AnalysisFile, IncidentRecords } from '../analysis-file.ts';
import { deriveReporting, type Reporting } from './derive-reporting.ts';
import { type Frame, frameOf, placesOf } from './designs.ts';
import type { Pool } from './pools.ts';

/** What the figures of incidents are made of: plain data, so that another thread can make them. */
export interface IncidentsToTabulate {
  readonly incidents: Pick<IncidentRecords, 'rows' | 'weight' | 'crime' | 'person' | 'shared' | 'outcome' | 'domains'>;
  /** Stratum and PSU of each incident. */
  readonly places: Frame;
  /** Every sampled PSU. */
  readonly frame: Frame;
  readonly design: AnalysisFile['design'];
  readonly reporting: Reporting;
  readonly pools: readonly Pool[];
  readonly standard: PublicationStandard;
}

export function incidentsToTabulate(
  { incidents, persons, design }: AnalysisFile,
  { pools, standard }: { pools: readonly Pool[]; standard: PublicationStandard },
): IncidentsToTabulate {
  const { rows, weight, crime, person, shared, outcome, domains } = incidents;
  return {
    incidents: { rows, weight, crime, person, domains, ...(shared && { shared }), ...(outcome && { outcome }) },
    places: placesOf(persons, incidents.person),
    frame: frameOf(persons),
    design,
    reporting: deriveReporting(incidents),
    pools,
    standard,
  };
}
