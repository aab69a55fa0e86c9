import type { InstrumentError } from '../../expression/errors.ts';
import { namedSentences, type SaidAs } from '../../expression/named-sentences.ts';
import type { FindingCode, FindingText } from '../finding.ts';

/** A condition that cannot be read, as plain data: findings travel between threads. */
export interface UnreadableCondition {
  code: string;
  /** The condition. */
  place: string;
  problem: string;
  remedy: string;
  said?: SaidAs | undefined;
}

/** Sentences about conditions and their definitions. */
export const conditionProblems = namedSentences({
  unknownCode: ({
    name,
    value,
    isNumber,
  }: {
    name: string;
    value: string | number;
    isNumber: boolean;
  }): FindingText => ({
    code: 'unknown-code',
    message: isNumber ? `{${name}} is a number, and never ${value}` : `{${name}} is never ${value}`,
    remedy: isNumber ? 'compare it with a number, without quotes' : 'use a code of its list',
  }),
  unreadable: (error: UnreadableCondition): FindingText => ({
    // Codes of expressions are among those of findings.
    code: error.code as FindingCode,
    message: `${error.place}: ${error.problem}`,
    remedy:
      error.code === 'unknown-name'
        ? 'name a question of this form, of an earlier form that does not repeat, or a computed name'
        : error.remedy,
  }),
  unknownInGate: ({ name }: { name: string }): FindingText => ({
    code: 'unknown-name',
    message: `there is no question {${name}}`,
    remedy: 'correct its name',
  }),
  dependsOnItself: (): FindingText => ({
    code: 'circular-condition',
    message: 'whether it is asked depends on its own answer',
    remedy: 'remove its name from the condition',
  }),
  waitForEachOther: ({ circle }: { circle: string }): FindingText => ({
    code: 'circular-condition',
    message: `these wait for each other: ${circle}`,
    remedy: 'remove one of the names from a condition',
  }),
  formWaitsForItself: ({ form, question }: { form: string; question: string }): FindingText => ({
    code: 'circular-condition',
    message: `these wait for each other: the form ${form} (when) -> its question ${question} -> the form ${form}`,
    remedy: 'name a question of an earlier form',
  }),
  unknownDefinition: ({ name }: { name: string }): FindingText => ({
    code: 'unknown-definition',
    message: `@${name} is not defined`,
    remedy: 'correct its name, or define it under definitions of the manifest',
  }),
  definitionsInCircle: ({ circle }: { circle: readonly string[] }): FindingText => ({
    code: 'circular-condition',
    message: `the definition uses itself: ${circle.map((name) => `@${name}`).join(' -> ')}`,
    remedy: 'remove one of these names from a definition',
  }),
  definitionsTooDeep: ({ most }: { most: number }): FindingText => ({
    code: 'wrong-shape',
    message: `it is one of more than ${most} definitions that use each other in a row`,
    remedy: 'use fewer in a row',
  }),
  definitionTooLong: ({ length, most }: { length: number; most: number }): FindingText => ({
    code: 'wrong-shape',
    message: `written out, the condition has ${length} characters; at most ${most} are allowed`,
    remedy: 'use fewer definitions in each other',
  }),
  definitionShadows: ({ name }: { name: string }): FindingText => ({
    code: 'duplicate-name',
    message: `${name} is also the name of a question or of a computed value`,
    remedy: 'choose another name for the definition',
  }),
});

/** What keeps a condition from being read. */
export function unreadable({ code, place, problem, remedy, said }: InstrumentError): FindingText {
  return conditionProblems.unreadable({ code, place, problem, remedy, said });
}
