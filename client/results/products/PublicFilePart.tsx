import { FileText } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import {
  type FigureSource,
  listPublicFiles,
  makePublicFileReport,
  type PublicFileRisk,
  type PublicSpecFinding,
} from '#contract';
import { call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { useReply } from '../../shell/use-reply.ts';
import { productTexts } from '../../text/products/product-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { EarlierFiles } from './EarlierFiles.tsx';
import { LanguageField } from './LanguageAndStandard.tsx';
import { MakingBar } from './MakingBar.tsx';
import { NoNumberedFile } from './NoNumberedFile.tsx';
import { NumberedFields } from './NumberedFields.tsx';
import { ProductFields } from './ProductFields.tsx';
import { PublicSpecFindings } from './PublicSpecFindings.tsx';
import { PublicSpecText } from './PublicSpecText.tsx';
import type { ProductPartProps } from './product-part.ts';
import { RiskSummary } from './RiskSummary.tsx';
import { TakePublicFile } from './TakePublicFile.tsx';
import { useMaking } from './use-making.ts';

const TASKS = ['derive', 'public-file'] as const;

type Judged =
  | { readonly made: { readonly report: PublicFileRisk; readonly html: string } }
  | { readonly findings: readonly PublicSpecFinding[] };

/** A public-use file: its specification, then the report of its risk, then the file. */
export function PublicFilePart({ survey, sources, onSessionEnded }: ProductPartProps) {
  const { publicFile: texts, chooseFile } = useTexts(productTexts);
  const { language: spoken } = useLanguage();
  const [source, setSource] = useState<FigureSource>({});
  const [language, setLanguage] = useState<typeof spoken>(spoken);
  const [text, setText] = useState('');
  const [tries, setTries] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const ask = useCallback((signal: AbortSignal) => call(listPublicFiles, { query: { survey }, signal }), [survey]);
  const { reply, again } = useReply(ask, onSessionEnded);
  const risk = useMaking<Judged>({ survey, tasks: TASKS }, onSessionEnded);
  const { file } = source;

  // The report is of what was judged, and so is the file that is taken after it.
  const change = (set: () => void) => {
    set();
    risk.forget();
  };

  function judge() {
    setTries(tries + 1);
    if (text.trim() === '') return field.current?.focus();
    if (file === undefined) return;
    void risk.begin((signal) =>
      call(makePublicFileReport, {
        query: { survey },
        body: { text, source: { ...source, file }, language },
        signal,
      }),
    );
  }

  if (sources.files.length === 0) return <NoNumberedFile />;
  const judged = risk.made;
  return (
    <>
      {reply.state === 'here' && !reply.value.hasSecret && <Banner kind="caution">{texts.noSecret}</Banner>}
      {reply.state === 'here' && <EarlierFiles files={reply.value.files} />}
      <ProductFields tries={tries}>
        <NumberedFields
          sources={sources}
          source={source}
          error={tries > 0 && file === undefined ? chooseFile : undefined}
          onChange={(chosen) => change(() => setSource(chosen))}
        />
        <LanguageField language={language} onChange={(chosen) => change(() => setLanguage(chosen))} />
      </ProductFields>
      <PublicSpecText
        ref={field}
        text={text}
        error={tries > 0 && text.trim() === '' ? texts.noText : undefined}
        onChange={(written) => change(() => setText(written))}
      />
      <MakingBar
        // Of a specification that cannot be used there is no report.
        texts={judged && 'findings' in judged ? { ...texts.risk, made: '' } : texts.risk}
        making={risk}
        icon={FileText}
        kind="primary"
        weighting={source.weighting}
        onBegin={judge}
      />
      {judged && 'findings' in judged && <PublicSpecFindings findings={judged.findings} />}
      {judged && 'made' in judged && file !== undefined && (
        <>
          <RiskSummary {...judged.made} />
          <TakePublicFile
            survey={survey}
            asked={{ text, source: { ...source, file }, language }}
            earlier={judged.made.report.earlier}
            onTaken={again}
            onSessionEnded={onSessionEnded}
          />
        </>
      )}
    </>
  );
}
