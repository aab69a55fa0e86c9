import {
  Archive,
  CircleCheck,
  CircleDashed,
  CirclePause,
  FilePen,
  Flag,
  KeyRound,
  RotateCcw,
  ShieldAlert,
} from 'lucide-react';
import type { CheckStatus, ReviewStatus } from '#contract';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { remarkTexts } from '../../text/remarks/remark-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

const CHECKS = {
  accepted: { Picture: CircleCheck, tone: 'good' },
  held: { Picture: CirclePause, tone: 'caution' },
  waiting: { Picture: KeyRound, tone: 'quiet' },
  quarantined: { Picture: ShieldAlert, tone: 'bad' },
} as const;

const REVIEWS = {
  none: { Picture: CircleDashed, tone: 'quiet' },
  approved: { Picture: CircleCheck, tone: 'good' },
  returned: { Picture: RotateCcw, tone: 'bad' },
  kept: { Picture: Archive, tone: 'quiet' },
} as const;

const REVISIONS = {
  pending: { Picture: FilePen, tone: 'caution' },
  kept: { Picture: Archive, tone: 'quiet' },
} as const;

/** What the check found: colour, shape and word. */
export function StatusTag({ status }: { status: CheckStatus }) {
  const text = useTexts(deskTexts).submissions;
  return <Tag {...CHECKS[status]} word={text.status[status]} />;
}

/** What a person decided: colour, shape and word. */
export function ReviewTag({ review }: { review: ReviewStatus }) {
  const text = useTexts(deskTexts).submissions;
  return <Tag {...REVIEWS[review]} word={text.review[review]} />;
}

/** That another interview of an approved case came later; nothing where none did. */
export function RevisionTag({ revision }: { revision: 'pending' | 'kept' | undefined }) {
  const text = useTexts(deskTexts).submissions;
  return revision && <Tag {...REVISIONS[revision]} word={text.revision[revision]} />;
}

/** That the interviewer asks to have it looked at; nothing where that is not so. */
export function FlagTag({ flagged }: { flagged: boolean }) {
  const text = useTexts(remarkTexts).desk;
  return flagged && <Tag Picture={Flag} tone="caution" word={text.flagged} />;
}

function Tag({ Picture, tone, word }: { Picture: typeof CircleCheck; tone: string; word: string }) {
  return (
    <span className={`tag tag-${tone}`}>
      <Picture aria-hidden="true" size={16} />
      {word}
    </span>
  );
}
