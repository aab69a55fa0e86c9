import type { DesignPublishTexts } from './design-publish-texts.ts';

export const designPublishInEnglish: DesignPublishTexts = {
  title: 'Publish this draft',
  lead: 'It becomes a version that never changes. Read it as you would read a receipt before you sign it.',
  button: ({ errors, warnings }) => {
    const parts = [
      errors > 0 && (errors === 1 ? '1 error' : `${errors} errors`),
      warnings > 0 && (warnings === 1 ? '1 warning' : `${warnings} warnings`),
    ].filter(Boolean);
    return parts.length > 0 ? `Publish (${parts.join(', ')})` : 'Publish';
  },
  number: {
    title: 'Number',
    label: 'Version number',
    because: {
      major: (before) => `Proposed because something breaks comparability with ${before}: the first part grows.`,
      minor: (before) => `Proposed because more than texts changed since ${before}: the second part grows.`,
      patch: (before) => `Proposed because at most texts changed since ${before}: the last part grows.`,
    },
    instead: (proposed) => `You wrote a number other than ${proposed}, which was proposed.`,
    first: 'The first version of this questionnaire.',
    waits: 'Proposed once it is known what is new.',
    wrong:
      'Write three whole numbers with dots between them and no zeros in front, such as 1.2.0, of 9 digits at most.',
    notHigher: (highest) =>
      `${highest} is published already. A lower version would be used by nobody: choose a higher number.`,
    taken: (version) => `${version} is published already. Choose another number.`,
  },
  note: {
    title: 'Note',
    label: 'What is new, in your words',
    hint: 'Whoever uses the version reads this first. 2,000 characters at most.',
  },
  changes: {
    title: (before) => `What is new since ${before}`,
    waits: 'Comparing with the version before …',
    unusable: 'It can be compared once the errors are corrected.',
    none: 'Nothing: the interview is the same.',
    count: ({ n, count }) => (n === 1 ? '1 change' : `${count} changes`),
    more: (count) => (count === '1' ? 'Show the other one' : `Show the other ${count}`),
    newer: ({ began, newest }) =>
      `This draft began as ${began}. Meanwhile ${newest} was published; what is new there is not in this draft.`,
  },
  findings: {
    title: 'Findings',
    waits: 'Looking through the questionnaire …',
    none: 'Nothing to correct.',
    errors: ({ n, count }) =>
      n === 1
        ? '1 error keeps the draft from being published.'
        : `${count} errors keep the draft from being published.`,
    warnings: ({ n, count }) => (n === 1 ? '1 warning needs a reason.' : `${count} warnings need a reason each.`),
    reason: 'Why it is right as it is',
    reasonOf: (place) => `Why it is right as it is: ${place}`,
    forAll: ({ n, count }) =>
      n === 1 ? 'Reason for the one without a reason' : `The same reason for the ${count} of this kind without one`,
    useForAll: 'Use it',
    given: ({ given, all }) => `${given} of ${all} have a reason`,
    more: (count) => (count === '1' ? 'Show the other one' : `Show the other ${count}`),
    changedOnServer: 'The server found something else in the draft as it stands there. Look at the findings once more.',
  },
  translations: {
    title: 'Translations',
    none: 'Every text says in each language what the source says now.',
    behind:
      'In these languages some people will be asked what the source said before, or will read a text that nobody translated. It can be published so; the version keeps which texts they are.',
    language: ({ language, stale, missing }) => `${language}: behind ${stale}, missing ${missing}`,
    translate: 'Translate',
  },
  scenarios: {
    title: 'Scenarios',
    waits: 'The scenarios are being interviewed …',
    none: 'There are none.',
    unusable: 'They are interviewed once the errors are corrected.',
    pass: ({ passed, all }) => `${passed} of ${all} pass.`,
    despite: 'Why you publish nevertheless',
    despiteHint: 'It is added to the note.',
    inNote: ({ failed, reason }) => `Published with failing scenarios (${failed}): ${reason}`,
  },
  missing: 'Before it can be published',
  obstacles: {
    'not-saved': 'Wait until every change is saved.',
    looking: 'Wait until the draft is looked through and the scenarios are interviewed.',
    errors: 'Correct the errors.',
    id: 'Its id (in manifest.json) must be small letters, digits and hyphens, 64 at most: change it in JSON.',
    version: 'Give it a number.',
    note: 'Write a note.',
    reasons: 'Give each warning a reason.',
    despite: 'Say why you publish although scenarios fail.',
  },
  goThere: 'Go there',
  publish: (version) => `Publish ${version}`,
  publishing: 'Publishing. The server looks through the whole questionnaire once more; this takes some seconds …',
  forGood: 'A published version cannot be taken back.',
  changed: 'Somebody changed the draft meanwhile. Look at what is new, and publish again.',
  noteTooLong: 'Note and reason together have more than 2,000 characters. Say less.',
  receipt: {
    title: (name) => `${name} is published`,
    waits: 'Reading what was published …',
    rows: { version: 'Version', hash: 'SHA-256', published: 'Date', author: 'Author', note: 'Note' },
    version: ({ version, number }) => `${version} (number ${number})`,
    next: 'What comes next',
    toChanges: 'Read what changed, its impact and the comparability report',
    toVersions: 'See it among the versions, and begin the next one',
    rollOut:
      'An edition uses it from the day that the administrator chooses (Editions, “Versions”). Ask the administrator: until then no tablet uses it.',
    discarded: 'This draft was given up. It cannot be published.',
  },
};
