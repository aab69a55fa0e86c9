import { text } from 'node:stream/consumers';
import { newPassword, ROLES, userName } from '#contract';
import { readConfig } from '../config.ts';
import { addAccount, type NewAccount, setAccountPassword } from '../security/accounts.ts';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';
import { choice, optionalChoice, optionalText } from './arguments.ts';
import { CommandFailure, WrongUse } from './command-failure.ts';
import { defineCommand } from './define-command.ts';
import type { Terminal } from './terminal.ts';

/** Accounts from the command line; the way to make the first administrator. */
export const userCommand = defineCommand({
  name: 'user',
  summary: 'adds an account, sets its password, lists accounts',
  usage: `cifra user add --role ROLE --user NAME [--name "FULL NAME"] < PASSWORD
cifra user password --user NAME < PASSWORD
cifra user list`,
  explanation: `
Adds an account, sets the password of one (which ends its sessions), or lists them.
The password is read from standard input: at least 10 characters, one line.

  --role    ${ROLES.join(', ')}
  --user    name to sign in with: lower-case letters, digits, dot, hyphen, underscore
  --name    name to show; the user name when absent

Reads and writes the database that CIFRA_DB names (data/cifra.sqlite when it is not set).
`,
  positional: { action: choice(['add', 'password', 'list']) },
  options: { role: optionalChoice(ROLES), user: optionalText, name: optionalText },
  async run({ action, role, user, name }, io) {
    if (action === 'list') return withStore((store) => listAccounts(store, io));
    const checkedUser = userName.safeParse(user);
    if (!checkedUser.success)
      throw new WrongUse('--user must be a name of lower-case letters, digits, dot, hyphen or underscore');
    if (action === 'password') {
      const password = await readPassword(io);
      return withStore((store) => setPassword(store, { user: checkedUser.data, password }, io));
    }
    if (role === undefined) throw new WrongUse(`--role must be one of: ${ROLES.join(', ')}`);
    const password = await readPassword(io);
    const person = { user: checkedUser.data, name: name ?? checkedUser.data, role };
    return withStore((store) => add(store, { ...person, password }, io));
  },
});

async function withStore(use: (store: Store) => Promise<number>): Promise<number> {
  const store = await openStore(readConfig().database);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

async function readPassword(io: Terminal): Promise<string> {
  const password = newPassword.safeParse((await text(io.stdin)).replace(/\r?\n$/, ''));
  if (!password.success) throw new CommandFailure(2, 'The password on standard input must have 10 to 200 characters.');
  return password.data;
}

async function listAccounts(store: Store, io: Terminal): Promise<number> {
  for (const { user, role, name } of await store.users()) io.out.write(`${user}\t${role}\t${name}\n`);
  return 0;
}

async function setPassword(
  store: Store,
  { user, password }: { user: string; password: string },
  io: Terminal,
): Promise<number> {
  if (!(await setAccountPassword(store, { user, password }, actNow())))
    throw new CommandFailure(1, `There is no account ${user}; look it up with: cifra user list`);
  io.out.write(`The password of ${user} is changed.\n`);
  return 0;
}

async function add(store: Store, person: NewAccount, io: Terminal): Promise<number> {
  const { user, role } = person;
  if ((await addAccount(store, person, actNow())) === 'user-exists')
    throw new CommandFailure(1, `The user name ${user} is taken; choose another or change its password.`);
  io.out.write(`${user} can sign in as ${role}.\n`);
  return 0;
}

function actNow() {
  return { by: 'command line', at: new Date().toISOString() };
}
