import type { FindingText } from '../../authoring/finding.ts';
import { namedSentences } from '../../expression/named-sentences.ts';

/** Sentences about texts and their translations. */
export const textWarnings = namedSentences({
  narrative: ({ form }: { form: string }): FindingText => ({
    code: 'narrative',
    message: `the form ${form} promises to ask for no narrative, but this is free text`,
    remedy: 'offer choices, or move the question to another form',
  }),
  unusedText: (): FindingText => ({
    code: 'unused-text',
    message: 'nothing shows it',
    remedy: 'remove it, or correct the name',
  }),
  unusedFill: ({ fill }: { fill: string }): FindingText => ({
    code: 'unused-fill',
    message: `no text uses {${fill}}`,
    remedy: 'remove it, or name it in a text',
  }),
  sameInTwoLanguages: ({ language, other }: { language: string; other: string }): FindingText => ({
    code: 'untranslated',
    message: `the text is the same in ${language} and ${other}`,
    remedy: 'translate it',
  }),
  onlyOtherLanguages: (): FindingText => ({
    code: 'uneven-translation',
    message: 'other languages have a text here',
    remedy: 'translate it, or remove the others',
  }),
  otherInAnotherLanguage: (about: { kind: string; here: string; elsewhere: string }): FindingText => ({
    code: 'uneven-translation',
    message: `its ${about.kind}: ${about.here || 'none'}; in another language: ${about.elsewhere || 'none'}`,
    remedy: `use the same ${about.kind} in every language`,
  }),
  otherLength: ({ words, elsewhere }: { words: number; elsewhere: number }): FindingText => ({
    code: 'uneven-translation',
    message: `it has ${words === 1 ? '1 word' : `${words} words`}; another language has ${elsewhere}`,
    remedy: 'say the same in every language',
  }),
  fillWithoutValue: ({ fill, form }: { fill: string; form: string }): FindingText => ({
    code: 'broken-fill',
    message: `${fill} has no value in the form ${form}, so nothing would be read in its place`,
    remedy: 'use a name of this form, of an earlier one that does not repeat, or of the country',
  }),
  missingPeriod: (): FindingText => ({
    code: 'broken-fill',
    message: 'it does not say in which period the incident must have happened',
    remedy: 'write {period} where the period belongs',
  }),
  unbalancedBrace: (): FindingText => ({
    code: 'broken-fill',
    message: 'unbalanced brace',
    remedy: 'write the fill as {name}',
  }),
  instructionReadAloud: ({ words }: { words: string }): FindingText => ({
    code: 'instruction-in-speech',
    message: `“${words}” is for the interviewer, but it is read aloud`,
    remedy: 'move it to the instruction of the question',
  }),
  tooLong: ({ words, most }: { words: number; most: number }): FindingText => ({
    code: 'long-text',
    message: `it has ${words} words; a listener can follow at most ${most}`,
    remedy: 'split it, or say less',
  }),
  doubleNegative: ({ clause }: { clause: string }): FindingText => ({
    code: 'double-negative',
    message: `“${clause}” has two negations`,
    remedy: 'ask with one negation, or none',
  }),
  asksOnlyElsewhere: (): FindingText => ({
    code: 'missing-question-mark',
    message: 'another language asks here, this one does not',
    remedy: 'end the question with “?” in every language, or in none',
  }),
  asksOnlyHere: (): FindingText => ({
    code: 'missing-question-mark',
    message: 'this language asks here, another does not',
    remedy: 'end the question with “?” in every language, or in none',
  }),
  unbalancedQuestionMarks: (): FindingText => ({
    code: 'missing-question-mark',
    message: 'a question begins without “¿” or ends without “?”',
    remedy: 'write both marks',
  }),
  repeatedText: ({ other }: { other: string }): FindingText => ({
    code: 'repeated-text',
    message: `it has the same words as ${other}`,
    remedy: 'write what this question asks',
  }),
  wordTwice: ({ word }: { word: string }): FindingText => ({
    code: 'untidy-text',
    message: `“${word}” is written twice in a row`,
    remedy: 'remove one of them',
  }),
});
