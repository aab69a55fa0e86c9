import {
  BookCheck,
  BookX,
  ClipboardCheck,
  ClipboardList,
  FileX,
  History,
  Hourglass,
  TriangleAlert,
  UserX,
} from 'lucide-react';
import type { ReleaseHead } from '#contract';
import { releaseTexts } from '../../text/releases/release-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

const LOOKS = {
  prepared: { Picture: ClipboardList, tone: 'quiet' },
  checked: { Picture: ClipboardCheck, tone: 'good' },
  due: { Picture: Hourglass, tone: 'accent' },
  gone: { Picture: FileX, tone: 'bad' },
  lapsed: { Picture: UserX, tone: 'bad' },
  held: { Picture: TriangleAlert, tone: 'bad' },
  published: { Picture: BookCheck, tone: 'accent' },
  corrected: { Picture: History, tone: 'quiet' },
  withdrawn: { Picture: BookX, tone: 'quiet' },
} as const;

/** Where a revision stands: shape and words, and a colour that may be missed. */
export function ReleaseStateTag({ head }: { head: ReleaseHead }) {
  const { states } = useTexts(releaseTexts);
  const state = standOfRelease(head);
  const { Picture, tone } = LOOKS[state];
  return (
    <span className={`tag tag-${tone}`}>
      <Picture aria-hidden="true" size={16} />
      {states[state]}
    </span>
  );
}

/** Where it stands, with what became of it after it was published. */
export function standOfRelease({
  state,
  correctedBy,
  isWithdrawn,
  notPublished,
  gone,
  isCheckLapsed,
}: ReleaseHead): keyof typeof LOOKS {
  if (gone === 'prepared') return 'gone';
  if (isCheckLapsed) return 'lapsed';
  if (state === 'due' && notPublished) return 'held';
  if (correctedBy === undefined) return state;
  return isWithdrawn ? 'withdrawn' : 'corrected';
}
