import { expect, it } from 'vitest';
import type { NewDevice } from '../../../server/devices/kept.ts';
import type { Store } from '../../../server/storage/store.ts';
import { act, SURVEY } from './conformance-cases.ts';

const ana = { by: 'ana', at: act.at };
const BEFORE = '2026-11-24T14:00:00.000Z';
const LATER = '2026-11-26T00:00:00.000Z';

const device = (changes: Partial<NewDevice> = {}): NewDevice => ({
  id: 'device-1',
  user: 'ana',
  tokenHash: 'hash of a token',
  appVersion: '1.0.0',
  vault: 'wrapped',
  escrow: 'sealed',
  enrolledAt: act.at,
  lastContact: '2026-11-24T12:00:00.000Z',
  ...changes,
});

/** What every engine keeps of enrolled tablets. */
export function deviceConformance(current: () => Store): void {
  it('an enrolment is found by its token, and the same one again gets the new token', async () => {
    const store = current();
    expect(await store.enrolDevice(device(), ana)).toBe('enrolled');
    expect(await store.deviceAccount('hash of a token')).toMatchObject({
      user: 'ana',
      role: 'interviewer',
      device: { id: 'device-1', isRevoked: false, lastContact: '2026-11-24T12:00:00.000Z' },
    });
    expect(await store.enrolDevice(device({ tokenHash: 'another' }), ana)).toBe('enrolled');
    expect(await store.deviceAccount('hash of a token')).toBeUndefined();
    expect(await store.deviceAccount('another')).toMatchObject({ user: 'ana' });
    expect(await store.devices()).toHaveLength(1);
  });

  it('an enrolment is never written over: what it holds would be lost', async () => {
    const store = current();
    await store.enrolDevice(device(), ana);
    for (const change of [{ escrow: 'other' }, { vault: undefined }, { user: 'luis' }])
      expect(await store.enrolDevice(device({ tokenHash: 'new', ...change }), ana)).toBe('device-exists');
    await store.revokeDevice('device-1', act);
    expect(await store.enrolDevice(device({ tokenHash: 'new' }), ana)).toBe('device-exists');
    expect(await store.deviceAccount('new')).toBeUndefined();
  });

  it('a revoked tablet is known by its token, and says that it is revoked', async () => {
    const store = current();
    await store.enrolDevice(device(), ana);
    expect(await store.revokeDevice('device-9', act)).toBe('unknown-device');
    expect(await store.revokeDevice('device-1', act)).toBe('done');
    expect(await store.revokeDevice('device-1', act)).toBe('done');
    expect((await store.deviceAccount('hash of a token'))?.device?.isRevoked).toBe(true);
    expect((await store.devices())[0]).toMatchObject({ user: 'ana', revokedAt: act.at });
    expect((await store.audit('ana')).map(({ action }) => action)).toEqual([
      'user-added',
      'device-enrolled',
      'device-revoked',
    ]);
    expect(await store.vaults('ana')).toEqual([{ device: 'device-1', vault: 'wrapped' }]);
  });

  it('help is asked for, approved and given once', async () => {
    const store = current();
    await store.enrolDevice(device(), ana);
    expect(await store.approveHelp('device-1', act)).toBe('help-not-asked');
    expect(await store.askForHelp('device-1', BEFORE, { by: 'luis', at: act.at })).toBe('unknown-device');
    expect(await store.askForHelp('device-1', BEFORE, ana)).toBe('asked');
    expect(await store.takeEscrow('device-1', BEFORE, ana)).toBeUndefined();
    expect((await store.devices())[0]?.help).toBe('asked');
    expect(await store.approveHelp('device-1', act)).toBe('done');
    expect(await store.askForHelp('device-1', BEFORE, ana)).toBe('approved');
    expect(await store.takeEscrow('device-1', BEFORE, { by: 'luis', at: act.at })).toBeUndefined();
    const taken = await Promise.all([1, 2, 3].map(() => store.takeEscrow('device-1', BEFORE, ana)));
    expect(taken.filter(Boolean)).toEqual(['sealed']);
    expect(await store.askForHelp('device-1', BEFORE, ana)).toBe('asked');
  });

  it('help that was approved too long ago, or before the tablet was revoked, is void', async () => {
    const store = current();
    await store.enrolDevice(device(), ana);
    await store.askForHelp('device-1', BEFORE, ana);
    await store.approveHelp('device-1', act);
    expect(await store.takeEscrow('device-1', LATER, ana)).toBeUndefined();
    await store.revokeDevice('device-1', act);
    expect(await store.askForHelp('device-1', BEFORE, ana)).toBe('asked');
    expect(await store.approveHelp('device-9', act)).toBe('unknown-device');
  });

  it('a vault is replaced by its own person only, and none is given when hardware takes part', async () => {
    const store = current();
    await store.enrolDevice(device(), ana);
    const change = { vault: 'wrapped anew', appVersion: '1.1.0' };
    expect(await store.replaceVault('device-1', change, { by: 'luis', at: act.at })).toBe('unknown-device');
    expect(await store.replaceVault('device-1', change, ana)).toBe('done');
    expect(await store.vaults('ana')).toEqual([{ device: 'device-1', vault: 'wrapped anew' }]);
    expect((await store.devices())[0]?.appVersion).toBe('1.1.0');
    expect(await store.vaults('luis')).toEqual([]);
    await store.replaceVault('device-1', { vault: undefined, appVersion: undefined }, ana);
    expect(await store.vaults('ana')).toEqual([]);
  });

  it('the last contact is the quarter of a day that was noted', async () => {
    const store = current();
    await store.enrolDevice(device(), ana);
    await store.noteContact('device-1', '2026-11-25T06:00:00.000Z');
    expect((await store.devices())[0]).toMatchObject({ name: 'Ana', lastContact: '2026-11-25T06:00:00.000Z' });
  });

  it('keeps which questionnaires a tablet has, in place of what it said before', async () => {
    const store = current();
    await store.enrolDevice(device(), ana);
    const one = { id: 'q', version: '1.0.0', sha256: 'a', drafts: 2 };
    const other = { id: 'q', version: '1.1.0', sha256: 'b', drafts: 0 };
    expect(await store.keepDeviceQuestionnaires('device-1', 'ana', [one])).toBe('done');
    expect(await store.keepDeviceQuestionnaires('device-1', 'ana', [one, other])).toBe('done');
    expect(await store.keepDeviceQuestionnaires('device-1', 'luis', [])).toBe('unknown-device');
    const kept = [one, other].map((each) => ({ device: 'device-1', ...each }));
    expect(await store.deviceQuestionnaires()).toEqual(kept);
    expect(await store.keepDeviceQuestionnaires('device-1', 'ana', [])).toBe('done');
    expect(await store.deviceQuestionnaires()).toEqual([]);
    expect(await store.interviewersOfSurveys()).toEqual([{ survey: SURVEY, interviewer: 'ana' }]);
  });
}
