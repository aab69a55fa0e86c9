import { measureName } from '#contract';
import type { ResultsTexts } from '../../../text/results-texts.ts';
import type { TablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import type { TableRefusal } from '../model/offers.ts';

/** Why something cannot be in a table, in words. */
export function refusalText(
  refusal: TableRefusal,
  texts: ResultsTexts,
  { making: { refusals } }: TablePageTexts,
): string {
  switch (refusal.why) {
    case 'lacks-answers':
      return refusals['lacks-answers'](refusal.variable);
    case 'not-of-figures':
      return refusals['not-of-figures'](refusal.figures.map((id) => measureName(texts, id)).join(', '));
    default:
      return refusals[refusal.why];
  }
}
