import type { Instrument, Value } from '#questionnaires';
import { inScopeOf } from './events-of-interview.ts';
import type { FlatInterview } from './flatten.ts';

/** Members that are asked about one by one; beyond them only their number is known. */
const ASKED_ABOUT = 3;

/**
 * Household members to whom each crime of any member happened: the number told, without those who did not live in the household
 * and those whose event was outside the window or the country. Somebody held who then disappeared is counted as disappeared alone,
 * somebody held or disappeared who was then killed as killed alone.
 * Never part of a total: the unit is the member, the weight the household's.
 */
export function memberCrimes(instrument: Instrument, interview: FlatInterview): Map<string, number> {
  const { household, incidents } = interview;
  const inScope = inScopeOf(instrument, interview);
  const counted = new Map<string, number>();
  for (const { key, active, level, asked } of instrument.crimes) {
    if (!active || level !== 'member' || !asked) continue;
    const forms = incidents.get(key) ?? [];
    const outside = forms.filter((form) => !inScope(form)).length;
    const told = household[asked.ref] === 'yes' ? numberOf(household[asked.times]) : 0;
    const elsewhere = members(household, asked.ref).filter(({ livedHere }) => !livedHere).length;
    counted.set(key, Math.max(0, told - elsewhere - outside));
  }
  const oneLess = (crimes: readonly string[]) => {
    const crime = crimes.find((key) => (counted.get(key) ?? 0) > 0);
    if (crime !== undefined) counted.set(crime, (counted.get(crime) ?? 0) - 1);
  };
  const alsoHeld = members(household, 'disappear_ref').filter(({ livedHere, same }) => livedHere && same).length;
  for (let member = 0; member < alsoHeld; member++) oneLess(['kidnapping']);
  // Which of the two it was is not asked: the graver one.
  const alsoKilled = members(household, 'homicide_ref').filter(({ livedHere, same }) => livedHere && same).length;
  for (let member = 0; member < alsoKilled; member++) oneLess(['enforced_disappearance', 'kidnapping']);
  return counted;
}

/** A yes without a number is one member. */
function numberOf(told: Value | undefined): number {
  return typeof told === 'number' && told > 0 ? told : 1;
}

/** What is said of each member: whether they lived in the household, which who does not know leaves open, and whether it was told before. */
function members(answers: FlatInterview['household'], ref: string): { livedHere: boolean; same: boolean }[] {
  const prefix = ref.replace(/_ref$/, '');
  return Array.from({ length: ASKED_ABOUT }, (_, index) => ({
    livedHere: answers[`${prefix}_lived_here_${index + 1}`] !== 'no',
    same: ['kidnap', 'previous'].some((event) => answers[`${prefix}_same_as_${event}_${index + 1}`] === 'yes'),
  }));
}
