import { SelectField } from '../../components/SelectField.tsx';
import { designTranslationTexts } from '../../text/design-translation/design-translation-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

interface LanguagePairProps {
  languages: readonly string[];
  from: string;
  to: string;
  /** The language in which the questionnaire is written first. */
  source: string;
  chooseFrom: (language: string) => void;
  chooseTo: (language: string) => void;
}

/** From which language one reads, and in which one writes. */
export function LanguagePair({ languages, from, to, source, chooseFrom, chooseTo }: LanguagePairProps) {
  const text = useTexts(designTranslationTexts);
  const options = languages.map((language) => [language, ownNameOf(language)] as const);
  return (
    <>
      <div className="translation-pair">
        <SelectField
          label={text.from}
          options={options.filter(([language]) => language !== to)}
          value={from}
          onChoose={chooseFrom}
        />
        <SelectField label={text.to} options={options} value={to} onChoose={chooseTo} />
      </div>
      {from !== source && to !== source && (
        <p className="translation-letters">{text.judgedBySource(ownNameOf(source))}</p>
      )}
      {to === source && <p className="translation-letters">{text.isSource}</p>}
    </>
  );
}

/** A language by its own name. */
export function ownNameOf(code: string): string {
  try {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
