import { isValue, type Value } from '../instrument/answers.ts';
import { SELECTED_LINE } from '../instrument/needed-variables.ts';
import type { CompiledInstrument } from '../routing/compile-instrument.ts';
import { REDRAW_QUESTIONS } from '../routing/selection/household-draw.ts';
import type { JournalEntry } from './journal-entry.ts';

/** Form -> variable -> value. */
type FormValues = Map<string, Map<string, Value>>;

const KINDS_WITH_VALUES = ['answer', 'clear', 'start', 'selection'];

/**
 * The last value of every question and record, by form.
 *
 * Answers after the draw belong to the adult selected at that time. If another adult is selected they are set
 * aside; if the first is selected again they return.
 *
 * @param entries in the order of the device
 */
export function lastValues(compiled: CompiledInstrument, entries: readonly JournalEntry[]): FormValues {
  const forms: FormValues = new Map();
  const setAside = new Map<Value, FormValues>();
  const isPersonal = personalNames(compiled);
  for (const { form, name, value, kind } of entries) {
    if (!KINDS_WITH_VALUES.includes(kind)) continue;
    const values = valuesOfForm(forms, form);
    const before = values.get(name);
    if (kind === 'clear' || value === null || !isValue(value) || isBlank(value)) {
      values.delete(name);
      continue;
    }
    values.set(name, value);
    const isAnotherAdult = kind === 'selection' && name === SELECTED_LINE && before !== undefined && before !== value;
    if (!isAnotherAdult) continue;
    setAside.set(before, takeOut(forms, isPersonal));
    putBack(forms, setAside.get(value));
  }
  return forms;
}

/** Takes the answers of one adult out of the values and returns them. */
function takeOut(forms: FormValues, isPersonal: (form: string, name: string) => boolean): FormValues {
  const taken: FormValues = new Map();
  for (const [form, values] of forms)
    for (const [name, value] of values) {
      if (!isPersonal(form, name)) continue;
      valuesOfForm(taken, form).set(name, value);
      values.delete(name);
    }
  return taken;
}

function putBack(forms: FormValues, taken: FormValues | undefined): void {
  for (const [form, values] of taken ?? [])
    for (const [name, value] of values) valuesOfForm(forms, form).set(name, value);
}

/** Whether a value belongs to the adult drawn: everything after the draw, and the draw's own form except the draw. */
function personalNames({ forms }: CompiledInstrument): (form: string, name: string) => boolean {
  const position = forms.findIndex(({ records }) => records.includes(SELECTED_LINE));
  const draw = forms[position];
  if (!draw) return () => false;
  const shared = new Set<string>([...draw.records, ...REDRAW_QUESTIONS]);
  const after = new Set(forms.slice(position + 1).map(({ module }) => module.form));
  return (form, name) => (form === draw.module.form ? !shared.has(name) : after.has(moduleOfKey(form)));
}

/** `incident` of the key `incident.robbery.1`. */
export function moduleOfKey(key: string): string {
  return key.split('.', 1)[0]!;
}

function valuesOfForm(forms: FormValues, form: string): Map<string, Value> {
  const values = forms.get(form) ?? new Map<string, Value>();
  forms.set(form, values);
  return values;
}

/** A blank text and a choice of nothing are not answers. */
function isBlank(value: Value): boolean {
  return typeof value !== 'number' && value.length === 0;
}
