import type { Value } from '../instrument/answers.ts';
import { isValue } from '../instrument/answers.ts';
import type { CompiledInstrument } from '../routing/compile-instrument.ts';
import { REDRAW_QUESTIONS } from '../routing/selection/household-draw.ts';
import type { JournalEntry } from './interview.ts';

type Forms = Map<string, Map<string, Value>>;

const WRITTEN = ['answer', 'clear', 'start', 'selection'];

/**
 * The last value of every question and record, by form. What follows the draw belongs to the adult who was drawn when it was
 * told: when another one is drawn none of it counts, and all of it again when the first one is.
 *
 * @param events in the order of the device
 */
export function lastValues(compiled: CompiledInstrument, events: readonly JournalEntry[]): Forms {
  const forms: Forms = new Map();
  const told = new Map<Value, Forms>();
  const isPersonal = personalNames(compiled);
  for (const { form, name, value, kind } of events) {
    if (!WRITTEN.includes(kind)) continue;
    const values = valuesOf(forms, form);
    const before = values.get(name);
    if (kind === 'clear' || value === null || !isValue(value) || isBlank(value)) values.delete(name);
    else {
      values.set(name, value);
      const isAnother = kind === 'selection' && name === 'selected_line' && before !== undefined && before !== value;
      if (!isAnother) continue;
      told.set(before, take(forms, isPersonal));
      for (const [key, own] of told.get(value) ?? []) for (const answer of own) valuesOf(forms, key).set(...answer);
    }
  }
  return forms;
}

/** Takes what one adult told out of the values and returns it. */
function take(forms: Forms, isPersonal: (form: string, name: string) => boolean): Forms {
  const taken: Forms = new Map();
  for (const [form, values] of forms)
    for (const [name, value] of values) {
      if (!isPersonal(form, name)) continue;
      valuesOf(taken, form).set(name, value);
      values.delete(name);
    }
  return taken;
}

/** Whether a value is of the adult who was drawn: all behind the draw, and the draw's own form but for the draw itself. */
function personalNames({ forms }: CompiledInstrument): (form: string, name: string) => boolean {
  const at = forms.findIndex(({ records }) => records.includes('selected_line'));
  const draw = forms[at];
  if (!draw) return () => false;
  const shared = new Set<string>([...draw.records, ...REDRAW_QUESTIONS]);
  const behind = new Set(forms.slice(at + 1).map(({ module }) => module.form));
  return (form, name) =>
    form === draw.module.form ? !shared.has(name) : behind.has(form.slice(0, form.indexOf('.') >>> 0));
}

function valuesOf(forms: Forms, form: string): Map<string, Value> {
  const values = forms.get(form) ?? new Map<string, Value>();
  forms.set(form, values);
  return values;
}

/** A blank text and a choice of nothing are no answer. */
function isBlank(value: Value): boolean {
  return typeof value !== 'number' && value.length === 0;
}
