import type { MoveTexts } from './move-texts.ts';

export const moveInEnglish: MoveTexts = {
  title: 'This interview began with another version of the questionnaire',
  lead: ({ from, to }) =>
    `It began with version ${from}; those that begin today use ${to}. It normally goes on as it began. If the office asked you to move it, see first what changes.`,
  stay: (version) => `Go on with ${version}`,
  look: (version) => `See what changes with ${version}`,
  looking: 'Comparing the answers with the other version…',
  seenTitle: (version) => `What changes with version ${version}`,
  move: (version) => `Move it to ${version}`,
  kept: ({ n, count }) => (n === 1 ? `${count} answer counts as before.` : `${count} answers count as before.`),
  mapped: 'Read under another name or code',
  nowhere: {
    'no-variable': 'No longer asked: they stay and do not count',
    'no-code': 'The answer no longer exists: it stays, and is asked again',
    'another-unit': 'Now asked of another person, of the household or of another incident: they stay and do not count',
    'in-private': 'Now asked in a confidential part: they stay, and are asked again there',
    later: 'Asked further on: the answer will be there, and counts if they are reached',
    'not-reached': 'Not reached by the answers so far: they stay, and count only if they come to be reached',
  },
  changed: 'Asked otherwise: go through them again',
  newly: 'New questions in what was done already',
  returning: 'Count again: they were answered with an earlier version',
  counted: ({ title, count }) => `${title} (${count})`,
  times: (count) => `(${count} times)`,
  nothingGoes: 'Nothing is deleted. The interview is sent with the version that it ends with.',
  private: (version) =>
    `This interview goes on with version ${version}. It has a confidential part already: that is closed for this version, and nobody can read it here to move it to another one.`,
  elsewhere: 'This interview is open in another window. Close it there, or go on as it began.',
  changedMeanwhile: 'The interview changed meanwhile and was not moved. See again what changes.',
  offline:
    'Moving it needs a network: the office says how earlier answers are read. Go on as it began, or try when there is a network.',
};
