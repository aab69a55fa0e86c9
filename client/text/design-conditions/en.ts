import type { DesignConditionTexts } from './design-condition-texts.ts';

export const conditionsInEnglish: DesignConditionTexts = {
  none: 'No condition: it always holds.',
  always: 'It always holds.',
  reading: 'Reading it …',
  askedWhen: (sentence) => `Asked when ${sentence}`,
  computed: 'given by the program',
  problem: ({ code, what = '', value = '' }) => {
    switch (code) {
      case 'unknown-name':
        return `There is no {${what}} here. Choose a question of this form, of an earlier form that does not repeat, or a name of the program.`;
      case 'unknown-code':
        return `{${what}} is never ‘${value}’. Choose a code of its list.`;
      case 'unknown-definition':
        return `@${what} is not defined. Choose another definition, or define it in the settings.`;
      case 'unknown-function':
        return `${what} is no function or operator here. Use iif, sum, min or max.`;
      case 'refused-function':
        return `${what}() reads a clock, so the answer would change after the interview. Use {interview_started_at} or {window_end}.`;
      case 'negation':
        return 'Negation is written with an exclamation mark before the bracket: !(…).';
      case 'type-mismatch':
        if (what !== '') return `{${what}} is a number. Compare it with a number, without quotes.`;
        return 'A number is compared with a text, or a value stands where a condition belongs. Write numbers without quotes and codes within them.';
      case 'too-long':
        return `It has more than ${value} letters. Make it shorter, or give a part a name among the definitions.`;
      case 'too-nested':
        return 'Too many parts stand within parts. Take brackets away, or give a part a name among the definitions.';
      default:
        return 'It cannot be read from here on. Names stand between braces, codes in single quotes, brackets are closed.';
    }
  },
  whyNot: 'Why is this not shown?',
  whyShown: 'Why is this shown?',
  whyFalse: 'Why is this not true?',
  whyTrue: 'Why is this true?',
  whyOpen: 'What else does it depend on?',
  whyFor: 'For the respondent in the preview',
  states: { true: 'True', false: 'False', open: 'Not known yet' },
  kinds: { all: 'All of these:', any: 'At least one of these:', not: 'That this does not hold:' },
  notYet: 'not asked yet',
  noAnswer: 'no answer',
};
