import type { Instrument, Value } from '#questionnaires';
import { inScopeOf } from './events-of-interview.ts';
import type { FlatInterview } from './flatten.ts';

/** Members that are asked about one by one; beyond them only their number is known. */
const ASKED_ABOUT = 3;

/**
 * Household members to whom each crime of any member happened: the number told, without those who did not live in the household
 * and those whose event was outside the window or the country. Somebody held who then disappeared is counted as disappeared alone.
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
    const elsewhere = marked(household, asked.ref, 'lived_here', 'no');
    counted.set(key, Math.max(0, told - elsewhere - outside));
  }
  const held = counted.get('kidnapping') ?? 0;
  const alsoHeld = marked(household, 'disappear_ref', 'same_as_kidnap', 'yes');
  if (held > 0) counted.set('kidnapping', Math.max(0, held - alsoHeld));
  return counted;
}

/** A yes without a number is one member. */
function numberOf(told: Value | undefined): number {
  return typeof told === 'number' && told > 0 ? told : 1;
}

/** Members of whom a question says this, e.g. `kidnap_lived_here_2`. */
function marked(answers: FlatInterview['household'], ref: string, question: string, value: string): number {
  const prefix = ref.replace(/_ref$/, '');
  return Array.from({ length: ASKED_ABOUT }, (_, index) => answers[`${prefix}_${question}_${index + 1}`]).filter(
    (answer) => answer === value,
  ).length;
}
