// A thread of its own: comparing two questionnaires keeps nobody from writing.
import { config } from 'zod';
import type { Change, DraftFiles } from '#questionnaires';

// The content security policy allows no code out of text; see client/main.tsx.
config({ jitless: true });

/** What the page sends: the texts of a version's files, and the draft that began as it. */
export interface ToChanges {
  readonly id: number;
  readonly before: Readonly<Record<string, string>>;
  readonly files: DraftFiles;
  /** Of the sentences. */
  readonly language: string;
}

/** What is new in the draft; undefined where errors keep it from being read. */
export interface FromChanges {
  readonly id: number;
  readonly changes: readonly Pick<Change, 'kind' | 'subject' | 'sentence' | 'because' | 'verdict'>[] | undefined;
}

const ready = import('./whats-new.ts').then(({ whatsNew }) => whatsNew());

addEventListener('message', ({ data: { id, before, files, language } }: MessageEvent<ToChanges>) => {
  void ready.then((compare) => {
    const answer: FromChanges = { id, changes: compare(before, files, language) };
    postMessage(answer);
  });
});
