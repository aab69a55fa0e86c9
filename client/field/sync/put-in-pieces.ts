import { sha256 } from '../journal/seal.ts';
import type { Put, Refusal } from './send-waiting.ts';

/** How much of an upload the server has, or why it cannot say. */
export type PieceAnswer = { offset: number } | Refusal;

/** The way of an interview that travels in pieces. An upload is named by the SHA-256 of its bytes. */
export interface PieceRoad {
  /** Where the next piece begins. */
  received(sha256: string): Promise<PieceAnswer>;
  send(sha256: string, at: { offset: number; total: number }, piece: Uint8Array<ArrayBuffer>): Promise<PieceAnswer>;
  /** The interview is there: asks for its receipt. */
  submit(sha256: string, id: string): ReturnType<Put>;
}

/** What is not longer travels whole. A piece takes a few seconds on a slow network. */
export const PIECE_BYTES = 32 * 1024;

/**
 * Sends what is long in pieces, from where the last attempt ended: a network that breaks every half minute brings a
 * long interview too. What is short is sent whole.
 */
export function putInPieces(whole: Put, road: PieceRoad): Put {
  return async (id, content) => {
    const total = content.byteLength;
    if (total <= PIECE_BYTES) return whole(id, content);
    const name = await sha256(content);
    let state = await road.received(name);
    while (!isRefusal(state) && state.offset < total) {
      const { offset } = state;
      state = await road.send(name, { offset, total }, content.slice(offset, offset + PIECE_BYTES));
      // A server that does not move on, or goes back, is asked again later: never in a loop without an end.
      if (!isRefusal(state) && state.offset <= offset) return { status: 503, code: 'upload-stuck', detail: '' };
    }
    return isRefusal(state) ? state : road.submit(name, id);
  };
}

function isRefusal(answer: PieceAnswer): answer is Refusal {
  return 'status' in answer;
}
