import { setDeviceToken } from '../../../client/api.ts';
import {
  bringQuestionnaires,
  type NeededVersion,
} from '../../../client/offline/questionnaires/bring-questionnaires.ts';

/** Brings questionnaires here as the pages of the app do, over a network that is there for this moment only. */
export async function bringOnce(address: string, token: string, needed: readonly NeededVersion[]): Promise<void> {
  const toServer = globalThis.fetch;
  globalThis.fetch = (path, request) => toServer(`${address}${path}`, { ...request, credentials: 'omit' });
  setDeviceToken(token);
  try {
    const { here, needed: wanted } = await bringQuestionnaires(needed);
    if (here < wanted) throw new Error(`${wanted - here} questionnaires did not arrive`);
  } finally {
    setDeviceToken(undefined);
    globalThis.fetch = toServer;
  }
}
