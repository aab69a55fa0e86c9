import type { TotalsFile } from '#contract';
import { Field } from '../../../components/Field.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { useTexts } from '../../../text/use-texts.ts';
import { weightingDesignTexts } from '../../../text/weighting-design/weighting-design-texts.ts';
import { weightingPageTexts } from '../../../text/weighting-page/weighting-page-texts.ts';
import { CORRECTION_WAYS, newCorrection, type WrittenCorrection } from '../model/design-choices.ts';
import { TotalsFields } from './MarginFields.tsx';
import { TextsField } from './TypedField.tsx';

interface CorrectionFieldsProps {
  readonly label: string;
  readonly totals: readonly TotalsFile[];
  /** Undefined: none. */
  readonly value: WrittenCorrection | undefined;
  /** What none is called; where it is absent a correction is needed. */
  readonly none?: string;
  /** By which column a file of units begins. */
  readonly by: 'stratum' | 'psu';
  readonly onChange: (value: WrittenCorrection | undefined) => void;
}

/** The finite population correction of a stage: an expression, or how many units a file has. */
export function CorrectionFields({ label, totals, value, none, by, onChange }: CorrectionFieldsProps) {
  const texts = useTexts(weightingDesignTexts);
  const { making } = useTexts(weightingPageTexts);
  return (
    <>
      <SelectField
        label={label}
        none={none}
        options={CORRECTION_WAYS.map((way) => [way, texts.ways[way]] as const)}
        value={value === undefined ? '' : typeof value === 'string' ? 'expression' : 'totals'}
        onChoose={(way) => onChange(way === '' ? undefined : newCorrection(way, by, totals[0]?.path))}
      />
      {typeof value === 'string' && (
        <Field
          label={texts.correction}
          hint={texts.correctionHint}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      {typeof value === 'object' && (
        <>
          <TextsField
            label={making.fields.by}
            hint={texts.byHint}
            between=","
            value={value.by}
            onChange={(names) => onChange({ ...value, by: [...names] })}
          />
          <TotalsFields
            totals={totals}
            value={value.totals as { path: string; column?: string }}
            onChange={(changed) => onChange({ ...value, totals: changed })}
          />
        </>
      )}
    </>
  );
}
