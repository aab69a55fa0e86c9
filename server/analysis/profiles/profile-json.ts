import type { AnalysisFile } from '../analysis-file.ts';
import type { ProfilePlan } from './plan-profile.ts';
import type { AdjustedProfile } from './profile-result.ts';

/** A profile as JSON: what was specified, then everything that the model says. */
export function profileJson(
  { study, weighting, numbered }: Pick<AnalysisFile, 'study' | 'weighting' | 'numbered'>,
  { spec, figure: { id, unit, crime, category, statistic, per } }: ProfilePlan,
  profile: AdjustedProfile,
): string {
  const told = {
    study,
    ...(weighting && { weighting }),
    ...(numbered && { analysis_file: numbered }),
    specification: spec,
    outcome: { indicator: id, unit, crime, category, statistic, per },
    ...profile,
  };
  return `${JSON.stringify(told, undefined, 1)}\n`;
}
