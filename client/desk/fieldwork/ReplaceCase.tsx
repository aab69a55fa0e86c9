import { Repeat } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { replaceCase } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { LongTextField } from '../../components/LongTextField.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { dwellingTexts } from '../../text/dwellings/dwelling-texts.ts';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

interface ReplaceCaseProps {
  survey: string;
  /** The case that ended without an interview, and how it is called. */
  dwelling: { caseId: string; label: string };
  onReplaced: (message: string) => void;
  onSessionEnded: () => void;
}

/** Releases a reserve in place of a dwelling, with a reason. Nobody chooses which. */
export function ReplaceCase({ survey, dwelling: { caseId, label }, onReplaced, onSessionEnded }: ReplaceCaseProps) {
  const text = useTexts(dwellingTexts).replace;
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<unknown>();

  async function confirm(reason: string) {
    setProblem(undefined);
    try {
      const released = await call(replaceCase, { body: { survey, caseId, reason } });
      setAsking(false);
      onReplaced(text.done({ original: label, caseId: released.caseId }));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
  }

  return (
    <>
      <Button icon={Repeat} aria-label={text.actionOf(label)} onClick={() => setAsking(true)}>
        {text.action}
      </Button>
      {isAsking && (
        <ReasonDialog
          label={label}
          problem={problem}
          onConfirm={confirm}
          onClose={() => {
            setAsking(false);
            setProblem(undefined);
          }}
        />
      )}
    </>
  );
}

interface ReasonDialogProps {
  label: string;
  problem: unknown;
  onConfirm: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** Escape closes it and focus goes back to the button it came from. */
function ReasonDialog({ label, problem, onConfirm, onClose }: ReasonDialogProps) {
  const text = useTexts(dwellingTexts).replace;
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
        <h2 id={`${id}-title`}>{text.title(label)}</h2>
        <p>{text.body}</p>
        <Refusal problem={problem} />
        <LongTextField
          ref={field}
          label={text.reason}
          hint={text.reasonHint}
          error={isMissing ? text.reasonMissing : undefined}
          rows={3}
          maxLength={500}
          value={reason}
          required
          onChange={({ target }) => {
            setReason(target.value);
            setMissing(false);
          }}
        />
        <div className="row">
          <Button type="submit" kind="primary" disabled={busy}>
            {text.action}
          </Button>
          <Button kind="quiet" onClick={() => dialog.current?.close()}>
            {cancel}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

/** Why nothing stands in, in the reader's words. */
function Refusal({ problem }: { problem: unknown }) {
  const { refused } = useTexts(dwellingTexts).replace;
  if (problem === undefined) return null;
  if (problem instanceof ApiProblem && Object.hasOwn(refused, problem.code))
    return <Banner kind="bad">{refused[problem.code as keyof typeof refused]}</Banner>;
  return <ProblemBanner problem={problem} />;
}
