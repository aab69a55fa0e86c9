import { useTexts } from '../text/index.ts';
import { submissionTexts } from './text/submissions/index.ts';
import { hrefOf } from './use-address.ts';

/** A supervisor's three pages. */
export function PlaceTabs({ place }: { place: string }) {
  const { places, placesLabel } = useTexts(submissionTexts);
  return (
    <nav className="places" aria-label={placesLabel}>
      {Object.entries(places).map(([key, name]) => (
        <a key={key} href={hrefOf([key])} aria-current={key === place ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
