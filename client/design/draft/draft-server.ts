import { getChanges, getQuestionnaireDraft, type ReplyOf, type SentChange, sendChanges } from '#contract';
import { call } from '../../api.ts';

/** The server as a draft knows it. Each call fails as `call` does. */
export interface DraftServer {
  read(): Promise<ReplyOf<typeof getQuestionnaireDraft>>;
  changesAfter(after: number): Promise<ReplyOf<typeof getChanges>>;
  send(changes: SentChange[]): Promise<ReplyOf<typeof sendChanges>>;
}

/** A network that swallows a request must not hold up what is to be sent. */
const PATIENCE_MS = 20_000;

export function draftServer(draft: string): DraftServer {
  const params = { draft };
  const signal = () => AbortSignal.timeout(PATIENCE_MS);
  return {
    read: () => call(getQuestionnaireDraft, { params, signal: signal() }),
    changesAfter: (after) => call(getChanges, { params, query: { after }, signal: signal() }),
    send: (changes) => call(sendChanges, { params, body: { changes }, signal: signal() }),
  };
}
