import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { newPassword, ROLES, type Role, role, userName } from '#contract';
import { readConfig } from '../config.ts';
import { hashPassword } from '../security/password.ts';
import { openStore } from '../storage/open-store.ts';
import type { Terminal } from './terminal.ts';

const USAGE = `cifra user add --role ROLE --user NAME [--name "FULL NAME"] < PASSWORD
cifra user password --user NAME < PASSWORD
cifra user list`;

const explanation = `
Adds an account, sets the password of one (which ends its sessions), or lists them.
The password is read from standard input: at least 10 characters, one line.

  --role    ${ROLES.join(', ')}
  --user    name to sign in with: lower-case letters, digits, dot, hyphen, underscore
  --name    name to show; the user name when absent
`;

/** Accounts from the command line; the way to make the first administrator. */
export const command = {
  name: 'user',
  summary: 'adds an account, sets its password, lists accounts',
  usage: USAGE,
  async run(args: string[], io: Terminal): Promise<number> {
    const request = readArguments(args);
    if (request === 'help') {
      io.out.write(`${USAGE}\n${explanation}`);
      return 0;
    }
    if (typeof request === 'string') {
      io.err.write(`${request}\n${USAGE}\n`);
      return 2;
    }
    if (request.action === 'list') return list(io);
    const password = newPassword.safeParse((await text(io.stdin)).replace(/\r?\n$/, ''));
    if (!password.success) {
      io.err.write('The password on standard input must have 10 to 200 characters.\n');
      return 2;
    }
    return save(request, password.data, io);
  },
};

type Request = { action: 'list' } | { action: 'password'; user: string } | Addition;

interface Addition {
  action: 'add';
  user: string;
  name: string;
  role: Role;
}

async function save(request: Exclude<Request, { action: 'list' }>, password: string, io: Terminal): Promise<number> {
  const store = await openStore(readConfig().database);
  try {
    const act = { by: 'command line', at: new Date().toISOString() };
    const hash = await hashPassword(password);
    if (request.action === 'password') {
      if (await store.setPassword(request.user, hash, act))
        return done(io, `The password of ${request.user} is changed.`);
      return finding(io, `There is no account ${request.user}; look it up with: cifra user list`);
    }
    const { action: _, ...person } = request;
    const account = { ...person, demonstration: false, createdAt: act.at };
    if ((await store.addUser(account, hash, act)) === 'added')
      return done(io, `${account.user} can sign in as ${account.role}.`);
    return finding(io, `The user name ${account.user} is taken; choose another or change its password.`);
  } finally {
    await store.close();
  }
}

async function list(io: Terminal): Promise<number> {
  const store = await openStore(readConfig().database);
  try {
    for (const { user, role: part, name } of await store.users()) io.out.write(`${user}\t${part}\t${name}\n`);
    return 0;
  } finally {
    await store.close();
  }
}

function readArguments(args: string[]): 'help' | string | Request {
  const option = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { role: option, user: option, name: option, help: { type: 'boolean', short: 'h', default: false } },
    });
    if (values.help) return 'help';
    const [action, ...rest] = positionals;
    if (rest.length > 0) return 'Too many words.';
    if (action === 'list') return { action };
    if (action !== 'add' && action !== 'password') return 'Say what to do: add, password or list.';
    const user = userName.safeParse(values.user);
    if (!user.success) return '--user needs a name of lower-case letters, digits, dot, hyphen or underscore.';
    if (action === 'password') return { action, user: user.data };
    const part = role.safeParse(values.role);
    if (!part.success) return `--role needs one of: ${ROLES.join(', ')}.`;
    return { action, user: user.data, name: values.name ?? user.data, role: part.data };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function done(io: Terminal, line: string): number {
  io.out.write(`${line}\n`);
  return 0;
}

function finding(io: Terminal, line: string): number {
  io.err.write(`${line}\n`);
  return 1;
}
