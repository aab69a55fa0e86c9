import { expect, it } from 'vitest';
import type { DraftSnapshot } from '../../../server/devices/kept.ts';
import type { Store } from '../../../server/storage/store.ts';
import { act } from './conformance-cases.ts';

const limits = { most: { drafts: 2, bytes: 20 }, forgottenSince: '2026-08-26T15:00:00.000Z' };

const draft = (sequence: number, changes: Partial<DraftSnapshot> = {}): DraftSnapshot => ({
  user: 'ana',
  name: 'draft-one',
  device: 'device-1',
  sequence,
  snapshot: Buffer.from(`state ${sequence}`),
  ...changes,
});

/** How every engine keeps the backups of drafts. */
export function draftConformance(current: () => Store): void {
  const keep = (one: DraftSnapshot, now = act.at) => current().keepDraft(one, limits, now);

  it('a newer snapshot of a draft replaces the older one, and never the other way', async () => {
    expect(await keep(draft(5))).toBe(5);
    expect(await keep(draft(3))).toBe(5);
    expect(await keep(draft(5, { snapshot: Buffer.from('other') }))).toBe(5);
    expect(await keep(draft(9, { device: undefined }))).toBe(9);
    const kept = await current().draft('ana', 'draft-one');
    expect(Buffer.from(kept!.snapshot).toString()).toBe('state 9');
    expect(await current().drafts('ana')).toEqual([{ name: 'draft-one', sequence: 9, bytes: 7, savedAt: act.at }]);
    const last = await Promise.all([12, 10, 14, 11, 13].map((sequence) => keep(draft(sequence))));
    expect(Math.max(...(last as number[]))).toBe(14);
    expect((await current().drafts('ana'))[0]).toMatchObject({ sequence: 14, device: 'device-1' });
  });

  it('drafts are of one account', async () => {
    await keep(draft(1));
    expect(await current().draft('luis', 'draft-one')).toBeUndefined();
    expect(await current().drafts('luis')).toEqual([]);
    await current().forgetDraft('luis', 'draft-one');
    expect(await current().drafts('ana')).toHaveLength(1);
    await current().forgetDraft('ana', 'draft-one');
    expect(await current().drafts('ana')).toEqual([]);
  });

  it('an account keeps so many and so much, and what is there can still be replaced', async () => {
    await keep(draft(1));
    await keep(draft(1, { name: 'draft-two' }));
    expect(await keep(draft(1, { name: 'draft-three' }))).toBe('drafts-full');
    expect(await keep(draft(2))).toBe(2);
    expect(await keep(draft(3, { snapshot: Buffer.alloc(30) }))).toBe('drafts-full');
    expect(await keep(draft(1, { user: 'luis' }))).toBe(1);
  });

  it('a draft that is not saved any more is forgotten after a while', async () => {
    await keep(draft(1), '2026-08-01T00:00:00.000Z');
    await keep(draft(1, { user: 'luis' }));
    expect(await current().drafts('ana')).toEqual([]);
  });
}
