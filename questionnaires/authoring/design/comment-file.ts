import { z } from 'zod';
import { text } from '../schema-parts.ts';

const comment = z.strictObject({
  id: z.string().min(1).max(64),
  place: z.array(z.string().min(1)).min(1).max(12),
  by: text,
  at: z.iso.datetime({ offset: true }),
  text: z.string().trim().min(1).max(4000),
  resolved: z.boolean(),
});

/** `design/comments.json` */
export const commentFile = z.strictObject({ comments: z.array(comment).max(20_000) });

/** What a designer says about a place of the questionnaire. */
export interface DesignComment {
  /** Made where it is written (UUID). */
  readonly id: string;
  /** Path of what it is about: `['modules/incident.json', 'screens', 'event_when', 'questions', 'ev_month']`. */
  readonly place: readonly string[];
  /** Account of the author. */
  readonly by: string;
  /** Instant (ISO 8601). */
  readonly at: string;
  readonly text: string;
  readonly resolved: boolean;
}
