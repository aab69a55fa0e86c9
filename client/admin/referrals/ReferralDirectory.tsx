import { useCallback, useState } from 'react';
import { getReferralDirectory, importReferrals, type ReplyOf, type SurveyReply } from '#contract';
import { call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { CsvFileForm } from '../../components/files/CsvFileForm.tsx';
import { ImportReport } from '../../components/ImportReport.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { useReply } from '../../shell/use-reply.ts';
import { formatNumber } from '../../text/format.ts';
import { referralTexts } from '../../text/referral/referral-texts.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { referralTemplate } from './referral-template.ts';

interface ReferralDirectoryProps {
  /** The newest first. */
  editions: readonly SurveyReply[];
  onSessionEnded: () => void;
}

/** The country of demonstrations. */
const INVENTED = 'ZZ';

/** The services to which respondents are referred: what an edition has, and how the administrator brings them. */
export function ReferralDirectory({ editions, onSessionEnded }: ReferralDirectoryProps) {
  const { admin: text } = useTexts(referralTexts);
  const { language, locale } = useLanguage();
  const [survey, setSurvey] = useState(editions[0]!.key);
  const [report, setReport] = useState<ReplyOf<typeof importReferrals>>();
  const ask = useCallback(
    (signal: AbortSignal) => call(getReferralDirectory, { params: { survey }, signal }),
    [survey],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  const edition = editions.find(({ key }) => key === survey);

  async function send(body: Uint8Array<ArrayBuffer>) {
    setReport(undefined);
    setReport(await call(importReferrals, { params: { survey }, body }));
    again();
  }

  function choose(key: string) {
    setReport(undefined);
    if (key) setSurvey(key);
  }

  return (
    <section className="stack admin-narrow">
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      <SelectField
        label={text.edition}
        value={survey}
        options={editions.map(({ key, title }) => [key, titleIn(title, language).title])}
        onChoose={choose}
      />
      {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
      {reply.state === 'here' && !reply.value.importedAt && <Banner kind="caution">{text.none}</Banner>}
      {reply.state === 'here' && reply.value.importedAt && (
        <p>
          {text.here(
            formatNumber(reply.value.services.length, locale),
            new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(reply.value.importedAt)),
          )}{' '}
          {edition?.country === INVENTED && text.demonstration}
        </p>
      )}
      <CsvFileForm
        text={text}
        template={{ href: referralTemplate(), name: 'cifra-services.csv' }}
        send={send}
        onSessionEnded={onSessionEnded}
      >
        {report && <ImportReport report={report} caption={text.title} imported={text.imported} />}
      </CsvFileForm>
    </section>
  );
}
