import { Download } from 'lucide-react';
import { useState } from 'react';
import {
  type FigureSource,
  getReport,
  isDayOfCalendar,
  localeOfLanguage,
  type PublicationStandard,
  REPORT_FORMATS,
  type ReportFormat,
} from '#contract';
import { callForFile } from '../../api.ts';
import { Field } from '../../components/Field.tsx';
import { saveFile } from '../../components/files/save-text.ts';
import { SelectField } from '../../components/SelectField.tsx';
import { productTexts } from '../../text/products/product-texts.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { SourceFields } from '../sources/SourceFields.tsx';
import { FieldsOfBefore } from './FieldsOfBefore.tsx';
import { LanguageField, StandardField } from './LanguageAndStandard.tsx';
import { MakingBar } from './MakingBar.tsx';
import { ProductFields } from './ProductFields.tsx';
import type { ProductPartProps } from './product-part.ts';
import { useEarlierEditions } from './use-earlier-editions.ts';
import { useMaking } from './use-making.ts';

const TASKS = ['derive', 'make-report'] as const;

/** What a report is made of, and the report. */
export function ReportPart({ survey, sources, onSessionEnded }: ProductPartProps) {
  const { weights, interviews, format: formatLabel, report: texts } = useTexts(productTexts);
  const { language: spoken } = useLanguage();
  const [source, setSource] = useState<FigureSource>({});
  const [before, setBefore] = useState('');
  const [sourceBefore, setSourceBefore] = useState<FigureSource>({});
  const [language, setLanguage] = useState<typeof spoken>(spoken);
  const [standard, setStandard] = useState<PublicationStandard>('inegi');
  const [date, setDate] = useState('');
  const [locale, setLocale] = useState('');
  const [format, setFormat] = useState<ReportFormat>('pdf');
  const [tries, setTries] = useState(0);
  const earlier = useEarlierEditions(survey, onSessionEnded);
  const making = useMaking<true>({ survey, tasks: TASKS }, onSessionEnded);
  const { changing } = making;
  const wrongLocale = locale !== '' && localeOfLanguage(language, locale) === undefined;
  const wrongDate = date !== '' && !isDayOfCalendar(date);

  function make() {
    setTries(tries + 1);
    if (wrongLocale || wrongDate) return;
    void making.begin(async (signal) => {
      const ofBefore = before !== '' && {
        before,
        beforeWeighting: sourceBefore.weighting,
        beforeFile: sourceBefore.file,
      };
      const stated = { language, standard, format, date: date || undefined, locale: locale || undefined };
      const { name, content } = await callForFile(getReport, {
        query: { survey, ...source, ...ofBefore, ...stated },
        signal,
      });
      saveFile(name, content);
      return true;
    });
  }

  return (
    <>
      <ProductFields tries={tries}>
        <SourceFields
          sources={sources}
          source={source}
          labels={{ weights, interviews }}
          onChange={changing(setSource)}
        />
        <SelectField
          label={texts.before}
          options={earlier.map(({ key, title }) => [key, titleIn(title, spoken).title] as const)}
          none={texts.noBefore}
          value={before}
          onChoose={changing((chosen) => {
            setBefore(chosen);
            setSourceBefore({});
          })}
        />
        {before !== '' && (
          <FieldsOfBefore
            key={before}
            survey={before}
            source={sourceBefore}
            onChange={changing(setSourceBefore)}
            onSessionEnded={onSessionEnded}
          />
        )}
        <LanguageField language={language} onChange={changing(setLanguage)} />
        <StandardField standard={standard} onChange={changing(setStandard)} />
        <Field
          label={texts.date}
          hint={texts.dateHint}
          type="date"
          value={date}
          error={tries > 0 && wrongDate ? texts.wrongDate : undefined}
          onChange={changing(({ target }) => setDate(target.value))}
        />
        <Field
          label={texts.locale}
          hint={texts.localeHint}
          value={locale}
          autoComplete="off"
          maxLength={40}
          error={tries > 0 && wrongLocale ? texts.wrongLocale : undefined}
          onChange={changing(({ target }) => setLocale(target.value.trim()))}
        />
        <SelectField
          label={formatLabel}
          options={REPORT_FORMATS.map((one) => [one, texts.formats[one]] as const)}
          value={format}
          onChoose={changing((chosen) => chosen !== '' && setFormat(chosen))}
        />
      </ProductFields>
      <MakingBar
        texts={texts}
        making={making}
        icon={Download}
        kind="primary"
        weighting={source.weighting}
        onBegin={make}
      />
    </>
  );
}
