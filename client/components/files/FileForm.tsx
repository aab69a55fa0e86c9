import './file-form.css';
import { Upload } from 'lucide-react';
import { type FormEvent, type ReactNode, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { ApiProblem } from '../../api.ts';
import { Button } from '../Button.tsx';
import { ProblemBanner } from '../ProblemBanner.tsx';
import { type ChosenFile, readChosenFile } from './chosen-file.ts';

/** What the form says. */
export interface FileFormTexts {
  readonly file: string;
  readonly send: string;
  readonly sending: string;
  readonly noFile: string;
}

interface FileFormProps {
  text: FileFormTexts;
  /** Kinds of files that are offered. */
  accept: string;
  /** Id of what says more of the file. */
  describedBy?: string;
  /** Takes the file as it is. What it throws is told below. */
  read: (file: ChosenFile) => Promise<void>;
  onSessionEnded: () => void;
  /** Tells what it threw, where that has words of its own. */
  problemShown?: (problem: unknown) => ReactNode;
  /** The field of the file, for who gives it the focus. */
  ref?: Ref<HTMLInputElement>;
  /** What came of it. */
  children?: ReactNode;
}

/** A file to choose and to have read, and what came of it. */
export function FileForm({
  text,
  accept,
  describedBy,
  read,
  onSessionEnded,
  problemShown = (problem) => <ProblemBanner problem={problem} />,
  ref,
  children,
}: FileFormProps) {
  const file = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => file.current!, []);
  const [state, setState] = useState<'ready' | 'missing' | 'reading'>('ready');
  const [problem, setProblem] = useState<unknown>();
  const id = useId();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (state === 'reading') return;
    const chosen = file.current?.files?.[0];
    if (!chosen) return setState('missing');
    setState('reading');
    setProblem(undefined);
    try {
      await read(await readChosenFile(chosen));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
    setState('ready');
  }

  const isMissing = state === 'missing';
  return (
    <>
      <form className="row" onSubmit={submit} noValidate>
        <label className="field-label" htmlFor={id}>
          {text.file}
        </label>
        <input
          id={id}
          ref={file}
          type="file"
          accept={accept}
          className="file"
          aria-describedby={[describedBy, isMissing && `${id}-missing`].filter(Boolean).join(' ') || undefined}
          aria-invalid={isMissing || undefined}
        />
        {/* Never `disabled`: who presses it keeps the focus on it. */}
        <Button type="submit" icon={Upload} aria-disabled={state === 'reading'}>
          {state === 'reading' ? text.sending : text.send}
        </Button>
      </form>
      <div role="status">
        {isMissing && (
          <p className="field-error" id={`${id}-missing`}>
            {text.noFile}
          </p>
        )}
        {children}
      </div>
      {problem !== undefined && problemShown(problem)}
    </>
  );
}
