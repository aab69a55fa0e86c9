import type { Design } from '#estimation';
import type { AnalysisFile } from '../analysis-file.ts';

/** What the survey says of how its figures are made. */
export type SurveyChoices = Pick<AnalysisFile, 'figures'>;

/** How estimates over a design are made. */
export interface EstimationOptions {
  readonly df: 'domain' | number;
  readonly level?: number;
}

/** Degrees of freedom and level of the limits, as the survey says: by default the domain's, and 95 %. */
export function optionsFor({ figures }: SurveyChoices, { degreesOfFreedom }: Design): EstimationOptions {
  const df = figures?.degreesOfFreedom === 'design' ? degreesOfFreedom : 'domain';
  return { df, ...(figures?.level !== undefined && { level: figures.level }) };
}

/** What a rate is multiplied with: 100,000, or what the survey says. */
export function rateOf({ figures }: SurveyChoices, per: number): number {
  return figures?.per ?? per;
}
