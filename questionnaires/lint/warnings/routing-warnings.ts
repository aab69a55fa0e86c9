import type { FindingText } from '../../authoring/finding.ts';
import { namedSentences } from '../../expression/named-sentences.ts';

/** A form, a screen, or a place in a file. */
export interface UnreachedPart {
  kind: 'form' | 'screen' | 'place';
  name: string;
}

/** Sentences about conditions that do not do what their author meant. */
export const routingWarnings = namedSentences({
  unbalancedBracket: ({ source }: { source: string }): FindingText => ({
    code: 'expression-syntax',
    message: `${source}: unbalanced bracket`,
    remedy: 'close each bracket where its part of the condition ends',
  }),
  unreachable: ({ kind, name }: UnreachedPart): FindingText => ({
    code: 'unreachable',
    message: `no interview reaches ${kind === 'place' ? name : `the ${kind} ${name}`}: its conditions are never true together`,
    remedy: 'correct the condition, or what it depends on',
  }),
  unreachableBecause: ({ kind, name, on }: UnreachedPart & { on: string }): FindingText => ({
    code: 'unreachable',
    message: `no interview reaches ${kind === 'place' ? name : `the ${kind} ${name}`}, because ${on} is never asked`,
    remedy: `correct ${on}; nothing is wrong here`,
  }),
  fixedBecause: ({ question, on }: { question: string; on: string }): FindingText => ({
    code: 'always-fixed',
    message: `${question} is always answered by rule, because ${on} is never asked`,
    remedy: `correct ${on}; nothing is wrong here`,
  }),
  alwaysFixed: ({ question }: { question: string }): FindingText => ({
    code: 'always-fixed',
    message: `${question} is always answered by rule and never asked`,
    remedy: 'narrow the rule, or remove the question',
  }),
  excludesNobody: (): FindingText => ({
    code: 'always-true',
    message: 'wherever the condition is read it is true, so it excludes nobody',
    remedy: 'correct it, or remove it',
  }),
  comparisonNeverTrue: ({ name }: { name: string }): FindingText => ({
    code: 'never-true',
    message: `a comparison of {${name}} here is never true: the question's range or codes exclude it`,
    remedy: 'correct the number or code, or the range of the question',
  }),
  comparisonAlwaysTrue: ({ name }: { name: string }): FindingText => ({
    code: 'always-true',
    message: `a comparison of {${name}} here is true for every answer that the question's range or codes allow`,
    remedy: 'remove the comparison, or correct its number or code',
  }),
  neverOffered: ({ code }: { code: string }): FindingText => ({
    code: 'never-offered',
    message: `the choice ${code} is never offered: its condition is never true where the question is asked`,
    remedy: 'correct the condition, or remove the choice',
  }),
  editNeverFires: ({ id }: { id: string }): FindingText => ({
    code: 'edit-never-fires',
    message: `the edit ${id} can never fire: no answer makes its condition true`,
    remedy: 'correct its condition, or remove it',
  }),
  editAlwaysFires: ({ id }: { id: string }): FindingText => ({
    code: 'edit-always-fires',
    message: `the edit ${id} fires whatever is answered`,
    remedy: 'correct its condition: it must be true when something is wrong',
  }),
  strayEdit: ({ id }: { id: string }): FindingText => ({
    code: 'stray-edit',
    message: `the edit ${id} does not read its own question`,
    remedy: 'move it to a question that it reads, or correct a name',
  }),
  gateNeverTrue: ({ crime }: { crime: string }): FindingText => ({
    code: 'rule-never-true',
    message: `nobody is asked about ${crime}: its gate is never true`,
    remedy: 'correct the gate',
  }),
  ruleNeverTrue: ({ iccs }: { iccs: string }): FindingText => ({
    code: 'rule-never-true',
    message: `no incident gets ${iccs} by this rule: after the rules before it, it is never true`,
    remedy: 'correct it, move it up, or remove it',
  }),
  conditionOnLaterQuestion: ({ question }: { question: string }): FindingText => ({
    code: 'late-source',
    message: `it depends on ${question}, which is asked later`,
    remedy: 'ask that question first',
  }),
  editOnLaterQuestion: ({ question }: { question: string }): FindingText => ({
    code: 'late-source',
    message: `it depends on ${question}, which is asked later`,
    remedy: 'move the edit to the later question',
  }),
  unusedDefinition: (): FindingText => ({
    code: 'unused-definition',
    message: 'no condition uses it',
    remedy: 'remove it, or name it in a condition',
  }),
});
