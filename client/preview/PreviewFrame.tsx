import '../field/remarks/remarks.css';
import '../field/styles/bars.css';
import '../field/styles/contents.css';
import '../field/styles/interview.css';
import '../field/styles/parts.css';
import '../field/styles/rows.css';
import '../field/styles/sensitive.css';
import '../field/styles/survey.css';
import './preview-frame.css';
import { RotateCcw, Undo2 } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import type { FromPreview } from '../design/preview/preview-messages.ts';
import { Interview } from '../field/interview/Interview.tsx';
import { previewTexts } from '../text/design-preview/preview-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { pickedQuestion } from './picked-question.ts';
import { useFocusKeptOutside } from './use-focus-kept-outside.ts';
import { useTriedInterview } from './use-tried-interview.ts';
import { writtenPlace } from './written-places.ts';

/** The real interview, in memory, in a frame of the designer's page. */
export function PreviewFrame() {
  useFocusKeptOutside();
  const text = useTexts(previewTexts).frame;
  const { session, isPicking, startAgain } = useTriedInterview();
  const [finished, setFinished] = useState<unknown>();
  if (!session) return <LoadingScreen />;
  if (finished === session)
    return (
      <main className="page page-narrow" tabIndex={-1}>
        <Banner kind="good" title={text.finishedTitle}>
          {text.finishedBody}
        </Banner>
        <Button kind="primary" icon={RotateCcw} onClick={startAgain}>
          {text.startAgain}
        </Button>
      </main>
    );

  function pick(event: MouseEvent) {
    if (!isPicking) return;
    event.preventDefault();
    event.stopPropagation();
    const name = pickedQuestion(event.target);
    if (name === undefined || session?.view.kind !== 'form') return;
    const place = writtenPlace(session.instrument, session.view.form.form, name);
    if (place) parent.postMessage({ kind: 'picked', place } satisfies FromPreview, location.origin);
  }

  return (
    // Whoever works by keys chooses the question in the list beside the frame.
    <article className="tried" data-picking={isPicking || undefined} onClickCapture={pick}>
      <Interview
        session={session}
        lock={(onUnlocked) => (
          <main className="page page-narrow" tabIndex={-1}>
            <Banner title={text.lockedTitle}>{text.lockedBody}</Banner>
            <Button kind="primary" icon={Undo2} onClick={onUnlocked}>
              {text.takeBack}
            </Button>
          </main>
        )}
        finish={async () => undefined}
        onLeave={startAgain}
        onFinished={() => setFinished(session)}
        onHeld={nothing}
      />
    </article>
  );
}

/** Who holds the tablet is shown beside it. */
function nothing(): void {}
