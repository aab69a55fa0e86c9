import { BookOpenText, Hand } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { useAloneTexts, useRespondentTexts } from '../interview/respondent-texts.ts';
import { SoftEditsPanel } from '../interview/SoftEditsPanel.tsx';
import { QuickExitNote } from '../quick-exit/QuickExitNote.tsx';
import type { InterviewSession } from '../session/interview-session.ts';

/** The tablet passes to the respondent, who answers alone or has the questions read. */
export function HandOverScreen({ session }: { session: InterviewSession }) {
  const text = useRespondentTexts(session.language).sensitive;
  const alone = useAloneTexts(session.language);
  const isBegun = session.view.kind === 'handover' && session.view.begun;
  const edits = session.view.kind === 'form' ? session.view.softEdits : [];
  return (
    <section className="pause-screen care-screen" lang={session.language}>
      <h1>{text.yours}</h1>
      <p className="care-lead">{isBegun ? alone.begun : text.yoursBody}</p>
      <QuickExitNote language={session.language} />
      <div className="care-choices">
        <Button kind="primary" icon={Hand} className="care-button" onClick={() => session.choose('self')}>
          {isBegun ? alone.goOn : text.self}
        </Button>
        <Button icon={BookOpenText} className="care-button" onClick={() => session.choose('interviewer')}>
          {text.interviewer}
        </Button>
      </div>
      {edits.length > 0 && <SoftEditsPanel session={session} edits={edits} />}
    </section>
  );
}
