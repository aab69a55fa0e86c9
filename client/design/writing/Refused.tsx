import { CircleAlert } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { CHOICES_ID } from './open-choice.ts';
import type { BeingWritten } from './use-being-written.ts';

/** Why what was written is not taken, and the way to the choice where somebody else changed it. */
export function Refused({ written: { refusal, isChoice, giveUp } }: { written: BeingWritten }) {
  const { refusals, waitsForChoice, waitsInClosed, toChoice, toKept, takeTheirs } = useTexts(designEditorTexts);
  if (!refusal) return null;
  const isClosed = refusal.code === 'closed';
  return (
    <div className="design-refused" role="alert">
      <p className="field-error">
        <CircleAlert aria-hidden="true" size={16} />
        {isChoice ? (isClosed ? waitsInClosed : waitsForChoice) : refusals[refusal.code]}
      </p>
      {isChoice ? (
        <Button onClick={() => document.getElementById(CHOICES_ID)?.focus()}>{isClosed ? toKept : toChoice}</Button>
      ) : (
        <Button onClick={giveUp}>{takeTheirs}</Button>
      )}
    </div>
  );
}
