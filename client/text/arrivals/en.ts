import type { ArrivalTexts } from './arrival-texts.ts';

export const arrivalsInEnglish: ArrivalTexts = {
  quarantine: {
    title: 'Quarantine',
    lead: 'Nothing that arrives is lost. Whatever is out of the ordinary waits here until you say what to do; none of it counts until then.',
    total: (count) => `Waiting: ${count}`,
    none: 'Nothing waits in quarantine.',
    open: (caseId) => `Open case ${caseId}`,
    cameFrom: ({ interviewer, when }) => `From ${interviewer}, ${when}`,
    advice: {
      'unknown-instrument': 'Ask the administration to publish that questionnaire, then look at it again.',
      'unknown-version': 'Ask the administration to publish that version, then look at it again.',
      'other-version':
        'Return it, so that it is sent with the version that it ended with, and tell the administration: it is a fault of the tablet’s program.',
      'unknown-survey': 'If it belongs to the edition shown above, approve it into that one.',
      'survey-not-in-field':
        'If it was made while the edition was in the field, approve it; if not, keep it without counting.',
      'unknown-case': 'Import the dwelling into the sample, then look at it again.',
      'case-of-another': 'If the right person made it, assign the case to that person and approve it.',
      'former-interviewer': 'If it was made while the person still interviewed, approve it.',
      'revoked-device': 'Talk to the person: if it is theirs, approve it; if not, keep it without counting.',
      'clock-off': 'Confirm with the interviewer which day it was, and set the clock of the tablet right.',
      'case-already-submitted':
        'Find out which of the two is the right one: keep this one without counting, or approve it in place of the other.',
      'case-already-approved': 'Keep it as a revision of the approved case, or approve it in place of the other.',
      'case-settled-otherwise': 'This case was already settled with another interview: keep this one without counting.',
      'id-conflict':
        'It is the same interview with changes: keep it without counting, or approve it in place of the first.',
      'over-size': 'Tell the administration, so that they find out why it is so large; if it is genuine, approve it.',
      'too-complex': 'Return it and tell the administration: it is a fault of the program on the tablet.',
      'cannot-be-opened':
        'Ask the administration to put the missing key in place, then look at it again; or ask whoever made it to send it again.',
      'reserved-name': 'Return it and tell the administration: a proper program does not write that.',
      'check-failed': 'Tell the administration; once it is fixed, look at it again.',
    },
    actions: {
      accept: 'Approve',
      'assign-and-accept': 'Assign the case and approve',
      recheck: 'Look at it again',
      keep: 'Keep without counting',
      return: 'Return',
    },
    keepRevision: 'Keep as a revision',
    titles: {
      accept: (caseId) => `Approve case ${caseId}?`,
      'assign-and-accept': (caseId) => `Assign and approve case ${caseId}?`,
      recheck: (caseId) => `Look at case ${caseId} again?`,
      keep: (caseId) => `Keep case ${caseId} without counting it?`,
      return: (caseId) => `Return case ${caseId}?`,
    },
    bodies: {
      accept:
        'It becomes the interview that counts for its case. If another one counted, that one is kept without counting.',
      'assign-and-accept': 'The case goes to the person who made it, and it becomes the interview that counts.',
      recheck: 'It is checked once more with what the server has now.',
      keep: 'It stays stored as it came and does not count. Nothing is asked of the interviewer.',
      return: 'It stays stored and does not count. The case goes back to the list of its interviewer, with the reason.',
    },
    settled: {
      accept: (caseId) => `Case ${caseId} is approved.`,
      'assign-and-accept': (caseId) => `Case ${caseId} is assigned and approved.`,
      recheck: (caseId) => `Case ${caseId} no longer waits here.`,
      keep: (caseId) => `The interview of case ${caseId} is kept without counting.`,
      return: (caseId) => `Case ${caseId} is returned.`,
    },
    stillWaits: (caseId) => `Case ${caseId} was looked at again and still waits.`,
  },
  devices: {
    title: 'Tablets',
    lead: 'Each line is a person on a tablet. The last contact is shown by quarters of a day (six hours), so that it does not give away how long an interview took.',
    none: 'No tablet is set up yet.',
    columns: {
      person: 'Person',
      state: 'State',
      contact: 'Last contact',
      enrolled: 'Set up',
      versions: 'Versions',
      action: 'Action',
    },
    kept: { here: 'Has it', missing: 'Does not have it yet' },
    keptFrom: (day) => `from ${day} on`,
    begunEarlier: (n, count) =>
      n === 1
        ? `${count} unfinished interview with another version`
        : `${count} unfinished interviews with another version`,
    states: { active: 'In use', revoked: 'Revoked' },
    help: { asked: 'Asks for help: forgot the phrase', approved: 'Help approved' },
    revoke: 'Revoke',
    revokeOf: (name) => `Revoke the tablet of ${name}`,
    revokeTitle: (name) => `Revoke the tablet of ${name}?`,
    revokeBody:
      'It receives nothing more: no cases, no addresses, no questionnaires. What it has not sent yet still arrives, and waits in quarantine. It cannot be undone; the person can set up another tablet.',
    revoked: (name) => `The tablet of ${name} is revoked.`,
    approve: 'Help',
    approveOf: (name) => `Help ${name}, who forgot the phrase`,
    approveTitle: (name) => `Help ${name}?`,
    approveBody:
      'Approve only if you know that it is this person who asks, with the tablet in hand. For one day the person can choose a new phrase on that tablet. You read nothing of what it holds.',
    approved: (name) => `${name} can choose a new phrase now.`,
  },
};
