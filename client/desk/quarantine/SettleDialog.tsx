import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { LongTextField } from '../../components/LongTextField.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

interface SettleDialogProps {
  title: string;
  /** What happens then. */
  body: string;
  action: string;
  isDanger: boolean;
  problem: unknown;
  onConfirm: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for the reason of what a supervisor does with an arrival. Escape closes it. */
export function SettleDialog({ title, body, action, isDanger, problem, onConfirm, onClose }: SettleDialogProps) {
  const { decide } = useTexts(deskTexts).submissions;
  const { cancel } = useTexts(shellTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
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
        {problem !== undefined && <ProblemBanner problem={problem} />}
        <LongTextField
          ref={field}
          label={decide.reason}
          hint={decide.reasonHint}
          error={missing ? decide.reasonMissing : undefined}
          rows={3}
          maxLength={2000}
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
