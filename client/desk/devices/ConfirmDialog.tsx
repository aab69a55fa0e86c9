import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

interface ConfirmDialogProps {
  title: string;
  /** What happens then. */
  body: string;
  action: string;
  isDanger: boolean;
  problem: unknown;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** Says what a step does before it is taken. Escape closes it and focus goes back to the button it came from. */
export function ConfirmDialog({ title, body, action, isDanger, problem, onConfirm, onClose }: ConfirmDialogProps) {
  const { cancel } = useTexts(shellTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <div className="stack">
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{body}</p>
        {problem !== undefined && <ProblemBanner problem={problem} />}
        <div className="row">
          <Button
            kind={isDanger ? 'danger' : 'primary'}
            disabled={busy}
            onClick={async () => {
              setBusy(true);
              await onConfirm();
              setBusy(false);
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
