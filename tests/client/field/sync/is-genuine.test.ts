import { expect, it } from 'vitest';
import type { ReceiptReply } from '#contract';
import { isGenuine } from '../../../../client/field/sync/is-genuine.ts';
import { testKeys } from '../../../support/test-keys.ts';

const SAID = {
  id: '0e6f5c1e-1111-4222-8333-444455556666',
  sha256: 'a'.repeat(64),
  epoch: 'e1',
  status: 'accepted' as const,
  receivedAt: '2026-11-24T15:00:01.000Z',
  reasons: [],
};

const receipt: ReceiptReply = { ...SAID, signature: testKeys.signReceipt(SAID) };

it('a receipt that the server signed is genuine', () => {
  expect(isGenuine(receipt, testKeys.receiptPublic())).toBe(true);
});

it.each([
  ['another hash', { ...receipt, sha256: 'b'.repeat(64) }],
  ['another interview', { ...receipt, id: '0e6f5c1e-1111-4222-8333-444455556667' }],
  ['another ledger', { ...receipt, epoch: 'e2' }],
  ['another outcome', { ...receipt, status: 'held' as const }],
  ['another signature', { ...receipt, signature: `${receipt.signature.slice(0, -4)}AAA=` }],
  ['no signature', { ...receipt, signature: '' }],
  ['a signature that is no base64', { ...receipt, signature: '<html>' }],
])('a receipt with %s is not', (_what, forged) => {
  expect(isGenuine(forged, testKeys.receiptPublic())).toBe(false);
});

it('nor is one of another server', () => {
  expect(isGenuine(receipt, 'A'.repeat(43).concat('='))).toBe(false);
});
