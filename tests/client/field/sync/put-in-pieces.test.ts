import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../client/field/journal/seal.ts';
import { PIECE_BYTES, type PieceRoad, putInPieces } from '../../../../client/field/sync/put-in-pieces.ts';
import type { Put, Refusal } from '../../../../client/field/sync/send-waiting.ts';
import { receiptFor } from './receipts.ts';

const ID = '0e6f5c1e-1111-4222-8333-444455556666';
const BROKEN: Refusal = { status: 0, code: 'unreachable', detail: '' };

const bytes = (length: number) => new Uint8Array(length).map((_, place) => (place * 7) % 251);

/** A server that keeps pieces, behind a network that breaks at the calls whose numbers are given. */
function serverWithPieces(breaks: readonly number[] = []) {
  const kept: number[] = [];
  const calls: string[] = [];
  const isBroken = (call: string) => {
    calls.push(call);
    return breaks.includes(calls.length);
  };
  const whole: Put = async (id, content) => {
    calls.push('whole');
    return receiptFor(id, content);
  };
  const road: PieceRoad = {
    async received() {
      return isBroken('received') ? BROKEN : { offset: kept.length };
    },
    async send(_name, { offset }, piece) {
      const broken = isBroken(`piece ${offset}`);
      if (offset === kept.length) kept.push(...piece);
      return broken ? BROKEN : { offset: kept.length };
    },
    async submit(name, id) {
      if (isBroken('submit')) return BROKEN;
      const content = new Uint8Array(kept);
      if ((await sha256(content)) !== name) return { status: 409, code: 'upload-incomplete', detail: '' };
      return receiptFor(id, content);
    },
  };
  return { put: putInPieces(whole, road), calls };
}

describe('an interview on its way', () => {
  it('travels whole when it is short', async () => {
    const { put, calls } = serverWithPieces();
    expect(await put(ID, bytes(PIECE_BYTES))).toMatchObject({ receipt: { id: ID } });
    expect(calls).toEqual(['whole']);
  });

  it('travels in pieces when it is long', async () => {
    const { put, calls } = serverWithPieces();
    const content = bytes(2 * PIECE_BYTES + 10);
    expect(await put(ID, content)).toEqual(await receiptFor(ID, content));
    expect(calls).toEqual(['received', 'piece 0', `piece ${PIECE_BYTES}`, `piece ${2 * PIECE_BYTES}`, 'submit']);
  });

  it('goes on where it broke, and sends no piece twice that has arrived', async () => {
    const content = bytes(4 * PIECE_BYTES);
    // The second piece arrives and its answer does not; then the receipt is lost.
    const { put, calls } = serverWithPieces([3, 7]);
    expect(await put(ID, content)).toEqual(BROKEN);
    expect(await put(ID, content)).toEqual(BROKEN);
    expect(await put(ID, content)).toEqual(await receiptFor(ID, content));
    expect(calls.filter((call) => call.startsWith('piece'))).toEqual(
      [0, 1, 2, 3].map((place) => `piece ${place * PIECE_BYTES}`),
    );
  });

  it('ends with a refusal that passes when the server does not move on', async () => {
    const stuck: PieceRoad = {
      received: async () => ({ offset: 0 }),
      send: async () => ({ offset: 0 }),
      submit: async () => BROKEN,
    };
    const put = putInPieces(async () => BROKEN, stuck);
    expect(await put(ID, bytes(PIECE_BYTES + 1))).toMatchObject({ status: 503 });
  });

  it('hands the refusal of the server on', async () => {
    const full: Refusal = { status: 413, code: 'too-large', detail: 'why' };
    const road: PieceRoad = {
      received: async () => ({ offset: 0 }),
      send: async () => full,
      submit: async () => BROKEN,
    };
    expect(await putInPieces(async () => BROKEN, road)(ID, bytes(PIECE_BYTES + 1))).toEqual(full);
  });
});
