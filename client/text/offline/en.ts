import type { OfflineTexts } from './offline-texts.ts';

export const offlineInEnglish: OfflineTexts = {
  update: {
    readyTitle: 'A new version is ready',
    readyBody: 'It is already whole on this device. Switching takes a few seconds and does not touch what is saved.',
    take: 'Switch now',
    taking: 'Switching…',
    takenTitle: 'Another tab switched to the new version',
    takenBody: 'Reload this page when you have finished what you are doing.',
    reload: 'Reload',
    workOpen: 'An interview is open in another tab. Finish or close it and tap again.',
    noAnswer: 'It could not switch. Everything is as it was; try again.',
  },
  title: 'The device',
  attention: 'The device needs attention',
  checkAgain: 'Check again',
  states: { good: 'Good', caution: 'Attention', bad: 'Missing', waiting: 'Under way' },
  app: {
    title: 'Cifra on the device',
    kept: 'It opens without a network.',
    fetching: 'It is being saved. Do not close this page.',
    absent: 'It is not saved yet. A network is needed once.',
    unsupported:
      'This browser cannot save it. Use an up-to-date Chrome, Edge, Firefox or Safari, not in a private window.',
    failed: {
      'no-connection': 'It could not be saved whole: there is no network. The device tries again when there is one.',
      'wrong-file':
        'It could not be saved: what arrived is not Cifra. The network may want you to sign in on a page of its own. Use another one.',
      'storage-full': 'It could not be saved: the device is full. Make room and check again.',
    },
    updateFailed: {
      'no-connection': 'It opens without a network. A new version came only in part; the one you have stays.',
      'wrong-file': 'It opens without a network. A new version did not arrive well; the one you have stays.',
      'storage-full': 'It opens without a network. There is no room for a new version; make room.',
    },
  },
  questionnaires: {
    title: 'Questionnaires',
    waiting: 'Checking which ones are needed.',
    none: 'You have no cases yet.',
    all: (n, count) =>
      n === 1 ? 'The questionnaire of your cases is here.' : `The ${count} questionnaires of your cases are here.`,
    some: (here, needed) => `${here} of ${needed} are here.`,
    failures: {
      'no-connection': 'A network is needed to fetch what is missing.',
      'wrong-content': 'One did not arrive well. Check again; if it goes on, tell your supervisor.',
      'storage-full': 'The device is full. Make room and check again.',
      'storage-unavailable':
        'The browser does not let anything be saved. Leave the private window or use another browser.',
    },
  },
  installed: {
    title: 'On the home screen',
    yes: 'It is installed.',
    offered: 'Install it: then the device does not clear what is saved, and it opens with one tap.',
    install: 'Install',
    onIpad:
      'In Safari tap Share and then “Add to Home Screen”. Open it from there: otherwise the device clears what is saved after seven days without use.',
    byMenu: 'Open the browser’s menu and choose “Install” or “Add to Home screen”.',
  },
  storage: {
    title: 'What is saved stays',
    looking: 'Checking.',
    kept: 'The device does not clear it by itself.',
    asked: 'Ask the device not to clear what is saved when it runs out of room.',
    ask: 'Ask',
    refused:
      'The browser does not promise it. Install the app, and do not clear browsing data while interviews are waiting to be sent.',
    unsupported: 'This browser does not promise it. Do not clear its data while interviews are waiting to be sent.',
  },
  space: {
    title: 'Room',
    enough: (free) => `${free} are left.`,
    low: (free) => `${free} are left. Make room before you go out: pictures, videos or apps.`,
    veryLow: (free) => `${free} are left. That is not enough: make room before you interview.`,
    unknown: 'The browser does not say how much is left.',
  },
  clock: {
    title: 'Clock of the device',
    right: 'It agrees with the server’s.',
    ahead: (gap) => `It is ${gap} ahead. Set date and time in the settings of the device.`,
    behind: (gap) => `It is ${gap} behind. Set date and time in the settings of the device.`,
    unknown: 'It is compared with the server’s when there is a network.',
  },
  version: {
    title: 'Version',
    current: (build) => build,
    newer: (build) => `${build}. There is a newer one.`,
  },
};
