import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Path } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useKeptText } from '../left/use-kept.ts';

interface NameDialogProps {
  title: string;
  label: string;
  hint: string;
  action: string;
  initial?: string;
  /** By what it is known when it is opened again, with what was half typed in it. */
  about: Path;
  /** What giving that name would do, in words. */
  tell?: (name: string) => string | undefined;
  /** @returns why not, in words */
  onName: (name: string) => string | undefined;
  onClose: () => void;
}

/** Asks for a name. Escape closes it, and the focus goes back to where it came from. */
export function NameDialog({
  title,
  label,
  hint,
  action,
  initial = '',
  about,
  tell,
  onName,
  onClose,
}: NameDialogProps) {
  const { cancel } = useTexts(shellTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  // What it is about has the new name before the dialog is gone; what was typed stays under the old one.
  const [place] = useState({ kind: 'name', at: about } as const);
  const { text: name = initial, keep: setName } = useKeptText(place);
  const [error, setError] = useState<string>();
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);

  function close() {
    setName(undefined);
    onClose();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const why = onName(name.trim());
    if (why !== undefined) return setError(why);
    setName(undefined);
    dialog.current?.close();
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={close}>
      <form className="stack" onSubmit={submit} noValidate>
        <h2 id={id}>{title}</h2>
        <Field
          label={label}
          hint={hint}
          error={error}
          value={name}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          onChange={({ target }) => {
            setName(target.value);
            setError(undefined);
          }}
        />
        <p role="status">{tell?.(name.trim())}</p>
        <div className="row">
          <Button type="submit" kind="primary">
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
