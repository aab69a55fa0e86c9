import { SkipForward } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import type { InterviewSession } from '../session/interview-session.ts';
import { useRespondentTexts } from './respondent-texts.ts';

/** The way out that needs no reason. Asked once more, because a closed part does not come back. */
export function SkipPart({ session }: { session: InterviewSession }) {
  const text = useRespondentTexts(session.language).sensitive;
  const [sure, setSure] = useState(false);
  if (!sure) {
    return (
      <div className="skip-part" lang={session.language}>
        <Button icon={SkipForward} className="care-button" onClick={() => setSure(true)}>
          {text.skip}
        </Button>
      </div>
    );
  }
  return (
    <div className="skip-part skip-sure" lang={session.language}>
      <p>{text.skipSure}</p>
      <div className="row">
        <Button icon={SkipForward} className="care-button" onClick={() => session.skip()} autoFocus>
          {text.skipYes}
        </Button>
        <Button kind="quiet" className="care-button" onClick={() => setSure(false)}>
          {text.skipNo}
        </Button>
      </div>
    </div>
  );
}
