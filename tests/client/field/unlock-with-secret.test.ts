import { expect, it } from 'vitest';
import { unlockWithSecret } from '../../../client/field/lock/unlock.ts';
import { ownerOf } from '../../../client/field/vault/owners.ts';
import { emptyDevice, openTheCase, QUICK, SECRET, switchOn } from './device.ts';

it('a tablet on which no code was chosen is taken back with what opens it, and wrong ones count', async () => {
  emptyDevice();
  const { db, keys } = await switchOn();
  const owner = await ownerOf(db, 'ines');
  const attempt = (secret: string) => unlockWithSecret(db, { owner, secret }, QUICK);
  expect(await attempt('otra frase de cuatro palabras')).toEqual({ kind: 'wrong-secret' });
  expect(await attempt(SECRET)).toBeUndefined();
  // The keys in use are others than those that the attempt opened.
  await expect(openTheCase({ db, keys, surveyKey: undefined, now: Date.now })).resolves.toBeDefined();
  for (let wrong = 0; wrong < 5; wrong += 1) await attempt('otra frase de cuatro palabras');
  expect(await attempt(SECRET)).toEqual({ kind: 'wait', waitMs: expect.any(Number) });
});

it('a vault that is not there opens nothing', async () => {
  emptyDevice();
  const { db } = await switchOn();
  expect(await unlockWithSecret(db, { owner: 'nobody', secret: SECRET }, QUICK)).toEqual({ kind: 'closed' });
});
