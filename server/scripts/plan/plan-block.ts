import { replicateDesign } from '#estimation';
import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import type { VarianceFrame } from '../../analysis/survey-design.ts';
import type { HeldInColumn } from '../../microdata/analysed/held.ts';
import type { ScriptBlock, ScriptStage } from './script-plan.ts';
import type { ScriptUnit } from './steps.ts';
import type { Workshop } from './workshop.ts';

/** The design of the records of some figures. */
export function planBlock(
  workshop: Workshop,
  of: {
    readonly unit: ScriptUnit;
    readonly weight: string | undefined;
    readonly frame: VarianceFrame;
    readonly file: Pick<AnalysisFile, 'incidents'>;
  },
): Omit<ScriptBlock, 'groups' | 'figures'> {
  const { unit, file } = of;
  const { crimes, design } = workshop.records.analysis;
  const sample = unit !== 'incident' ? unit : workshop.has('person') ? 'person' : 'household';
  const frame = unit === 'incident' && file.incidents.rows > 0 ? of.frame : 'all_psus';
  const named = of.weight === undefined ? undefined : workshop.holding(unit, { what: 'weight', of: of.weight });
  const common = {
    unit,
    weight: named ?? workshop.column(unit, `weight_${unit}`),
    sample,
    lonelyPsu: design.lonelyPsu[frame],
  } as const;
  if (design.replicates) {
    const owners = unit === 'incident' ? (['person', 'household'] as const) : [unit];
    const columns = owners.flatMap((owner) => workshop.allHolding(owner, 'replicate').map(({ name }) => name));
    const levels = (level: string) => crimes.filter((crime) => crime.level === level).map(({ key }) => key);
    if (unit === 'incident')
      for (const owner of owners)
        if (workshop.has(owner) && levels(owner).length > 0) {
          workshop.column(owner, `weight_${owner}`);
          workshop.column(owner, owner);
          workshop.column('incident', owner);
          workshop.column('incident', 'crime');
        }
    const names = [...new Set(columns)];
    // The engine says with which scales it takes them.
    const taken = replicateDesign({ ...design.replicates, weights: [1], replicateWeights: names.map(() => [1]) });
    return {
      ...common,
      hasFrame: false,
      stages: [],
      replicates: {
        scale: taken.scale,
        rscales: [...taken.rscales],
        columns: names,
        crimes: { person: levels('person'), household: levels('household') },
      },
    };
  }
  const stages = stagesOf(workshop, unit, sample);
  return { ...common, hasFrame: unit === 'incident' && (frame === 'all_psus' || stages.length > 1), stages };
}

function stagesOf(workshop: Workshop, unit: ScriptUnit, sample: 'person' | 'household'): ScriptStage[] {
  const later = workshop.allHolding(sample, 'stage_cluster').map(({ holds }) => holds!.of!);
  const held = (what: HeldInColumn['what'], of?: string) =>
    workshop.holding(sample, { what, ...(of !== undefined && { of }) });
  const fpc = held('fpc');
  const first = {
    stratum: workshop.column(sample, 'stratum'),
    cluster: workshop.column(sample, 'psu'),
    ...(fpc !== undefined && { fpc }),
  };
  const others = later.map((of) => {
    const stratum = held('stage_stratum', of);
    const share = held('stage_fpc', of);
    return {
      ...(stratum !== undefined && { stratum }),
      cluster: workshop.needed(sample, { what: 'stage_cluster', of }),
      ...(share !== undefined && { fpc: share }),
    };
  });
  return [first, ...others].map((ofSample: ScriptStage['ofSample']) => {
    if (unit !== 'incident') return { ...ofSample, ofSample };
    const own = (name: string) => {
      const isOwn = workshop.records.columns.get('incident')!.some((column) => column.name === name);
      return isOwn && ['stratum', 'psu'].includes(name)
        ? workshop.column('incident', name)
        : workshop.bring('incident', sample, name);
    };
    const { stratum, cluster, fpc: share } = ofSample;
    return {
      ...(stratum !== undefined && { stratum: own(stratum) }),
      cluster: own(cluster),
      ...(share !== undefined && { fpc: own(share) }),
      ofSample,
    };
  });
}
