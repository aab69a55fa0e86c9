import type { QuickExitTexts } from './quick-exit-texts.ts';

export const quickExitInEnglish: QuickExitTexts = {
  button: 'Area',
  explained:
    'If somebody comes near, tap “Area” above (on a keyboard, Escape twice): questions about the neighbourhood appear instead. Your answers are not lost.',
  neutral: {
    title: 'Neighbourhood services',
    lead: 'Think of your neighbourhood during the last twelve months. How would you rate each service?',
    page: (n, of) => `Screen ${n} of ${of}`,
    questions: {
      water: 'Drinking water',
      light: 'Street lighting',
      rubbish: 'Rubbish collection',
      streets: 'The state of streets and pavements',
      transport: 'Public transport',
      parks: 'Parks and sports grounds',
    },
    grades: { good: 'Good', fair: 'Fair', bad: 'Poor', none: 'There is none' },
    wish: 'What would you improve first in your neighbourhood?',
    thanks: 'Thank you for your opinion',
    thanksBody: 'You can go back to change something.',
    back: 'Back',
    next: 'Next',
    leave: 'Leave',
  },
};
