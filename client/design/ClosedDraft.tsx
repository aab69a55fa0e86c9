import { useCallback, useState } from 'react';
import { BY_COMMAND, listQuestionnaires, type QuestionnaireDraft, startDraft } from '#contract';
import { ApiProblem, call } from '../api.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { ProblemBanner } from '../components/ProblemBanner.tsx';
import { goTo, hrefOf } from '../shell/use-address.ts';
import { useReply } from '../shell/use-reply.ts';
import { designTexts } from '../text/design/design-texts.ts';
import { formatDateTime } from '../text/format.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';

interface ClosedDraftProps {
  state: Exclude<QuestionnaireDraft['state'], 'open'>;
  /** What it was published as. */
  id: string;
  version: string;
  onSessionEnded: () => void;
}

/** Says of a draft that takes nothing any more what became of it, and leads to the next one. */
export function ClosedDraft({ state, id, version, onSessionEnded }: ClosedDraftProps) {
  const text = useTexts(designTexts).draft;
  const { locale } = useLanguage();
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  // Pressed again after a lost reply it is the same draft.
  const [draft] = useState(() => crypto.randomUUID());
  const ask = useCallback((signal: AbortSignal) => call(listQuestionnaires, { signal }), []);
  const { reply } = useReply(ask, onSessionEnded);
  const all = reply.state === 'here' ? reply.value.questionnaires.find((one) => one.id === id) : undefined;
  const published = state === 'published' ? all?.versions.find((one) => one.version === version) : undefined;
  const next = published && all?.drafts.find(({ from }) => from.id === id && from.version === version);
  const name = `${id} ${version}`;

  async function startNext() {
    setBusy(true);
    setProblem(undefined);
    try {
      await call(startDraft, { body: { draft, from: { id, version } } });
      goTo(['draft', draft], '', null);
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
    setBusy(false);
  }

  const by = published?.author === BY_COMMAND ? undefined : published?.author;
  return (
    <div>
      <Banner kind="caution">
        <p>
          {published
            ? text.publishedAs({ name, when: formatDateTime(published.publishedAt, locale), by })
            : text.closed[state]}{' '}
          {text.closedKeeps}
        </p>
        {published && (
          <p>
            {next ? (
              <a className="button" href={hrefOf(['draft', next.draft], '', null)}>
                {text.opensNext(next.startedBy)}
              </a>
            ) : (
              <Button disabled={isBusy} onClick={() => void startNext()}>
                {text.startsNext(name)}
              </Button>
            )}
          </p>
        )}
      </Banner>
      {problem !== undefined && <ProblemBanner problem={problem} />}
    </div>
  );
}
