import './findings.css';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { designTexts } from '../../text/design/design-texts.ts';
import { designFindingsTexts } from '../../text/design-findings/design-findings-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { FindingSentence } from './FindingSentence.tsx';
import type { PlacedFinding } from './found.ts';
import { useFindings } from './use-findings.ts';

const FILTERS = ['all', 'error', 'warning'] as const;

/** More are not read at once; the first ones are mended before. */
const MOST_SHOWN = 100;

/** What is wrong with the draft, by file: where, why, and what mends it. */
export function FindingsPane(pane: PaneProps) {
  const text = useTexts(designFindingsTexts);
  const { locale } = useLanguage();
  const found = useFindings(pane.files);
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('all');
  if (!found) return <p role="status">{text.looking}</p>;
  if (found.length === 0) return <p role="status">{text.none}</p>;
  const count = (kind: (typeof FILTERS)[number]) =>
    formatNumber(found.filter(({ severity }) => kind === 'all' || severity === kind).length, locale);
  const wanted = found.filter(({ severity }) => filter === 'all' || severity === filter);
  const groups = Map.groupBy(wanted.slice(0, MOST_SHOWN), ({ file }) => file);
  return (
    <div className="findings">
      <fieldset className="findings-filter">
        <legend className="visually-hidden">{text.filter}</legend>
        {FILTERS.map((kind) => (
          <button key={kind} type="button" aria-pressed={kind === filter} onClick={() => setFilter(kind)}>
            {text.filters[kind]} ({count(kind)})
          </button>
        ))}
      </fieldset>
      <p className="findings-meaning">{text.meaning}</p>
      {wanted.length === 0 && <p>{text.noneOfKind}</p>}
      {[...groups].map(([file, ofFile]) => (
        <section key={file}>
          <h3>{file}</h3>
          <ul>
            {ofFile.map((each) => (
              <OneFinding key={each.id} found={each} pane={pane} />
            ))}
          </ul>
        </section>
      ))}
      {wanted.length > MOST_SHOWN && <p>{text.more(formatNumber(wanted.length - MOST_SHOWN, locale))}</p>}
    </div>
  );
}

function OneFinding({ found, pane }: { found: PlacedFinding; pane: PaneProps }) {
  const text = useTexts(designFindingsTexts);
  const { refusals } = useTexts(designTexts);
  const [refused, setRefused] = useState<keyof typeof refusals>();
  const { severity, place, path, remedies } = found;
  const Icon = severity === 'error' ? CircleAlert : TriangleAlert;
  return (
    <li className="finding" data-severity={severity}>
      <p>
        <Icon aria-hidden="true" size={18} /> <strong>{text.severity[severity]}</strong> <code>{path}</code>
      </p>
      <FindingSentence finding={found} />
      <div className="finding-actions">
        {place.length > 0 && <Button onClick={() => pane.select(place)}>{text.goThere}</Button>}
        {remedies.map(({ kind, operations }) => (
          <Button
            key={`${kind} ${JSON.stringify(operations).length}`}
            onClick={() => setRefused(pane.change(operations)?.code)}
          >
            {text.remedies[kind]}
          </Button>
        ))}
      </div>
      {refused && <Banner kind="caution">{refusals[refused]}</Banner>}
    </li>
  );
}
