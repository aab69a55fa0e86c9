import type { Draft } from './draft.ts';

/** An interview being made, wherever its entries are kept: on a tablet, encrypted, or in memory while it is tried. */
export type InterviewDraft = Pick<Draft, keyof Draft>;
