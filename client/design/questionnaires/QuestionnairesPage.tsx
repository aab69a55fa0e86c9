import { Upload } from 'lucide-react';
import { useCallback, useState } from 'react';
import { listQuestionnaires } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { hrefOf } from '../../shell/use-address.ts';
import { useDocumentTitle } from '../../shell/use-document-title.ts';
import { useReply } from '../../shell/use-reply.ts';
import { designTexts } from '../../text/design/design-texts.ts';
import { designFileTexts } from '../../text/design-files/design-file-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { QuestionnaireCard } from './QuestionnaireCard.tsx';

/** Every questionnaire: its published versions, and the drafts that are worked on. */
export function QuestionnairesPage({ onSessionEnded }: { onSessionEnded: () => void }) {
  const text = useTexts(designTexts).list;
  const { bring } = useTexts(designFileTexts);
  useDocumentTitle(text.title);
  const ask = useCallback((signal: AbortSignal) => call(listQuestionnaires, { signal }), []);
  const { reply, again } = useReply(ask, onSessionEnded);
  const [problem, setProblem] = useState<unknown>();
  const failed = useCallback(
    (error: unknown) => {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    },
    [onSessionEnded],
  );
  const names = reply.state === 'here' ? reply.value.questionnaires.map(({ id }) => id) : [];
  return (
    <main className="page" tabIndex={-1}>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <p>
        <a className="button" href={hrefOf(['import'], '', null)}>
          <Upload aria-hidden="true" size={20} />
          {bring.open}
        </a>
      </p>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      {reply.state === 'asking' && <LoadingScreen what={text.loading} />}
      {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
      {reply.state === 'here' && reply.value.questionnaires.length === 0 && <Banner>{text.none}</Banner>}
      {reply.state === 'here' &&
        reply.value.questionnaires.map((questionnaire) => (
          <QuestionnaireCard
            key={questionnaire.id}
            questionnaire={questionnaire}
            names={names}
            onChanged={again}
            onFailed={failed}
            onSessionEnded={onSessionEnded}
          />
        ))}
    </main>
  );
}
