import type { ReleaseTexts } from './release-texts.ts';

export const releasesInEnglish: ReleaseTexts = {
  title: 'Publishing',
  lead: 'One person prepares what is published, another one checks it, and the server publishes it at its hour.',
  states: {
    prepared: 'Prepared, not checked',
    checked: 'Checked, waits for its hour',
    due: 'Being published now',
    held: 'Not published at its hour',
    gone: 'Its files are missing',
    published: 'Published',
    corrected: 'Published, corrected since',
    withdrawn: 'Withdrawn',
  },
  revision: (number) => `revision ${number}`,
  pair: ({ name, value }) => `${name}: ${value}`,
  by: ({ who, when }) => `${who}, ${when}`,
  list: {
    heading: 'Releases',
    none: 'There are no releases yet. Save tables in “Tables” first, and prepare the first one with them.',
    prepare: 'Prepare a release',
    correct: 'Correct',
    correctOf: (title) => `Correct ${title}`,
    pages: 'See pages',
    pagesOf: (title) => `See pages of ${title}`,
    again: 'Prepare again',
    againOf: (title) => `Prepare ${title} again`,
    nobody: 'nobody',
    columns: {
      release: 'Release',
      state: 'State',
      edition: 'Edition',
      hour: 'Not before',
      prepared: 'Prepared by',
      checked: 'Checked by',
      actions: 'Actions',
    },
  },
  site: {
    heading: 'The site',
    lead: 'Where the site was lost, or somebody changed something in it, it is put back as it was published: every release with its revisions, of what is left of it and of what the server keeps. Nothing new is published.',
    missing: (names) => `The site does not have what is published, or not all of it: ${names}. Put it back.`,
    gone: {
      prepared: (names) =>
        `Their files are gone from the server before they were published: ${names}. Prepare them again, or have whoever administers the server bring the folder of releases (CIFRA_RELEASES) back from a backup.`,
      kept: (names) =>
        `The copy of the server is gone or not whole, and the site has the only one: ${names}. Whoever administers the server brings the folder of releases (CIFRA_RELEASES) back from a backup; until then keep a copy of the site.`,
      aside: (names) =>
        `They are not whole, and what is left of them is set aside on the server (CIFRA_RELEASES/set-aside): ${names}. Whoever administers the server puts the missing files there; then put the site back.`,
      everywhere: (names) =>
        `Their files are neither on the site nor on the server: ${names}. Whoever administers the server brings the folder of releases (CIFRA_RELEASES) back from a backup; then put the site back.`,
    },
    putBack: 'Put the site back',
    named: ({ release, revision }) => `${release}, revision ${revision}`,
    done: (count) => `The site is as it was published. Releases: ${count}.`,
    doneWithout: 'The site is put back, except for what follows.',
    mended: ({ name, files, file }) =>
      `${name}: it was not on the site as it was published, and now it is (files: ${files}; one of them: ${file}).`,
    lost: ({ name, files, file }) =>
      `${name}: it could not be put back. Some files are nowhere (files: ${files}; one of them: ${file}).`,
    leaving: {
      title: 'These releases would leave the site',
      lead: 'Some of their files are missing on the site or were changed there, and are kept nowhere:',
      each: ({ name, files, file }) => `${name} (files: ${files}; one of them: ${file})`,
      after:
        'What is left of them is not deleted: it is set aside on the server, and when the missing files are found they are put back. If there is a copy of the site, bring it back first: then nothing leaves it.',
      action: 'Put back without them',
    },
    setAside: (folders) =>
      `What was left of them is kept in the server’s folder of releases (CIFRA_RELEASES): ${folders}. When the missing files are found, put the site back once more.`,
  },
  form: {
    heading: 'Prepare a release',
    correcting: (title) => `Correct “${title}”`,
    again: (title) => `Prepare “${title}” again`,
    notAllTaken:
      'It was prepared on the command line: its files tell tables, formats and rules, not the weights, the interviews, the public-use files, or what the reports compare with. Choose these again.',
    nothingTaken: 'What was asked for before is not on this server. Choose everything again.',
    gone: (names) =>
      `Tables that are not saved any more: ${names}. Save them again in “Tables” if they are still published.`,
    titles: 'Title',
    titleIn: (language) => `Title in ${language}`,
    key: 'Name in addresses',
    keyHint: 'Small letters, digits and hyphens. It stays through corrections.',
    replaces: 'One of this name is waiting: this one replaces it, and somebody else checks it again.',
    lookAtWaiting: 'Look at the one that waits',
    why: 'Why it is corrected',
    whyHint: 'What was wrong and what was done. Whoever uses the figures reads it.',
    whyIn: (language) => `Reason in ${language}`,
    withdraws: 'Withdraw earlier revisions',
    withdrawsHint: 'Needed where the correction hides cells that can be read now.',
    tables: 'Tables',
    tablesHint:
      'Tick all that are published together, and those of this survey that already are: nothing is protected against a table that is left out.',
    noTables: 'No tables are saved. Save them in “Tables”.',
    source: 'What they are made of',
    hour: 'Hour',
    hourLabel: 'Do not publish before',
    hourHint: (zone) => `Time of ${zone}.`,
    hourPast: 'This hour is past: it is published as soon as somebody else has checked it.',
    rules: 'What is hidden',
    minimumCases: 'Hide cells that have fewer cases than',
    complement: 'Hide also where nearly all of a group suffered it: those who did not are fewer cases than that',
    dominance:
      'Sums of money: hide them where all but the two largest amounts come to less than this per cent of the largest',
    protection: 'Nothing hidden is known more exactly than (per cent)',
    looser: 'These rules hide less than those of the published revision',
    looserRules: {
      minimumCases: (before) => `Fewest cases: ${before} before.`,
      complement: () => 'Nothing is hidden any more where nearly all of a group suffered it.',
      dominance: (before) => `Sums of money: ${before} per cent before.`,
      protection: (before) => `Protection of what is hidden: ${before} per cent before.`,
    },
    untitledHeading: 'Titles of tables are missing. Readers will see that of another language',
    untitled: ({ table, languages }) => `${table}: no title in ${languages}.`,
    reports: 'Reports',
    reportsHint:
      'In each language that you tick, a report goes with it as a page and a PDF, made of the same interviews.',
    more: 'Other formats, and packages',
    formats: { xlsx: 'The tables in Excel (XLSX) too', 'json-stat': 'The tables in JSON-stat too' },
    publicFiles: 'Public-use files',
    publicFilesHint:
      'Those of the register of this edition. They are made again, byte for byte, measured once more and published beside the tables. What a file and the tables tell together is not attacked: read the report on its risk.',
    noPublicFiles: 'This edition has none yet.',
    makePublicFile: 'Make a public-use file',
    publicFormats: 'Besides Parquet, as',
    publicLanguage: 'Language of the labels',
    packages: 'Hashes of packages',
    packagesHint: 'SHA-256 of the packages with which others verify the figures, one after the other.',
    send: 'Prepare',
    sending: {
      derive: 'Interviews are read.',
      'make-report': 'The reports are being made.',
      'public-files-of-release': 'Public-use files are made and measured.',
      'prepare-release': 'Tables are made, cells hidden, and the result attacked.',
    },
    cancelled: 'You cancelled it. Nothing was kept.',
    missing: {
      title: 'Write the title in the four languages.',
      key: 'Write 1 to 40 small letters, digits or hyphens, not the code of a language.',
      tables: 'Choose a table or more.',
      hour: 'Choose a day and an hour.',
      why: 'Write the reason in the four languages.',
      number: ({ least, most, isWhole }) =>
        isWhole ? `Write a whole number from ${least} to ${most}.` : `Write a number from ${least} to ${most}.`,
      packages: 'Each hash has 64 hexadecimal digits.',
    },
    wrongTables: 'These tables cannot be made',
  },
  shown: {
    back: 'All releases',
    pages: 'Look at its pages',
    pagesHint: 'As they will be published. Statisticians alone see them.',
    changesPage: 'All changes, in its pages',
    edition: 'Edition',
    hour: 'Not before',
    prepared: 'Prepared by',
    checked: 'Checked by',
    published: 'Published',
    address: 'Address on the site',
    hash: 'SHA-256 of everything in it',
    contents: 'What is published',
    counts: ({ tables, cells, hidden }) => `Tables: ${tables}. Cells: ${cells}, of which hidden: ${hidden}.`,
    attack: ({ equations, quantities, programs }) =>
      `The attack recovered nothing: ${equations} equations, ${quantities} hidden quantities, ${programs} linear programs.`,
    recoveredNothing: 'The attack recovered nothing.',
    rules: ({ cases, protection }) =>
      `Cells of fewer than ${cases} cases are hidden. Nothing hidden is known to within ${protection}% of it.`,
    columns: { table: 'Table', cells: 'Cells', hidden: 'Hidden' },
    hiding: 'What is hidden, and why',
    hidingLead: 'This is not published: whoever knows why a cell is hidden knows more of it.',
    hidingUnknown: 'Why cells are hidden is not on this server.',
    allListed: { cells: (count) => `See the cells (${count})`, files: (count) => `See the files (${count})` },
    someListed: ({ shown, all }) => `See ${shown} of ${all}`,
    cell: 'Cell',
    reason: 'Why',
    reasons: {
      'few-cases': 'few cases',
      'few-others': 'nearly all of the group',
      dominated: 'one person dominates the sum',
      '': 'protects others',
    },
    why: 'Why it is corrected',
    withdraws: 'Earlier revisions are withdrawn.',
    changes: 'What changes',
    changesLead: 'Whoever has both revisions can subtract them: what they tell together was not attacked.',
    noChanges: 'No cell changes.',
    change: 'Change',
    before: 'Before',
    after: 'After',
    kinds: {
      changed: 'another figure',
      added: 'new',
      removed: 'gone',
      hidden: 'hidden now',
      shown: 'shown now',
    },
    files: 'Files',
    file: 'File',
    size: 'Size',
    fileKinds: { added: 'new', removed: 'gone', changed: 'another one' },
    publicFile: ({ name, k, l }) =>
      `Public-use file ${name}, measured again: k ${k}, l ${l}. What it tells together with the tables was not attacked: read its risk report.`,
    reportsApart: 'The report hides cells on its own: what it and the tables tell together was not attacked.',
    notHere: 'Its files are not on this server. It is checked and published on the command line, where they are.',
  },
  checking: {
    heading: 'Check',
    lead: 'Look at its pages, at what is hidden and what changes. Checking it says that exactly this may be published.',
    own: 'You prepared it: another statistician checks it.',
    password: 'Your password',
    passwordHint: 'It proves that it is you who checks.',
    wrongPassword: 'That is not your password.',
    check: 'Checked: it may be published',
    checkedNow: 'It is checked.',
    waits: (when) => `It is checked. The server publishes it by itself on ${when}.`,
    due: 'It is checked and its hour has come: the server publishes it within seconds.',
    held: 'The server does not try again by itself: prepare it again or, once it is remedied, publish it now.',
    publish: 'Publish now',
    isPublished: 'It is published. A correction is the next revision.',
    corrected: (revision) =>
      `It was published, and revision ${revision} stands in its place. Its data are still on the site.`,
    withdrawn: (revision) =>
      `It was withdrawn: its data are not on the site any more. Revision ${revision} stands in its place.`,
    later: 'Open the one in its place',
  },
  log: {
    heading: 'What happened to it',
    columns: { what: 'What', who: 'Who', when: 'When' },
    actions: {
      'release-prepared': 'Prepared',
      'release-checked': 'Checked',
      'release-published': 'Published',
      'site-put-back': 'Put back on the site',
      'release-changed': 'Met with files that were changed',
    },
    server: 'the server, at its hour',
  },
  problems: {
    'no-interviews': 'This edition has no accepted interviews yet.',
    recovered: ({ count, first }) =>
      `What is hidden can be worked out from the other cells (quantities: ${count}; one of them: ${first}). Take detail out of the tables, or lower the protection. Nothing was kept.`,
    'why-missing':
      'There is a published one of this name: choose “Correct” in the list or, where a correction waits already, “Prepare again”.',
    'nothing-to-correct': 'There is no published one of this name, so there is nothing to correct.',
    'hides-more': ({ cells }) =>
      `The correction hides cells that can be read now (${cells}). Tick that earlier revisions are withdrawn.`,
    'unknown-public-file': 'One of the public-use files is not in the register of this edition. Choose again.',
    'public-file-not-again': ({ publicFile, why }) =>
      `The public-use file “${publicFile}” cannot be made again: ${
        {
          secret: 'it was drawn from another secret than that of this server',
          records: 'no analysis file of this edition has its records',
          weights: 'the weights of its records are not saved any more',
        }[why]
      }. Untick it.`,
    'public-files-refused': ({ publicFile, why, study = '', format = '' }) =>
      `The public-use file “${publicFile}” cannot go with the release: ${
        {
          'same-name': 'there is another one of the same name',
          'other-study': `it is of another edition or study (${study})`,
          format: `it cannot be written in the format ${format}`,
          'at-risk': 'measured again, it would tell something of a person',
          'not-as-described': 'it is not what its description says',
        }[why]
      }. Untick it.`,
    'not-the-next': 'Another revision was published meanwhile. Prepare it again.',
    'another-waits': ({ by, at }) =>
      `${by} prepared one of this name meanwhile (${at}). It stays, and what you wrote is still here. Look at it first: if you press “Prepare” once more, yours takes its place; or write another name.`,
    'another-edition': ({ edition }) =>
      `What is published of this name is of another edition (${edition}): correct it there, or write another name.`,
    'not-checked': 'Nobody has checked it yet.',
    embargoed: 'Its hour has not come.',
    'not-here': 'Its files are not on this server.',
    'files-gone':
      'Its files are gone from the server. Prepare it again, or have whoever administers the server bring the folder of releases (CIFRA_RELEASES) back from a backup.',
    'attacked-less':
      'An earlier version of Cifra prepared it, which knew less of what readers can work out. Prepare it again.',
    published: 'It is published already. A correction is the next revision.',
    'unknown-release': 'It is not the same any more: somebody prepared it again. Go back to the list.',
    'unknown-table': 'One of the tables is not saved any more. Choose again.',
    'release-changed': ({ files, more = '0' }) =>
      `The files are not those that were prepared${files ? `: ${files}${more === '0' ? '' : ` and ${more} more`}` : ''}. Nothing was done: prepare it again.`,
    'own-release': 'You prepared it: another statistician checks it.',
    'releases-not-written': 'The server cannot write its folder of releases. Tell its administrator.',
    'before-lost': ({ release, revision }) =>
      `Revision ${revision} of ${release} is published, and its files are neither on the site nor kept any more. Bring the site back from a copy, or give this release another name.`,
    'site-lost-files': ({ release, revision, file, files }) =>
      `Files of ${release}, revision ${revision}, are missing on the site or somebody changed them there, and they are not kept (files: ${files}; one of them: ${file}). Nothing was published. Bring them back from a copy, or put the site back without this release in the list of releases: what is left of it is set aside.`,
    'site-unknown-release': ({ release }) =>
      `The site has ${release}, and the database does not know that it was published. Nothing was changed: the administrator of the server takes it away from the site.`,
    'site-other-content':
      'Something else is in the place of the site. Nothing was changed: the administrator of the server moves it away.',
    'site-has-other': ({ release }) =>
      `This revision of ${release} is not the one that follows what is published. Prepare it again.`,
    failed: 'The server could not publish it, and tries again every minute. Tell its administrator.',
  },
};
