import { Download } from 'lucide-react';
import { useState } from 'react';
import { exportDraftTexts, exportDraftTextsCsv, readDraftTexts } from '#contract';
import type { DraftFiles, EditRefused, Operation } from '#questionnaires';
import { addressOf, call } from '../../api.ts';
import type { ChosenFile } from '../../components/files/chosen-file.ts';
import { FileForm } from '../../components/files/FileForm.tsx';
import { designTranslationTexts } from '../../text/design-translation/design-translation-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { FileRefused } from '../FileRefused.tsx';
import { useStanding } from '../standing.ts';
import { type ReadTexts, ReadTextsReport } from './ReadTextsReport.tsx';

interface WorkbookPartProps {
  files: DraftFiles;
  /** The one that is written beside. */
  language: string;
  source: string;
  change: (operations: readonly Operation[]) => EditRefused | undefined;
}

/** Texts out as a workbook, and in again: what it would change is seen before anything is. */
export function WorkbookPart({ files, language, source, change }: WorkbookPartProps) {
  const text = useTexts(designTranslationTexts).workbook;
  const { draft, onSessionEnded } = useStanding();
  const reader = useLanguage().language;
  const [read, setRead] = useState<ReadTexts>();
  const ofLanguage = language === source ? {} : { language };

  async function take({ name, bytes: body }: ChosenFile) {
    setRead(undefined);
    setRead(await call(readDraftTexts, { params: { draft }, query: { ...(name !== '' && { name }) }, body }));
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
        <FileForm
          text={{ ...text, send: text.read, sending: text.reading }}
          accept=".xlsx,.csv"
          read={take}
          onSessionEnded={onSessionEnded}
          problemShown={(problem) => <FileRefused problem={problem} of="texts" />}
        />
        {read && <ReadTextsReport read={read} files={files} change={change} />}
      </div>
    </details>
  );
}
