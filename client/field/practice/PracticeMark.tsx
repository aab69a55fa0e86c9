import { GraduationCap } from 'lucide-react';
import { useTexts } from '../../text/use-texts.ts';
import { visitTexts } from '../../text/visits/visit-texts.ts';

/** Says on every screen of a made-up case that it is one. */
export function PracticeMark() {
  const { practice } = useTexts(visitTexts);
  return (
    <aside className="practice-mark" aria-label={practice.title}>
      <GraduationCap aria-hidden="true" size={16} /> {practice.mark}
    </aside>
  );
}
