import { deskTexts, type SubmissionTexts } from '../text/desk/desk-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { hrefOf } from './use-address.ts';
import { useDocumentTitle } from './use-document-title.ts';

type OfficeTab = keyof SubmissionTexts['places'];

/** The pages of a supervisor or a statistician. */
export function PlaceTabs({ tabs, current }: { tabs: readonly OfficeTab[]; current: OfficeTab }) {
  const { places: names, placesLabel } = useTexts(deskTexts).submissions;
  useDocumentTitle(names[current]);
  return (
    <nav className="places" aria-label={placesLabel}>
      {tabs.map((tab) => (
        <a key={tab} href={hrefOf([tab])} aria-current={tab === current ? 'page' : undefined}>
          {names[tab]}
        </a>
      ))}
    </nav>
  );
}
