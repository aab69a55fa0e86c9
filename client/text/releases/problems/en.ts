import type { ReleaseProblemTexts } from './release-problem-texts.ts';

export const releaseProblemsInEnglish: ReleaseProblemTexts = {
  'no-interviews': 'This edition has no accepted interviews yet.',
  recovered: ({ count, first }) =>
    `What is hidden can be worked out from the other cells (quantities: ${count}; one of them: ${first}). Take detail out of the tables, or lower the protection. Nothing was kept.`,
  'too-large-to-attack': ({ cells }) =>
    `The tables are too large together (cells: ${cells}): to check what can be worked out from them would take too long. Put fewer figures or groups in one release, or join ages or areas. Nothing was kept.`,
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
  'report-of-others':
    'The interviews changed while it was prepared, and its reports are of other figures. Prepare it again.',
  'another-waits': ({ by, at }) =>
    `${by} prepared one of this name meanwhile (${at}). It stays, and what you wrote is still here. Look at it first: if you press “Prepare” once more, yours takes its place; or write another name.`,
  'another-edition': ({ edition }) =>
    `What is published of this name is of another edition (${edition}): correct it there, or write another name.`,
  'another-study': ({ study }) =>
    `What is published of this name is of another survey (${study}), not of this edition: correct it from that one with the command cifra publish, or write another name.`,
  'not-checked': 'Nobody has checked it yet.',
  'check-lapsed':
    'Who checked it may check nothing any more. It is not published until another statistician checks it.',
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
  'earlier-lost': ({ release, revision }) =>
    `Revision ${revision} of ${release} is neither on the site nor kept any more, so nobody can say what it tells when it comes back. Bring the site back from a copy, or tick that earlier revisions are withdrawn.`,
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
};
