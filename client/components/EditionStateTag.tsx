import { BookCheck, CirclePlay, ClipboardList, Lock } from 'lucide-react';
import type { SurveyState } from '#contract';
import { editionTexts } from '../text/editions/edition-texts.ts';
import { useTexts } from '../text/use-texts.ts';

const LOOKS = {
  preparing: { Picture: ClipboardList, tone: 'quiet' },
  field: { Picture: CirclePlay, tone: 'good' },
  closed: { Picture: Lock, tone: 'quiet' },
  published: { Picture: BookCheck, tone: 'accent' },
} as const;

/** Where an edition stands: shape and word, and a colour that may be missed. */
export function EditionStateTag({ state }: { state: SurveyState }) {
  const { states } = useTexts(editionTexts);
  const { Picture, tone } = LOOKS[state];
  return (
    <span className={`tag tag-${tone}`}>
      <Picture aria-hidden="true" size={16} />
      {states[state]}
    </span>
  );
}
