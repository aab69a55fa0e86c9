import { useCallback } from 'react';
import { listQuestionnaires, type Questionnaire } from '#contract';
import { call } from '../../api.ts';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { hrefOf, replaceAddress } from '../../shell/use-address.ts';
import { useReply } from '../../shell/use-reply.ts';
import { designVersionsTexts } from '../../text/design-versions/design-versions-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { TwoVersions } from './TwoVersions.tsx';
import { nameOf, useVersionFiles, type VersionName } from './version-files.ts';

interface VersionPageProps {
  version: VersionName;
  onSessionEnded: () => void;
}

/** A published version beside the one before it, another one, or the standard. */
export function VersionPage({ version, onSessionEnded }: VersionPageProps) {
  const text = useTexts(designVersionsTexts);
  const ask = useCallback((signal: AbortSignal) => call(listQuestionnaires, { signal }), []);
  const { reply, again } = useReply(ask, onSessionEnded);
  const read = useVersionFiles(version);
  const name = nameOf(version);
  const questionnaires = reply.state === 'here' ? reply.value.questionnaires : [];
  const all = questionnaires.flatMap(({ id, versions }) => versions.map((one) => ({ id, version: one.version })));
  const problem = reply.state === 'failed' ? reply.problem : read.problem;
  return (
    <main className="page" tabIndex={-1}>
      <p>
        <a className="versions-home" href={hrefOf(['questionnaires'], '', null)}>
          {text.toList}
        </a>
      </p>
      <h1>{text.openOf(name)}</h1>
      {problem !== undefined && <ProblemBanner problem={problem} onRetry={again} />}
      {problem === undefined && (reply.state !== 'here' || !read.files) && <LoadingScreen what={text.reading} />}
      {reply.state === 'here' && read.files && (
        <section className="card stack">
          <SelectField
            label={text.later}
            options={all.map((one) => [nameOf(one), nameOf(one)] as const)}
            value={name}
            onChoose={(chosen) => {
              const next = all.find((one) => nameOf(one) === chosen);
              if (next) replaceAddress(['versions', next.id, next.version], '', null);
            }}
          />
          <TwoVersions
            key={name}
            questionnaires={questionnaires}
            files={read.files}
            fileName={`${version.id}-${version.version}`}
            began={versionBefore(questionnaires, version)}
            shown={version}
          />
        </section>
      )}
    </main>
  );
}

/** The version of another questionnaire that it began as, or the one that was published before it. */
function versionBefore(
  questionnaires: readonly Questionnaire[],
  { id, version }: VersionName,
): VersionName | undefined {
  const own = questionnaires.find((one) => one.id === id)?.versions ?? [];
  const shown = own.find((one) => one.version === version);
  const previous = own.find(({ number }) => number === (shown?.number ?? 0) - 1);
  return previous ? { id, version: previous.version } : shown?.origin;
}
