import { useCallback } from 'react';
import { listQuestionnaires } from '#contract';
import { call } from '../../api.ts';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { hrefOf, replaceAddress } from '../../shell/use-address.ts';
import { useReply } from '../../shell/use-reply.ts';
import { designVersionsTexts } from '../../text/design-versions/design-versions-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { TwoVersions } from './TwoVersions.tsx';
import { versionBefore } from './version-before.ts';
import { nameOf, useVersionFiles, type VersionName } from './version-files.ts';

interface VersionPageProps {
  version: VersionName;
  onSessionEnded: () => void;
}

/** A published version beside the one that it began as, another one, or the standard. */
export function VersionPage({ version, onSessionEnded }: VersionPageProps) {
  const text = useTexts(designVersionsTexts);
  const ask = useCallback((signal: AbortSignal) => call(listQuestionnaires, { signal }), []);
  const { reply, again } = useReply(ask, onSessionEnded);
  const read = useVersionFiles(version);
  const name = nameOf(version);
  const questionnaires = reply.state === 'here' ? reply.value.questionnaires : [];
  const all = questionnaires.flatMap(({ id, versions }) => versions.map((one) => ({ id, version: one.version })));
  const before = versionBefore(questionnaires, version);
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
            began={before?.version}
            beganAs={before?.isBeginning ? text.versionBegan : undefined}
            shown={version}
          />
        </section>
      )}
    </main>
  );
}
