import type { ComparabilityWords } from './comparability-words.ts';

export const comparabilityInEnglish: ComparabilityWords = {
  title: 'Comparability report',
  subtitle: '$1 beside $2',
  explanation:
    'Each figure and each question of the standard, and how it stands in this questionnaire. What the standard leaves to each country is no deviation.',
  summary: 'Summary',
  survey: 'What holds for the whole survey',
  figures: 'Figures',
  questions: 'Questions',
  added: 'Questions of this questionnaire alone',
  foreseen: 'Differences that the standard foresees',
  foreseenExplained: 'Amounts of money, authorities, states, optional modules, languages and the words of the country.',
  none: 'None.',
  figure: 'Figure',
  question: 'Question',
  result: 'Result',
  why: 'Why',
  standard: 'Standard',
  own: 'This questionnaire',
  otherWords: 'Questions in other words',
  contents: 'Contents',
  skip: 'Skip to the report',
  reporting: 'Reported crimes and dark figure',
  files: 'Investigation files and dark figure with files',
  sets: {
    any_person: 'All crimes against the person',
    any_household: 'All crimes against the household',
    any: 'All crimes',
  },
  standing: {
    same: 'the same',
    otherwise: 'asked otherwise',
    'not-comparable': 'not comparable',
    'not-asked': 'not asked',
  },
};
