import {
  CalendarClock,
  CircleCheck,
  CircleOff,
  Clock,
  DoorOpen,
  type LucideIcon,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { visitTexts } from '../../text/visits/visit-texts.ts';
import type { CaseState } from './case-state.ts';

const TAGS: Readonly<Partial<Record<CaseState['state'], { Picture: LucideIcon; kind: string }>>> = {
  waiting: { Picture: Clock, kind: 'caution' },
  attention: { Picture: TriangleAlert, kind: 'bad' },
  sent: { Picture: CircleCheck, kind: 'good' },
  returned: { Picture: Undo2, kind: 'caution' },
  appointment: { Picture: CalendarClock, kind: 'accent' },
  tried: { Picture: DoorOpen, kind: 'quiet' },
  ended: { Picture: CircleOff, kind: 'quiet' },
};

/** How far a case is: a colour, a picture and a word. Nothing where the next action says it. */
export function CaseTag({ state: { state } }: { state: CaseState }) {
  const texts = useTexts(fieldTexts);
  const { states } = useTexts(visitTexts);
  const tag = TAGS[state];
  if (!tag || state === 'new' || state === 'started') return null;
  const { Picture, kind } = tag;
  const words = { appointment: states.appointment, tried: states.open, ended: states.closed };
  return (
    <span className={`tag tag-${kind}`}>
      <Picture aria-hidden="true" size={16} />
      {state === 'appointment' || state === 'tried' || state === 'ended' ? words[state] : texts[state]}
    </span>
  );
}
