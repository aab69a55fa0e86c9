import { MOST_TOKEN_DAYS, scopesOf, TOKEN_SCOPES, type TokenReply, tokenName, whoMayGive } from '#contract';
import { readConfig } from '../config.ts';
import { giveToken, shownToken } from '../security/machine-tokens.ts';
import { openServerStore } from '../start/open-server-store.ts';
import type { Store } from '../storage/store.ts';
import { choice, optionalChoice, optionalText, wholeNumber } from './arguments.ts';
import { CommandFailure, WrongUse } from './command-failure.ts';
import { defineCommand } from './define-command.ts';
import type { Terminal } from './terminal.ts';

const ACTIONS = ['create', 'list', 'revoke'] as const;

const DAYS = 90;

/** Tokens for machines from the command line. Exit 0 done, 1 there is no such account or token, 2 wrong use. */
export const tokenCommand = defineCommand({
  name: 'token',
  summary: 'gives machines tokens of limited scope for the API, lists and revokes them',
  usage: `cifra token create --user NAME --scope SCOPE --name "MACHINE" [--days N]
cifra token list [--user NAME]
cifra token revoke --id ID | --user NAME`,
  explanation: `
A token lets a machine call the API: Authorization: Bearer TOKEN. It reads, within its scope and
within what the account may see that gives it, and changes nothing.

  create   gives a token in the name of an account. It is written to standard output, once, and
           kept as a hash: who loses it makes another one
  list     id, account, scope, state, day of the end, day of the last use, name
  revoke   ends a token, or all of an account; at once. Another role, or disabling the account, does so too

  --scope  ${TOKEN_SCOPES.map((scope) => `${scope.padEnd(15)} given by: ${whoMayGive(scope).join(', ')}`).join('\n           ')}
  --name   what the machine is called in the list, such as "figures of the web page"
  --days   days until it ends, at most ${MOST_TOKEN_DAYS}; ${DAYS} when absent
  --user   the account that gives it, or whose tokens these are
  --id     the id of a token, as the list has it

Reads and writes the database that CIFRA_DB names (data/cifra.sqlite when it is not set).
`,
  positional: { action: choice(ACTIONS) },
  options: {
    user: optionalText,
    scope: optionalChoice(TOKEN_SCOPES),
    name: optionalText,
    days: wholeNumber({ from: 1, to: MOST_TOKEN_DAYS, fallback: DAYS }),
    id: optionalText,
  },
  async run({ action, user, scope, name, days, id }, io) {
    switch (action) {
      case 'list':
        return withStore((store) => list(store, user, io));
      case 'revoke':
        if ((id === undefined) === (user === undefined))
          throw new WrongUse('name a token with --id or, for all, --user');
        return withStore((store) => (id === undefined ? revokeAll(store, user!, io) : revoke(store, id, io)));
      case 'create': {
        const named = tokenName.safeParse(name);
        if (!user) throw new WrongUse('--user must name the account that gives the token');
        if (!scope) throw new WrongUse(`--scope must be one of: ${TOKEN_SCOPES.join(', ')}`);
        if (!named.success) throw new WrongUse('--name must have 1 to 80 characters');
        return withStore((store) => create(store, { user, scope, name: named.data, days }, io));
      }
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

async function create(
  store: Store,
  { user, ...order }: Pick<TokenReply, 'user' | 'scope' | 'name'> & { days: number },
  io: Terminal,
): Promise<number> {
  const found = await store.findUser(user);
  if (!found) throw unknownAccount(user);
  const { account } = found;
  if (account.disabledAt !== undefined)
    throw new CommandFailure(1, `The account ${user} is disabled; enable it first.`);
  if (!scopesOf(account.role).includes(order.scope)) {
    const roles = whoMayGive(order.scope).join(' or ');
    throw new CommandFailure(
      1,
      `A token with the scope ${order.scope} is given by: ${roles}; ${user} is ${account.role}.`,
    );
  }
  const now = () => new Date();
  const { token, id, expiresAt } = await giveToken({ store, now }, { account, ...order }, actNow());
  io.out.write(`${token}\n`);
  io.err.write(
    `The token ${id} ends on ${expiresAt.slice(0, 10)}. It is not shown again: keep it as you keep a password.\n`,
  );
  return 0;
}

async function list(store: Store, user: string | undefined, io: Terminal): Promise<number> {
  for (const kept of await store.machineTokens(user)) {
    const { id, user: of, scope, state, expiresAt, lastUsed, name } = shownToken(kept, new Date());
    const cells = [id, of, scope, state, expiresAt.slice(0, 10), lastUsed ?? 'never', name];
    io.out.write(`${cells.join('\t')}\n`);
  }
  return 0;
}

async function revoke(store: Store, id: string, io: Terminal): Promise<number> {
  if ((await store.revokeToken(id, undefined, actNow())) === 'unknown-token')
    throw new CommandFailure(1, 'There is no such token; look it up with: cifra token list');
  io.out.write(`The token ${id} is revoked.\n`);
  return 0;
}

async function revokeAll(store: Store, user: string, io: Terminal): Promise<number> {
  if (!(await store.findUser(user))) throw unknownAccount(user);
  const revoked = await store.revokeTokensOf(user, actNow());
  io.out.write(`Tokens of ${user} that are revoked: ${revoked}.\n`);
  return 0;
}

function unknownAccount(user: string): CommandFailure {
  return new CommandFailure(1, `There is no account ${user}; look it up with: cifra user list`);
}

function actNow() {
  return { by: 'command line', at: new Date().toISOString() };
}
