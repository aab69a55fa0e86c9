import type { MissingCode, Question } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { FoundChange } from './change.ts';
import { type ConditionComparison, conditionList } from './compare-conditions.ts';
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

/** @param predicate the sentence after the name of the question */
function optionChange(
  { name }: Question,
  predicate: string,
  because: VerdictReason,
  { before, after }: { before: unknown; after: unknown },
): FoundChange {
  return { kind: 'options', subject: name, sentence: `${name} ${predicate}.`, because, before, after };
}

function listChange(earlier: VersionedQuestion, later: VersionedQuestion): FoundChange[] {
  const before = earlier.question.choices;
  const after = later.question.choices;
  if (before === after) return [];
  const predicate = `now uses the list ${after ?? 'none'} instead of ${before ?? 'none'}`;
  const codes = [codesOf(earlier, before), codesOf(later, after)];
  const isSame = before !== undefined && after !== undefined && codes[0] === codes[1];
  return [optionChange(later.question, predicate, isSame ? 'answer-form' : 'other-list', { before, after })];
}

function codesOf({ instrument }: VersionedQuestion, list: string | undefined): string {
  return JSON.stringify(instrument.lists[list ?? ''] ?? []);
}

/** Ways of not answering that the question gained or lost. */
function missingChanges(earlier: VersionedQuestion, later: VersionedQuestion): FoundChange[] {
  const before = earlier.question.missing ?? [];
  const after = later.question.missing ?? [];
  const because = isInFigure(later.question.name) ? 'no-answer-in-figure' : 'no-answer';
  const change = (predicate: string) => optionChange(later.question, predicate, because, { before, after });
  const added = after.filter((code) => !before.includes(code));
  const removed = before.filter((code) => !after.includes(code));
  return [
    ...added.map((code) => change(`can now be left at ${missingLabel(later.instrument, code)}`)),
    ...removed.map((code) => change(`can no longer be left at ${missingLabel(earlier.instrument, code)}`)),
  ];
}

function missingLabel({ texts }: Instrument, code: MissingCode): string {
  const language = texts.en ?? Object.values(texts)[0];
  return `“${language?.missing[code] ?? code}”`;
}

function rangeChange(before: Question, after: Question): FoundChange[] {
  const earlier = rangeText(before);
  const later = rangeText(after);
  // Another type has a change of its own.
  if (earlier === later || before.type !== after.type) return [];
  const because = isNarrower(before, after) ? 'range-narrower' : 'range-wider';
  return [optionChange(after, `now takes ${later}; before, ${earlier}`, because, { before: earlier, after: later })];
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
  const predicate = after.required === false ? 'may now be left out' : 'must now be answered';
  return [optionChange(after, predicate, 'no-answer', { before: before.required, after: after.required })];
}

/** Choices that are offered under another condition. One that is new is said with its list. */
function offerChanges(
  { instrument: { lists: earlierLists }, question: before }: VersionedQuestion,
  { question: after }: VersionedQuestion,
  conditions: ConditionComparison,
): FoundChange[] {
  const offered = earlierLists[before.choices ?? ''];
  const earlier = before.choicesVisibleIf ?? {};
  const later = after.choicesVisibleIf ?? {};
  const isSame = (code: string) => conditions.same(conditionList(earlier[code]), conditionList(later[code]));
  const isNew = (code: string) => offered !== undefined && !offered.includes(code);
  const codes = differingKeys(earlier, later).filter((code) => !isSame(code) && !isNew(code));
  return codes.map((code) => {
    const isForFewer = conditions.narrows(conditionList(earlier[code]), conditionList(later[code]));
    return optionChange(
      after,
      `offers ${code} under another condition`,
      isForFewer ? 'answer-for-fewer' : 'answer-for-more',
      { before: earlier[code], after: later[code] },
    );
  });
}

function exclusiveChange(before: Question, after: Question): FoundChange[] {
  const codes = after.exclusive ?? [];
  if (JSON.stringify(before.exclusive ?? []) === JSON.stringify(codes)) return [];
  const predicate = `has other answers that stand alone: ${codes.join(', ') || 'none'}`;
  return [optionChange(after, predicate, 'answer-form', { before: before.exclusive, after: after.exclusive })];
}

function mostSelectedChange(before: Question, after: Question): FoundChange[] {
  if (before.maxSelected === after.maxSelected) return [];
  const predicate = `takes at most ${after.maxSelected ?? 'all'} answers; before, ${before.maxSelected ?? 'all'}`;
  return [
    optionChange(after, predicate, 'number-of-answers', { before: before.maxSelected, after: after.maxSelected }),
  ];
}
