import type { ShellTexts } from './shell-texts.ts';

export const shellInEnglish: ShellTexts = {
  productLead: 'Victimization surveys, from the question to the published figure.',
  signIn: 'Sign in',
  user: 'User name',
  password: 'Password',
  signingIn: 'Signing in…',
  signInFailed: 'The user name and password do not match. Check them and try again.',
  sessionEnded: 'Your session ended. Sign in again to go on; nothing that was saved is lost.',
  fillUser: 'Enter your user name.',
  fillPassword: 'Enter your password.',
  signOut: 'Sign out',
  changePassword: 'Change password',
  tokens: 'Tokens for machines',
  currentPassword: 'Current password',
  newPassword: 'New password',
  newPasswordHint: 'At least 12 characters. A long sentence is easier to remember.',
  repeatPassword: 'Repeat the new password',
  passwordsDiffer: 'The two new passwords differ. Enter them again.',
  passwordTooShort: 'The new password must have at least 12 characters.',
  passwordTooLong: 'The password can have up to 200 characters.',
  passwordFlaws: {
    'password-known':
      'It is one of the passwords that everybody tries first. Choose another one: several unrelated words are easy to remember.',
    'password-pattern': 'It repeats itself, or follows the keyboard or the alphabet. Choose another one.',
    'password-about-account':
      'It is little more than the name, the user name or the name of the product. Choose another one.',
  },
  currentPasswordWrong: 'The current password is not right.',
  passwordChanged: 'The password has changed and all your sessions have ended. Sign in with the new one.',
  savePassword: 'Save and sign in again',
  otherSessions: {
    title: 'Other sessions',
    body: 'If you lost a device or left your account open on another one, end those sessions here. This one stays open.',
    end: 'End the other sessions',
    ended: (n) =>
      n === 0
        ? 'There were no other open sessions.'
        : n === 1
          ? 'The other session has ended.'
          : `The other ${n} sessions have ended.`,
  },
  cancel: 'Cancel',
  back: 'Back',
  account: 'Account',
  language: 'Language',
  loading: 'Loading…',
  retry: 'Try again',
  skipToContent: 'Skip to content',
  noConnectionTitle: 'The server cannot be reached',
  noConnectionBody: 'Check the network and try again. What is saved on this device is still here.',
  unexpectedTitle: 'This page could not go on',
  unexpectedBody: 'Nothing that was saved is lost. Reload the page to continue.',
  reload: 'Reload',
  problemMemory:
    'Making this takes more memory than the server gives to one task. Choose fewer tables or a smaller file, or have it made by the command cifra on a larger machine.',
  problemUnknown: 'The server could not complete the request. Try again in a moment.',
  problemOffline: 'The server cannot be reached. Check the network and try again.',
  problemNotTheServer:
    'Something else answered in place of the server: this network may want you to sign in on a page of its own, or the server is restarting. What is saved is still here. Sign in to the network in the browser, or use another one, and try again.',
  problemTooLarge: (megabytes) =>
    `It is too large: at most ${megabytes} MB fit here. Nothing was stored. Leave out what is not needed, or send it in parts.`,
  problemVersion: 'There is no such version of the questionnaire. Look it up in the list of questionnaires.',
  problemQuestionnaire:
    'The questionnaire of this case is not on the tablet yet. Find a network once and try again; after that it opens without one.',
  problemTooMany: (minutes) =>
    minutes > 1
      ? `Too many attempts. Wait ${minutes} minutes and try again, or sign in on a device where you have signed in before.`
      : 'Too many attempts. Wait a minute and try again.',
  accountDisabled: 'This account is disabled. Ask an administrator to enable it.',
  roles: {
    interviewer: 'Interviews',
    supervisor: 'Supervision',
    designer: 'Design',
    statistician: 'Statistics',
    admin: 'Administration',
  },
  admin: {
    title: 'Administration',
    importSample: 'Load the sample from a CSV file',
    help: 'See every command',
  },
};
