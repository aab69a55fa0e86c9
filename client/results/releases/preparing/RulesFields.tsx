import { Field } from '../../../components/Field.tsx';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import type { DraftError, TypedRules } from './release-draft.ts';

interface RulesFieldsProps {
  readonly rules: TypedRules;
  readonly errors: readonly DraftError[];
  readonly onChange: (rules: TypedRules) => void;
}

const NUMBERS = ['minimumCases', 'protection', 'dominance'] as const;

/** What must not be told. */
export function RulesFields({ rules, errors, onChange }: RulesFieldsProps) {
  const { form: text } = useTexts(releaseTexts);
  return (
    <fieldset className="stack">
      <legend>{text.rules}</legend>
      <div className="release-numbers">
        {NUMBERS.map((name) => (
          <Field
            key={name}
            label={text[name]}
            inputMode="decimal"
            autoComplete="off"
            value={rules[name]}
            error={errors.includes(name) ? text.missing.number : undefined}
            onChange={({ target }) => onChange({ ...rules, [name]: target.value })}
          />
        ))}
      </div>
      <label className="tick">
        <input
          type="checkbox"
          checked={rules.complement}
          onChange={({ target }) => onChange({ ...rules, complement: target.checked })}
        />
        <span>{text.complement}</span>
      </label>
    </fieldset>
  );
}
