import { Download } from 'lucide-react';
import { useCallback, useState } from 'react';
import {
  type FigureSource,
  listTables,
  MOST_TABLES_OF_PACKAGE,
  makePackage,
  PACKAGE_HASH_HEADER,
  type PublicationStandard,
} from '#contract';
import { call, callForFile } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { saveFile } from '../../components/files/save-text.ts';
import { useReply } from '../../shell/use-reply.ts';
import { formatNumber } from '../../text/format.ts';
import { productTexts } from '../../text/products/product-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { Tick } from '../tables/making/Tick.tsx';
import { LanguageField, StandardField } from './LanguageAndStandard.tsx';
import { MakingBar } from './MakingBar.tsx';
import { NoNumberedFile } from './NoNumberedFile.tsx';
import { NumberedFields } from './NumberedFields.tsx';
import { ProductFields } from './ProductFields.tsx';
import type { ProductPartProps } from './product-part.ts';
import { useMaking } from './use-making.ts';

const TASKS = ['derive', 'make-package'] as const;

/** What a package holds, and the package. */
export function PackagePart({ survey, sources, onSessionEnded }: ProductPartProps) {
  const { package: texts, chooseFile } = useTexts(productTexts);
  const { language: spoken, locale } = useLanguage();
  const [source, setSource] = useState<FigureSource>({});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [language, setLanguage] = useState<typeof spoken>(spoken);
  const [standard, setStandard] = useState<PublicationStandard>('inegi');
  const [withRecords, setWithRecords] = useState(false);
  const [tries, setTries] = useState(0);
  const ask = useCallback((signal: AbortSignal) => call(listTables, { signal }), []);
  const { reply } = useReply(ask, onSessionEnded);
  const tables = reply.state === 'here' ? reply.value.tables : [];
  const making = useMaking<{ readonly hash: string }>({ survey, tasks: TASKS }, onSessionEnded);
  const { changing } = making;
  const isTooMany = chosen.size > MOST_TABLES_OF_PACKAGE;

  function make() {
    setTries(tries + 1);
    const { file } = source;
    if (file === undefined || isTooMany) return;
    void making.begin(async (signal) => {
      const body = { source: { ...source, file }, tables: [...chosen], standard, language, withRecords };
      const { name, content, headers } = await callForFile(makePackage, { query: { survey }, body, signal });
      saveFile(name, content);
      return { hash: headers.get(PACKAGE_HASH_HEADER) ?? '' };
    });
  }

  if (sources.files.length === 0) return <NoNumberedFile />;
  return (
    <>
      <ProductFields tries={tries}>
        <NumberedFields
          sources={sources}
          source={source}
          error={tries > 0 && source.file === undefined ? chooseFile : undefined}
          onChange={changing(setSource)}
        />
        <LanguageField language={language} onChange={changing(setLanguage)} />
        <StandardField standard={standard} onChange={changing(setStandard)} />
      </ProductFields>
      <fieldset className="product-tables">
        <legend className="field-label">{texts.tables}</legend>
        {tables.map(({ key, table, title }) => (
          <Tick
            key={key}
            kind="checkbox"
            label={title[spoken] ?? Object.values(title)[0] ?? table}
            isOn={chosen.has(key)}
            onChange={changing((isOn) => {
              const rest = [...chosen].filter((one) => one !== key);
              setChosen(new Set(isOn ? [...rest, key] : rest));
            })}
          />
        ))}
        {reply.state === 'here' && tables.length === 0 && <p className="quiet">{texts.noTables}</p>}
        {isTooMany && (
          <p className="field-error" role="alert">
            {texts.tooManyTables(formatNumber(MOST_TABLES_OF_PACKAGE, locale))}
          </p>
        )}
      </fieldset>
      <Tick kind="checkbox" label={texts.withRecords} isOn={withRecords} onChange={changing(setWithRecords)} />
      {withRecords && <Banner kind="caution">{texts.recordsHint}</Banner>}
      <MakingBar
        texts={texts}
        making={making}
        icon={Download}
        kind="primary"
        weighting={source.weighting}
        onBegin={make}
      />
      {making.made && (
        <dl className="product-facts">
          <div>
            <dt>{texts.hash}</dt>
            <dd className="tabular">{making.made.hash}</dd>
            <dd className="quiet">{texts.hashHint}</dd>
          </div>
        </dl>
      )}
    </>
  );
}
