import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import type { InterviewSession } from '../session/interview-session.ts';
import type { FormView } from '../session/view.ts';
import { PointList } from './OpenPoints.tsx';
import { useRespondentTexts } from './respondent-texts.ts';

/** What is open in a part that is about to be sealed, while it can still be put right. */
export function ClosingPoints({ session, view }: { session: InterviewSession; view: FormView }) {
  const text = useRespondentTexts(session.language).sensitive;
  if (!view.points) return null;
  return (
    <Banner kind="caution" title={text.points}>
      <p>{text.pointsBody}</p>
      <PointList session={session} points={view.points} />
      <div>
        <Button onClick={() => session.close(view)}>{text.closeAnyway}</Button>
      </div>
    </Banner>
  );
}
