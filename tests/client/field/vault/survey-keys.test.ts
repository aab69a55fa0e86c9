import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OUR_MARK } from '#contract';
import { learnFromServer } from '../../../../client/field/start/unlock-tablet.ts';
import { enterVault, lockTablet, openedJournal, tabletDatabase } from '../../../../client/field/vault/tablet.ts';
import { testKeys } from '../../../support/test-keys.ts';
import { contentsOf, emptyDevice, unlock } from '../device.ts';

const { surveyKeys, receiptKey, me } = contentsOf('ines');
const { publicKey } = surveyKeys[0]!;
const NEWER = [{ id: 'a newer key', publicKey }];
const FOREIGN = [{ id: 'of something in between', publicKey }];

describe('the keys that a tablet seals to', () => {
  beforeEach(async () => {
    emptyDevice();
    await enterVault(await unlock(await tabletDatabase(), 'ines'));
  });
  afterEach(async () => {
    await lockTablet();
    vi.unstubAllGlobals();
  });

  const answered = (offered: typeof NEWER, signature: string) =>
    vi.stubGlobal('fetch', async (address: string) => {
      const reply =
        address === '/api/session' ? me : { surveyKeys: offered, receiptKey, epoch: 'e1', now: '', signature };
      return new Response(JSON.stringify(reply), { headers: { [OUR_MARK]: '1' } });
    });

  it('are those of the server that it was enrolled with, also when it has newer ones', async () => {
    answered(NEWER, testKeys.signReceipt({ surveyKeys: NEWER }));
    await learnFromServer();
    expect(openedJournal()?.surveyKey).toEqual(NEWER[0]);
  });

  it('are never those of something in between that answers for it', async () => {
    const before = openedJournal()?.surveyKey;
    answered(FOREIGN, testKeys.signReceipt({ surveyKeys: NEWER }));
    await learnFromServer();
    expect(openedJournal()?.surveyKey).toEqual(before);
  });
});
