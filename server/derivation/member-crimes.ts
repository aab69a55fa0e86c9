import type { Instrument, Value } from '#questionnaires';
import type { FindDecision } from '../coding/office-decisions.ts';
import { countedForms } from '../interviews/counted-forms.ts';
import type { FlatInterview } from '../interviews/flatten.ts';
import { incidentScope } from '../interviews/incident-forms.ts';

/** The form asks about this many members one by one. Of the others only the number is known. */
const MOST_MEMBERS = 3;

/** An incident that the office coded as another crime of any member, or as not a crime. */
interface Move {
  readonly from: string;
  readonly to?: string;
}

/**
 * Household members to whom each crime of any member happened: the reported number, without those who did not
 * live in the household and those whose incident was outside the window or the country.
 * A member who was held and then disappeared is counted as disappeared only; one who was held or disappeared
 * and then killed, as killed only. These counts are never part of a total: the unit is the member, the weight
 * the household's.
 *
 * @param decide what the office decided about the incidents that have a form
 */
export function memberCrimes(
  instrument: Instrument,
  interview: FlatInterview,
  decide?: FindDecision,
): Map<string, number> {
  const { household } = interview;
  const counts = reportedMembers(instrument, interview);
  const countOneLess = (crimes: readonly string[]) => {
    const crime = crimes.find((key) => (counts.get(key) ?? 0) > 0);
    if (crime !== undefined) counts.set(crime, counts.get(crime)! - 1);
  };
  const isLinked = ({ livedHere, reportedBefore }: Member) => livedHere && reportedBefore;
  const alsoHeld = membersOf(household, 'disappear_ref').filter(isLinked).length;
  for (let member = 0; member < alsoHeld; member++) countOneLess(['kidnapping']);
  // The form does not ask which of the two crimes came before: take it from the graver one.
  const alsoKilled = membersOf(household, 'homicide_ref').filter(isLinked).length;
  for (let member = 0; member < alsoKilled; member++) countOneLess(['enforced_disappearance', 'kidnapping']);
  if (decide) applyMoves(counts, officeMoves(instrument, interview, decide), { alsoHeld, alsoKilled });
  return counts;
}

/**
 * By crime: members who lived in the household and whose incident is in scope, before links between crimes.
 */
function reportedMembers(instrument: Instrument, interview: FlatInterview): Map<string, number> {
  const { household, incidents } = interview;
  const isInScope = incidentScope(instrument, interview);
  const counts = new Map<string, number>();
  for (const { key, inUse, level, asked } of instrument.crimes) {
    if (!inUse || level !== 'member' || !asked) continue;
    const reported = household[asked.ref] === 'yes' ? memberCount(household[asked.times]) : 0;
    if (reported === 0) {
      counts.set(key, 0);
      continue;
    }
    const forms = incidents.get(key) ?? [];
    const outOfScope = forms.filter((form) => !isInScope(form)).length;
    const livedElsewhere = membersOf(household, asked.ref).filter(({ livedHere }) => !livedHere).length;
    counts.set(key, Math.max(0, reported - livedElsewhere - outOfScope));
  }
  return counts;
}

/**
 * Moves one member per incident. If a link has already taken this member from one of the two crimes, do not
 * move them again.
 */
function applyMoves(
  counts: Map<string, number>,
  moves: readonly Move[],
  { alsoHeld, alsoKilled }: { alsoHeld: number; alsoKilled: number },
): void {
  const linked = new Map([
    ['enforced_disappearance', alsoHeld],
    ['homicide', alsoKilled],
  ]);
  for (const { from, to } of moves) {
    const linkedMembers = to === undefined ? 0 : (linked.get(to) ?? 0);
    if (to !== undefined && linkedMembers > 0) {
      linked.set(to, linkedMembers - 1);
      continue;
    }
    const count = counts.get(from) ?? 0;
    if (count === 0) continue;
    counts.set(from, count - 1);
    if (to !== undefined) counts.set(to, (counts.get(to) ?? 0) + 1);
  }
}

function officeMoves(instrument: Instrument, interview: FlatInterview, decide: FindDecision): Move[] {
  const moves: Move[] = [];
  for (const { key: from, inUse, level } of instrument.crimes) {
    if (!inUse || level !== 'member') continue;
    for (const { n, ownAnswers } of countedForms(instrument, interview, from)) {
      const decision = decide(from, n, ownAnswers);
      if (decision === undefined) continue;
      if (decision.outcome !== 'crime') moves.push({ from });
      else if (decision.crimeCoded !== from) moves.push({ from, to: decision.crimeCoded });
    }
  }
  return moves;
}

/** A yes without a number counts as one member. */
function memberCount(times: Value | undefined): number {
  return typeof times === 'number' && times > 0 ? times : 1;
}

interface Member {
  /** Lived in the household; "don't know" counts as yes. */
  readonly livedHere: boolean;
  /** Is the same person as one reported under a crime asked before. */
  readonly reportedBefore: boolean;
}

/** The members that the form asks about one by one. */
function membersOf(answers: FlatInterview['household'], screener: string): Member[] {
  return namesOfMembers(screener).map(({ livedHere, reportedBefore }) => ({
    livedHere: answers[livedHere] !== 'no',
    reportedBefore: reportedBefore.some((name) => answers[name] === 'yes'),
  }));
}

interface MemberNames {
  readonly livedHere: string;
  readonly reportedBefore: readonly string[];
}

/** By screener: every interview looks at the same questions. */
const NAMES = new Map<string, readonly MemberNames[]>();

function namesOfMembers(screener: string): readonly MemberNames[] {
  const known = NAMES.get(screener);
  if (known) return known;
  const prefix = screener.replace(/_ref$/, '');
  const names = Array.from({ length: MOST_MEMBERS }, (_, index) => ({
    livedHere: `${prefix}_lived_here_${index + 1}`,
    reportedBefore: [`${prefix}_same_as_kidnap_${index + 1}`, `${prefix}_same_as_previous_${index + 1}`],
  }));
  NAMES.set(screener, names);
  return names;
}
