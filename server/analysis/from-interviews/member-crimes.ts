import type { Instrument, Value } from '#questionnaires';
import type { FindDecision } from '../../coding/office-decisions.ts';
import type { FlatInterview } from './flatten.ts';
import { formsThatCount, inScopeOf } from './forms-that-count.ts';

/** Members that are asked about one by one; beyond them only their number is known. */
const ASKED_ABOUT = 3;

/**
 * Household members to whom each crime of any member happened: the number told, without those who did not live in the household
 * and those whose event was outside the window or the country. Somebody held who then disappeared is counted as disappeared alone,
 * somebody held or disappeared who was then killed as killed alone.
 * Never part of a total: the unit is the member, the weight the household's.
 *
 * @param decide what the office decided about the events that have a form
 */
export function memberCrimes(
  instrument: Instrument,
  interview: FlatInterview,
  decide?: FindDecision,
): Map<string, number> {
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
  if (decide) applyMoves(counted, movesOf(instrument, interview, decide), { alsoHeld, alsoKilled });
  return counted;
}

/** A link that says that the member was told of under both crimes has counted the one of them already. */
function applyMoves(
  counted: Map<string, number>,
  moves: readonly { from: string; to?: string }[],
  { alsoHeld, alsoKilled }: { alsoHeld: number; alsoKilled: number },
): void {
  const linked = new Map([
    ['enforced_disappearance', alsoHeld],
    ['homicide', alsoKilled],
  ]);
  for (const { from, to } of moves) {
    const known = to === undefined ? 0 : (linked.get(to) ?? 0);
    if (to !== undefined && known > 0) {
      linked.set(to, known - 1);
      continue;
    }
    const left = counted.get(from) ?? 0;
    if (left === 0) continue;
    counted.set(from, left - 1);
    if (to !== undefined) counted.set(to, (counted.get(to) ?? 0) + 1);
  }
}

/** Events that the office coded as another crime of any member, or as none. */
function movesOf(
  instrument: Instrument,
  interview: FlatInterview,
  decide: FindDecision,
): { from: string; to?: string }[] {
  return instrument.crimes
    .filter(({ active, level }) => active && level === 'member')
    .flatMap(({ key: from }) =>
      formsThatCount(instrument, interview, from).flatMap(({ n, answers }) => {
        const decision = decide(from, n, answers);
        if (decision === undefined) return [];
        if (decision.outcome !== 'crime') return [{ from }];
        return decision.crimeCoded === from ? [] : [{ from, to: decision.crimeCoded }];
      }),
    );
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
