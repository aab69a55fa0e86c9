import { TABLE_FORMATS } from '#contract';
import { Field } from '../../../components/Field.tsx';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import type { DraftError, ReleaseDraft } from './release-draft.ts';

interface MoreFieldsProps {
  readonly draft: Pick<ReleaseDraft, 'formats' | 'packages'>;
  readonly errors: readonly DraftError[];
  readonly onChange: (part: Partial<ReleaseDraft>) => void;
}

/** What few releases have: tables in other formats, hashes of packages. */
export function MoreFields({ draft: { formats, packages }, errors, onChange }: MoreFieldsProps) {
  const { form: text } = useTexts(releaseTexts);
  return (
    <fieldset className="stack">
      <legend>{text.more}</legend>
      <div className="release-ticks">
        {TABLE_FORMATS.map((format) => (
          <label key={format} className="tick">
            <input
              type="checkbox"
              checked={formats.includes(format)}
              onChange={({ target }) =>
                onChange({ formats: target.checked ? [...formats, format] : formats.filter((one) => one !== format) })
              }
            />
            <span>{text.formats[format]}</span>
          </label>
        ))}
      </div>
      <Field
        label={text.packages}
        hint={text.packagesHint}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={packages}
        error={errors.includes('packages') ? text.missing.packages : undefined}
        onChange={({ target }) => onChange({ packages: target.value })}
      />
    </fieldset>
  );
}
