import { categoryName, crimeName, isOfCrimes, measureName, outcomeName } from '#contract';
import type { ResultsTexts } from '../../text/results-texts.ts';

interface Measured {
  readonly measure: string;
  readonly outcome: string;
  /** Left out where crimes are compared. */
  readonly crime?: string;
  /** The group, as `sex=female`; blank for everybody, or where groups are compared. */
  readonly where?: string;
}

/**
 * What figures are of: indicator, crime, whether of attempts or completed incidents alone, and the group. Whatever
 * names a figure begins with it: a picture that is saved has no filters beside it.
 */
export function measureOf({ measure, outcome, crime = '', where = '' }: Measured, texts: ResultsTexts): string {
  const ofCrime = crime !== '' && isOfCrimes(measure) ? crimeName(texts, crime) : '';
  const ofGroup = where === '' ? '' : categoryName(texts, where);
  return [measureName(texts, measure), ofCrime, outcomeName(texts, outcome), ofGroup]
    .filter((part) => part !== '')
    .join(' · ');
}
