import type { ConditionSpeaker } from '../conditions-in-words/condition-speaker.ts';
import { filled } from '../conditions-in-words/filled.ts';
import type { FormModule } from '../instrument/instrument.ts';

/** Who is asked a question of a form, in words: `Incidents with details where of_weapon is “Yes”`. */
export function whoIsAsked(
  { words, describe }: ConditionSpeaker,
  unit: FormModule['unit'],
  conditions: readonly string[],
): string {
  const { all, where } = words.units[unit];
  const { sentence, isNever } = describe(conditions);
  const universe = sentence === undefined ? all : filled(where, [sentence]);
  return isNever ? filled(words.nobody, [universe]) : universe;
}
