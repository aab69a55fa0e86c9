import { useTexts } from '../text/shell/index.ts';
import { submissionTexts } from '../text/submissions/index.ts';
import type { SubmissionTexts } from '../text/submissions/submission-texts.ts';
import { hrefOf } from './use-address.ts';

type OfficeTab = keyof SubmissionTexts['places'];

/** The pages of a supervisor or a statistician. */
export function PlaceTabs({ tabs, current }: { tabs: readonly OfficeTab[]; current: OfficeTab }) {
  const { places: names, placesLabel } = useTexts(submissionTexts);
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
