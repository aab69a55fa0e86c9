import { useTexts } from '../text/shell/index.ts';
import { submissionTexts } from '../text/submissions/index.ts';
import type { SubmissionTexts } from '../text/submissions/submission-texts.ts';
import { hrefOf } from './use-address.ts';

type Place = keyof SubmissionTexts['places'];

/** The pages of a supervisor or a statistician. */
export function PlaceTabs({ places, place }: { places: readonly Place[]; place: Place }) {
  const { places: names, placesLabel } = useTexts(submissionTexts);
  return (
    <nav className="places" aria-label={placesLabel}>
      {places.map((key) => (
        <a key={key} href={hrefOf([key])} aria-current={key === place ? 'page' : undefined}>
          {names[key]}
        </a>
      ))}
    </nav>
  );
}
