import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { shellTexts } from '../text/shell/shell-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { Button } from './Button.tsx';
import { LongTextField } from './LongTextField.tsx';

interface ReasonDialogProps {
  title: string;
  /** What happens then. */
  body: string;
  action: string;
  isDanger?: boolean;
  reason: {
    readonly label: string;
    readonly hint: string;
    readonly missing: string;
    /** Most characters. */
    readonly most: number;
  };
  /** Why it was not done. */
  refusal: ReactNode;
  onConfirm: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for the reason of what is done. Escape closes it, and the focus goes back to the button it came from. */
export function ReasonDialog({
  title,
  body,
  action,
  isDanger = false,
  reason: { label, hint, missing, most },
  refusal,
  onConfirm,
  onClose,
}: ReasonDialogProps) {
  const { cancel } = useTexts(shellTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);

  async function confirm(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() === '') {
      setMissing(true);
      return field.current?.focus();
    }
    setBusy(true);
    await onConfirm(reason.trim());
    setBusy(false);
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <form className="stack" onSubmit={confirm} noValidate>
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{body}</p>
        {refusal}
        <LongTextField
          ref={field}
          label={label}
          hint={hint}
          error={isMissing ? missing : undefined}
          rows={3}
          maxLength={most}
          value={reason}
          required
          onChange={({ target }) => {
            setReason(target.value);
            setMissing(false);
          }}
        />
        <div className="row">
          <Button type="submit" kind={isDanger ? 'danger' : 'primary'} disabled={busy}>
            {action}
          </Button>
          <Button kind="quiet" onClick={() => dialog.current?.close()}>
            {cancel}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
