import '../../components/csv-file.css';
import { Upload } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { importSampleUnits, type ReplyOf } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ImportReport } from '../../components/ImportReport.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { useWait } from '../../components/waiting/use-wait.ts';
import { WaitBar } from '../../components/waiting/WaitBar.tsx';
import { WaitWords } from '../../components/waiting/WaitWords.tsx';
import { useEdition } from '../../shell/editions/edition-context.ts';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

const TASKS = ['read-sample'] as const;

interface ImportSampleProps {
  onImported: () => void;
  onSessionEnded: () => void;
}

/** Imports sample units from a CSV file: all of them or, with a report of what to correct, none. */
export function ImportSample({ onImported, onSessionEnded }: ImportSampleProps) {
  const { sample } = useTexts(deskTexts).submissions;
  const { edition, reload } = useEdition();
  const file = useRef<HTMLInputElement>(null);
  const [report, setReport] = useState<ReplyOf<typeof importSampleUnits>>();
  const [problem, setProblem] = useState<unknown>();
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [cancelled, setCancelled] = useState(false);
  const sending = useRef<AbortController>(undefined);
  const wait = useWait(busy ? 'import' : undefined, { survey: edition.key, tasks: TASKS });
  // Storing what was read is one step, which nothing ends half-way.
  const isRead = wait.progress?.isOver ?? false;
  const words = wait.progress ? (isRead ? sample.storing : sample.reading) : sample.importing;
  const id = useId();

  useEffect(() => () => sending.current?.abort(), []);

  async function send(event: FormEvent) {
    event.preventDefault();
    const chosen = file.current?.files?.[0];
    setMissing(!chosen);
    if (!chosen) return;
    setBusy(true);
    setCancelled(false);
    const control = new AbortController();
    sending.current = control;
    setReport(undefined);
    setProblem(undefined);
    try {
      const outcome = await call(importSampleUnits, {
        query: { survey: edition.key },
        // As text the browser would make other letters of what is not UTF-8.
        body: new Uint8Array(await chosen.arrayBuffer()),
        signal: control.signal,
      });
      setReport(outcome);
      if (outcome.imported > 0) onImported();
    } catch (error) {
      if (control.signal.aborted) showCancelled();
      else if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else if (error instanceof ApiProblem && error.code === 'survey-closed') reload();
      else setProblem(error);
    }
    setBusy(false);
  }

  /** The list is asked for anew: the file may have been read before the server heard of the cancelling. */
  function showCancelled() {
    setCancelled(true);
    file.current?.focus();
    onImported();
  }

  return (
    <section className="card stack">
      <h2>{sample.importTitle}</h2>
      <p id={`${id}-hint`}>{sample.importHint}</p>
      <form className="row" onSubmit={send} noValidate>
        <label className="field-label" htmlFor={id}>
          {sample.file}
        </label>
        <input
          id={id}
          ref={file}
          type="file"
          accept=".csv,text/csv"
          className="file"
          aria-describedby={`${id}-hint`}
          aria-invalid={missing || undefined}
        />
        <Button type="submit" icon={Upload} disabled={busy}>
          {busy ? sample.importing : sample.importAction}
        </Button>
      </form>
      <div role="status">
        {busy && wait.isLong && <WaitWords words={words} progress={wait.progress} />}
        {cancelled && <p>{sample.importCancelled}</p>}
        {missing && <p className="field-error">{sample.noFile}</p>}
        {report && <ImportReport report={report} caption={sample.importTitle} imported={sample.imported} />}
      </div>
      {busy && wait.isLong && !isRead && (
        <WaitBar words={words} progress={wait.progress} onCancel={() => sending.current?.abort()} />
      )}
      {problem !== undefined && <ProblemBanner problem={problem} />}
    </section>
  );
}
