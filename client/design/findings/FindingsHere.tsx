import './findings.css';
import { useState } from 'react';
import type { Path } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { designFindingsTexts } from '../../text/design-findings/design-findings-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { FindingCard } from './FindingCard.tsx';
import { useWantedFinding } from './go-to-finding.ts';
import { useFindingsAt } from './use-findings.ts';

/** More of them would push away what is edited. */
const FIRST = 3;

interface FindingsHereProps extends Pick<PaneProps, 'change'> {
  path: Path;
  /** Those of everything in it, too. */
  within?: boolean;
}

/** What is wrong with the question, the screen, the list ... that is edited, beside it; nothing where nothing is. */
export function FindingsHere({ path, within = false, change }: FindingsHereProps) {
  const text = useTexts(designFindingsTexts);
  const { locale } = useLanguage();
  const found = useFindingsAt(path, within);
  const wanted = useWantedFinding();
  const [isWhole, setWhole] = useState(false);
  if (found.length === 0) return null;
  const isFurther = found.slice(FIRST).some(({ id }) => id === wanted);
  const shown = isWhole || isFurther ? found : found.slice(0, FIRST);
  return (
    <section className="findings-here" aria-label={text.here(path.at(-1) ?? '')}>
      <ul>
        {shown.map((each) => (
          <FindingCard key={each.id} found={each} change={change} isWanted={each.id === wanted} />
        ))}
      </ul>
      {shown.length < found.length && (
        <Button kind="quiet" onClick={() => setWhole(true)}>
          {text.others(formatNumber(found.length - shown.length, locale))}
        </Button>
      )}
    </section>
  );
}
