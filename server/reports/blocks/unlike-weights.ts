import type { FigureLanguage } from '#contract';
import { type Html, html } from '#questionnaires';
import type { JudgedComparison } from '../../analysis/compared/judged-comparisons.ts';
import { unlikeWeightsIn } from '../../analysis/compared/sentences/comparison-sentence.ts';

/** Whether one edition is weighted by a specification and the other by its design. */
export function isUnlikeWeighted(change: JudgedComparison | undefined): boolean {
  return change?.status === 'tested' && change.notes.includes('unlike-weights');
}

/** What a part of such differences may come from, where some of these are. */
export function unlikeWeights(
  changes: readonly (JudgedComparison | undefined)[],
  language: FigureLanguage,
): Html | undefined {
  return changes.some(isUnlikeWeighted) ? html`<p class="quiet">${unlikeWeightsIn(language)}</p>\n` : undefined;
}
