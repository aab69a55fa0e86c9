import type { AccountTexts } from './account-texts.ts';

export const accountsInEnglish: AccountTexts = {
  tabsLabel: 'Parts of the administration',
  tabs: { editions: 'Editions', accounts: 'Accounts', server: 'Server' },
  title: 'Accounts',
  loading: 'Looking up the accounts…',
  find: 'Search by name or user name',
  roleLabel: 'Role',
  everyRole: 'Every role',
  stateLabel: 'State',
  everyState: 'All',
  columns: { account: 'Person', role: 'Role', state: 'State', signedIn: 'Last sign-in', action: 'Changes' },
  states: { active: 'Active', disabled: 'Disabled' },
  disabledSince: (day) => `since ${day}`,
  demonstration: 'of the demonstration',
  never: 'Has not signed in yet',
  sessions: (n, count) => (n === 1 ? 'one open session' : `${count} open sessions`),
  ownAccount: 'This is your account',
  shown: (n, count, all) => (n === 1 ? `1 account of ${all} is shown` : `${count} accounts of ${all} are shown`),
  more: (count) => `There are ${count} more. Search by name or choose a role to get to them.`,
  none: 'No account matches your search.',
  change: {
    action: 'Change',
    actionFor: (name) => `Change the account of ${name}`,
    title: (name) => `Change the account of ${name}`,
    what: 'What do you want to do?',
    missing: 'Choose what you want to do.',
    moves: {
      role: {
        name: 'Give another role',
        meaning: 'All sessions end; after signing in again the person finds the pages of the new role.',
        verb: 'Change the role',
        done: (name) => `${name} has another role now and has to sign in again.`,
      },
      password: {
        name: 'Set another password',
        meaning: 'All sessions end and the old password stops working. Hand over the new one in person.',
        verb: 'Set the password',
        done: (name) => `${name} has a new password. The old one no longer works.`,
      },
      'end-sessions': {
        name: 'End all sessions',
        meaning: 'The person has to sign in again on every device. Useful when one was lost or left open.',
        verb: 'End the sessions',
        done: (name) => `The sessions of ${name} have ended.`,
      },
      disable: {
        name: 'Disable the account',
        meaning:
          'The person can no longer sign in and all sessions end; nothing that was done is deleted. If it is an interviewer, what the tablet has not sent yet is still received, and waits in quarantine. If somebody else knows the password, set another one as well.',
        verb: 'Disable the account',
        done: (name) => `The account of ${name} is disabled.`,
      },
      enable: {
        name: 'Enable the account',
        meaning: 'The person can sign in again, with the same password as before.',
        verb: 'Enable the account',
        done: (name) => `${name} can sign in again.`,
      },
    },
    newRole: 'New role',
    sameRole: 'Choose a role other than the present one.',
    lastAdministrator: 'It is the last administrator who can sign in. Add another one first, or enable one.',
    ownAccount: 'It is your own account. Ask another administrator to make the change.',
    gone: 'This account is no longer there. Close this notice and look at the list.',
  },
  password: {
    label: 'Password',
    hint: 'At least 12 characters; it can be a sentence. It is shown so that you can hand it over.',
    propose: 'Propose one',
    tell: 'Write it down or hand it over now: it is not shown again.',
  },
  add: {
    title: 'Add a person',
    lead: 'The person can sign in with the user name and the password at once.',
    name: 'Name',
    nameHint: 'As it should appear in lists.',
    user: 'User name',
    userHint:
      'For signing in: lower-case letters without accents, digits, dot or hyphen, at most 40. It does not change.',
    role: 'Role',
    chooseRole: 'Choose a role',
    make: 'Add the person',
    made: (name, user) => `${name} can now sign in as “${user}”.`,
    errors: {
      nameMissing: 'Write the name.',
      userWrong:
        'Write a user name of lower-case letters without accents, digits, dot or hyphen that begins with a letter or a digit.',
      userTaken: 'There is an account with this user name. Choose another one.',
      roleMissing: 'Choose the role.',
    },
  },
  byCommand: 'The same, from the command line',
  commands: {
    add: 'Add a person (the password is read from standard input)',
    change: 'Change an account (password, role, disable, enable, end-sessions)',
    list: 'List the accounts',
  },
  server: {
    title: 'Server',
    database: 'Database in use',
    loading: 'Looking up the database…',
    engine: 'Engine',
    location: 'Where it is',
    engines: { sqlite: 'SQLite, in a file', postgres: 'PostgreSQL', memory: 'In memory' },
    copies: {
      sqlite: 'All data are in this file. To copy it as it is, stop the server first.',
      postgres: 'Make the backups with the tools of PostgreSQL.',
      memory: 'Nothing is kept: all is lost when the server stops.',
    },
    byCommand: 'From the command line',
    sealed: 'Interviews to be opened',
    waiting: (n, count) =>
      n === 0
        ? 'No interview waits for the private key.'
        : n === 1
          ? '1 interview waits for the private key.'
          : `${count} interviews wait for the private key.`,
    opens: 'This server has the keys that open what it receives.',
    opensNot:
      'This server only has the public half of the keys: it receives and stores, and opens nothing. Start it with all the keys to check what waits.',
    lookingForSealed: 'Counting the interviews that wait…',
  },
};
