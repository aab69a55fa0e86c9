import type { CheckInTexts } from './check-in-texts.ts';

export const checkInInEnglish: CheckInTexts = {
  name: 'Visit clock',
  goIn: 'I am going in',
  howLong: 'I expect to be out in',
  minutes: (n) => `${n} minutes`,
  clock: (time) => `Clock: until ${time}`,
  over: 'The time is over. Are you out?',
  out: 'I am out',
  more: '15 more minutes',
  alarm: 'Note the shift',
  noted: 'Noted.',
  title: 'People to reach',
  lead: 'Those who asked for help, or have not yet said that they left a dwelling.',
  nobody: 'Nobody at the moment.',
  asksForHelp: 'Asks for help',
  late: 'No word yet',
  settle: 'I reached them',
  columns: { interviewer: 'Interviewer', case: 'Dwelling', due: 'Out by', what: 'What is happening', action: 'Action' },
};
