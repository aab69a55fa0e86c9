import type { DesignFileTexts } from './design-file-texts.ts';

const EXPORT_AGAIN = 'Export it again and choose the file as it is.';

export const filesInEnglish: DesignFileTexts = {
  bring: {
    open: 'Import a questionnaire',
    title: 'Import a questionnaire',
    lead: 'Choose a package of Cifra or the workbook of an XLSForm. First you see what the file holds and what cannot be carried over; then, if you like, you begin a draft with it. What is here already does not change.',
    file: 'File (.json or .xlsx)',
    hint: 'A package (.json) comes from “Export” on another server of Cifra. An XLSForm (.xlsx) comes from ODK, KoboToolbox and others.',
    send: 'Read file',
    sending: 'Reading…',
    noFile: 'Choose a file first.',
    found: 'What the file holds',
    kinds: { package: 'Package of Cifra', workbook: 'XLSForm' },
    about: {
      title: 'Title',
      version: 'Name and version',
      languages: 'Languages',
      forms: 'Forms',
      questions: 'Questions',
    },
    here: {
      same: 'This version is published here already, with the same content.',
      other: 'A version with this number and another content is published here. Publish the draft with another number.',
    },
    errors: ({ n, shown }) =>
      n === 1
        ? 'There is 1 thing to correct before it is published. The draft shows it under Findings.'
        : `There are ${shown} things to correct before it is published. The draft shows them under Findings.`,
    cannot: 'No questionnaire can be made of this workbook. The report says why; correct it and read it again.',
    name: 'Name of the questionnaire',
    nameHint: 'Small letters, digits and hyphens: envipe-2027.',
    nameWrong: 'Write a name of small letters, digits and hyphens, 64 at most, beginning with a letter or a digit.',
    joins: (name) => `There is a questionnaire ${name} already. The draft will stand among its own.`,
    renamed: 'Under another name it begins as a questionnaire of its own, version 1.0.0.',
    begin: 'Begin a draft with it',
    beginning: 'Beginning…',
  },
  save: {
    open: 'Export',
    openOf: (name) => `Export ${name}`,
    title: (name) => `Export ${name}`,
    package: 'Save the package (.json)',
    packageSays: 'The whole questionnaire in one file with its hash, for another server of Cifra. Without comments.',
    xlsform: 'Save the XLSForm (.xlsx)',
    xlsformSays:
      'For ODK, KoboToolbox and others. When it comes back here, it is the same questionnaire, with the texts that were changed in it.',
    report: 'What an XLSForm cannot say',
    reading: 'Gathering the report…',
    close: 'Close',
  },
  report: {
    title: 'Report',
    nothing: 'Everything is carried over as it is.',
    counts: ({ lost, changed, note }) => `Not carried over: ${lost}. Changed: ${changed}. Notes: ${note}.`,
    onlyFirst: (shown) => `The first ${shown} are listed.`,
    more: (shown) => `Show ${shown} more`,
    csv: 'Save the report (.csv)',
    columns: { result: 'Result', place: 'Place', what: 'What happens' },
    severities: { lost: 'Not carried over', changed: 'Changed', note: 'Note' },
    place: ({ sheet, row, column }) =>
      [sheet, row && `row ${row}`, column && `column ${column}`].filter(Boolean).join(', '),
  },
  packageFlaws: {
    'not-json': ({ line, column }) =>
      line === undefined
        ? `It is not JSON in UTF-8. ${EXPORT_AGAIN}`
        : `In line ${line}, column ${column}, it is not JSON any more: it was cut off or changed on its way. ${EXPORT_AGAIN}`,
    'too-complex': () => `It is larger or nested more deeply than any questionnaire. ${EXPORT_AGAIN}`,
    'not-a-package': () => 'It has not the parts of a package. Choose a file that Cifra exported.',
    'other-format': () => 'Another release of Cifra made it. Export it with this one, or update this server.',
    'too-many-files': ({ most }) => `It has more than ${most} files. Choose a package that Cifra exported.`,
    'file-name': () =>
      'A file of the package is not named like those of a questionnaire (modules/control.json, for example). Choose a package that Cifra exported.',
    'file-not-json': ({ file, line, column }) =>
      `Its file ${file} is not JSON from line ${line}, column ${column} on. ${EXPORT_AGAIN}`,
    'repeated-name': ({ file }) =>
      file === undefined
        ? 'A name stands twice or is reserved. Correct it where it was made.'
        : `In its file ${file} a name stands twice or is reserved. Correct it where it was made.`,
    hash: () => `It was changed or cut off on its way: its hash is that of other files. ${EXPORT_AGAIN}`,
    'wrong-name': () =>
      'Its name is not made of small letters, digits and hyphens, 64 at most, or its version is not like 1.2.0. Bring it under another name.',
    'other-name': () => `It says another name or version than its manifest.json. ${EXPORT_AGAIN}`,
  },
};
