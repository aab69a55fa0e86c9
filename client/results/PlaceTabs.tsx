import { deskTexts, type SubmissionTexts } from '../text/desk/desk-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { hrefOf } from './use-address.ts';

type Place = keyof SubmissionTexts['places'];

/** The pages of a supervisor or a statistician. */
export function PlaceTabs({ places, place }: { places: readonly Place[]; place: Place }) {
  const { places: names, placesLabel } = useTexts(deskTexts).submissions;
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
