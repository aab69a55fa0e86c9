import { FIGURE_LANGUAGES } from '#contract';
import { SelectField } from '../../../components/SelectField.tsx';
import { nameOfLanguage } from '../../../text/name-of-language.ts';
import { productTexts } from '../../../text/products/product-texts.ts';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { titleIn } from '../../../text/title-in.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { FieldsOfBefore } from '../../products/FieldsOfBefore.tsx';
import { useEarlierEditions } from '../../products/use-earlier-editions.ts';
import type { ReleaseDraft } from './release-draft.ts';

interface ReportsFieldsProps {
  readonly survey: string;
  readonly draft: Pick<ReleaseDraft, 'reports' | 'before' | 'sourceBefore'>;
  readonly onChange: (part: Partial<ReleaseDraft>) => void;
  readonly onSessionEnded: () => void;
}

/** In which languages a report goes with it, and with which edition that compares, of which weights and interviews. */
export function ReportsFields({ survey, draft, onChange, onSessionEnded }: ReportsFieldsProps) {
  const { reports, before, sourceBefore } = draft;
  const { form: text } = useTexts(releaseTexts);
  const { report } = useTexts(productTexts);
  const { language: spoken } = useLanguage();
  const earlier = useEarlierEditions(survey, onSessionEnded);
  return (
    <fieldset className="stack">
      <legend>{text.reports}</legend>
      <p className="quiet">{text.reportsHint}</p>
      <div className="release-ticks">
        {FIGURE_LANGUAGES.map((language) => (
          <label key={language} className="tick">
            <input
              type="checkbox"
              checked={reports.includes(language)}
              onChange={({ target }) =>
                onChange({
                  reports: target.checked ? [...reports, language] : reports.filter((one) => one !== language),
                })
              }
            />
            <span>{nameOfLanguage(language)}</span>
          </label>
        ))}
      </div>
      {reports.length > 0 && (
        <SelectField
          label={report.before}
          options={earlier.map(({ key, title }) => [key, titleIn(title, spoken).title] as const)}
          none={report.noBefore}
          value={before}
          onChoose={(chosen) => onChange({ before: chosen, sourceBefore: {} })}
        />
      )}
      {reports.length > 0 && before !== '' && (
        <FieldsOfBefore
          key={before}
          survey={before}
          source={sourceBefore}
          onChange={(chosen) => onChange({ sourceBefore: chosen })}
          onSessionEnded={onSessionEnded}
        />
      )}
    </fieldset>
  );
}
