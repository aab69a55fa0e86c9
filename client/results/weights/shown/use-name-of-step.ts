import type { WeightingSpecStep, WeightingStepReport } from '#contract';
import { formatNumber } from '../../../text/format.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { weightingPageTexts } from '../../../text/weighting-page/weighting-page-texts.ts';

/** The name of a step in a report: its weight, its number there, and what it does. */
export function useNameOfStep(): (step: Pick<WeightingStepReport, 'weight' | 'number' | 'step'>) => string {
  const { making } = useTexts(weightingPageTexts);
  const { locale } = useLanguage();
  return ({ weight, number, step }) => {
    const { name } = making.steps[step as WeightingSpecStep['step']];
    return `${making.weights[weight].name} ${formatNumber(number, locale)}: ${name}`;
  };
}
