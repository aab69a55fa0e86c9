import type { SurveyReply } from '#contract';
import { editionTexts } from '../../text/editions/edition-texts.ts';
import { formatMonths } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

/** The months that the questions ask about; nothing while nobody has said them. */
export function EditionPeriod({ edition: { referencePeriod } }: { edition: SurveyReply }) {
  const { period } = useTexts(editionTexts);
  const { locale } = useLanguage();
  if (!referencePeriod) return null;
  return <span className="quiet tabular">{period(formatMonths(referencePeriod, locale))}</span>;
}
