import '../../components/csv-file.css';
import { Download, Upload } from 'lucide-react';
import { type FormEvent, useId, useRef, useState } from 'react';
import { exportDraftTexts, exportDraftTextsCsv, readDraftTexts } from '#contract';
import type { DraftFiles, EditRefused, Operation } from '#questionnaires';
import { ApiProblem, addressOf, call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import {
  type DesignTranslationTexts,
  designTranslationTexts,
} from '../../text/design-translation/design-translation-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { type ReadTexts, ReadTextsReport } from './ReadTextsReport.tsx';

interface WorkbookPartProps {
  draft: string;
  files: DraftFiles;
  /** The one that is written beside. */
  language: string;
  source: string;
  change: (operations: readonly Operation[]) => EditRefused | undefined;
}

/** Texts out as a workbook, and in again: what it would change is seen before anything is. */
export function WorkbookPart({ draft, files, language, source, change }: WorkbookPartProps) {
  const text = useTexts(designTranslationTexts).workbook;
  const reader = useLanguage().language;
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'ready' | 'missing' | 'reading'>('ready');
  const [problem, setProblem] = useState<unknown>();
  const [read, setRead] = useState<ReadTexts>();
  const ofLanguage = language === source ? {} : { language };

  async function submit(event: FormEvent) {
    event.preventDefault();
    const chosen = file.current?.files?.[0];
    if (!chosen) return setState('missing');
    setState('reading');
    setProblem(undefined);
    setRead(undefined);
    try {
      const body = new Uint8Array(await chosen.arrayBuffer());
      const name = chosen.name.replace(/\.[^.]*$/, '').slice(0, 100);
      setRead(await call(readDraftTexts, { params: { draft }, query: { ...(name !== '' && { name }) }, body }));
    } catch (error) {
      setProblem(error);
    }
    setState('ready');
  }

  const out = { params: { draft }, query: { ...ofLanguage, reader } };
  return (
    <details className="translation-workbook">
      <summary>{text.title}</summary>
      <div className="stack">
        <p>{text.lead}</p>
        <div className="row">
          <a className="button" href={addressOf(exportDraftTexts, out)} download>
            <Download aria-hidden="true" size={20} />
            {text.asXlsx}
          </a>
          <a className="button" href={addressOf(exportDraftTextsCsv, out)} download>
            <Download aria-hidden="true" size={20} />
            {text.asCsv}
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
            accept=".xlsx,.csv"
            className="file"
            aria-invalid={state === 'missing' || undefined}
            aria-describedby={state === 'missing' ? `${id}-missing` : undefined}
          />
          <Button type="submit" icon={Upload} disabled={state === 'reading'}>
            {state === 'reading' ? text.reading : text.read}
          </Button>
        </form>
        <div role="status">
          {state === 'missing' && (
            <p className="field-error" id={`${id}-missing`}>
              {text.noFile}
            </p>
          )}
        </div>
        {problem !== undefined && <WorkbookProblem problem={problem} />}
        {read && <ReadTextsReport read={read} files={files} change={change} />}
      </div>
    </details>
  );
}

/** Why a file was not read, in the reader's words where they are known. */
function WorkbookProblem({ problem }: { problem: unknown }) {
  const { flaws } = useTexts(designTranslationTexts);
  const said = flawInWords(flaws, problem);
  return said === undefined ? <ProblemBanner problem={problem} /> : <Banner kind="bad">{said}</Banner>;
}

function flawInWords(flaws: DesignTranslationTexts['flaws'], problem: unknown): string | undefined {
  const flaw = problem instanceof ApiProblem ? problem.flaw : undefined;
  if (!flaw || !Object.hasOwn(flaws, flaw.code)) return undefined;
  return flaws[flaw.code as keyof typeof flaws](flaw.about);
}
