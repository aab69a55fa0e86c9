import type { FormKey } from '../instrument/answers.ts';
import type { FormModule } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { moduleOfKey } from '../journal/last-values.ts';
import { compileInstrument } from '../routing/compile-instrument.ts';

/** Where a later version has a variable, for one answer of an earlier one; or why the answer does not go there. */
export type PlaceInLater =
  | { readonly form: FormKey }
  | {
      /**
       * `another-unit`: it is asked of another person, of the household or of an incident, and was not before.
       * `in-private`: it is asked in a part that is sealed or answered alone, and was answered openly.
       */
      readonly why: 'another-unit' | 'in-private';
    };

/**
 * The form that asks, records or draws a variable in the later version, with the same person or the same incident. A
 * question that moved to another form keeps its answer where it is still asked of the same unit: the answer is about
 * the same, whatever the form is called.
 *
 * @param key the form that has the answer in the earlier version
 * @returns undefined where the later version has no such variable
 */
export function placeInLater(
  { from, to }: { readonly from: Instrument; readonly to: Instrument },
  key: FormKey,
  name: string,
): PlaceInLater | undefined {
  const module = moduleOfKey(key);
  const before = from.forms.find(({ form }) => form === module);
  const places = to.derive(formsByName).get(name);
  if (!before || !places) return undefined;
  // What the program records is about the interview, whatever the form is about.
  const recording = compileInstrument(to).forms.find(({ records }) => records.some((record) => record === name));
  if (recording) return { form: recording.module.form };
  const stayed = places.find(({ form }) => form === module);
  if (stayed) return stayed.repeat === before.repeat ? { form: key } : { why: 'another-unit' };
  const ofSameUnit = places.filter((after) => unitOf(after) === unitOf(before));
  if (ofSameUnit.length === 0) return { why: 'another-unit' };
  const open = ofSameUnit.find(({ sensitive }) => !sensitive?.sealed && !sensitive?.selfCompleted);
  return open ? { form: `${open.form}${key.slice(module.length)}` } : { why: 'in-private' };
}

/** Of whom or of what a form is asked. A case is a household. */
function unitOf({ unit, repeat }: FormModule): string {
  return repeat ?? (unit === 'case' ? 'household' : unit);
}

/** The forms that have a name: as a question, as a record of the program, as a draw from answers. */
function formsByName(instrument: Instrument): ReadonlyMap<string, readonly FormModule[]> {
  const found = new Map<string, FormModule[]>();
  for (const { module, byName, records, draws } of compileInstrument(instrument).forms)
    for (const name of [...byName.keys(), ...records, ...draws.map((draw) => draw.name)])
      found.set(name, [...(found.get(name) ?? []), module]);
  return found;
}
