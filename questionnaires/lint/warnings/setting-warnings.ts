import type { FindingText } from '../../authoring/finding.ts';
import { namedSentences } from '../../expression/named-sentences.ts';

/** A name of a variable, and how many characters the programs take that take fewer. */
export interface LongName {
  variable: string;
  stata: number;
  spss?: number;
  isOfCrime: boolean;
}

/** Sentences about names, codes and settings that have no effect or an unwanted one. */
export const settingWarnings = namedSentences({
  missingVariable: ({ name, reader }: { name: string; reader: string }): FindingText => ({
    code: 'missing-variable',
    message: `no question is called ${name}, which ${reader} need as well`,
    remedy: 'ask it under that name, or leave out the questions that go with it',
  }),
  cardWithoutNumber: ({ languages }: { languages: readonly string[] }): FindingText => ({
    code: 'card-without-number',
    message: `the referral card has no telephone number in ${languages.join(', ')}`,
    remedy: 'write in it who listens in this country and under which number',
  }),
  wrongIccs: ({ iccs }: { iccs: string }): FindingText => ({
    code: 'wrong-iccs',
    message: `ICCS 2015 has no code ${iccs}`,
    remedy: 'use a code of sections 01 to 11 with two, four, five or six digits',
  }),
  longName: (about: LongName): FindingText => ({
    code: 'long-name',
    message: `the variable ${about.variable} has ${about.variable.length} characters; ${about.spss === undefined ? '' : `SPSS takes ${about.spss} and `}Stata takes ${about.stata}`,
    remedy: about.isOfCrime ? "shorten the name or the crime's key" : 'shorten the name',
  }),
  missingCodeInList: ({ code, list }: { code: string; list: string }): FindingText => ({
    code: 'reused-code',
    message: `${code} is both a code of the list ${list} and a way of not answering`,
    remedy: 'keep one of them',
  }),
  missingCodeTwice: ({ code }: { code: string }): FindingText => ({
    code: 'reused-code',
    message: `${code} is named twice`,
    remedy: 'keep one of them',
  }),
  sameLabel: ({ code, other, label }: { code: string; other: string; label: string }): FindingText => ({
    code: 'duplicate-label',
    message: `${code} and ${other} are both called “${label}”`,
    remedy: 'give each its own words, or keep one code',
  }),
  otherNumbers: ({ code, label }: { code: string; label: string }): FindingText => ({
    code: 'code-against-label',
    message: `the code ${code} and its label “${label}” name different numbers`,
    remedy: 'correct the label, or rename the code',
  }),
  bandsOverlap: ({ lower, upper }: { lower: string; upper: string }): FindingText => ({
    code: 'code-against-label',
    message: `the bands ${lower} and ${upper} overlap`,
    remedy: 'let each begin where the one before ends',
  }),
  notExclusive: ({ code }: { code: string }): FindingText => ({
    code: 'not-exclusive',
    message: `${code} can be chosen together with others`,
    remedy: 'name it in exclusive',
  }),
  maxSelectedTooHigh: ({ count }: { count: number }): FindingText => ({
    code: 'idle-setting',
    message: `maxSelected has no effect: the list has ${count} codes`,
    remedy: 'lower it, or remove it',
  }),
  oneNumberOnly: (): FindingText => ({
    code: 'idle-setting',
    message: 'min and max allow only one answer',
    remedy: 'correct one of them',
  }),
  everyCodeExclusive: (): FindingText => ({
    code: 'idle-setting',
    message: 'every code is in exclusive, so that only one can be chosen',
    remedy: 'name only codes that exclude others, or make the question single',
  }),
  moreFormsThanInterview: ({ perCrime, perInterview }: { perCrime: number; perInterview: number }): FindingText => ({
    code: 'idle-setting',
    message: `no crime gets ${perCrime} forms, because an interview has at most ${perInterview}`,
    remedy: 'lower it, or raise perInterview',
  }),
  packWithoutReader: ({ pack }: { pack: string }): FindingText => ({
    code: 'idle-setting',
    message: `no form and no crime uses the pack ${pack}`,
    remedy: 'correct its name, or remove it',
  }),
  unusualAboveImpossible: ({ setting, impossible }: { setting: string; impossible: number }): FindingText => ({
    code: 'idle-setting',
    message: `amounts above impossible (${impossible}) are refused, so that none above ${setting} is ever confirmed`,
    remedy: 'lower it, or raise impossible',
  }),
  ruleGivesOwnCode: ({ iccs }: { iccs: string }): FindingText => ({
    code: 'idle-setting',
    message: `the last rule gives ${iccs}, which the crime has without it`,
    remedy: 'correct the code, or remove the rule',
  }),
  unusedList: (): FindingText => ({
    code: 'unused-list',
    message: 'no question uses it',
    remedy: 'remove it, or name it in a question',
  }),
});
