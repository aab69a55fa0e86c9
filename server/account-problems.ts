/** Problems with accounts, passwords and signing in, by code, as `server/problems.ts` has all the others. */
export const ACCOUNT_PROBLEMS = {
  'not-signed-in': {
    status: 401,
    title: 'Sign in first',
    detail: () => 'Sign in and try again.',
  },
  'wrong-credentials': {
    status: 401,
    title: 'The user name or the password is wrong',
    detail: ({ reason }: { reason: 'no-match' | 'account-changed' }) =>
      reason === 'no-match'
        ? 'Check the user name and the password and try again.'
        : 'The account has just changed; sign in again, with the new password if there is one.',
  },
  'demonstration-account': {
    status: 403,
    title: 'Demonstration accounts work only on the machine that runs the server',
    detail: () => 'Ask the administrator of the server for an account of your own.',
  },
  'account-disabled': {
    status: 403,
    title: 'The account is disabled',
    detail: () => 'Ask an administrator to enable it.',
  },
  'wrong-password': {
    status: 403,
    title: 'The current password is wrong',
    detail: () => 'Type your current password again.',
  },
  'role-not-allowed': {
    status: 403,
    title: 'The role of this account may not do this',
    detail: ({ roles }: { roles: readonly string[] }) => `Only these roles may do it: ${roles.join(', ')}.`,
  },
  'session-required': {
    status: 403,
    title: 'The token of a tablet does not open this',
    detail: () => 'Sign in with the account and its password.',
  },
  'device-revoked': {
    status: 403,
    title: 'This tablet was revoked',
    detail: () => 'It can still send what it holds, and receives nothing more; ask a supervisor.',
  },
  'token-ended': {
    status: 401,
    title: 'This token for a machine has ended',
    detail: () => 'It expired or was revoked; give the machine a new one.',
  },
  'scope-not-allowed': {
    status: 403,
    title: 'The scope of this token does not open this',
    detail: ({ scopes }: { scopes: readonly string[] }) =>
      scopes.length === 0
        ? 'No token for a machine opens it; sign in with an account.'
        : `A token opens it with one of these scopes: ${scopes.join(', ')}.`,
  },
  'unknown-token': {
    status: 404,
    title: 'No such token',
    detail: () => 'Look it up in the list of tokens for machines.',
  },
  'tokens-full': {
    status: 409,
    title: 'The account has as many tokens as one may have',
    detail: ({ most }: { most: number }) => `Revoke those that are not used any more; an account has at most ${most}.`,
  },
  'unknown-device': {
    status: 404,
    title: 'No such enrolled tablet',
    detail: () => 'Look it up in the list of tablets.',
  },
  'device-exists': {
    status: 409,
    title: 'There is an enrolment with this id',
    detail: () => 'Enrol again with a new id.',
  },
  'help-not-asked': {
    status: 409,
    title: 'Nobody has asked for help on this tablet',
    detail: () => 'The person signs in on the tablet and asks for help first.',
  },
  'escrow-damaged': {
    status: 409,
    title: 'What the tablet left for this case cannot be opened',
    detail: () =>
      'Enrol the tablet again; what it holds stays closed, and is not lost while its secret may be remembered.',
  },
  'unknown-user': {
    status: 404,
    title: 'No such account',
    detail: () => 'Look up the user name in the list of accounts.',
  },
  'user-exists': {
    status: 409,
    title: 'The user name is taken',
    detail: () => 'Choose another user name.',
  },
  'own-account': {
    status: 409,
    title: 'It is your own account',
    detail: () => 'Ask another administrator to do it.',
  },
  'last-administrator': {
    status: 409,
    title: 'It is the last administrator who can sign in',
    detail: () => 'Add another administrator first, or enable one.',
  },
  'not-an-interviewer': {
    status: 422,
    title: 'Cases are assigned to interviewers only',
    detail: ({ found }: { found: 'another-role' | 'disabled' }) =>
      found === 'disabled'
        ? 'This account is disabled; choose another one.'
        : 'Choose an account whose role is interviewer.',
  },
  'password-known': {
    status: 422,
    title: 'The password is one of those that everybody tries first',
    detail: () => 'Choose another one; several words that have nothing to do with each other are easy to remember.',
  },
  'password-pattern': {
    status: 422,
    title: 'The password is a pattern',
    detail: () => 'It repeats itself or follows the keyboard or the alphabet; choose another one.',
  },
  'password-about-account': {
    status: 422,
    title: 'The password is little more than a name',
    detail: () => 'It is made of the name, the user name or the name of the product; choose another one.',
  },
  'too-many-attempts': {
    status: 429,
    title: 'Too many attempts',
    detail: ({ seconds }: { seconds: number }) => `Wait ${inMinutes(seconds)} and try again.`,
  },
} as const;

function inMinutes(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
