import type { MissingCode, Question } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { BREAKING, type Change } from './change.ts';
import { type ConditionComparison, conditionList } from './compare-conditions.ts';
import { differingKeys } from './differing-keys.ts';

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
): Change[] {
  const before = earlier.question;
  const after = later.question;
  return [
    ...listChange(before, after),
    ...missingChanges(earlier, later),
    ...rangeChange(before, after),
    ...requiredChange(before, after),
    ...offerChanges(earlier, later, conditions),
    ...exclusiveChange(before, after),
    ...mostSelectedChange(before, after),
  ];
}

/** @param predicate the sentence after the name of the question */
function optionChange({ name }: Question, predicate: string, before: unknown, after: unknown): Change {
  return { kind: 'options', subject: name, sentence: `${name} ${predicate}.`, before, after };
}

function listChange(before: Question, after: Question): Change[] {
  if (before.choices === after.choices) return [];
  const predicate = `now uses the list ${after.choices ?? 'none'} instead of ${before.choices ?? 'none'}`;
  return [{ ...BREAKING, ...optionChange(after, predicate, before.choices, after.choices) }];
}

/** Ways of not answering that the question gained or lost. */
function missingChanges(earlier: VersionedQuestion, later: VersionedQuestion): Change[] {
  const before = earlier.question.missing ?? [];
  const after = later.question.missing ?? [];
  const change = (predicate: string) => optionChange(later.question, predicate, before, after);
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

function rangeChange(before: Question, after: Question): Change[] {
  const earlier = rangeText(before);
  const later = rangeText(after);
  // Another type has a change of its own.
  if (earlier === later || before.type !== after.type) return [];
  const change = optionChange(after, `now takes ${later}; before, ${earlier}`, earlier, later);
  return [{ ...(isNarrower(before, after) && BREAKING), ...change }];
}

function rangeText({ min, max }: Question): string {
  return `${min ?? 'any number'} to ${max ?? 'any number'}`;
}

/** Whether a number that was accepted before is refused now. */
function isNarrower(before: Question, after: Question): boolean {
  const { NEGATIVE_INFINITY: lowest, POSITIVE_INFINITY: highest } = Number;
  return (after.min ?? lowest) > (before.min ?? lowest) || (after.max ?? highest) < (before.max ?? highest);
}

function requiredChange(before: Question, after: Question): Change[] {
  if ((before.required ?? true) === (after.required ?? true)) return [];
  const predicate = after.required === false ? 'may now be left out' : 'must now be answered';
  return [optionChange(after, predicate, before.required, after.required)];
}

/** Choices that are offered under another condition. One that is new is said with its list. */
function offerChanges(
  { instrument: { lists: earlierLists }, question: before }: VersionedQuestion,
  { question: after }: VersionedQuestion,
  conditions: ConditionComparison,
): Change[] {
  const offered = earlierLists[before.choices ?? ''];
  const earlier = before.choicesVisibleIf ?? {};
  const later = after.choicesVisibleIf ?? {};
  const isSame = (code: string) => conditions.same(conditionList(earlier[code]), conditionList(later[code]));
  const isNew = (code: string) => offered !== undefined && !offered.includes(code);
  const codes = differingKeys(earlier, later).filter((code) => !isSame(code) && !isNew(code));
  return codes.map((code) => {
    const change = optionChange(after, `offers ${code} under another condition`, earlier[code], later[code]);
    const isForFewer = conditions.narrows(conditionList(earlier[code]), conditionList(later[code]));
    return { ...(isForFewer && BREAKING), ...change };
  });
}

function exclusiveChange(before: Question, after: Question): Change[] {
  const codes = after.exclusive ?? [];
  if (JSON.stringify(before.exclusive ?? []) === JSON.stringify(codes)) return [];
  const predicate = `has other answers that stand alone: ${codes.join(', ') || 'none'}`;
  return [optionChange(after, predicate, before.exclusive, after.exclusive)];
}

function mostSelectedChange(before: Question, after: Question): Change[] {
  if (before.maxSelected === after.maxSelected) return [];
  const predicate = `takes at most ${after.maxSelected ?? 'all'} answers; before, ${before.maxSelected ?? 'all'}`;
  return [optionChange(after, predicate, before.maxSelected, after.maxSelected)];
}
