import './downloads.css';
import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type FigureSource, getRecordFiles, RECORD_FORMATS, type RecordFormatName } from '#contract';
import { callForFile, isAbort } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { saveFile } from '../../components/files/save-text.ts';
import { SelectField } from '../../components/SelectField.tsx';
import { useWait } from '../../components/waiting/use-wait.ts';
import { WaitBar } from '../../components/waiting/WaitBar.tsx';
import { WaitWords } from '../../components/waiting/WaitWords.tsx';
import { downloadTexts } from '../../text/downloads/download-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { SourceProblem } from '../sources/SourceProblem.tsx';

/** What the server does for records. */
const TASKS = ['derive', 'record-files'] as const;

interface RecordDownloadsProps {
  readonly survey: string;
  readonly source: FigureSource & { readonly file: number };
}

/** The records of a numbered analysis file in a format; how far they are, and the way out of the wait. */
export function RecordDownloads({ survey, source: { weighting, file } }: RecordDownloadsProps) {
  const { records: texts, format: formatLabel } = useTexts(downloadTexts);
  const { language } = useLanguage();
  const [format, setFormat] = useState<RecordFormatName>('dta');
  const [state, setState] = useState<'' | 'making' | 'made' | 'cancelled'>('');
  const [problem, setProblem] = useState<unknown>();
  const asking = useRef<AbortController>(undefined);
  const isMaking = state === 'making';
  const wait = useWait(isMaking ? `${file} ${weighting} ${format}` : undefined, { survey, tasks: TASKS });
  // Whoever goes away waits for nothing.
  useEffect(() => () => asking.current?.abort(), []);

  async function download() {
    const control = new AbortController();
    asking.current = control;
    setState('making');
    setProblem(undefined);
    try {
      const query = { survey, weighting, file, format, language };
      const { name, content } = await callForFile(getRecordFiles, { query, signal: control.signal });
      saveFile(name, content);
      setState('made');
    } catch (error) {
      setState(isAbort(error) ? 'cancelled' : '');
      if (!isAbort(error)) setProblem(error);
    }
  }

  return (
    <section className="record-downloads" aria-labelledby="record-downloads">
      <h2 id="record-downloads">{texts.title(String(file))}</h2>
      <p className="quiet">{texts.about}</p>
      <div className="row figure-downloads">
        <SelectField
          label={formatLabel}
          options={RECORD_FORMATS.map((one) => [one, texts.formats[one]] as const)}
          value={format}
          onChoose={(one) => setFormat(one === '' ? 'dta' : one)}
        />
        <Button icon={Download} disabled={isMaking} onClick={download}>
          {texts.download}
        </Button>
        <span role="status" className="quiet">
          {isMaking ? <WaitWords words={texts.making} progress={wait.progress} /> : state !== '' && texts[state]}
        </span>
      </div>
      {wait.isLong && (
        <WaitBar words={texts.making} progress={wait.progress} onCancel={() => asking.current?.abort()} />
      )}
      {problem !== undefined && <SourceProblem problem={problem} weighting={weighting} onRetry={download} />}
    </section>
  );
}
