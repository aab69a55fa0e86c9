import type { FormKey, Value } from '../../instrument/answers.ts';
import { REPORTED_INCIDENTS } from '../../instrument/needed-variables.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import type { FormInstance } from '../../routing/form-instance.ts';
import { statusOf } from '../due-forms.ts';
import { namesReadBy } from './names-read.ts';

/**
 * Whether an interview goes on after something was taken away as it would have gone on with it: the same other forms
 * are due, in the same order, with the same questions and the same answers, and read the same of earlier ones.
 *
 * @param before the forms that are due with everything
 * @param after those that are due without it
 * @param taken the forms of which something was taken
 */
export function leavesTheRestAsItIs(
  instrument: Instrument,
  before: readonly FormInstance[],
  after: readonly FormInstance[],
  taken: ReadonlySet<FormKey>,
): boolean {
  const open = before.filter(({ key }) => !taken.has(key));
  const still = after.filter(({ away }) => !away);
  if (open.length !== still.length) return false;
  return open.every((instance, place) => {
    const same = still[place];
    return same !== undefined && isAsBefore(instrument, instance, same);
  });
}

function isAsBefore(instrument: Instrument, before: FormInstance, after: FormInstance): boolean {
  if (before.key !== after.key || before.index !== after.index || before.of !== after.of) return false;
  if (statusOf(before) !== statusOf(after) || !isSameMap(before.states, after.states)) return false;
  const withoutRecord = (answers: ReadonlyMap<string, Value>) =>
    [...answers].filter(([name]) => name !== REPORTED_INCIDENTS);
  if (JSON.stringify(withoutRecord(before.scope.answers)) !== JSON.stringify(withoutRecord(after.scope.answers)))
    return false;
  return [...namesReadBy(instrument, before.form.module)].every(
    (name) => JSON.stringify(readIn(before, name)) === JSON.stringify(readIn(after, name)),
  );
}

function readIn({ scope }: FormInstance, name: string): Value | undefined {
  return scope.answers.get(name) ?? scope.local.get(name) ?? scope.earlier.get(name);
}

function isSameMap(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  return one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
}
