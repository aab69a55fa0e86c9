import { beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../client/field/journal/draft.ts';
import type { Journal } from '../../../client/field/journal/journal.ts';
import { contentOf, listOutgoing, type Outgoing, queueSubmission } from '../../../client/field/journal/outbox.ts';
import { sha256 } from '../../../client/field/journal/seal.ts';
import { forgetSent, type Ledger } from '../../../client/field/sync/forget-sent.ts';
import { type AskLedger, type Put, type Refusal, sendWaiting } from '../../../client/field/sync/send-waiting.ts';
import {
  answer,
  breakStorage,
  CANARY,
  emptyDevice,
  everythingOnDisk,
  openTheCase,
  switchOn,
  theCase,
} from './device.ts';
import { isOurs, receiptFor, signedReceipt } from './sync/receipts.ts';

const SUBMISSION_ID = '0e6f5c1e-1111-4222-8333-444455556666';

let journal: Journal;
let draft: Draft;

beforeEach(async () => {
  emptyDevice();
  ledger = undefined;
  journal = await switchOn();
  draft = await openTheCase(journal);
  draft.append([answer('m_name', CANARY)]);
});

function submission(id = SUBMISSION_ID) {
  const events = [...draft.entries];
  const device = { id: journal.keys.deviceId, time: '2026-11-24T10:00:00-05:00' };
  return { id, ...theCase, answers: { control: { m_name: CANARY } }, events, device };
}

const queue = () => queueSubmission(journal, draft, submission());

/** What the server says of its ledger; nothing while it cannot be asked. */
let ledger: Ledger | undefined;
const askLedger = async () => ledger;

const send = (put: Put, again = false) =>
  sendWaiting(journal, { user: 'ines', put, askLedger, isGenuine: isOurs, again });

const refuse = (status: number, code: string) => (): Promise<Refusal> =>
  Promise.resolve({ status, code, detail: 'why' });

describe('the outbox', () => {
  it('holds a finished interview, sealed, and closes its draft', async () => {
    await queue();
    expect(await listOutgoing(journal)).toMatchObject([{ caseId: theCase.caseId, state: 'waiting', attempts: 0 }]);
    expect(() => draft.append([answer('x', 1)])).toThrow('interview-finished');
    const disk = await everythingOnDisk(journal);
    for (const secret of [CANARY, theCase.caseId]) expect(disk).not.toContain(secret);
  });

  it('takes an interview once, also when it is finished twice', async () => {
    await queue();
    const second = await queueSubmission(journal, draft, submission('another'));
    expect(second.id).toBe(SUBMISSION_ID);
    expect(await listOutgoing(journal)).toHaveLength(1);
  });

  it('leaves the draft open when there is no room for the finished interview', async () => {
    await draft.flush();
    breakStorage('put', 'drafts', new DOMException('full', 'QuotaExceededError'));
    await expect(queue()).rejects.toMatchObject({ code: 'storage-full' });
    expect(await listOutgoing(journal)).toEqual([]);
    await queue();
    expect(await listOutgoing(journal)).toHaveLength(1);
  });

  it('counts an interview as sent on a receipt with the hash of its bytes', async () => {
    await queue();
    expect(await send(receiptFor)).toEqual({ kind: 'done' });
    expect(await listOutgoing(await switchOn())).toMatchObject([
      { state: 'sent', attempts: 1, receipt: { epoch: 'e1', status: 'accepted' } },
    ]);
  });

  it('never takes a receipt for other content as proof', async () => {
    await queue();
    const wrong: Put = async (id) => signedReceipt({ id, sha256: 'f00' });
    await send(wrong);
    expect(await listOutgoing(journal)).toMatchObject([{ state: 'attention', problem: { code: 'receipt-mismatch' } }]);
    expect(await contentOf(journal, SUBMISSION_ID)).toBeDefined();
  });

  it('lets nothing in between that answers for the server take an interview from it', async () => {
    await queue();
    const between: Put = async (id, content) => {
      const { receipt } = await receiptFor(id, content);
      const { signature } = receipt;
      return { receipt: { ...receipt, signature: `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}` } };
    };
    expect(await send(between)).toEqual({ kind: 'later', reached: true });
    expect(await listOutgoing(journal)).toMatchObject([{ state: 'waiting', problem: { code: 'receipt-not-genuine' } }]);
    await send(receiptFor);
    expect(await listOutgoing(journal)).toMatchObject([{ state: 'sent' }]);
  });

  it('sends the same bytes under the same id at every attempt, after a restart too', async () => {
    await queue();
    const sent: [string, string][] = [];
    const drop: Put = async (id, content) => {
      sent.push([id, await sha256(content)]);
      return { status: 0, code: 'unreachable', detail: '' };
    };
    expect(await send(drop)).toEqual({ kind: 'later', reached: false });
    journal = await switchOn();
    await send(drop);
    expect(sent[0]).toEqual(sent[1]);
    expect(await listOutgoing(journal)).toMatchObject([{ state: 'waiting', attempts: 2 }]);
  });

  it('keeps what the server refuses, with the reason, and sends it again when asked', async () => {
    await queue();
    await send(refuse(413, 'too-large'));
    expect(await listOutgoing(journal)).toMatchObject([
      { state: 'attention', problem: { code: 'too-large', detail: 'why' } },
    ]);
    let calls = 0;
    const counting: Put = (id, content) => {
      calls += 1;
      return receiptFor(id, content);
    };
    await send(counting);
    expect(calls).toBe(0);
    await send(counting, true);
    expect(await listOutgoing(journal)).toMatchObject([{ state: 'sent' }]);
  });

  it('goes on waiting when the server is busy or down, or the session is over', async () => {
    await queue();
    for (const status of [401, 408, 429, 500, 503]) {
      expect(await send(refuse(status, 'x'))).toEqual(
        status === 401 ? { kind: 'stopped' } : { kind: 'later', reached: true },
      );
      expect(await listOutgoing(journal)).toMatchObject([{ state: 'waiting' }]);
    }
  });

  it('passes on how long a busy server wants to be left alone, and goes on with the other interviews', async () => {
    await queue();
    const busy: Put = async () => ({ status: 503, code: 'busy', detail: '', retryAfter: 40 });
    expect(await send(busy)).toEqual({ kind: 'later', reached: true, retryAfter: 40 });
  });

  it('goes on waiting when a page that is not the server answers', async () => {
    await queue();
    await send(refuse(200, 'unexpected-reply'));
    expect(await listOutgoing(journal)).toMatchObject([{ state: 'waiting' }]);
  });

  it('sends only the interviews of the account that is signed in', async () => {
    await queue();
    await sendWaiting(journal, {
      user: 'other',
      put: receiptFor,
      askLedger: async () => undefined,
      isGenuine: isOurs,
    });
    expect(await listOutgoing(journal)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
  });
});

describe('forgetting', () => {
  const atServer = (days: number, epoch = 'e1'): Ledger => ({
    epoch,
    now: new Date(Date.parse('2026-11-24T15:00:00Z') + days * 86_400_000).toISOString(),
  });

  it('keeps an acknowledged interview for thirty days of the server, then keeps only its receipt', async () => {
    await queue();
    await send(receiptFor);
    expect(await forgetSent(journal, atServer(29), await listOutgoing(journal))).toBe(0);
    expect(await contentOf(journal, SUBMISSION_ID)).toBeDefined();
    expect(await forgetSent(journal, atServer(31), await listOutgoing(journal))).toBe(1);
    expect(await contentOf(journal, SUBMISSION_ID)).toBeUndefined();
    expect(await journal.db.count('events')).toBe(0);
    expect(await listOutgoing(journal)).toMatchObject([{ state: 'sent', receipt: { epoch: 'e1' } }]);
  });

  it('never touches what has no receipt, however old', async () => {
    await queue();
    expect(await forgetSent(journal, atServer(4000), await listOutgoing(journal))).toBe(0);
    expect(await contentOf(journal, SUBMISSION_ID)).toBeDefined();
  });

  it('never touches what another ledger confirmed, however old', async () => {
    await queue();
    await send(receiptFor);
    expect(await forgetSent(journal, atServer(4000, 'e2'), await listOutgoing(journal))).toBe(0);
    expect(await contentOf(journal, SUBMISSION_ID)).toBeDefined();
  });

  it('happens when the server is asked, and a jump of the clock of the device forgets nothing', async () => {
    await queue();
    await send(receiptFor);
    journal = await switchOn(() => Date.parse('2099-01-01T00:00:00Z'));
    ledger = undefined;
    await send(receiptFor);
    ledger = atServer(1);
    await send(receiptFor);
    expect(await contentOf(journal, SUBMISSION_ID)).toBeDefined();
    ledger = atServer(31);
    await send(receiptFor);
    expect(await contentOf(journal, SUBMISSION_ID)).toBeUndefined();
  });
});

describe('a server that was restored from a backup', () => {
  const other: Put = async (id, content) => signedReceipt({ id, sha256: await sha256(content), epoch: 'e2' });

  it('gets again what the device still holds, the same bytes under the same id, once', async () => {
    await queue();
    const sent: string[] = [];
    const noted = (put: Put): Put => {
      return async (id, content) => {
        sent.push(`${id} ${await sha256(content)}`);
        return put(id, content);
      };
    };
    await send(noted(receiptFor));
    ledger = { epoch: 'e1', now: '2026-11-24T16:00:00Z' };
    await send(noted(receiptFor));
    expect(sent).toHaveLength(1);
    ledger = { epoch: 'e2', now: '2026-11-24T17:00:00Z' };
    await send(noted(other));
    await send(noted(other));
    expect(sent).toEqual([sent[0], sent[0]]);
    expect(await listOutgoing(journal)).toMatchObject([{ state: 'sent', receipt: { epoch: 'e2' } }]);
  });

  it('gets it again too when an older copy of its database was put back, which keeps the ledger', async () => {
    await queue();
    await send(receiptFor);
    const asked: unknown[] = [];
    const lacking: AskLedger = async (newest) => {
      asked.push(newest);
      return { epoch: 'e1', now: '2027-11-24T16:00:00Z', known: false };
    };
    const sent: string[] = [];
    const put: Put = (id, content) => {
      sent.push(id);
      return receiptFor(id, content);
    };
    await sendWaiting(journal, { user: 'ines', put, askLedger: lacking, isGenuine: isOurs });
    const [{ sha256: hash }] = (await listOutgoing(journal)) as [Outgoing];
    expect([asked, sent]).toEqual([[{ id: SUBMISSION_ID, sha256: hash }], [SUBMISSION_ID]]);
    // What it lacked a moment ago is not forgotten, whatever its clock says.
    expect(await contentOf(journal, SUBMISSION_ID)).toBeDefined();
  });

  it('leaves it waiting until it can be sent, and waiting for the account whose it is', async () => {
    await queue();
    await send(receiptFor);
    ledger = { epoch: 'e2', now: '2026-11-24T17:00:00Z' };
    await send(refuse(0, 'unreachable'));
    expect(await listOutgoing(journal)).toMatchObject([{ state: 'waiting', receipt: { epoch: 'e1' } }]);
    await sendWaiting(journal, { user: 'other', put: other, askLedger, isGenuine: isOurs });
    expect(await listOutgoing(journal)).toMatchObject([{ state: 'waiting', attempts: 2 }]);
  });

  it('is asked which ledger it keeps, and the outbox is opened once for all of it', async () => {
    await queue();
    await send(receiptFor);
    let lists = 0;
    const get = (db: Journal['db'], name: string | symbol) => {
      if (name === 'getAll') lists += 1;
      const part: unknown = Reflect.get(db, name);
      return typeof part === 'function' ? part.bind(db) : part;
    };
    journal = { ...journal, db: new Proxy(journal.db, { get }) };
    ledger = { epoch: 'e2', now: '2026-11-24T17:00:00Z' };
    await send(other);
    expect(lists).toBe(1);
    expect(await listOutgoing(journal)).toMatchObject([{ state: 'sent', receipt: { epoch: 'e2' } }]);
  });

  it('cannot get what was forgotten, whose old receipt stays', async () => {
    await queue();
    await send(receiptFor);
    await forgetSent(journal, { epoch: 'e1', now: '2027-03-01T00:00:00Z' }, await listOutgoing(journal));
    ledger = { epoch: 'e2', now: '2027-03-02T00:00:00Z' };
    expect(await send(other)).toEqual({ kind: 'done' });
    expect(await listOutgoing(journal)).toMatchObject([{ state: 'sent', receipt: { epoch: 'e1' } }]);
  });
});
