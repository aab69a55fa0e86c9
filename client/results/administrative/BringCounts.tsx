import '../../components/files/file-form.css';
import { Upload } from 'lucide-react';
import { type FormEvent, useId, useRef, useState } from 'react';
import { type ImportCountsReply, importCounts, toBase64 } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { readChosenFile } from '../../components/files/chosen-file.ts';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { administrativePageTexts } from '../../text/administrative/administrative-page-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { CountsRefused } from './CountsRefused.tsx';

interface BringCountsProps {
  readonly survey: string;
  readonly onImported: () => void;
  readonly onSessionEnded: () => void;
}

/** Both files of administrative counts to choose and to import, and what came of it. */
export function BringCounts({ survey, onImported, onSessionEnded }: BringCountsProps) {
  const { bring } = useTexts(administrativePageTexts);
  const { locale } = useLanguage();
  const mapping = useRef<HTMLInputElement>(null);
  const counts = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'ready' | 'missing' | 'reading'>('ready');
  const [outcome, setOutcome] = useState<ImportCountsReply>();
  const [problem, setProblem] = useState<unknown>();
  const id = useId();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (state === 'reading') return;
    const ofMapping = mapping.current?.files?.[0];
    const ofCounts = counts.current?.files?.[0];
    setOutcome(undefined);
    setProblem(undefined);
    if (!ofMapping || !ofCounts) return setState('missing');
    setState('reading');
    try {
      const [text, csv] = await Promise.all([readChosenFile(ofMapping), readChosenFile(ofCounts)]);
      const body = { mapping: new TextDecoder().decode(text.bytes), counts: toBase64(csv.bytes) };
      const reply = await call(importCounts, { params: { survey }, body });
      setOutcome(reply);
      if ('imported' in reply) onImported();
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
    setState('ready');
  }

  const files = [
    { key: 'mapping', label: bring.mapping, field: mapping, accept: '.json,application/json' },
    { key: 'counts', label: bring.counts, field: counts, accept: '.csv,text/csv' },
  ] as const;
  const isMissing = state === 'missing';
  return (
    <section className="card stack">
      <h2>{bring.heading}</h2>
      <p id={`${id}-hint`} className="quiet">
        {bring.hint}
      </p>
      <form className="counts-files" onSubmit={submit} noValidate>
        {files.map(({ key, label, field, accept }) => (
          <div key={key} className="field">
            <label className="field-label" htmlFor={`${id}-${key}`}>
              {label}
            </label>
            <input
              id={`${id}-${key}`}
              ref={field}
              type="file"
              accept={accept}
              className="file"
              aria-describedby={`${id}-hint${isMissing ? ` ${id}-missing` : ''}`}
              aria-invalid={isMissing || undefined}
            />
          </div>
        ))}
        {/* Never `disabled`: who presses it keeps the focus on it. */}
        <Button type="submit" icon={Upload} aria-disabled={state === 'reading'}>
          {state === 'reading' ? bring.sending : bring.send}
        </Button>
      </form>
      <div role="status">
        {isMissing && (
          <p className="field-error" id={`${id}-missing`}>
            {bring.noFile}
          </p>
        )}
        {outcome && 'imported' in outcome && (
          <Banner kind="good">{bring.imported(formatNumber(outcome.imported.counts, locale))}</Banner>
        )}
        {outcome && 'problems' in outcome && <CountsRefused {...outcome} />}
      </div>
      {problem !== undefined && <ProblemBanner problem={problem} />}
    </section>
  );
}
