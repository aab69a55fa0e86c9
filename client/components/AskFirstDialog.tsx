import { type ReactNode, useEffect, useId, useRef } from 'react';
import { shellTexts } from '../text/shell/shell-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { Button } from './Button.tsx';

interface ConfirmDialogProps {
  title: string;
  action: string;
  children: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is taken away. Escape closes it, and the focus goes back to where it came from. */
export function AskFirstDialog({ title, action, children, onConfirm, onClose }: ConfirmDialogProps) {
  const { cancel } = useTexts(shellTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      <div className="stack">
        <h2 id={id}>{title}</h2>
        {children}
        <div className="row">
          <Button
            kind="danger"
            onClick={() => {
              dialog.current?.close();
              onConfirm();
              // What is asked about may be gone by now, and this dialog with it before it says that it is closed.
              onClose();
            }}
          >
            {action}
          </Button>
          <Button kind="quiet" onClick={() => dialog.current?.close()}>
            {cancel}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
