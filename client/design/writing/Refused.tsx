import { CircleAlert } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { BeingWritten } from './use-being-written.ts';

/** Why what was written is not taken, and the choice between the two texts where somebody else changed it. */
export function Refused({ written: { refusal, insist, giveUp } }: { written: BeingWritten }) {
  const { refusals, keepMine, takeTheirs } = useTexts(designEditorTexts);
  if (!refusal) return null;
  const { code, now } = refusal;
  return (
    <div className="design-refused" role="alert">
      <p className="field-error">
        <CircleAlert aria-hidden="true" size={16} />
        {refusals[code]}
      </p>
      {code === 'changed' && (
        <>
          <blockquote>{typeof now === 'string' ? now : JSON.stringify(now)}</blockquote>
          <div className="row">
            <Button onClick={insist}>{keepMine}</Button>
            <Button onClick={giveUp}>{takeTheirs}</Button>
          </div>
        </>
      )}
      {code !== 'changed' && <Button onClick={giveUp}>{takeTheirs}</Button>}
    </div>
  );
}
