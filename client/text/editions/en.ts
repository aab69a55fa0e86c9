import type { EditionTexts } from './edition-texts.ts';

export const editionsInEnglish: EditionTexts = {
  edition: 'Edition',
  change: 'Change edition',
  all: 'Editions of the survey',
  period: (months) => `Asks about ${months}`,
  states: { preparing: 'In preparation', field: 'In the field', closed: 'Closed', published: 'Published' },
  loading: 'Looking for the editions…',
  unknownTitle: 'There is no edition with this key',
  unknownBody: (key) =>
    `The address names the edition “${key}”, which this server does not have. Check the address or choose an edition.`,
  open: (title) => `Go to “${title}”`,
  noneTitle: 'There is no edition of the survey yet',
  noneBody: 'An administrator makes the first one. Its sample is then imported and its cases assigned here.',
  stateChange: {
    action: 'Change the state',
    actionFor: (title) => `Change the state of “${title}”`,
    title: (title) => `Change the state of “${title}”`,
    now: 'Now it is:',
    next: 'It goes to',
    missing: 'Choose the state that it goes to.',
    moves: {
      start: {
        verb: 'Move to the field',
        meaning: 'Assigned cases reach the tablets, and the interviews that are received count.',
      },
      close: {
        verb: 'Close the edition',
        meaning:
          'No units are imported and no cases assigned any more. What tablets send afterwards is still received: it waits in quarantine until a supervisor settles it. The edition can be opened again.',
      },
      reopen: {
        verb: 'Open again',
        meaning: 'Units are imported and cases assigned again, and the interviews that are received count again.',
      },
      publish: {
        verb: 'Publish the edition',
        meaning:
          'It stays published and cannot be opened again. What tablets send afterwards is still received, in quarantine.',
      },
    },
    movedMeanwhile: 'Somebody else changed the state of this edition meanwhile. Close this and look at it again.',
  },
  sample: {
    preparing: 'The edition is in preparation: assigned cases reach the tablets when it moves to the field.',
    closed:
      'The edition is closed: it takes no new units and no assignments. What tablets send is still received and waits in quarantine. To import or assign, open it again.',
    published:
      'The edition is published: it takes no new units and no assignments, and it cannot be opened again. What tablets send is still received and waits in quarantine.',
  },
  emptyClosed: 'The edition was closed without any. What tablets still send will appear here.',
  noEdition: 'No edition',
  acceptsInto: (title) => `The interview belongs to no edition. It is approved into the one that is shown: “${title}”.`,
  admin: {
    title: 'Editions of the survey',
    columns: {
      edition: 'Edition',
      state: 'State',
      period: 'Months it asks about',
      questionnaire: 'Questionnaire',
      action: 'What comes next',
    },
    noPeriod: 'not given',
    finalState: 'Final state',
    newTitle: 'New edition',
    newLead: 'It begins in preparation, with the latest version of this server’s questionnaire.',
    key: 'Key',
    keyHint:
      'Its name in addresses and commands, such as enviz-2027: lower-case letters, digits and hyphens, at most 40. It never changes.',
    titles: 'Title, in at least one language',
    country: 'Country (may be left empty)',
    countryHint: 'The two letters of ISO 3166-1, such as MX.',
    months: 'Months it asks about (may be left empty)',
    from: 'First month',
    to: 'Last month',
    monthHint: 'Year and month, such as 2026-09.',
    make: 'Make the edition',
    made: (title) => `“${title}” was made and is in preparation.`,
    errors: {
      keyWrong:
        'Enter a key of lower-case letters, digits or hyphens, at most 40, that begins with a letter or a digit.',
      keyTaken: 'There is an edition with this key. Choose another one.',
      titleMissing: 'Enter the title in at least one language.',
      countryWrong: 'Enter two letters, such as MX, or leave the field empty.',
      monthWrong: 'Enter a year and a month, such as 2026-09.',
      monthMissing: 'Enter this month too, or leave both empty.',
      monthOrder: 'The last month cannot come before the first one.',
    },
    byCommand: 'The same from the command line',
    commands: {
      add: 'Make an edition',
      set: 'Move an edition to another state (preparing, field, closed, published)',
      list: 'List the editions',
    },
  },
};
