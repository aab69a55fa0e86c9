import { ArrowLeftRight, Check, type LucideIcon, Shuffle, TriangleAlert } from 'lucide-react';
import type { Verdict } from '#questionnaires';
import { designVersionsTexts } from '../../text/design-versions/design-versions-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

const SHAPES: Readonly<Record<Verdict, LucideIcon>> = {
  breaks: TriangleAlert,
  mapping: Shuffle,
  mapped: ArrowLeftRight,
  safe: Check,
};

const KINDS: Readonly<Record<Verdict, string>> = { breaks: 'bad', mapping: 'caution', mapped: 'quiet', safe: 'good' };

/** What a change does to figures: a shape and a word. */
export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const text = useTexts(designVersionsTexts).verdict;
  const Shape = SHAPES[verdict];
  return (
    <span className={`tag tag-${KINDS[verdict]}`}>
      <Shape aria-hidden="true" size={16} /> {text[verdict]}
    </span>
  );
}
