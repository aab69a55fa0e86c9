import { Banner } from '../../components/Banner.tsx';
import { formatNumber } from '../../text/format.ts';
import { offlineTexts } from '../../text/offline/offline-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useQuestionnairesHere } from './use-questionnaires.ts';

/** Over the list of cases: that a questionnaire is not on the device, and what to do before the network is gone. */
export function QuestionnairesMissing() {
  const text = useTexts(offlineTexts);
  const { locale } = useLanguage();
  const { here = 0, needed = 0, failure } = useQuestionnairesHere() ?? {};
  const missing = needed - here;
  if (!failure || missing === 0) return null;
  return (
    <Banner kind="caution" title={text.questionnairesMissing(missing, formatNumber(missing, locale))}>
      {text.questionnaires.failures[failure]}
    </Banner>
  );
}
