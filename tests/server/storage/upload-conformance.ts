import { expect, it } from 'vitest';
import type { UploadPiece } from '../../../server/devices/kept.ts';
import type { Store } from '../../../server/storage/store.ts';
import { act, received } from './conformance-cases.ts';

const limits = { most: 100, forgottenSince: '2026-10-25T15:00:00.000Z' };

/** A piece of ten bytes that says where it stands. */
const piece = (offset: number, changes: Partial<UploadPiece> = {}): UploadPiece => ({
  user: 'ana',
  sha256: 'a'.repeat(64),
  total: 30,
  offset,
  piece: Buffer.from(`piece ${String(offset).padStart(4, '0')}`),
  ...changes,
});

const WHOLE = 'piece 0000piece 0010piece 0020';

/** How every engine puts an upload together. */
export function uploadConformance(current: () => Store): void {
  const keep = (one: UploadPiece, now = act.at) => current().keepPiece(one, limits, now);
  const bytesOf = async (sha256 = 'a'.repeat(64), user = 'ana') => {
    const bytes = await current().uploadedBytes(user, sha256);
    return bytes && Buffer.from(bytes).toString();
  };

  it('pieces make the whole, in whichever order and however often they come', async () => {
    expect(await keep(piece(10))).toEqual({ offset: 0, finished: false });
    expect(await keep(piece(0))).toEqual({ offset: 10, finished: false });
    expect(await keep(piece(0))).toEqual({ offset: 10, finished: false });
    expect(await keep(piece(20))).toEqual({ offset: 10, finished: false });
    expect(await bytesOf()).toBeUndefined();
    expect(await keep(piece(10))).toEqual({ offset: 20, finished: false });
    expect(await keep(piece(20))).toEqual({ offset: 30, finished: false });
    expect(await bytesOf()).toBe(WHOLE);
  });

  it('a piece that was cut short is made good by the next one, which overlaps it', async () => {
    await keep(piece(0, { piece: Buffer.from('piece 0') }));
    expect(await keep(piece(0))).toEqual({ offset: 10, finished: false });
    await Promise.all([keep(piece(10)), keep(piece(10)), keep(piece(10))]);
    await keep(piece(20));
    expect(await bytesOf()).toBe(WHOLE);
  });

  it('pieces that do not fit each other leave nothing', async () => {
    await keep(piece(0));
    expect(await keep(piece(10, { total: 31 }))).toBe('upload-mismatch');
    expect(await current().upload('ana', 'a'.repeat(64))).toBeUndefined();
    await keep(piece(0, { total: 15 }));
    expect(await keep(piece(10, { total: 15 }))).toBe('upload-mismatch');
  });

  it('each account has its own, and none is in the way of the others', async () => {
    await keep(piece(0));
    expect(await current().upload('luis', 'a'.repeat(64))).toBeUndefined();
    await keep(piece(0, { user: 'luis', total: 100 }));
    expect(await current().upload('ana', 'a'.repeat(64))).toMatchObject({ offset: 10, total: 30 });
  });

  it('what would be too much lets go of what was touched first, and never of what is finished', async () => {
    const named = (name: string, total: number) => piece(0, { sha256: name.repeat(64), total });
    await keep(named('b', 60), '2026-11-24T15:01:00.000Z');
    await keep(named('c', 30), '2026-11-24T15:02:00.000Z');
    await current().finishUpload('ana', 'c'.repeat(64), { submission: 'i', contentSha256: 'h' }, act.at);
    await keep(named('d', 30), '2026-11-24T15:03:00.000Z');
    await keep(named('e', 60), '2026-11-24T15:04:00.000Z');
    const there = await Promise.all(['b', 'c', 'd', 'e'].map((name) => current().upload('ana', name.repeat(64))));
    expect(there.map(Boolean)).toEqual([false, true, true, true]);
  });

  it('an upload that nobody goes on with is forgotten after a while', async () => {
    await keep(piece(0), '2026-10-01T00:00:00.000Z');
    await keep(piece(0, { user: 'luis' }));
    expect(await current().upload('ana', 'a'.repeat(64))).toBeUndefined();
    expect(await current().upload('luis', 'a'.repeat(64))).toBeDefined();
  });

  it('a finished upload keeps what it became and none of its bytes', async () => {
    await keep(piece(0, { total: 10 }));
    const as = { submission: 'interview-1', contentSha256: 'hash' };
    await current().finishUpload('ana', 'a'.repeat(64), as, act.at);
    expect(await current().upload('ana', 'a'.repeat(64))).toEqual({ total: 10, offset: 10, finished: true, as });
    expect(await bytesOf()).toBeUndefined();
    expect(await keep(piece(0, { total: 10 }))).toEqual({ offset: 10, finished: true });
    expect(await keep(piece(0, { total: 11 }))).toBe('upload-mismatch');
    expect((await current().upload('ana', 'a'.repeat(64)))?.finished).toBe(true);
    await current().forgetUpload('ana', 'a'.repeat(64));
    expect(await current().upload('ana', 'a'.repeat(64))).toBeUndefined();
  });

  it('the receipt of a submission is found by its id and content', async () => {
    const submission = received();
    const { receipt } = await current().receiveSubmission(submission);
    expect(await current().receipt(submission.id, submission.sha256)).toEqual(receipt);
    expect(await current().receipt(submission.id, 'other')).toBeUndefined();
  });
}
