import { FIGURE_LANGUAGES, type FigureLanguage } from '#contract';
import { Field } from '../../../components/Field.tsx';
import { nameOfLanguage } from '../../../text/name-of-language.ts';
import { useLanguage } from '../../../text/use-texts.ts';

interface TextInEachProps {
  readonly legend: string;
  readonly hint?: string;
  readonly labelIn: (language: string) => string;
  readonly texts: Readonly<Record<FigureLanguage, string>>;
  /** Stands at each field that is empty. */
  readonly error: string | undefined;
  readonly onChange: (texts: Readonly<Record<FigureLanguage, string>>) => void;
}

/** A text in the four languages of the pages, the reader's own first. */
export function TextInEach({ legend, hint, labelIn, texts, error, onChange }: TextInEachProps) {
  const { language } = useLanguage();
  const languages = FIGURE_LANGUAGES.toSorted((a, b) => Number(b === language) - Number(a === language));
  return (
    <fieldset className="stack">
      <legend>{legend}</legend>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      {languages.map((code) => (
        <Field
          key={code}
          label={labelIn(nameOfLanguage(code, language))}
          lang={code}
          value={texts[code]}
          maxLength={2000}
          autoComplete="off"
          error={texts[code].trim() === '' ? error : undefined}
          onChange={({ target }) => onChange({ ...texts, [code]: target.value })}
        />
      ))}
    </fieldset>
  );
}
