import { RotateCw } from 'lucide-react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import { useAloneTexts } from './respondent-texts.ts';
import { useIsUnsaved } from './use-saved-state.ts';

/** Shown while answers cannot be written: why, and what to do. */
export function UnsavedBanner({ session }: { session: InterviewSession }) {
  const text = useTexts(fieldTexts).blocked;
  const isUnsaved = useIsUnsaved(session.draft);
  const alone = useAloneTexts(session.language);
  const { saved } = session.draft;
  if (!isUnsaved || saved.state !== 'failed') return null;
  if (session.handed) return <Banner kind="bad">{alone.notSaved}</Banner>;
  const { code } = saved.error;
  return (
    <Banner kind="bad" title={text.title}>
      <p>{text.codes[code]}</p>
      <div>
        {code === 'written-elsewhere' ? (
          <Button icon={RotateCw} onClick={() => location.reload()}>
            {text.reload}
          </Button>
        ) : (
          <Button icon={RotateCw} onClick={() => session.flush().catch(() => undefined)}>
            {text.retry}
          </Button>
        )}
      </div>
    </Banner>
  );
}
