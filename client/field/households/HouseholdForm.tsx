import { type FormEvent, useState } from 'react';
import { type CaseReply, type HouseholdBody, LONGEST_HOUSEHOLD_LABEL } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { formatNumber } from '../../text/format.ts';
import { householdTexts } from '../../text/households/household-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { foundHouseholds, freeNumbers } from './household-draft.ts';

interface HouseholdFormProps {
  /** The households of the dwelling that are known, itself among them. */
  known: readonly CaseReply[];
  dwelling: { survey: string; caseId: string };
  onSave: (found: readonly HouseholdBody[]) => Promise<void>;
  onCancel: () => void;
}

/** How many households there are in the dwelling, and what tells each further one apart. No names. */
export function HouseholdForm({ known, dwelling, onSave, onCancel }: HouseholdFormProps) {
  const text = useTexts(householdTexts);
  const { locale } = useLanguage();
  const free = freeNumbers(known);
  const [count, setCount] = useState(free[0]!);
  const [labels, setLabels] = useState<ReadonlyMap<number, string>>(new Map());
  const [isSaving, setSaving] = useState(false);
  const [isLost, setLost] = useState(false);
  const numbers = free.filter((number) => number <= count);

  async function save(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    await onSave(foundHouseholds(dwelling, { numbers, labels, now: Date.now() })).catch(() => setLost(true));
    setSaving(false);
  }

  return (
    <form className="stack" onSubmit={save} noValidate autoComplete="off">
      <h2>{text.formTitle}</h2>
      <p>{text.explain}</p>
      <SelectField
        label={text.howMany}
        value={String(count)}
        options={free.map((number) => [String(number), formatNumber(number, locale)])}
        onChoose={(value) => setCount(Number(value))}
      />
      {numbers.map((number) => (
        <Field
          key={number}
          label={text.labelOf(formatNumber(number, locale))}
          hint={text.labelHint}
          value={labels.get(number) ?? ''}
          maxLength={LONGEST_HOUSEHOLD_LABEL}
          onChange={({ target }) => setLabels((before) => new Map(before).set(number, target.value))}
        />
      ))}
      {isLost && <Banner kind="bad">{text.notSaved}</Banner>}
      <div className="row">
        <Button type="submit" kind="primary" disabled={isSaving}>
          {text.save}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}
