import type { TotalsFile } from '#contract';
import { Field } from '../../../components/Field.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { useTexts } from '../../../text/use-texts.ts';
import { weightingPageTexts } from '../../../text/weighting-page/weighting-page-texts.ts';
import { Tick } from '../../tables/making/Tick.tsx';
import { type FieldOfStep, fieldsOfStep, withField } from '../model/step-fields.ts';
import type { WrittenStep } from '../model/weighting-draft.ts';
import { BoundsFields, NumbersFields, type WrittenNumber } from './CalibrationFields.tsx';
import { MarginsFields, TotalsFields, type WrittenMargin } from './MarginFields.tsx';
import { NumberField, TextsField } from './TypedField.tsx';

interface StepFormProps {
  readonly step: WrittenStep;
  readonly totals: readonly TotalsFile[];
  readonly onChange: (step: WrittenStep) => void;
}

/** The fields of a step, with a sentence on what it does. */
export function StepForm({ step, totals, onChange }: StepFormProps) {
  const { making } = useTexts(weightingPageTexts);
  return (
    <div className="step-form">
      <p className="quiet step-about">{making.steps[step.step].about}</p>
      {fieldsOfStep(step.step).map((field) => (
        <StepFieldInput
          key={field.key}
          field={field}
          value={(step as Readonly<Record<string, unknown>>)[field.key]}
          totals={totals}
          onChange={(value) => onChange(withField(step, field.key, value))}
        />
      ))}
    </div>
  );
}

interface StepFieldInputProps extends Pick<StepFormProps, 'totals'> {
  readonly field: FieldOfStep;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function StepFieldInput({ field: { label, isOptional, kind }, value, totals, onChange }: StepFieldInputProps) {
  const { making } = useTexts(weightingPageTexts);
  const words = { label: making.fields[label], hint: making.hints[label] };
  switch (kind.is) {
    case 'text':
      return (
        <Field
          {...words}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          value={typeof value === 'string' ? value : ''}
          onChange={({ target }) => onChange(isOptional && target.value === '' ? undefined : target.value)}
        />
      );
    case 'texts':
      return (
        <TextsField
          {...words}
          between={kind.between}
          value={(value as readonly string[] | undefined) ?? []}
          onChange={(texts) => onChange(isOptional && texts.length === 0 ? undefined : texts)}
        />
      );
    case 'number':
      return <NumberField {...words} value={value as number | undefined} onChange={onChange} />;
    case 'tick':
      // Trimming repeats unless it is told not to.
      return (
        <Tick
          kind="checkbox"
          label={words.label}
          isOn={value === undefined ? label === 'strict' : value === true}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <SelectField
          label={words.label}
          options={kind.options.map((option) => [option, making.choices[option as keyof typeof making.choices]])}
          value={(value as string | undefined) ?? kind.options[0]!}
          onChoose={onChange}
        />
      );
    case 'totals':
      return <TotalsFields totals={totals} value={value as WrittenMargin['totals']} onChange={onChange} />;
    case 'margins':
      return (
        <MarginsFields
          totals={totals}
          value={(value as readonly WrittenMargin[] | undefined) ?? []}
          isOptional={isOptional}
          onChange={onChange}
        />
      );
    case 'bounds':
      return <BoundsFields value={value as { lower?: number; upper?: number } | undefined} onChange={onChange} />;
    case 'numbers':
      return <NumbersFields value={(value as readonly WrittenNumber[] | undefined) ?? []} onChange={onChange} />;
  }
}
