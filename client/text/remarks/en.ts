import type { RemarkTexts } from './remark-texts.ts';

export const remarksInEnglish: RemarkTexts = {
  add: 'Comment',
  comment: 'Comment made',
  flagged: 'For the supervisor',
  wholeInterview: 'The whole interview',
  label: 'What you want to note',
  openHint: 'Your supervisor reads it with this question. Write no names, and nothing of what the person told you.',
  closedHint: 'It is kept locked with the answers. Your supervisor does not see it.',
  flagQuestion: 'Should your supervisor review this question? Say why',
  flagInterview: 'Should your supervisor review this interview? Say why',
  flagHint: 'In a few words, without names or what the person told you. Leave it empty if there is no need.',
  saves: 'It is saved while you write.',
  remove: 'Delete',
  done: 'Done',
  listTitle: 'Comments',
  flagWhole: 'Ask for a review of the interview',
  changeWhole: 'Change what you asked your supervisor',
  desk: {
    title: 'Comments of the interviewer',
    none: 'There are no comments.',
    flagged: 'Asks for review',
    columns: { question: 'Question', comment: 'Comment', flag: 'Why review it' },
    filterLabel: 'Request for review',
    anyFlag: 'with or without a request for review',
    onlyFlagged: 'with a request for review',
  },
};
