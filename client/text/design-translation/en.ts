import type { DesignTranslationTexts } from './design-translation-texts.ts';

export const translationInEnglish: DesignTranslationTexts = {
  title: 'Translation',
  waits: 'Collecting the texts…',
  oneLanguage: 'The questionnaire has one language. Add another one to its languages to translate it.',
  from: 'Translate from',
  to: 'Into',
  judgedBySource: (language) => `States, fills and lengths are compared with ${language}, the source.`,
  isSource: 'You are writing in the source. Translations of what you change here become stale.',
  filter: 'Which texts are shown',
  filters: {
    all: 'All',
    missing: 'Missing',
    stale: 'Stale',
    done: 'Translated',
    reviewed: 'Reviewed',
    wrong: 'To correct',
  },
  states: { missing: 'Missing', stale: 'Stale: the source changed', done: 'Translated', reviewed: 'Reviewed' },
  search: 'Search in texts and keys',
  nextMissing: 'Next missing',
  nextMissingKeys: 'In a text, Ctrl+Enter leads to the next one that is missing.',
  noneMissing: 'No text is missing in this language.',
  noneShown: 'No text is like this. Choose another state, or search for something else.',
  pages: 'Pages of texts',
  previous: 'Previous',
  next: 'Next',
  place: ({ from, to, of }) => `${from} to ${to} of ${of}`,
  textOf: (key) => `Translation of ${key}`,
  noText: 'No text in this language yet',
  noSource: 'No text in this language yet',
  sourceWas: 'Before:',
  letters: ({ text, source }) => `${text} characters, source ${source}`,
  muchLonger: ({ text, source }) =>
    `Much longer than the source: ${text} characters instead of ${source}. Does it fit?`,
  wrong: {
    mangled: (shown) => `A sign was damaged on the way (${shown}). Write the text again.`,
    'wrong-markup': (marks) => `The source has no ${marks}. Write plain text.`,
    'too-long': (letters) => `${letters} characters are many times as many as in the source. Shorten it.`,
  },
  wrongFills: ({ missing, extra }) =>
    [
      missing && `${missing} is missing; the source has it.`,
      extra && `${extra} is too much; the source does not have it.`,
    ]
      .filter(Boolean)
      .join(' '),
  context: {
    asked: 'Asked:',
    before: 'Comes after:',
    about: 'Belongs to:',
    nowhere: 'No interview shows it at a place of its own.',
    open: 'Show in the structure',
  },
  review: 'Mark as reviewed',
  notReviewed: 'Not reviewed yet',
  stillRight: 'Translation still right',
  of: ({ does, key }) => `${does}: ${key}`,
  workbook: {
    title: 'Translate in a spreadsheet',
    lead: 'Save the texts, have them translated in a spreadsheet, and bring the file back. You see what it changes before anything changes.',
    asXlsx: 'Save as .xlsx',
    asCsv: 'Save as .csv',
    file: 'Translated file (.xlsx or .csv)',
    read: 'Read file',
    reading: 'Reading…',
    noFile: 'Choose a file first.',
    report: 'What the file changes',
    nothing: 'The file changes nothing.',
    changes: ({ written, marked }) =>
      `Texts that the file writes: ${written}. States alone that it changes: ${marked}.`,
    takeOver: ({ count, shown }) => (count === 1 ? 'Take over 1 change' : `Take over ${shown} changes`),
    taken: ({ count, shown }) =>
      count === 1
        ? '1 change is taken over. Undo takes it back.'
        : `${shown} changes are taken over as one step. Undo takes all of them back.`,
    readAgain: 'Nothing was taken over: the draft has changed since. Read the file again.',
    notTaken: ({ count, shown }) => (count === 1 ? '1 cell is not taken over.' : `${shown} cells are not taken over.`),
    onlyFirst: (shown) => `The first ${shown} are listed.`,
    cells: 'Cells that are not taken over',
    changed: 'Texts that change',
    moreChanged: ({ count, shown }) => (count === 1 ? 'And 1 more text.' : `And ${shown} more texts.`),
    columns: { sheet: 'Sheet', cell: 'Cell', reason: 'Reason', text: 'Text', before: 'Now', after: 'After' },
  },
};
