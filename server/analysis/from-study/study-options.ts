import type { AnalysedTable, AnalysisFile, ByLanguage } from '../analysis-file.ts';
import type { SurveyDesign } from '../survey-design.ts';
import { wordsByLanguage } from './study-figures-schema.ts';
import { replicateColumnNames, sampledParts } from './study-parts.ts';
import type { Study } from './study-schema.ts';

/** What the variance rests on, as the study says. */
export function designOf(study: Study): SurveyDesign {
  const { nested, lonelyPsu, fpcType, replicates } = study.design;
  const [first] = sampledParts(study).flatMap(({ part }) => (part.replicates ? [part.replicates] : []));
  return {
    nested,
    lonelyPsu,
    ...(fpcType && { fpcType }),
    ...(replicates &&
      first && {
        replicates: {
          ...withoutAbsent(replicates),
          method: replicates.method,
          degreesOfFreedom: replicates.degreesOfFreedom ?? replicateColumnNames(first).length - 1,
        },
      }),
  };
}

/** Level, degrees of freedom, rates, currency and names of units, where the study states them. */
export function figureChoicesOf({ figures }: Study): Pick<AnalysisFile, 'figures' | 'currency'> {
  if (figures === undefined) return {};
  const { units = {}, currency, ...others } = figures;
  const named: Partial<Record<AnalysedTable, ByLanguage>> = {};
  for (const table of ['household', 'person', 'incident'] as const)
    if (units[table] !== undefined) named[table] = wordsByLanguage(units[table]);
  const ofAmounts = currency === undefined ? {} : { currency };
  if (Object.keys(figures).every((key) => key === 'currency')) return ofAmounts;
  return { figures: { ...withoutAbsent(others), units: named }, ...ofAmounts };
}

/** An object without the entries that are undefined. */
function withoutAbsent<Value extends object>(value: Value): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [Key in keyof Value]?: Exclude<Value[Key], undefined>;
  };
}
