/** Problems with editions of the survey, by code, as `server/problems.ts` has all the others. */
export const SURVEY_PROBLEMS = {
  'unknown-survey': {
    status: 404,
    title: 'No such edition of the survey',
    detail: () => 'Look it up in the list of editions.',
  },
  'unknown-check-in': {
    status: 404,
    title: 'No such check-in',
    detail: () => 'Look it up in the list of those to ask after.',
  },
  'survey-exists': {
    status: 409,
    title: 'There is an edition with this key',
    detail: () => 'Choose another key.',
  },
  'survey-closed': {
    status: 409,
    title: 'The edition is closed',
    detail: () => 'A closed edition takes no new units, assignments or versions; choose another one or open it again.',
  },
  'survey-published': {
    status: 409,
    title: 'The edition is published',
    detail: () => 'What is published stays as it is: nothing of it is reviewed or coded any more.',
  },
  'survey-state': {
    status: 409,
    title: 'The edition cannot go to this state',
    detail: () => 'An edition goes from preparing to field, closed and published; only a closed one may go back.',
  },
  'version-other-questionnaire': {
    status: 409,
    title: 'The edition has another questionnaire',
    detail: () => 'An edition keeps its own questionnaire, in newer versions; make another edition for another one.',
  },
  'version-day-past': {
    status: 409,
    title: 'The day is past',
    detail: () => 'By the clock of the server (UTC) that day is over; choose today or a later day.',
  },
  'version-day-far': {
    status: 409,
    title: 'The day is more than ten years away',
    detail: () => 'No edition is planned that far ahead; look at the year, and choose a day within ten years.',
  },
  'version-day-before-last': {
    status: 409,
    title: 'Another version comes later',
    detail: () => 'Choose the day of the version that comes last or a later one, or take that version back first.',
  },
  'version-comes-already': {
    status: 409,
    title: 'The version comes already, on another day',
    detail: () => 'Take it back first, then choose the other day.',
  },
  'version-not-coming': {
    status: 404,
    title: 'The edition has no such version from that day on',
    detail: () => 'Look at its versions: somebody else may have taken it back.',
  },
  'version-in-use': {
    status: 409,
    title: 'Interviews may have been begun with the version',
    detail: () => 'It stays; to stop its use, use another version from today on.',
  },
  'interviews-changed': {
    status: 409,
    title: 'Interviews of the edition changed meanwhile',
    detail: () => 'One of them was returned or replaced while they were read. Nothing was written; run it again.',
  },
  'case-in-reserve': {
    status: 409,
    title: 'A case is in the reserve',
    detail: () => 'A reserve is assigned when it is released in place of another case; leave it out.',
  },
  'replacement-interviewed': {
    status: 409,
    title: 'The case has an interview',
    detail: () => 'It has an interview, or one was begun there; leave it as it is.',
  },
  'replacement-not-final': {
    status: 409,
    title: 'The visits of the case are not at their end',
    detail: () => 'Close it first, after as many visits as the rule wants, on other days and at other hours.',
  },
  'replacement-not-a-dwelling': {
    status: 409,
    title: 'The case is no dwelling that was drawn',
    detail: () => 'It is a further household, or a reserve at rest; replace the dwelling that was drawn.',
  },
  'replacement-replaced-already': {
    status: 409,
    title: 'Another dwelling stands in for the case',
    detail: () => 'Go on with the one that stands in for it.',
  },
  'replacement-no-reserve': {
    status: 409,
    title: 'No reserve is left',
    detail: () => 'Draw more in the same stratum and primary unit, and import them.',
  },
  'survey-required': {
    status: 422,
    title: 'Which edition of the survey?',
    detail: ({ count }: { count: number }) =>
      count === 0
        ? 'There is no edition yet; an administrator makes one with: cifra survey add.'
        : `There are ${count} editions; name one of them.`,
  },
} as const;
