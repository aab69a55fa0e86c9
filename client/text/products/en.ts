import type { ProductTexts } from './product-texts.ts';

export const productsInEnglish: ProductTexts = {
  title: 'Reports and files',
  tabsLabel: 'What is made',
  kinds: { report: 'Report', 'public-file': 'Public-use file', package: 'Package', verify: 'Verify a package' },
  what: {
    report:
      'A publication of the edition: main figures, who suffers crime, what is not reported, what changed, and annexes on quality and method. Every sentence with a number is made from the estimate and its test.',
    'public-file':
      'Records from which nobody can be found, with less detailed areas, dates and answers, as a specification says. First comes a report on the risk that somebody is found; then the file.',
    package:
      'Tables and every estimate with all that they were made of, in one zip: somebody else makes each number again and sees whether it is the same.',
    verify:
      'Checks that each file of a package is as it was made, and that every number is the same when it is calculated again.',
  },
  who: {
    report: 'Anybody may have it: figures of few cases are left out.',
    'public-file': 'Anybody may have the file. The report on its risk is for the office alone.',
    package:
      'Its cells are not protected: give it to those who may see figures of few cases. With records only those may have it who may read the answers.',
    verify: 'Nothing of it is kept on the server.',
  },
  weights: 'Weights',
  interviews: 'Interviews',
  language: 'Language',
  standard: 'Publication standard',
  format: 'File format',
  file: 'Analysis file',
  chooseFile: 'Choose an analysis file.',
  noFiles:
    'This edition has no numbered analysis file yet, and this needs one. Whoever runs the server makes it with the command cifra microdata; ask them.',
  report: {
    action: 'Make the report',
    making: 'The report is being made …',
    made: 'The report is downloaded.',
    cancelled: 'Cancelled. Nothing was downloaded.',
    formats: { html: 'Page (HTML)', pdf: 'PDF' },
    before: 'Compared with',
    noBefore: 'No edition',
    beforeWeights: 'Weights of that edition',
    beforeInterviews: 'Interviews of that edition',
    date: 'Day on the cover',
    dateHint: 'Leave it blank for today',
    locale: 'How numbers and dates are written',
    localeHint: 'A language and a country, such as en-JM; blank for that of the language',
    wrongLocale: 'Write the language of the report and a country, such as en-JM.',
    wrongDate: 'Write a day that there is.',
  },
  publicFile: {
    noSecret:
      'The server has no secret to draw from, or one that can be guessed, so that no public-use file can be made. Ask who runs it to draw one with openssl rand -base64 32 and to set it as CIFRA_PUBLIC_SECRET.',
    earlierTitle: 'Public-use files of this edition that were made',
    earlierLine: ({ name, when, who }) => `${name}, ${when}, by ${who}`,
    text: 'Specification (JSON)',
    textHint: 'Which columns the file has and how detailed they are. A column that is not named is not in it.',
    example: 'Begin with the example',
    bring: 'Or bring it from a file',
    noText: 'Write a specification, or begin with the example.',
    risk: {
      action: 'Make the report on the risk',
      making: 'The report is being made …',
      made: 'The report is here.',
      cancelled: 'Cancelled. Nothing was made.',
    },
    wrong: (count) => `The specification cannot be used. To correct: ${count}`,
    findings: {
      'not-json': () => 'it is not JSON: a sign is missing or too many, such as a comma, a quote or a brace',
      'too-deep': (part) => `${part} is nested too deeply`,
      'repeated-key': (part) => `${part} stands there twice; keep one`,
      'reserved-key': (part) => `${part} is a name that cannot be used; choose another`,
      'no-column': (part) =>
        `the records have no column “${part}”; take a name of microdata.json or of docs/public-files.md`,
      'names-somebody': (part) =>
        `the column “${part}” can never be published: its name says that it identifies somebody or how the interview went; leave it out`,
    },
    place: ({ line, column }) => `Line ${line}, column ${column}`,
    riskTitle: (name) => `Risk of “${name}”`,
    numbers: {
      persons: 'Persons in the file',
      before: 'Persons in groups of fewer than k alike, before anything is withheld',
      after: 'The same in the file',
      expected: 'Expected re-identifications if everybody is looked for',
      highest: 'Highest risk of one record',
      blank: 'Blank cells',
    },
    mostBlank: (columns) =>
      `Columns with the most blank cells: ${columns}. If you need these, give others, or their classes, less detail.`,
    saveReport: 'Download the whole report',
    tells: ({ name, when, together }) => `There is an earlier file, “${name}” (${when}): ${together}`,
    together: ({ people, victims }) =>
      `together they leave people in groups that are too small: ${people}, of these as victims: ${victims}.`,
    notTogether: 'it cannot be made again of these records, so that nobody knows what the two tell together.',
    wasRead: 'I have read what the earlier files and this one tell together, and the office publishes it nevertheless',
    formats: {
      parquet: 'Parquet with its description',
      csv: 'CSV',
      xlsx: 'Spreadsheet (XLSX)',
      dta: 'Stata (dta)',
      sav: 'SPSS (sav)',
    },
    take: {
      action: 'Download the public-use file',
      making: 'The file is being made …',
      made: 'The file is downloaded, and who took it stands in the audit trail.',
      cancelled: 'Cancelled. Nothing was downloaded or registered.',
    },
  },
  package: {
    action: 'Make the package',
    making: 'The package is being made …',
    made: 'The package is downloaded.',
    cancelled: 'Cancelled. Nothing was downloaded.',
    tables: 'Saved tables in it',
    noTables: 'No table is saved. The package has every estimate.',
    tooManyTables: (most) => `Choose ${most} tables at most.`,
    hash: 'SHA-256 of the list of contents',
    hashHint:
      'Copy it: it is the hash of the package for which a release asks, and whoever verifies the package compares it.',
    withRecords: 'With the records',
    recordsHint:
      'They hold what people told in confidence and are not encrypted. The audit trail says who took them. Without them the package is verified with the analysis file.',
  },
  verify: {
    action: 'Verify',
    making: 'The package is being verified …',
    made: 'Verification has finished.',
    cancelled: 'Cancelled.',
    file: 'Package (zip)',
    noFile: 'Choose a package.',
    records: 'Calculate again with',
    inPackage: 'The records in the package',
    verdicts: {
      same: 'Everything is the same.',
      different: 'Not everything is the same.',
      'not-verified': 'Not everything could be verified; what could be is the same.',
    },
    facts: {
      survey: 'Survey',
      hash: 'SHA-256 of the list of contents: compare it with the one that was published',
      file: 'SHA-256 of the file that was sent, as sha256sum gives it',
      analysisFile: 'SHA-256 of the analysis file',
      members: 'Files',
      numbers: 'Numbers',
      weights: 'Weights',
      versions: 'Made with other versions',
    },
    same: ({ same, made }) => `${same} of ${made} are the same`,
    rounded: (count) => `Of these differ in their last digits, as on another machine: ${count}`,
    findingsTitle: 'What is not as it was made',
    findings: {
      'manifest-changed': 'the list of files was changed',
      'member-missing': 'it is missing',
      'member-added': 'it was added',
      'member-changed': 'it was changed',
      'member-unnamed': 'the list of files does not name it',
      order: 'its files stand in another order',
      'records-changed': 'the records were changed',
      'other-records': 'it is of other records',
      'other-text': 'it says the same figures in another text',
      'other-script': 'the script is a different one',
      'other-codebook': 'the codebook is another one',
      'other-weights': 'the weights are others',
      'other-questionnaire': 'the questionnaire is another one',
      'other-public-file': 'the public-use file is another one',
    },
    differencesTitle: (count) => `Numbers that differ: ${count}`,
    moreDifferences: (count) => `Not shown: ${count}`,
    columns: {
      member: 'File',
      cell: 'Cell',
      measure: 'Measure',
      inPackage: 'In the package',
      recomputed: 'Made again',
    },
    absent: 'absent',
    whichRecords: {
      'not-in-package':
        'The records are not in the package, and no number was calculated again. Choose the analysis file with this SHA-256 above, in “Calculate again with”, and verify once more.',
      'of-another':
        'The analysis file that was chosen is another one, and no number was calculated again. Choose the one with this SHA-256 above, in “Calculate again with”.',
    },
    notVerifiedTitle: 'What could not be verified',
    notesTitle: 'To know',
  },
  problems: {
    'no-pdf': 'The server has no Chromium and makes no PDF. Take the page (HTML) and print it from the browser.',
    'later-edition':
      'The edition to compare with is not before that of the report, which would tell every change backwards. Choose one whose reference period ends earlier.',
    'no-public-secret':
      'The server has no secret to draw from, or one that can be guessed: too short, repeated, or made of well-known words. Ask who runs it to draw one with openssl rand -base64 32 and to set it as CIFRA_PUBLIC_SECRET.',
    'another-public-file': 'Somebody made another public-use file of this edition meanwhile. Make the report again.',
    'earlier-public-file':
      'There is an earlier public-use file of this edition. Make the report again and read what the two tell together.',
    'unknown-table': 'A table was deleted meanwhile. Open this page again.',
  },
  refused: {
    none: 'This is no package of figures. Choose the zip that was made here or by cifra package.',
    damaged: 'The package is damaged. Get it again from whoever published it.',
    'too-large': 'The package is too large for this page. Verify it with cifra verify.',
    memory:
      'The records of the package take more memory than this server gives to one of them. If you trust whoever gave it to you, verify it with the command cifra verify.',
    harmful: 'The zip is made so that it could do harm. Do not unpack it, and tell whoever gave it to you.',
    later: 'A later version of Cifra made the package. Update this server.',
  },
};
