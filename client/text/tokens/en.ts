import type { TokenTexts } from './token-texts.ts';

export const tokensInEnglish: TokenTexts = {
  title: 'Tokens for machines',
  lead: 'With a token a program reads from this server by itself: for example the web page that shows figures. It reads what its scope allows, and no more than you. It changes nothing and sees no interview, no address and no encryption key.',
  listed: 'Tokens that were given',
  loading: 'Loading the tokens…',
  none: 'No token has been given yet. The form below makes one.',
  columns: {
    name: 'Machine',
    scope: 'Scope',
    user: 'Given by',
    state: 'State',
    lastUsed: 'Last used',
    action: 'Actions',
  },
  states: { active: 'Active', expired: 'Expired', revoked: 'Revoked' },
  until: (day) => `until ${day}`,
  neverUsed: 'Never',
  scopes: {
    'figures:read': {
      name: 'Figures',
      opens:
        'Estimates, tables, comparisons and administrative counts beside them, as the page shows them, also those of few cases.',
    },
    'files:read': {
      name: 'Files of figures',
      opens: 'Estimates and tables as CSV, XLSX, JSON-stat and SDMX, and scripts. No records.',
    },
    'fieldwork:read': { name: 'Response rates', opens: 'Outcome rates of an edition, as counts. No household.' },
    'server:read': {
      name: 'State of the server',
      opens: 'Whether it takes interviews, room on the disk, the last backup.',
    },
    'openapi:read': { name: 'Description of the API', opens: 'Which calls there are. No data.' },
  },
  give: {
    title: 'Give a token',
    name: 'What is the machine called?',
    nameHint: 'So that you know it in the list, for example “figures of the web page”.',
    nameMissing: 'Give the machine a name.',
    scope: 'What may it read?',
    scopeMissing: 'Choose what it may read.',
    ends: 'When does the token end?',
    inDays: (days, day) => `In ${days} days, on ${day}`,
    passwordHint: 'A token lasts longer than your session: confirm that it is you.',
    make: 'Give the token',
    full: 'You have as many tokens as an account may have. Revoke those that are not used any more.',
  },
  given: {
    title: (name) => `The token for “${name}” is made`,
    once: 'It is shown only now. Copy it to where the machine keeps its secrets; whoever has it can read with it.',
    token: 'Token',
    copy: 'Copy the token',
    copied: 'The token is copied.',
    copyFailed: 'The browser does not allow copying. Select the text and copy it.',
    how: 'The machine sends it with each request:',
  },
  revoke: {
    action: 'Revoke',
    actionOf: (name) => `Revoke the token for “${name}”`,
    question: (name) => `Revoke the token for “${name}”?`,
    meaning: 'From that moment the machine can read nothing with it. This cannot be undone; a new token can be given.',
    done: (name) => `The token for “${name}” is revoked.`,
  },
  byCommand: 'On the command line',
  commands: { create: 'Give a token', list: 'See the tokens', revoke: 'Revoke all tokens of an account' },
};
