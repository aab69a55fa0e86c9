import '../results.css';
import '../print.css';
import '../figures/quality.css';
import '../tables/tables.css';
import '../weights/weights.css';
import '../../components/waiting/waiting.css';
import './studies.css';
import { useCallback, useState } from 'react';
import { getStudy } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { hrefOf } from '../../shell/use-address.ts';
import { useReply } from '../../shell/use-reply.ts';
import { studyPageTexts } from '../../text/study-page/study-page-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { begunStudy, type StudyDraft, studyDraftOf } from './model/study-draft.ts';
import { SavedStudies } from './SavedStudies.tsx';
import { StudyMaker } from './StudyMaker.tsx';

interface StudiesPlaceProps {
  /** `new`, or the key of a saved study; absent on the list. */
  readonly item: string | undefined;
  readonly onSessionEnded: () => void;
}

/** Existing surveys: the saved studies, or one that is open. */
export function StudiesPlace({ item, onSessionEnded }: StudiesPlaceProps) {
  const { making } = useTexts(studyPageTexts);
  if (item === undefined) return <SavedStudies onSessionEnded={onSessionEnded} />;
  const begun = begunStudy(making.unnamed);
  // A new one that is saved is at another address, and the same page.
  if (item === 'new' || item === begun.key)
    return <OpenStudy key={begun.key} opened={begun} onSessionEnded={onSessionEnded} />;
  return <SavedStudyPlace key={item} item={item} onSessionEnded={onSessionEnded} />;
}

interface OpenStudyProps {
  readonly onSessionEnded: () => void;
}

function SavedStudyPlace({ item, onSessionEnded }: OpenStudyProps & { item: string }) {
  const { list, saving } = useTexts(studyPageTexts);
  const ask = useCallback((signal: AbortSignal) => call(getStudy, { params: { key: item }, signal }), [item]);
  const { reply, again } = useReply(ask, onSessionEnded);
  if (reply.state === 'asking') return <LoadingScreen />;
  if (reply.state === 'here') return <OpenStudy opened={studyDraftOf(reply.value)} onSessionEnded={onSessionEnded} />;
  const isGone = reply.problem instanceof ApiProblem && reply.problem.status === 404;
  if (!isGone) return <ProblemBanner problem={reply.problem} onRetry={again} />;
  return (
    <Banner kind="caution">
      <p>{saving.gone}</p>
      <a className="link-alone" href={hrefOf(['studies'])}>
        {list.back}
      </a>
    </Banner>
  );
}

/** Another study that takes the place of this one has fields of its own. */
function OpenStudy({ opened, onSessionEnded }: OpenStudyProps & { opened: StudyDraft }) {
  const [current, setCurrent] = useState({ draft: opened, round: 0 });
  const replace = (draft: StudyDraft) => setCurrent(({ round }) => ({ draft, round: round + 1 }));
  return <StudyMaker key={current.round} opened={current.draft} onOther={replace} onSessionEnded={onSessionEnded} />;
}
