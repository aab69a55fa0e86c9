import { crimeName, measureName } from '#contract';
import { SelectField } from '../../../components/SelectField.tsx';
import { comparedTexts } from '../../../text/compared/compared-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import type { SeriesSubject } from './series-choices.ts';

/** What a break or a bridge can be about. */
export interface SubjectOptions {
  readonly indicators: readonly string[];
  readonly crimes: readonly string[];
  /** Keys and titles of the other editions. */
  readonly editions: readonly (readonly [key: string, title: string])[];
}

interface SubjectFieldsProps extends SubjectOptions {
  readonly subject: SeriesSubject;
  readonly onChange: (subject: SeriesSubject) => void;
}

/** Which figures, of which crime, and against which edition. */
export function SubjectFields({ indicators, crimes, editions, subject, onChange }: SubjectFieldsProps) {
  const { series } = useTexts(comparedTexts);
  const texts = useResultsTexts();
  return (
    <>
      <SelectField
        label={series.indicator}
        none={series.allIndicators}
        options={indicators.map((id) => [id, measureName(texts, id)] as const)}
        value={subject.indicator}
        onChoose={(indicator) => onChange({ ...subject, indicator })}
      />
      {crimes.length > 0 && (
        <SelectField
          label={series.crime}
          none={series.allCrimes}
          options={crimes.map((crime) => [crime, crimeName(texts, crime)] as const)}
          value={subject.crime}
          onChoose={(crime) => onChange({ ...subject, crime })}
        />
      )}
      <SelectField
        label={series.edition}
        none={series.allEditions}
        options={editions}
        value={subject.edition}
        onChoose={(edition) => onChange({ ...subject, edition })}
      />
    </>
  );
}
