import type { MissingCode, Question } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { textsIn } from '../instrument/text.ts';
import type { FoundChange } from './change.ts';
import { type ConditionComparison, conditionList } from './conditions/compare-conditions.ts';
import { differingKeys } from './differing-keys.ts';
import type { VerdictReason } from './reasons.ts';
import { isInFigure } from './roles.ts';

/** A question in its version of the instrument. */
export interface VersionedQuestion {
  readonly instrument: Instrument;
  readonly question: Question;
}

/**
 * What changed in the answers that a question takes: list, ways of not answering, range, choices with a
 * condition.
 */
export function answerChanges(
  earlier: VersionedQuestion,
  later: VersionedQuestion,
  conditions: ConditionComparison,
): FoundChange[] {
  const before = earlier.question;
  const after = later.question;
  return [
    ...listChange(earlier, later),
    ...missingChanges(earlier, later),
    ...rangeChange(before, after),
    ...requiredChange(before, after),
    ...offerChanges(earlier, later, conditions),
    ...exclusiveChange(before, after),
    ...mostSelectedChange(before, after),
  ];
}

function optionChange(
  { name }: Question,
  say: FoundChange['say'],
  because: VerdictReason,
  { before, after }: { before: unknown; after: unknown },
): FoundChange {
  return { kind: 'options', subject: name, say, because, before, after };
}

function listChange(earlier: VersionedQuestion, later: VersionedQuestion): FoundChange[] {
  const before = earlier.question.choices;
  const after = later.question.choices;
  if (before === after) return [];
  const { name } = later.question;
  const say: FoundChange['say'] = ({ words }) => words.otherList({ name, now: after, before });
  const codes = [codesOf(earlier, before), codesOf(later, after)];
  const isSame = before !== undefined && after !== undefined && codes[0] === codes[1];
  return [optionChange(later.question, say, isSame ? 'answer-form' : 'other-list', { before, after })];
}

function codesOf({ instrument }: VersionedQuestion, list: string | undefined): string {
  return JSON.stringify(instrument.lists[list ?? ''] ?? []);
}

/** Ways of not answering that the question gained or lost. */
function missingChanges(earlier: VersionedQuestion, later: VersionedQuestion): FoundChange[] {
  const before = earlier.question.missing ?? [];
  const after = later.question.missing ?? [];
  const because = isInFigure(later.question.name) ? 'no-answer-in-figure' : 'no-answer';
  const { name } = later.question;
  const change = (code: MissingCode, { instrument }: VersionedQuestion, isNow: boolean) => {
    const say: FoundChange['say'] = ({ words, language }) =>
      words.canBeLeft({ name, label: words.quoted(missingLabel(instrument, code, language)), isNow });
    return optionChange(later.question, say, because, { before, after });
  };
  const added = after.filter((code) => !before.includes(code));
  const removed = before.filter((code) => !after.includes(code));
  return [...added.map((code) => change(code, later, true)), ...removed.map((code) => change(code, earlier, false))];
}

function missingLabel(instrument: Instrument, code: MissingCode, language: string): string {
  return textsIn(instrument, language).missing[code] ?? code;
}

function rangeChange(before: Question, after: Question): FoundChange[] {
  const earlier = rangeText(before);
  const later = rangeText(after);
  // Another type has a change of its own.
  if (earlier === later || before.type !== after.type) return [];
  const because = isNarrower(before, after) ? 'range-narrower' : 'range-wider';
  const { name } = after;
  const say: FoundChange['say'] = ({ words }) =>
    words.otherRange({ name, now: words.range(limitsOf(after)), before: words.range(limitsOf(before)) });
  return [optionChange(after, say, because, { before: earlier, after: later })];
}

function limitsOf({ min, max }: Question): { min: number | undefined; max: number | undefined } {
  return { min, max };
}

function rangeText({ min, max }: Question): string {
  return `${min ?? 'any number'} to ${max ?? 'any number'}`;
}

/** Whether a number that was accepted before is refused now. */
function isNarrower(before: Question, after: Question): boolean {
  const { NEGATIVE_INFINITY: lowest, POSITIVE_INFINITY: highest } = Number;
  return (after.min ?? lowest) > (before.min ?? lowest) || (after.max ?? highest) < (before.max ?? highest);
}

function requiredChange(before: Question, after: Question): FoundChange[] {
  if ((before.required ?? true) === (after.required ?? true)) return [];
  const { name } = after;
  const say: FoundChange['say'] = ({ words }) => words.required({ name, isRequired: after.required !== false });
  return [optionChange(after, say, 'no-answer', { before: before.required, after: after.required })];
}

/** Choices that are offered under another condition. One that is new, or gone, is said with its list. */
function offerChanges(
  { instrument: { lists: earlierLists }, question: before }: VersionedQuestion,
  { instrument: { lists: laterLists }, question: after }: VersionedQuestion,
  conditions: ConditionComparison,
): FoundChange[] {
  const offered = earlierLists[before.choices ?? ''];
  const earlier = before.choicesVisibleIf ?? {};
  const later = after.choicesVisibleIf ?? {};
  const isSame = (code: string) => conditions.same(conditionList(earlier[code]), conditionList(later[code]));
  const isOutOf = (code: string, list: readonly string[] | undefined) => list !== undefined && !list.includes(code);
  const isNewOrGone = (code: string) => isOutOf(code, offered) || isOutOf(code, laterLists[after.choices ?? '']);
  const codes = differingKeys(earlier, later).filter((code) => !isSame(code) && !isNewOrGone(code));
  return codes.map((code) => {
    const isForFewer = conditions.narrows(conditionList(earlier[code]), conditionList(later[code]));
    return optionChange(
      after,
      ({ words }) => words.offersUnder({ name: after.name, code }),
      isForFewer ? 'answer-for-fewer' : 'answer-for-more',
      { before: earlier[code], after: later[code] },
    );
  });
}

function exclusiveChange(before: Question, after: Question): FoundChange[] {
  const codes = after.exclusive ?? [];
  if (JSON.stringify(before.exclusive ?? []) === JSON.stringify(codes)) return [];
  const { name } = after;
  const say: FoundChange['say'] = ({ words }) => words.standAlone({ name, codes: codes.join(', ') });
  return [optionChange(after, say, 'answer-form', { before: before.exclusive, after: after.exclusive })];
}

function mostSelectedChange(before: Question, after: Question): FoundChange[] {
  if (before.maxSelected === after.maxSelected) return [];
  const { name } = after;
  const say: FoundChange['say'] = ({ words }) =>
    words.atMost({ name, now: after.maxSelected, before: before.maxSelected });
  return [optionChange(after, say, 'number-of-answers', { before: before.maxSelected, after: after.maxSelected })];
}
