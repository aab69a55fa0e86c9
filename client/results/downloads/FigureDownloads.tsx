import './downloads.css';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { FIGURE_FORMATS, type FigureFormatName, type FigureLanguage } from '#contract';
import { isAbort } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { saveFile } from '../../components/files/save-text.ts';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { downloadTexts } from '../../text/downloads/download-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

/** Which file is asked for. */
export interface AskedFigureFile {
  readonly format: FigureFormatName;
  readonly language: FigureLanguage;
  readonly area?: string;
  readonly period?: string;
}

interface FigureDownloadsProps {
  /** Asks the server for the file. */
  readonly ask: (file: AskedFigureFile) => Promise<{ readonly name: string; readonly content: Blob }>;
}

/** Figures as a file in one of the formats; SDMX needs a country and a year besides. */
export function FigureDownloads({ ask }: FigureDownloadsProps) {
  const texts = useTexts(downloadTexts);
  const { language } = useLanguage();
  const [format, setFormat] = useState<FigureFormatName>('xlsx');
  const [area, setArea] = useState('');
  const [period, setPeriod] = useState('');
  const [state, setState] = useState<'' | 'making' | 'made'>('');
  const [problem, setProblem] = useState<unknown>();
  const isSdmx = format.startsWith('sdmx');
  const isComplete = !isSdmx || (/^\d{1,3}$/.test(area) && /^\d{4}$/.test(period));

  async function download() {
    setState('making');
    setProblem(undefined);
    try {
      const { name, content } = await ask({ format, language, ...(isSdmx && { area, period }) });
      saveFile(name, content);
      setState('made');
    } catch (error) {
      setState('');
      if (!isAbort(error)) setProblem(error);
    }
  }

  return (
    <>
      <div className="row figure-downloads">
        <SelectField
          label={texts.format}
          options={FIGURE_FORMATS.map((one) => [one, texts.formats[one]] as const)}
          value={format}
          onChoose={(one) => setFormat(one === '' ? 'xlsx' : one)}
        />
        {isSdmx && (
          <>
            <Field
              label={texts.area}
              hint={texts.areaHint}
              inputMode="numeric"
              value={area}
              onChange={({ target }) => setArea(target.value.trim())}
            />
            <Field
              label={texts.period}
              hint={texts.periodHint}
              inputMode="numeric"
              value={period}
              onChange={({ target }) => setPeriod(target.value.trim())}
            />
          </>
        )}
        <Button icon={Download} disabled={!isComplete || state === 'making'} onClick={download}>
          {texts.download}
        </Button>
        <span role="status" className="quiet">
          {state === '' ? '' : texts[state]}
        </span>
      </div>
      {problem !== undefined && <ProblemBanner problem={problem} />}
    </>
  );
}
