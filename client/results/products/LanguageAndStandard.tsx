import { FIGURE_LANGUAGES, type FigureLanguage, type PublicationStandard, STANDARDS } from '#contract';
import { SelectField } from '../../components/SelectField.tsx';
import { nameOfLanguage } from '../../text/name-of-language.ts';
import { productTexts } from '../../text/products/product-texts.ts';
import { resultsTexts } from '../../text/results-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

interface LanguageFieldProps {
  readonly language: FigureLanguage;
  readonly label?: string;
  readonly onChange: (language: FigureLanguage) => void;
}

/** In which language something is written. */
export function LanguageField({ language, label, onChange }: LanguageFieldProps) {
  const texts = useTexts(productTexts);
  return (
    <SelectField
      label={label ?? texts.language}
      options={FIGURE_LANGUAGES.map((one) => [one, nameOfLanguage(one)] as const)}
      value={language}
      onChoose={(chosen) => chosen !== '' && onChange(chosen)}
    />
  );
}

interface StandardFieldProps {
  readonly standard: PublicationStandard;
  readonly onChange: (standard: PublicationStandard) => void;
}

/** By which standard precision is judged. */
export function StandardField({ standard, onChange }: StandardFieldProps) {
  const texts = useTexts(productTexts);
  const { names } = useTexts(resultsTexts).figures.standards;
  return (
    <SelectField
      label={texts.standard}
      options={STANDARDS.map((one) => [one, names[one]] as const)}
      value={standard}
      onChoose={(chosen) => chosen !== '' && onChange(chosen)}
    />
  );
}
