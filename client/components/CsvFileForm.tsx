import './csv-file.css';
import { Download, Upload } from 'lucide-react';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { ApiProblem } from '../api.ts';
import { Button } from './Button.tsx';
import { ProblemBanner } from './ProblemBanner.tsx';

/** What the form says. */
export interface CsvFileTexts {
  /** The columns, and what a file does. */
  readonly columns: string;
  readonly template: string;
  readonly file: string;
  readonly send: string;
  readonly sending: string;
  readonly noFile: string;
}

interface CsvFileFormProps {
  text: CsvFileTexts;
  template: { href: string; name: string };
  /** Sends the file as it is. */
  send: (file: Uint8Array<ArrayBuffer>) => Promise<void>;
  onSessionEnded: () => void;
  /** What came of it. */
  children: ReactNode;
}

/** A template to download, and a file to choose and send. */
export function CsvFileForm({ text, template, send, onSessionEnded, children }: CsvFileFormProps) {
  const file = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'ready' | 'missing' | 'sending'>('ready');
  const [problem, setProblem] = useState<unknown>();
  const id = useId();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const chosen = file.current?.files?.[0];
    if (!chosen) return setState('missing');
    setState('sending');
    setProblem(undefined);
    try {
      // As text the browser would make other letters of what is not UTF-8.
      await send(new Uint8Array(await chosen.arrayBuffer()));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
    setState('ready');
  }

  return (
    <>
      <p id={`${id}-hint`}>{text.columns}</p>
      <div>
        <a className="button" href={template.href} download={template.name}>
          <Download aria-hidden="true" size={20} />
          {text.template}
        </a>
      </div>
      <form className="row" onSubmit={submit} noValidate>
        <label className="field-label" htmlFor={id}>
          {text.file}
        </label>
        <input
          id={id}
          ref={file}
          type="file"
          accept=".csv,text/csv"
          className="file"
          aria-describedby={`${id}-hint`}
          aria-invalid={state === 'missing' || undefined}
        />
        <Button type="submit" icon={Upload} disabled={state === 'sending'}>
          {state === 'sending' ? text.sending : text.send}
        </Button>
      </form>
      <div role="status">
        {state === 'missing' && <p className="field-error">{text.noFile}</p>}
        {children}
      </div>
      {problem !== undefined && <ProblemBanner problem={problem} />}
    </>
  );
}
