import { CircleAlert } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { CHOICES_ID } from './open-choice.ts';
import type { BeingWritten } from './use-being-written.ts';

/** Why what was written is not taken, and the way to the choice where somebody else changed it. */
export function Refused({ written: { refusal, isChoice, giveUp } }: { written: BeingWritten }) {
  const { refusals, waitsForChoice, toChoice, takeTheirs } = useTexts(designEditorTexts);
  if (!refusal) return null;
  return (
    <div className="design-refused" role="alert">
      <p className="field-error">
        <CircleAlert aria-hidden="true" size={16} />
        {isChoice ? waitsForChoice : refusals[refusal.code]}
      </p>
      {isChoice ? (
        <Button onClick={() => document.getElementById(CHOICES_ID)?.focus()}>{toChoice}</Button>
      ) : (
        <Button onClick={giveUp}>{takeTheirs}</Button>
      )}
    </div>
  );
}
