import { Clock } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { visitTexts } from '../../text/visits/visit-texts.ts';
import { QuickExitNote } from '../quick-exit/QuickExitNote.tsx';
import type { InterviewSession } from '../session/interview-session.ts';
import type { PrivacyView } from '../session/view.ts';
import { SkipPart } from './SkipPart.tsx';

interface PrivacyScreenProps {
  session: InterviewSession;
  view: PrivacyView;
}

/** Before what must not be overheard: go on, or leave it for the end. Says nothing of what it is about. */
export function PrivacyScreen({ session, view }: PrivacyScreenProps) {
  const text = useTexts(fieldTexts).sensitive;
  const { byPhone } = useTexts(visitTexts);
  return (
    <section className="pause-screen care-screen">
      <p className="quiet">{text.heading}</p>
      <h1>{text.privacy}</h1>
      <p className="care-lead">{view.again ? text.privacyAgain : text.privacyHow}</p>
      {session.care.isByPhone && <p className="care-lead">{byPhone.privacy}</p>}
      <QuickExitNote language={session.language} />
      {view.again ? (
        view.next.sensitive?.skippable && <SkipPart session={session} />
      ) : (
        <div>
          <Button icon={Clock} className="care-button" onClick={() => session.leaveForLater()}>
            {text.notNow}
          </Button>
        </div>
      )}
    </section>
  );
}
