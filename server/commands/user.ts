import { text } from 'node:stream/consumers';
import { newPassword, ROLES, type Role, userName } from '#contract';
import { readConfig } from '../config.ts';
import { type AccountAct, addAccount, changeAccount, setAccountPassword } from '../security/accounts.ts';
import { openServerStore } from '../start/open-server-store.ts';
import type { Store } from '../storage/store.ts';
import { choice, optionalChoice, optionalText } from './arguments.ts';
import { CommandFailure, WrongUse } from './command-failure.ts';
import { defineCommand } from './define-command.ts';
import type { Terminal } from './terminal.ts';

const ACTIONS = ['add', 'password', 'role', 'disable', 'enable', 'end-sessions', 'list'] as const;

/** Accounts from the command line; the way to make the first administrator. */
export const userCommand = defineCommand({
  name: 'user',
  summary: 'adds an account, changes its role or password, disables it, ends its sessions, lists accounts',
  usage: `cifra user add --role ROLE --user NAME [--name "FULL NAME"] < PASSWORD
cifra user password --user NAME < PASSWORD
cifra user role --role ROLE --user NAME
cifra user disable|enable|end-sessions --user NAME
cifra user list`,
  explanation: `
Adds an account, changes one, or lists them: user name, role, name, active or disabled,
last time that somebody signed in.

  password       sets the password and ends the sessions of the account
  role           gives it another role and ends its sessions
  disable        it cannot sign in any more, and its sessions end; the tablet of somebody who
                 interviewed can still send what waits on it, which then waits in quarantine
  enable         it can sign in again
  end-sessions   whoever uses the account signs in again

The last administrator who can sign in keeps role and account.
The password is read from standard input: at least 12 characters, one line. It may be any
sentence, but none that everybody tries first, no pattern, and not just a name.

  --role    ${ROLES.join(', ')}
  --user    name to sign in with: lower-case letters, digits, dot, hyphen, underscore
  --name    name to show; the user name when absent

Reads and writes the database that CIFRA_DB names (data/cifra.sqlite when it is not set).
`,
  positional: { action: choice(ACTIONS) },
  options: { role: optionalChoice(ROLES), user: optionalText, name: optionalText },
  async run({ action, role, user, name }, io) {
    if (action === 'list') return withStore((store) => listAccounts(store, io));
    const account = userName.safeParse(user);
    if (!account.success)
      throw new WrongUse('--user must be a name of lower-case letters, digits, dot, hyphen or underscore');
    const typed = { user: account.data, name, role };
    switch (action) {
      case 'add':
        return add(typed, io);
      case 'password':
        return setPassword(typed.user, io);
      case 'role':
        return change(typed.user, { what: 'role', role: required(role) }, io);
      default:
        return change(typed.user, { what: action }, io);
    }
  },
});

async function withStore(use: (store: Store) => Promise<number>): Promise<number> {
  const { store } = await openServerStore(readConfig());
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

function required(role: Role | undefined): Role {
  if (role === undefined) throw new WrongUse(`--role must be one of: ${ROLES.join(', ')}`);
  return role;
}

async function readPassword(io: Terminal): Promise<string> {
  const password = newPassword.safeParse((await text(io.stdin)).replace(/\r?\n$/, ''));
  if (!password.success) throw new CommandFailure(2, 'The password on standard input must have 12 to 200 characters.');
  return password.data;
}

async function listAccounts(store: Store, io: Terminal): Promise<number> {
  for (const { user, role, name, disabledAt, signedInAt } of await store.users()) {
    const state = disabledAt === undefined ? 'active' : 'disabled';
    io.out.write(`${[user, role, name, state, signedInAt ?? 'never'].join('\t')}\n`);
  }
  return 0;
}

async function add(
  { user, name, role }: { user: string; name: string | undefined; role: Role | undefined },
  io: Terminal,
): Promise<number> {
  const person = { user, name: name ?? user, role: required(role) };
  const password = await readPassword(io);
  return withStore(async (store) => {
    if ((await addAccount(store, { ...person, password }, actNow())) === 'user-exists')
      throw new CommandFailure(1, `The user name ${user} is taken; choose another or change its password.`);
    io.out.write(`${user} can sign in as ${person.role}.\n`);
    return 0;
  });
}

async function setPassword(user: string, io: Terminal): Promise<number> {
  const password = await readPassword(io);
  return withStore(async (store) => {
    if ((await setAccountPassword(store, { user, password }, actNow())) === undefined) throw unknown(user);
    io.out.write(`The password of ${user} is changed.\n`);
    return 0;
  });
}

async function change(user: string, what: AccountAct, io: Terminal): Promise<number> {
  return withStore(async (store) => {
    if (!(await store.findUser(user))) throw unknown(user);
    await changeAccount(store, user, what, actNow());
    io.out.write(`${sentenceFor(user, what)}\n`);
    return 0;
  });
}

function sentenceFor(user: string, change: AccountAct): string {
  switch (change.what) {
    case 'role':
      return `${user} is ${change.role} and signs in again.`;
    case 'disable':
      return `${user} cannot sign in any more.`;
    case 'enable':
      return `${user} can sign in again.`;
    case 'end-sessions':
      return `The sessions of ${user} are over.`;
  }
}

function unknown(user: string): CommandFailure {
  return new CommandFailure(1, `There is no account ${user}; look it up with: cifra user list`);
}

function actNow() {
  return { by: 'command line', at: new Date().toISOString() };
}
