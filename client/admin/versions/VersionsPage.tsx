import './versions.css';
import { ArrowLeft } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { getSurveyVersions, listDevices, listSurveys } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { hrefOf } from '../../shell/use-address.ts';
import { useReply } from '../../shell/use-reply.ts';
import { formatDay } from '../../text/format.ts';
import { rolloutTexts } from '../../text/rollout/rollout-texts.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { AddVersion } from './AddVersion.tsx';
import { RolloutProblemBanner } from './RolloutProblemBanner.tsx';
import { VersionsInUse } from './VersionsInUse.tsx';

/** The versions of the questionnaire of an edition: which is for interviews from which day on, and another one. */
export function VersionsPage({ survey, onSessionEnded }: { survey: string; onSessionEnded: () => void }) {
  const text = useTexts(rolloutTexts);
  const { language, locale } = useLanguage();
  const [done, setDone] = useState<string>();
  const [problem, setProblem] = useState<unknown>();
  const outcome = useRef<HTMLDivElement>(null);
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const [use, { surveys }, { devices }] = await Promise.all([
        call(getSurveyVersions, { params: { survey }, signal }),
        call(listSurveys, { signal }),
        call(listDevices, { signal }),
      ]);
      return { use, edition: surveys.find(({ key }) => key === survey), devices };
    },
    [survey],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  // What was pressed is gone, so what came of it takes the focus and is read.
  useEffect(() => {
    if (done !== undefined || problem !== undefined) outcome.current?.focus();
  }, [done, problem]);

  function changed(sentence: string) {
    setProblem(undefined);
    setDone(sentence);
    again();
  }

  function failed(error: unknown) {
    if (error instanceof ApiProblem && error.status === 401) return onSessionEnded();
    setDone(undefined);
    setProblem(error);
    again();
  }

  const edition = reply.state === 'here' ? reply.value.edition : undefined;
  return (
    <section className="stack versions-page">
      <p>
        <a className="versions-back" href={hrefOf(['editions'], '', null)}>
          <ArrowLeft aria-hidden="true" size={20} /> {text.back}
        </a>
      </p>
      <h2>{text.title(edition ? titleIn(edition.title, language).title : survey)}</h2>
      {(done !== undefined || problem !== undefined) && (
        <div ref={outcome} tabIndex={-1}>
          {done !== undefined && <Banner kind="good">{done}</Banner>}
          {problem !== undefined && <RolloutProblemBanner problem={problem} />}
        </div>
      )}
      {reply.state === 'asking' && <LoadingScreen what={text.loading} />}
      {reply.state === 'failed' && <RolloutProblemBanner problem={reply.problem} />}
      {reply.state === 'here' && (
        <>
          <p className="admin-narrow">{text.lead(formatDay(reply.value.use.today, locale))}</p>
          <VersionsInUse
            survey={survey}
            use={reply.value.use}
            devices={reply.value.devices}
            onTakenBack={(version) => changed(text.takenBack(version))}
            onFailed={failed}
          />
          <AddVersion
            survey={survey}
            use={reply.value.use}
            isClosed={edition?.state === 'closed' || edition?.state === 'published'}
            onAdded={(version, from) => changed(text.add.done({ version, day: formatDay(from, locale) }))}
            onFailed={failed}
            onSessionEnded={onSessionEnded}
          />
        </>
      )}
    </section>
  );
}
