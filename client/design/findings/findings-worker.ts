import type { Remedy } from '#questionnaires';
import { type FilesThatChanged, followDraft, MOST_WITH_REMEDIES, type PlacedFinding } from './found.ts';

/** What the page sends: what changed of the draft since it sent something last. */
export interface ToFindings {
  readonly id: number;
  readonly changed: FilesThatChanged;
}

/** What it is answered: first what is wrong, then what mends it, by the ids of the findings. */
export type FromFindings = { readonly id: number } & (
  | { readonly found: readonly PlacedFinding[] }
  | { readonly remedies: Readonly<Record<string, readonly Remedy[]>> }
);

/** So long remedies are looked for until a change that waits is looked at, ms. */
const SLICE = 12;

const draft = followDraft();
let latest = 0;

addEventListener('message', ({ data: { id, changed } }: MessageEvent<ToFindings>) => {
  latest = id;
  const found = draft.find(changed);
  answer({ id, found });
  void mend(id, found);
});

/** Looks for remedies; a change that comes meanwhile ends it, as others are looked for then. */
async function mend(id: number, found: readonly PlacedFinding[]): Promise<void> {
  const remedies: Record<string, readonly Remedy[]> = {};
  let since = 0;
  for (const one of found.slice(0, MOST_WITH_REMEDIES)) {
    if (performance.now() - since > SLICE) {
      await othersFirst();
      since = performance.now();
    }
    if (latest !== id) return;
    const ofFinding = draft.remediesOf(one);
    if (ofFinding.length > 0) remedies[one.id] = ofFinding;
  }
  answer({ id, remedies });
}

function answer(message: FromFindings): void {
  postMessage(message);
}

/** What waits is handled first. A timer would wait at least 4 ms each time. */
function othersFirst(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
