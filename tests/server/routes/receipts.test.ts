import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type ReceiptReply } from '#contract';
import { aSubmission } from '../a-submission.ts';
import { SURVEY, startApi } from '../api.ts';
import { enrol } from '../enrol.ts';

/** Whether a receipt, or the survey's keys, are signed by the key that its tablet got when it was enrolled. */
function isGenuine<Signed extends { signature: string }>(
  { signature, ...fields }: Signed,
  receiptKey: string,
): boolean {
  const x = Buffer.from(receiptKey, 'base64').toString('base64url');
  const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
  return verify(null, Buffer.from(canonicalJson(fields)), key, Buffer.from(signature, 'base64'));
}

describe('receipts', () => {
  it('are signed by the key that signs what tablets seal to', async () => {
    const api = await startApi();
    const { receiptKey, surveyKeys, signature } = await enrol(api);
    expect(isGenuine({ surveyKeys, signature }, receiptKey)).toBe(true);
    const [{ id, publicKey }] = surveyKeys as [(typeof surveyKeys)[number]];
    expect(isGenuine({ surveyKeys: [{ id, publicKey: `B${publicKey.slice(1)}A` }], signature }, receiptKey)).toBe(
      false,
    );
    await api.close();
  });

  it('are signed: whatever is changed in one shows', async () => {
    const api = await startApi();
    const { receiptKey, headers } = await enrol(api);
    const submission = aSubmission();
    const sent = await api.ask('nobody', 'PUT', `/api/submissions/${submission.id}`, { body: submission, headers });
    const receipt = (await sent.json()) as ReceiptReply;
    expect(isGenuine(receipt, receiptKey)).toBe(true);
    for (const change of [
      { sha256: '0'.repeat(64) },
      { epoch: 'another' },
      { status: 'held' },
      { id: submission.caseId },
    ])
      expect(isGenuine({ ...receipt, ...change } as ReceiptReply, receiptKey)).toBe(false);
    await api.close();
  });

  it('show a tablet that an older copy of the database was put in its place', async () => {
    const api = await startApi();
    const submission = aSubmission();
    const sent = await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
    const { id, sha256 } = (await sent.json()) as ReceiptReply;
    const known = async (query: string) => (await (await api.ask('ana', 'GET', `/api/ledger${query}`)).json()).known;
    expect(await known(`?id=${id}&sha256=${sha256}`)).toBe(true);
    expect(await known(`?id=${id}&sha256=${'0'.repeat(64)}`)).toBe(false);
    expect(await known('')).toBeUndefined();
    expect((await api.ask('ana', 'GET', '/api/ledger?id=nothing')).status).toBe(400);
    await api.close();
  });

  it('stay the same for the same bytes, after a review and after the server was started again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cifra-receipts-'));
    const database = join(folder, 'cifra.sqlite');
    const submission = aSubmission();
    const sendTo = async (api: Awaited<ReturnType<typeof startApi>>) =>
      (await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission })).text();
    const before = await startApi({ database });
    const first = await sendTo(before);
    const [stored] = (await before.store.submissions({ survey: SURVEY, page: 1 })).submissions;
    const body = { decision: 'reject', reason: 'ask again' };
    await before.ask('bruno', 'POST', `/api/submissions/${stored!.key}/review`, { body });
    expect(await sendTo(before)).toBe(first);
    await before.close();
    const after = await startApi({ database, isFilled: true });
    expect(await sendTo(after)).toBe(first);
    await after.close();
    rmSync(folder, { recursive: true });
  });
});
