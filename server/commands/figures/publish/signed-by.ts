import { text } from 'node:stream/consumers';
import { whoMay } from '#contract';
import { readConfig } from '../../../config.ts';
import { Problem } from '../../../problems.ts';
import { PublishingError } from '../../../publishing/publishing-error.ts';
import { addressLimit } from '../../../security/address-limit.ts';
import { sessions } from '../../../security/sessions.ts';
import type { Services } from '../../../services.ts';
import { openServerStore } from '../../../start/open-server-store.ts';
import type { Act } from '../../../storage/store.ts';
import type { Terminal } from '../../terminal.ts';

type SigningServices = Pick<Services, 'store' | 'now'>;

/** Wrong passwords count here as at a page that somebody signs in on. */
const PLACE = { address: 'command line', isCounted: false, isLocal: true, mark: undefined, token: undefined };

/**
 * Who prepares or checks, proven by the password on standard input: a name on a command line proves nobody.
 *
 * @throws PublishingError where the password is wrong, the account is disabled, or figures are not its work
 */
export async function signedBy(services: SigningServices, user: string, io: Terminal): Promise<Act> {
  const password = (await text(io.stdin)).replace(/\r?\n$/, '');
  const { confirm } = sessions(services, addressLimit(services));
  await confirm({ user, password }, PLACE).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'wrong-password')
      throw new PublishingError([`the user name or the password of ${user} is wrong; type it on standard input`]);
    if (error instanceof Problem) throw new PublishingError([error.message]);
    throw error;
  });
  const { account } = (await services.store.findUser(user))!;
  if (account.disabledAt !== undefined) throw new PublishingError([`the account ${user} is disabled`]);
  const roles = whoMay('readWhatWasTold');
  if (!roles.includes(account.role))
    throw new PublishingError([`${user} is ${account.role}: releases are the work of ${roles.join(', ')}`]);
  return { by: user, at: services.now().toISOString() };
}

export async function withStoreOfServer(use: (services: SigningServices) => Promise<number>): Promise<number> {
  const { store } = await openServerStore(readConfig());
  try {
    return await use({ store, now: () => new Date() });
  } finally {
    await store.close();
  }
}
