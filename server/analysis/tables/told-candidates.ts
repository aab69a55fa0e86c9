import { TOLD_QUESTIONS } from '#questionnaires';
import type { AnalysisFile } from '../analysis-file.ts';
import { TOLD_CATALOGUE } from '../catalogue/told-indicators.ts';
import { POOLED } from '../indicators/pools.ts';
import { toldFigures } from '../indicators/told-figures.ts';
import type { FigureCandidate } from './figure-candidates.ts';

/**
 * Shares of what persons and households answered, by the name of their indicator, or the question that the file lacks;
 * undefined where no such indicator has this name.
 */
export function toldCandidates(
  id: string,
  file: AnalysisFile,
): readonly FigureCandidate[] | { readonly lacks: string } | undefined {
  const indicator = TOLD_CATALOGUE.find((row) => row.id === id);
  if (indicator === undefined) return undefined;
  const figures = toldFigures(file, indicator).map(({ category, isCounted, values }): FigureCandidate => {
    let made: Float64Array | undefined;
    return {
      id,
      unit: indicator.unit,
      crime: POOLED,
      outcome: undefined,
      category,
      statistic: 'share',
      per: 1,
      crimes: 1,
      isSet: true,
      isTold: true,
      countsUnits: isCounted,
      values: () => {
        made ??= values();
        return made;
      },
    };
  });
  const asked = TOLD_QUESTIONS.find((told) => told.indicator === indicator.answers);
  return figures.length > 0 ? figures : { lacks: asked?.question ?? indicator.answers };
}
