import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { isQuestionnaireId } from '#contract';
import { ApiProblem } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { designTexts } from '../../text/design/design-texts.ts';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useKeptText } from '../left/use-kept.ts';

interface OwnDialogProps {
  /** The version that it begins as. */
  name: string;
  /** Names that questionnaires have already. */
  names: readonly string[];
  onMake: (id: string) => Promise<void>;
  onFailed: (error: unknown) => void;
  onClose: () => void;
}

/** Asks under which name a questionnaire of its own begins. */
export function OwnDialog({ name, names, onMake, onFailed, onClose }: OwnDialogProps) {
  const text = useTexts(designTexts).list;
  const { cancel } = useTexts(shellTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const { text: typed = '', keep: setTyped } = useKeptText({ kind: 'name', at: ['own', name] });
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);

  function close() {
    setTyped(undefined);
    onClose();
  }

  const own = typed.trim();
  const isTaken = names.includes(own);
  const wrong = own === '' || isQuestionnaireId(own) ? (isTaken ? text.ownIdTaken : undefined) : text.ownIdWrong;

  async function make(event: FormEvent) {
    event.preventDefault();
    if (wrong !== undefined || own === '') return setError(wrong ?? text.ownIdWrong);
    setBusy(true);
    try {
      await onMake(own);
      setTyped(undefined);
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 409) setError(text.ownIdTaken);
      else {
        onFailed(problem);
        dialog.current?.close();
      }
    }
    setBusy(false);
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={close}>
      <form className="stack" onSubmit={make} noValidate>
        <h2 id={id}>{text.ownTitle}</h2>
        <p>{text.ownBody(name)}</p>
        <Field
          label={text.ownId}
          hint={text.ownIdHint}
          error={error ?? wrong}
          value={typed}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          onChange={({ target }) => {
            setTyped(target.value);
            setError(undefined);
          }}
        />
        <div className="row">
          <Button type="submit" kind="primary" disabled={busy}>
            {text.ownAction}
          </Button>
          <Button kind="quiet" onClick={() => dialog.current?.close()}>
            {cancel}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
