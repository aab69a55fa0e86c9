import { afterEach, describe, expect, it } from 'vitest';
import type { Journal } from '../../../client/field/journal/journal.ts';
import { listDrafts } from '../../../client/field/journal/journal.ts';
import { contentOf, listOutgoing, noteOutgoing, queueSubmission } from '../../../client/field/journal/outbox.ts';
import { chooseCode } from '../../../client/field/journal/take-back-code.ts';
import { unlockWithCode } from '../../../client/field/lock/unlock.ts';
import { answer, emptyDevice, openTheCase, switchOn, theCase } from './device.ts';

const ID = '0e6f5c1e-1111-4222-8333-444455556666';
const add = IDBObjectStore.prototype.add;
const put = IDBObjectStore.prototype.put;

/** From its `nth` write on the device has no room. */
function fillUp(nth: number): { failed: () => boolean } {
  let writes = 0;
  let hasFailed = false;
  const full = (write: typeof put): typeof put =>
    function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      writes += 1;
      if (writes < nth) return write.call(this, value, key);
      hasFailed = true;
      throw new DOMException('no room', 'QuotaExceededError');
    };
  IDBObjectStore.prototype.add = full(add);
  IDBObjectStore.prototype.put = full(put);
  return { failed: () => hasFailed };
}

function makeRoom(): void {
  IDBObjectStore.prototype.add = add;
  IDBObjectStore.prototype.put = put;
}

afterEach(makeRoom);

/** What was shown as saved before the device was full. */
interface Saved {
  entries: number;
  finished: boolean;
}

/** A whole interview in steps, each of which is shown as done once it is on the disk. */
async function interview(journal: Journal, saved: Saved): Promise<void> {
  const draft = await openTheCase(journal);
  for (let n = draft.entries.length; n < 3; n += 1) {
    draft.append([answer(`q${n}`, n)]);
    await draft.flush();
    saved.entries = n + 1;
  }
  const submission = { id: ID, ...theCase, answers: {}, events: [...draft.entries], device: { id: 'd', time: 'now' } };
  const outgoing = await queueSubmission(journal, draft, submission);
  saved.finished = true;
  await noteOutgoing(journal, { ...outgoing, attempts: 1 });
}

describe('a tablet that is full, at whatever write it happens', () => {
  it('says so, keeps every answer that it showed as saved, has nothing by halves, and goes on once there is room', async () => {
    let nth = 1;
    for (; nth < 50; nth += 1) {
      emptyDevice();
      const journal = await switchOn();
      const device = fillUp(nth);
      const saved: Saved = { entries: 0, finished: false };
      const outcome = await interview(journal, saved).then(
        () => 'done',
        (error: { code?: string }) => error.code,
      );
      if (!device.failed()) break;
      expect(outcome, `write ${nth}`).toBe('storage-full');

      // What is on the disk is everything that was shown as saved, and nothing by halves.
      const { heads } = await listDrafts(journal);
      const count = heads.reduce((sum, head) => sum + head.count, 0);
      expect(count, `write ${nth}`).toBe(saved.entries);
      expect((await listOutgoing(journal)).length, `write ${nth}`).toBe(saved.finished ? 1 : 0);

      // Switched off and on, with room.
      makeRoom();
      const after = await switchOn();
      if (!saved.finished) await interview(after, saved);
      const outgoing = await listOutgoing(after);
      expect(outgoing).toHaveLength(1);
      const content = JSON.parse(new TextDecoder().decode(await contentOf(after, ID)));
      expect(content.events.map(({ name, value }: { name: string; value: unknown }) => [name, value])).toEqual([
        ['q0', 0],
        ['q1', 1],
        ['q2', 2],
      ]);
    }
    // It failed at every write once, and then at none.
    expect(nth).toBeGreaterThan(8);
    expect(nth).toBeLessThan(50);
  });

  it('does not call the right code a wrong one', async () => {
    emptyDevice();
    const journal = await switchOn();
    await chooseCode(journal, '271828');
    fillUp(1);
    expect(await unlockWithCode(journal, '271828')).toEqual({ kind: 'not-kept' });
    makeRoom();
    expect(await unlockWithCode(journal, '271828')).toBeUndefined();
  });
});
