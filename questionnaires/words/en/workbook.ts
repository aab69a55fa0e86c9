import type { WorkbookWords } from '../workbook-words.ts';

export const workbookInEnglish: WorkbookWords = {
  readFirst: 'Read first',
  texts: 'Texts',
  explanation: {
    what: 'This workbook holds the texts of the questionnaire $1. Each row of the next sheet is one text.',
    where:
      'Write in the columns that are named by a language, such as $2. The column that begins with "source" is the text to translate; form, asked, before and about say where it is met, who is asked, and what comes before.',
    fills:
      'Words in braces, such as {crime}, are filled in by the program. Keep each of them as it is, in any place of the sentence.',
    states:
      'A state column says how far a text is. A text that you write counts as translated. Choose "reviewed" for one that a second person has read.',
    free: 'You may sort and filter rows, leave rows out, hide or move columns, add columns and notes, and hand in a part of the work.',
    left: 'An empty cell changes nothing: no text is ever deleted from here.',
    never:
      'Leave the columns key and check as they are: they say which text a row is, and what it was when the workbook was made. Formulas are not taken over.',
  },
  states: { missing: 'missing', stale: 'source changed', done: 'translated', reviewed: 'reviewed' },
  parts: {
    instrument: 'The questionnaire',
    forms: 'Titles of forms',
    screens: 'Titles of screens',
    questions: 'Questions that are not asked',
    choices: 'Answers that are not offered',
    missing: 'Ways of not answering',
    phrases: 'Parts of sentences',
    crimes: 'Crimes',
    edits: 'Messages',
    fills: 'Words of the country',
    states: 'States and regions',
  },
};
