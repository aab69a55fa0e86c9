import { useEffect, useId, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { designTexts } from '../../text/design/design-texts.ts';
import { structureTexts } from '../../text/design-structure/structure-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

/** Says of what programs read by its name that it keeps it. Escape closes it. */
export function KeptNameDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const text = useTexts(structureTexts);
  const { close } = useTexts(designTexts).keyHelp;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      <div className="stack">
        <h2 id={id}>{text.renameTitle(name)}</h2>
        <p>{text.keepsName(name)}</p>
        <div className="row">
          <Button kind="primary" onClick={() => dialog.current?.close()}>
            {close}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
