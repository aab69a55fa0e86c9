import { Download, Upload } from 'lucide-react';
import { type FormEvent, useCallback, useId, useRef, useState } from 'react';
import { getReferralDirectory, importReferrals, type ReplyOf, type SurveyReply } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
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
  const file = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'ready' | 'missing' | 'sending'>('ready');
  const [report, setReport] = useState<ReplyOf<typeof importReferrals>>();
  const [problem, setProblem] = useState<unknown>();
  const id = useId();
  const ask = useCallback(
    (signal: AbortSignal) => call(getReferralDirectory, { params: { survey }, signal }),
    [survey],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  const edition = editions.find(({ key }) => key === survey);

  async function send(event: FormEvent) {
    event.preventDefault();
    const chosen = file.current?.files?.[0];
    if (!chosen) return setState('missing');
    setState('sending');
    setReport(undefined);
    setProblem(undefined);
    try {
      // As text the browser would make other letters of what is not UTF-8.
      const body = new Uint8Array(await chosen.arrayBuffer());
      setReport(await call(importReferrals, { params: { survey }, body }));
      again();
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
    setState('ready');
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
      <p id={`${id}-hint`}>{text.columns}</p>
      <div>
        <a className="button" href={referralTemplate()} download="cifra-services.csv">
          <Download aria-hidden="true" size={20} />
          {text.template}
        </a>
      </div>
      <form className="row" onSubmit={send} noValidate>
        <label className="field-label" htmlFor={id}>
          {text.file}
        </label>
        <input
          id={id}
          ref={file}
          type="file"
          accept=".csv,text/csv"
          className="file"
          aria-describedby={`${id}-hint`}
          aria-invalid={state === 'missing' || undefined}
        />
        <Button type="submit" icon={Upload} disabled={state === 'sending'}>
          {state === 'sending' ? text.sending : text.send}
        </Button>
      </form>
      <div role="status">
        {state === 'missing' && <p className="field-error">{text.noFile}</p>}
        {report && <ImportReport report={report} caption={text.title} imported={text.imported} />}
      </div>
      {problem !== undefined && <ProblemBanner problem={problem} />}
    </section>
  );
}
