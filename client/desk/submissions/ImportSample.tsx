import { useEffect, useId, useRef, useState } from 'react';
import { importSampleUnits, type ReplyOf } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import type { ChosenFile } from '../../components/files/chosen-file.ts';
import { FileForm } from '../../components/files/FileForm.tsx';
import { ImportReport } from '../../components/ImportReport.tsx';
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
  const [busy, setBusy] = useState(false);
  const [cancelled, setCancelled] = useState(false);
  const sending = useRef<AbortController>(undefined);
  const wait = useWait(busy ? 'import' : undefined, { survey: edition.key, tasks: TASKS });
  // Storing what was read is one step, which nothing ends half-way.
  const isRead = wait.progress?.isOver ?? false;
  const words = wait.progress ? (isRead ? sample.storing : sample.reading) : sample.importing;
  const id = useId();

  useEffect(() => () => sending.current?.abort(), []);

  async function send({ bytes: body }: ChosenFile) {
    setBusy(true);
    setCancelled(false);
    setReport(undefined);
    const control = new AbortController();
    const { signal } = control;
    sending.current = control;
    try {
      const outcome = await call(importSampleUnits, { query: { survey: edition.key }, body, signal });
      setReport(outcome);
      if (outcome.imported > 0) onImported();
    } catch (error) {
      if (signal.aborted) showCancelled();
      else if (error instanceof ApiProblem && error.code === 'survey-closed') reload();
      else throw error;
    } finally {
      setBusy(false);
    }
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
      <FileForm
        text={{ ...sample, send: sample.importAction, sending: sample.importing }}
        accept=".csv,text/csv"
        describedBy={`${id}-hint`}
        read={send}
        onSessionEnded={onSessionEnded}
        ref={file}
      >
        {busy && wait.isLong && <WaitWords words={words} progress={wait.progress} />}
        {cancelled && <p>{sample.importCancelled}</p>}
        {report && <ImportReport report={report} caption={sample.importTitle} imported={sample.imported} />}
      </FileForm>
      {busy && wait.isLong && !isRead && (
        <WaitBar words={words} progress={wait.progress} onCancel={() => sending.current?.abort()} />
      )}
    </section>
  );
}
