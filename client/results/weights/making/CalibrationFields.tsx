import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { formatNumber } from '../../../text/format.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { weightingPageTexts } from '../../../text/weighting-page/weighting-page-texts.ts';
import { replaced } from '../../tables/model/spec.ts';
import { NumberField } from './TypedField.tsx';

interface WrittenBounds {
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
}

interface BoundsFieldsProps {
  readonly value: WrittenBounds | undefined;
  readonly onChange: (value: WrittenBounds | undefined) => void;
}

/** Between which factors a calibration may change a weight. */
export function BoundsFields({ value, onChange }: BoundsFieldsProps) {
  const { making } = useTexts(weightingPageTexts);
  // One of the two alone is no bound yet, and is kept until the other one is there.
  const [typed, setTyped] = useState<WrittenBounds>(value ?? {});
  const set = (changed: WrittenBounds) => {
    const bounds = { ...typed, ...changed };
    setTyped(bounds);
    onChange(bounds.lower === undefined && bounds.upper === undefined ? undefined : bounds);
  };
  return (
    <>
      <NumberField label={making.fields.lower} value={typed.lower} onChange={(lower) => set({ lower })} />
      <NumberField label={making.fields.upper} value={typed.upper} onChange={(upper) => set({ upper })} />
    </>
  );
}

/** A number of each unit, and the total that its weighted sum is fitted to. */
export interface WrittenNumber {
  readonly name: string;
  readonly value: string;
  readonly total: number;
}

interface NumbersFieldsProps {
  readonly value: readonly WrittenNumber[];
  readonly onChange: (value: readonly WrittenNumber[] | undefined) => void;
}

/** The numbers that a calibration fits to their totals. */
export function NumbersFields({ value, onChange }: NumbersFieldsProps) {
  const { making } = useTexts(weightingPageTexts);
  const { locale } = useLanguage();
  const text = (key: 'name' | 'value', one: WrittenNumber, place: number) => (
    <Field
      label={making.fields[key]}
      hint={making.hints[key]}
      autoCapitalize="none"
      spellCheck={false}
      value={one[key]}
      onChange={({ target }) => onChange(replaced(value, place, { ...one, [key]: target.value }))}
    />
  );
  return (
    <>
      {value.map((one, place) => {
        const number = formatNumber(place + 1, locale);
        const rest = value.toSpliced(place, 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a number has no other identity than its place
          <fieldset key={`${place} of ${value.length}`} className="step-group">
            <legend>{making.number(number)}</legend>
            {text('name', one, place)}
            {text('value', one, place)}
            <NumberField
              label={making.fields.total}
              value={one.total}
              onChange={(total) => onChange(replaced(value, place, { ...one, total: total ?? 0 }))}
            />
            <Button kind="quiet" icon={X} onClick={() => onChange(rest.length > 0 ? rest : undefined)}>
              {making.removeNumber(number)}
            </Button>
          </fieldset>
        );
      })}
      <div>
        <Button icon={Plus} onClick={() => onChange([...value, { name: 'age', value: '{age}', total: 0 }])}>
          {making.addNumber}
        </Button>
      </div>
    </>
  );
}
