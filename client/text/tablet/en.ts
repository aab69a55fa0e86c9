import type { TabletTexts } from './tablet-texts.ts';

export const tabletInEnglish: TabletTexts = {
  code: {
    title: 'Choose your code for taking the tablet back',
    why: 'While the respondent answers alone, the tablet shows nothing else. With this code you take it back, also without a network. It is not the phrase or PIN that opens it.',
    label: 'Code',
    hint: 'Six digits or more. Not one digit repeated, nor a run such as 123456.',
    again: 'Repeat the code',
    weak: 'Choose six digits or more that are neither all the same nor a run.',
    differ: 'It is not the same as the first one. Type it again.',
    keep: 'Keep the code',
  },
  lock: {
    title: 'Please give the tablet back',
    lead: 'Your interviewer opens it with a code. What you answered is saved and is not shown.',
    label: 'Interviewer’s code',
    open: 'Open',
    checking: 'One moment…',
    fill: 'Type the code.',
    wrong: 'That is not the code. Type it again.',
    notKept: 'The tablet cannot save anything now. Make room and type the code again.',
    wait: (left) => `Too many attempts. Leave this screen open and wait ${left}.`,
    forgotten: 'I forgot my code',
    withCode: 'Use the code',
    password: 'Interviewer’s password',
    passwordHint: 'This needs a network. You will then choose a new code.',
    passwordWrong: 'That is not the password. Type it again.',
    passwordTooOften: 'Too many attempts. Wait a few minutes and try again.',
    passwordOffline: 'There is no connection. Use the code, or find a network.',
  },
  alone: {
    title: 'Your answers',
    missing: { dk: 'I don’t know', refused: 'I’d rather not answer', na: 'Does not apply to me' },
    goOn: 'I will go on by myself',
    begun:
      'What you have already answered is not shown. If you go on by yourself, you continue where you were; if the questions are read to you, this part begins again.',
    unusual: 'Some answers on this screen do not often go together, or are unusual. Are they right?',
    exitHint: 'Close the screen. What you answered stays saved and is not shown.',
    notSaved: 'It cannot be saved. Please give the tablet back to your interviewer.',
  },
  roster: {
    title: 'This changes the list of the household',
    leaving: (n, count) => (n === 1 ? 'One person leaves the list. Who?' : `${count} people leave the list. Who?`),
    leavingNote: 'Their answers are set aside. Those of the other people do not change.',
    head: 'Who heads the household now?',
    headNote: 'They come first in the list. Everybody else’s relationship is asked again.',
    chooseHead: 'Mark who heads the household now.',
    coming: (n, count) =>
      n === 1
        ? 'One more person on the list. Is it somebody who was taken out before?'
        : `${count} more people on the list. Is any of them somebody who was taken out before?`,
    comingNote: 'They come back with their answers. If you mark nobody, it is a new person.',
    chooseFewer: (count) => `Mark at most: ${count}.`,
    staying: 'No answer is set aside.',
    perhaps: (n, count) =>
      n === 0
        ? 'You are then asked whether the draw is repeated.'
        : `You are then asked whether the draw is repeated. If another person is selected, the answers of the person selected before are set aside: ${count}.`,
    otherPerson: (n, count) =>
      n === 0
        ? 'The draw is repeated and another person is selected.'
        : `The draw is repeated and another person is selected. The answers of the person selected before are set aside: ${count}.`,
    person: (place, name, age) => [`Person ${place}`, name, age && `aged ${age}`].filter(Boolean).join(', '),
    formerPerson: (line, name, age) => [`Line ${line}`, name, age && `aged ${age}`].filter(Boolean).join(', '),
    why: 'Why does it change?',
    reasons: {
      miscounted: 'People were miscounted',
      moved: 'Someone does not live here, or no longer does',
      mistake: 'Something was noted wrong',
      other: 'Another reason',
    },
    chooseWho: (count) => `Mark who leaves: ${count}.`,
    chooseWhy: 'Choose a reason.',
    change: 'Change the list',
    redraw: 'Repeat the draw',
    keep: 'Leave it as it was',
  },
};
