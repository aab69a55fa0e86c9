import type { DatabaseCopy } from './copy-database.ts';
import type { CopyErrorCode } from './copy-error.ts';
import type { CopyProgress } from './fill-copy.ts';

/** What the thread that copies is asked for. */
export interface CopyOrder {
  readonly from: string;
  readonly to: string;
  readonly now: string;
  /** The copy is a backup: the source goes on being used. */
  readonly isBackup?: boolean;
}

/** What it says. The last two end it. */
export type CopyMessage =
  | { readonly kind: 'progress'; readonly progress: CopyProgress }
  | { readonly kind: 'done'; readonly copy: DatabaseCopy }
  | { readonly kind: 'refused'; readonly code: CopyErrorCode; readonly details: unknown };
