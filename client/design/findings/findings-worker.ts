import { type FilesThatChanged, followDraft } from './found.ts';

/** What the page sends: what changed of the draft since it sent something last. */
export interface ToFindings {
  readonly id: number;
  readonly changed: FilesThatChanged;
}

const follow = followDraft();

addEventListener('message', ({ data }: MessageEvent<ToFindings>) => {
  postMessage({ id: data.id, found: follow(data.changed) });
});
