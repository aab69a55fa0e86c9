import { namedSentences } from '../../expression/named-sentences.ts';
import type { FindingText } from '../finding.ts';

/** Sentences about forms, screens, questions, lists and texts. */
export const questionProblems = namedSentences({
  neededVariableMissing: ({ names, reader }: { names: readonly string[]; reader: string }): FindingText => ({
    code: 'missing-variable',
    message: `no question here is called ${names.join(' or ')}, which ${reader} needs`,
    remedy: 'ask it under that name',
  }),
  codeTwice: ({ code }: { code: string }): FindingText => ({
    code: 'duplicate-name',
    message: `the code ${code} is in the list twice`,
    remedy: 'keep one of them',
  }),
  screenTooLong: ({ count, most }: { count: number; most: number }): FindingText => ({
    code: 'too-many-questions',
    message: `the screen asks ${count} questions`,
    remedy: `ask at most ${most}`,
  }),
  formTooLong: ({ count, most }: { count: number; most: number }): FindingText => ({
    code: 'too-many-questions',
    message: `the form asks ${count} questions`,
    remedy: `ask at most ${most}; split the form`,
  }),
  tooManyRows: ({ count, most }: { count: number; most: number }): FindingText => ({
    code: 'too-many-questions',
    message: `there are ${count} rows`,
    remedy: `ask at most ${most} on a screen; split the list`,
  }),
  tooManyVariables: ({ count, most }: { count: number; most: number }): FindingText => ({
    code: 'too-many-questions',
    message: `with each row the form has ${count} answers`,
    remedy: `ask for at most ${most}; split the form`,
  }),
  screenTwice: ({ screen }: { screen: string }): FindingText => ({
    code: 'duplicate-name',
    message: `there are two screens ${screen}`,
    remedy: 'give each screen its own name',
  }),
  unknownList: ({ list }: { list: string }): FindingText => ({
    code: 'missing-list',
    message: `there is no list ${list}`,
    remedy: 'add it to modules/lists.json',
  }),
  minAboveMax: ({ question }: { question: string }): FindingText => ({
    code: 'wrong-question',
    message: `${question}: min is above max`,
    remedy: 'exchange them',
  }),
  nameLacksMark: ({ question, mark }: { question: string; mark: string }): FindingText => ({
    code: 'wrong-question',
    message: `${question}: on this screen the name must contain ${mark}`,
    remedy: 'rename the question, or remove each from its screen',
  }),
  markWithoutEach: ({ question, mark }: { question: string; mark: string }): FindingText => ({
    code: 'wrong-question',
    message: `${question}: ${mark} works only on a screen with each`,
    remedy: 'rename the question, or set each on its screen',
  }),
  codeNotInList: ({ question, code, list }: { question: string; code: string; list: string }): FindingText => ({
    code: 'unknown-code',
    message: `${question} names the code ${code}, but ${list} has no such code`,
    remedy: 'use a code of the list',
  }),
  /** @param about.owner form that has it; undefined where the program does */
  nameTaken: ({ name, owner }: { name: string; owner: string | undefined }): FindingText => ({
    code: 'duplicate-name',
    message: `${name} is already a name of ${owner ?? 'the computed values'}`,
    remedy: 'choose another name',
  }),
  drawFromOther: ({ draw, question }: { draw: string; question: string }): FindingText => ({
    code: 'unknown-name',
    message: `${draw} is drawn from ${question}, which is not a multiple question of this form`,
    remedy: 'use a multiple question of the form',
  }),
  drawFromTwoLists: ({ draw }: { draw: string }): FindingText => ({
    code: 'wrong-question',
    message: `${draw} is drawn from questions with different lists`,
    remedy: 'draw from questions that share one list',
  }),
  missingText: ({ language }: { language: string }): FindingText => ({
    code: 'missing-text',
    message: `there is no text in ${language}`,
    remedy: 'translate it',
  }),
  missingPhrases: ({ fill }: { fill: string }): FindingText => ({
    code: 'missing-text',
    message: `the fill {${fill}} is made of phrases, and there are none`,
    remedy: 'add phrases',
  }),
  unknownFill: ({ fill }: { fill: string }): FindingText => ({
    code: 'unknown-name',
    message: `the fill {${fill}} does not exist`,
    remedy: 'correct its name',
  }),
});
