import type { SuppressionRules } from '#contract';
import { Field } from '../../../components/Field.tsx';
import { formatNumber } from '../../../text/format.ts';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { LooserRules } from './LooserRules.tsx';
import { type DraftError, RULE_LIMITS, type TypedRules } from './release-draft.ts';

interface RulesFieldsProps {
  readonly rules: TypedRules;
  /** Of what is published, where this corrects it and they are known. */
  readonly published: SuppressionRules | undefined;
  readonly errors: readonly DraftError[];
  readonly onChange: (rules: TypedRules) => void;
}

const NUMBERS = ['minimumCases', 'protection', 'dominance'] as const;

/** What must not be told. */
export function RulesFields({ rules, published, errors, onChange }: RulesFieldsProps) {
  const { form: text } = useTexts(releaseTexts);
  const { locale } = useLanguage();
  const number = (value: number) => formatNumber(value, locale);
  const wrongNumber = (name: (typeof NUMBERS)[number]) => {
    const { least, most } = RULE_LIMITS[name];
    return text.missing.number({ least: number(least), most: number(most), isWhole: name === 'minimumCases' });
  };
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
            error={errors.includes(name) ? wrongNumber(name) : undefined}
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
      {published && <LooserRules rules={rules} published={published} />}
    </fieldset>
  );
}
