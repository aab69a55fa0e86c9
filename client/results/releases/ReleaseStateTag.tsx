import { BookCheck, ClipboardCheck, ClipboardList, Hourglass } from 'lucide-react';
import type { ReleaseState } from '#contract';
import { releaseTexts } from '../../text/releases/release-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

const LOOKS = {
  prepared: { Picture: ClipboardList, tone: 'quiet' },
  checked: { Picture: ClipboardCheck, tone: 'good' },
  due: { Picture: Hourglass, tone: 'accent' },
  published: { Picture: BookCheck, tone: 'accent' },
} as const;

/** Where a revision stands: shape and words, and a colour that may be missed. */
export function ReleaseStateTag({ state }: { state: ReleaseState }) {
  const { states } = useTexts(releaseTexts);
  const { Picture, tone } = LOOKS[state];
  return (
    <span className={`tag tag-${tone}`}>
      <Picture aria-hidden="true" size={16} />
      {states[state]}
    </span>
  );
}
