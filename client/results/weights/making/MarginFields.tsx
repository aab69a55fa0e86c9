import { Plus, X } from 'lucide-react';
import type { TotalsFile } from '#contract';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { formatNumber } from '../../../text/format.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { weightingPageTexts } from '../../../text/weighting-page/weighting-page-texts.ts';
import { replaced } from '../../tables/model/spec.ts';
import { TextsField } from './TypedField.tsx';

/** Variables and the file with the totals of their categories, as they are written. */
export interface WrittenMargin {
  readonly by: readonly string[];
  readonly totals: { readonly path: string; readonly column?: string };
}

interface TotalsFieldsProps {
  readonly totals: readonly TotalsFile[];
  readonly value: WrittenMargin['totals'];
  readonly onChange: (value: WrittenMargin['totals']) => void;
}

/** Which of the added files has the totals, and in which column. */
export function TotalsFields({ totals, value, onChange }: TotalsFieldsProps) {
  const { making } = useTexts(weightingPageTexts);
  const { path, column, ...ways } = value;
  const paths = [...new Set([...totals.map((file) => file.path), path])].filter((each) => each !== '');
  return (
    <>
      <SelectField
        label={making.fields.totals}
        options={paths.map((each) => [each, each])}
        value={path}
        none={making.chooseFile}
        onChoose={(chosen) => onChange({ ...value, path: chosen })}
      />
      <Field
        label={making.fields.column}
        hint={making.hints.column}
        autoCapitalize="none"
        spellCheck={false}
        value={column ?? ''}
        onChange={({ target }) => onChange({ path, ...(target.value !== '' && { column: target.value }), ...ways })}
      />
    </>
  );
}

interface MarginsFieldsProps {
  readonly totals: readonly TotalsFile[];
  readonly value: readonly WrittenMargin[];
  readonly isOptional: boolean;
  readonly onChange: (value: readonly WrittenMargin[]) => void;
}

/** The margins that weights are fitted to. */
export function MarginsFields({ totals, value, isOptional, onChange }: MarginsFieldsProps) {
  const { making } = useTexts(weightingPageTexts);
  const { locale } = useLanguage();
  return (
    <>
      {value.map((margin, place) => {
        const number = formatNumber(place + 1, locale);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a margin has no other identity than its place
          <fieldset key={`${place} of ${value.length}`} className="step-group">
            <legend>{making.margin(number)}</legend>
            <TextsField
              label={making.fields.by}
              hint={making.hints.by}
              between=","
              value={margin.by}
              onChange={(by) => onChange(replaced(value, place, { ...margin, by }))}
            />
            <TotalsFields
              totals={totals}
              value={margin.totals}
              onChange={(changed) => onChange(replaced(value, place, { ...margin, totals: changed }))}
            />
            {(isOptional || value.length > 1) && (
              <Button kind="quiet" icon={X} onClick={() => onChange(value.toSpliced(place, 1))}>
                {making.removeMargin(number)}
              </Button>
            )}
          </fieldset>
        );
      })}
      <div>
        <Button
          icon={Plus}
          onClick={() => onChange([...value, { by: ['area'], totals: { path: totals[0]?.path ?? 'totals.csv' } }])}
        >
          {making.addMargin}
        </Button>
      </div>
    </>
  );
}
