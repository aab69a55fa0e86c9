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
    detail: () => 'A closed edition takes no new units and no assignments; choose another one or open it again.',
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
  'survey-required': {
    status: 422,
    title: 'Which edition of the survey?',
    detail: ({ count }: { count: number }) =>
      count === 0
        ? 'There is no edition yet; an administrator makes one with: cifra survey add.'
        : `There are ${count} editions; name one of them.`,
  },
} as const;
