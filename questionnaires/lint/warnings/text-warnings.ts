import type { FindingText } from '../../authoring/finding.ts';

/** Sentences about texts and their translations. */
export const textWarnings = {
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
    message: `it has ${words} words; another language has ${elsewhere}`,
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
};

const untidy = (pattern: RegExp, message: string, remedy: string) => ({
  pattern,
  problem: { code: 'untidy-text', message, remedy } satisfies FindingText,
});

/** Slips of the pen, each with the pattern that finds it; the first one that is found is reported. */
export const SLIPS: readonly { pattern: RegExp; problem: FindingText }[] = [
  untidy(/^\s|\s$/u, 'it begins or ends with a space', 'remove the space'),
  untidy(
    /[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/u,
    'it contains an invisible character',
    'remove the character',
  ),
  untidy(/^[a-z]+(_[a-z0-9]+)+$/u, 'it is a code, not words', 'write what is shown'),
  untidy(/^\d+[.)] /u, 'it begins with a number of its own', 'remove the number'),
  untidy(/ {2}/u, 'it has two spaces in a row', 'keep one'),
  untidy(/ [,.](?!\p{N})/u, 'it has a space before a comma or a full stop', 'remove the space'),
  untidy(/,,|;;|(?<!\.)\.\.(?!\.)|\?\?(?!\?)|¿¿/u, 'it has a mark twice in a row', 'keep one'),
  untidy(
    /<\/?[a-z][^>]*>|&[a-z]+;|&#\d+;/iu,
    'it contains mark-up, which would be shown as it is written',
    'write plain text',
  ),
  untidy(
    /(?<![\p{L}\p{N}])(TODO|FIXME|TBD|XXX+|[Ll]orem ipsum)(?![\p{L}\p{N}])|\?\?\?/u,
    'it is not finished',
    'write the text',
  ),
  untidy(
    /\ufffd|[ÃÂ][\u0080-\u00bf]|â€/u,
    'it contains broken characters',
    'write them again and save the file as UTF-8',
  ),
];
