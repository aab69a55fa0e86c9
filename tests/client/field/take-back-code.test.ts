import { beforeEach, describe, expect, it } from 'vitest';
import { heldDraft, letGoOfHeld } from '../../../client/field/journal/held-draft.ts';
import { listDrafts } from '../../../client/field/journal/journal.ts';
import {
  chooseCode,
  hasCode,
  isWeakCode,
  passCodeWait,
  tryCode,
} from '../../../client/field/journal/take-back-code.ts';
import { emptyDevice, everythingOnDisk, openTheCase, switchOn } from './device.ts';

const CODE = '271828';
const NOON = Date.parse('2026-11-24T12:00:00Z');

beforeEach(emptyDevice);

describe('the code with which the interviewer takes the tablet back', () => {
  it.each(['12345', '111111', '123456', '987654', '12 456', 'abcdef', ''])('is not %j', (code) => {
    expect(isWeakCode(code)).toBe(true);
  });

  it('is kept by nobody: neither it nor whose it is stands on the disk', async () => {
    const journal = await switchOn(undefined, 'ines-canary');
    await chooseCode(journal, CODE);
    expect(isWeakCode(CODE)).toBe(false);
    const disk = await everythingOnDisk(journal);
    for (const secret of [CODE, 'ines-canary', 'take-back-code', 'iterations']) expect(disk).not.toContain(secret);
    expect(await hasCode(await switchOn(undefined, 'ines-canary'))).toBe(true);
    expect(await hasCode(await switchOn(undefined, 'another'))).toBe(false);
  });

  it('opens with itself and nothing else, and another person has another', async () => {
    const journal = await switchOn();
    await chooseCode(journal, CODE);
    expect(await tryCode(journal, '271829')).toEqual({ state: 'wrong' });
    expect(await tryCode(journal, CODE)).toEqual({ state: 'right' });
    expect(await tryCode(await switchOn(undefined, 'another'), CODE)).toEqual({ state: 'none' });
  });

  it('makes whoever guesses wait, twice as long each time, also after a restart', async () => {
    await chooseCode(await switchOn(), CODE);
    for (let times = 0; times < 4; times += 1)
      expect(await tryCode(await switchOn(), '000001')).toEqual({ state: 'wrong' });
    expect(await tryCode(await switchOn(), '000001')).toEqual({ state: 'wait', waitMs: 30_000 });
    expect(await tryCode(await switchOn(), CODE)).toEqual({ state: 'wait', waitMs: 30_000 });
    expect(await passCodeWait(await switchOn(), 30_000)).toBe(0);
    expect(await tryCode(await switchOn(), '000001')).toEqual({ state: 'wait', waitMs: 60_000 });
    expect(await passCodeWait(await switchOn(), 60_000)).toBe(0);
    expect(await tryCode(await switchOn(), CODE)).toEqual({ state: 'right' });
    expect(await tryCode(await switchOn(), '000001')).toEqual({ state: 'wrong' });
  });

  it.each([
    ['forward', 365],
    ['back', -365],
  ])('is waited for as long when the clock of the tablet is set %s', async (_way, days) => {
    const journal = await switchOn(() => NOON);
    await chooseCode(journal, CODE);
    for (let times = 0; times < 5; times += 1) await tryCode(journal, '000001');
    const later = await switchOn(() => NOON + days * 24 * 60 * 60 * 1000);
    expect(await tryCode(later, CODE)).toEqual({ state: 'wait', waitMs: 30_000 });
    expect(await passCodeWait(later, 29_000)).toBe(1000);
    expect(await tryCode(later, CODE)).toEqual({ state: 'wait', waitMs: 1000 });
    expect(await passCodeWait(later, 1000)).toBe(0);
    expect(await tryCode(later, CODE)).toEqual({ state: 'right' });
  });
});

describe('an interview during which the respondent got the tablet', () => {
  const step = (name: string) => ({
    form: 'screeners_sensitive',
    name,
    value: null,
    at: '2026-11-24T10:00:00-05:00',
    kind: 'position' as const,
  });

  it('is known from the disk, until the interviewer has the tablet again', async () => {
    const journal = await switchOn();
    const draft = await openTheCase(journal);
    const held = async () => heldDraft((await listDrafts(await switchOn())).heads, 'ines')?.caseId;
    expect(await held()).toBeUndefined();
    for (const [name, caseId] of [
      ['@offered', draft.head.caseId],
      ['@self', draft.head.caseId],
      ['sensitive', draft.head.caseId],
      ['@back', undefined],
      ['@offered', draft.head.caseId],
      ['@interviewer', undefined],
    ] as const) {
      draft.append([step(name)]);
      await draft.flush();
      expect(await held(), name).toBe(caseId);
    }
    draft.append([step('@self')]);
    await draft.flush();
    expect(heldDraft((await listDrafts(journal)).heads, 'another')).toBeUndefined();
  });

  it('lets go of the tablet when it cannot be opened here, and is as closed as before', async () => {
    const journal = await switchOn();
    const draft = await openTheCase(journal);
    draft.append([step('@self')]);
    await draft.flush();
    const locks = { request: (_name: string, _options: unknown, run: () => unknown) => Promise.resolve(run()) };
    const head = heldDraft((await listDrafts(journal)).heads, 'ines')!;
    expect(await letGoOfHeld(journal, head, locks as unknown as LockManager)).toBe(true);
    expect(heldDraft((await listDrafts(journal)).heads, 'ines')).toBeUndefined();
    expect((await openTheCase(journal)).entries).toHaveLength(1);
  });
});
