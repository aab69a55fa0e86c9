import type { PreviewTexts } from './preview-texts.ts';

export const previewInEnglish: PreviewTexts = {
  title: 'Preview',
  frameTitle: 'The interview as it is asked',
  sizes: { phone: 'Phone', tablet: 'Tablet', alone: 'Alone (tablet)', pane: 'Whole pane' },
  size: 'Size',
  respondent: 'Respondent',
  meet: 'Respondent…',
  startAgain: 'Start again',
  pick: 'Choose by pressing',
  showSelected: 'Go to the chosen one',
  keep: 'Keep this respondent',
  notAlone: 'No part that is answered alone is due for this respondent yet. Choose one whose interview is complete.',
  notAsked: 'This respondent is not asked that, as far as the answers go now.',
  whyNotAsked: 'Why are they not asked?',
  unusable: (n, count) =>
    n === 1
      ? 'One error keeps the questionnaire from being asked. The preview shows it as it was before.'
      : `${count} errors keep the questionnaire from being asked. The preview shows it as it was before.`,
  state: {
    title: 'The respondent',
    onScreen: 'On the screen',
    noQuestion: 'No question is on the screen.',
    forms: 'Forms so far',
    status: { done: 'complete', partial: 'begun', new: 'not begun' },
    answers: 'Answers',
    noAnswer: 'Nothing is answered yet.',
    incidents: 'Incidents and their ICCS code',
    noIncident: 'No incident so far.',
    noCode: 'the office gives the code',
    open: (n, count) => (n === 1 ? 'One point is open.' : `${count} points are open.`),
  },
  frame: {
    finishedTitle: 'The interview is complete',
    finishedBody: 'It was a trial: nothing is sent or kept.',
    startAgain: 'Start again',
    lockedTitle: 'The tablet is locked',
    lockedBody: 'On a tablet, the interviewer’s code opens it here.',
    takeBack: 'Go on as the interviewer',
  },
};
