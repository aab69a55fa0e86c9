import { ArrowLeft, SkipForward } from 'lucide-react';
import { useCallback, useState } from 'react';
import { type CodingBody, codeIncident, getIncidentToCode, type IncidentToCodeReply } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { useEdition } from '../../shell/editions/edition-context.ts';
import { hrefOf, useAddress } from '../../shell/use-address.ts';
import { useReply } from '../../shell/use-reply.ts';
import { type CodingProblem, codingTexts } from '../../text/coding/coding-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { CodingForm } from './CodingForm.tsx';
import { readCodingView, writeCodingView } from './coding-view.ts';
import { IncidentFacts } from './IncidentFacts.tsx';
import { MadeCodings } from './MadeCodings.tsx';

interface IncidentPageProps {
  /** The mark of the incident. */
  incident: string;
  /** Called when an incident was coded, with how many still wait in the list. */
  onCoded: (waiting: number) => void;
  onSessionEnded: () => void;
}

/** One incident and its decision; then the next one of the list. */
export function IncidentPage({ incident, onCoded, onSessionEnded }: IncidentPageProps) {
  const text = useTexts(codingTexts);
  const { language } = useLanguage();
  const view = readCodingView(useAddress().search);
  const { list, crime } = view;
  const survey = useEdition().edition.key;
  const ask = useCallback(
    (signal: AbortSignal) =>
      call(getIncidentToCode, {
        params: { event: incident },
        query: { survey, language, list, ...(crime ? { crime } : {}) },
        signal,
      }),
    [incident, survey, language, list, crime],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const hrefTo = (next: string | undefined) => hrefOf(next ? ['coding', next] : ['coding'], writeCodingView(view));

  async function code(body: CodingBody) {
    setBusy(true);
    setProblem(undefined);
    try {
      const query = { survey, list, ...(crime ? { crime } : {}) };
      const { next, left: waiting } = await call(codeIncident, { params: { event: incident }, query, body });
      onCoded(waiting);
      location.hash = hrefTo(next);
    } catch (error) {
      setBusy(false);
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
  }

  const failed = reply.state === 'failed' ? reply.problem : problem;
  return (
    <div className="stack">
      <p>
        <a className="back-link" href={hrefOf(['coding'], writeCodingView(view))}>
          <ArrowLeft aria-hidden="true" size={20} />
          {text.back}
        </a>
      </p>
      {reply.state === 'asking' && <LoadingScreen />}
      {failed !== undefined && <CodingProblemBanner problem={failed} onRetry={again} />}
      {reply.state === 'here' && (
        <IncidentToCode shown={reply.value} href={hrefTo(reply.value.next)} busy={busy || reply.stale} onCode={code} />
      )}
    </div>
  );
}

interface IncidentToCodeProps {
  shown: IncidentToCodeReply;
  /** Address of the next incident, or of the list. */
  href: string;
  busy: boolean;
  onCode: (body: CodingBody) => void;
}

function IncidentToCode({ shown, href, busy, onCode }: IncidentToCodeProps) {
  const text = useTexts(codingTexts);
  const { locale } = useLanguage();
  const { round } = shown;
  return (
    <>
      <div className="results-head">
        <div className="row">
          <h1>{shown.crime.name}</h1>
          <span className="tag tag-quiet">
            {round && round !== 'adjudication' ? text.rounds[round] : text.lists[shown.list]}
          </span>
          <span className="quiet">{text.levels[shown.crime.level]}</span>
        </div>
        <div className="row">
          <span className="quiet tabular">{text.left(formatNumber(shown.left + (round ? 1 : 0), locale))}</span>
          {shown.next && (
            <a className="button" href={href}>
              <SkipForward aria-hidden="true" size={20} />
              {round ? text.skip : text.nextEvent}
            </a>
          )}
        </div>
      </div>
      {shown.outdated && <Banner kind="caution">{text.outdatedNote}</Banner>}
      <div className="coding-desk">
        <div className="stack">
          <IncidentFacts facts={shown.facts} />
          <MadeCodings incident={shown} />
        </div>
        {round ? (
          <CodingForm key={`${shown.basis} ${round}`} incident={{ ...shown, round }} busy={busy} onCode={onCode} />
        ) : (
          <Banner>{text.waits}</Banner>
        )}
      </div>
    </>
  );
}

/** A refusal in the reader's words. A request that failed in another way can be sent again. */
function CodingProblemBanner({ problem, onRetry }: { problem: unknown; onRetry: () => void }) {
  const { problems } = useTexts(codingTexts);
  const hasWords = problem instanceof ApiProblem && Object.hasOwn(problems, problem.code);
  if (!hasWords) return <ProblemBanner problem={problem} onRetry={onRetry} />;
  return <Banner kind="bad">{problems[problem.code as CodingProblem]}</Banner>;
}
