import './compared.css';
import { ArrowDown, ArrowUp, CircleSlash, type LucideIcon, Minus, Unlink } from 'lucide-react';
import { useState } from 'react';
import type { ComparedTable, FigureComparison } from '#contract';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { type ComparedOutcome, type ComparedTexts, comparedTexts } from '../../text/compared/compared-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { sourceTexts } from '../../text/sources/source-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useResultsTexts } from '../crime-names.ts';
import { QualityBadge } from '../figures/QualityBadge.tsx';
import { editionNotes } from '../sources/source-notes.ts';
import { Tick } from '../tables/making/Tick.tsx';
import { tableFigureName } from '../tables/model/table-words.ts';
import { commonDomain, comparedNames, outcomeOf } from './compared-outcome.ts';
import { ComparedSlopes } from './series/ComparedSlopes.tsx';

interface ComparedTableViewProps {
  readonly compared: ComparedTable;
  /** Titles of editions by their keys. */
  readonly editions: ReadonlyMap<string, string>;
}

/** So many lines are shown, and so many more at each press. */
const SHOWN = 50;

const ICONS: Readonly<Record<ComparedOutcome, LucideIcon>> = {
  up: ArrowUp,
  down: ArrowDown,
  none: Minus,
  untested: CircleSlash,
  break: Unlink,
  absent: CircleSlash,
};

/** Comparisons of a table: what each came to, what its test says, and how precise both figures are. */
export function ComparedTableView({ compared, editions }: ComparedTableViewProps) {
  const text = useTexts(comparedTexts);
  const from = useTexts(sourceTexts);
  const texts = useResultsTexts();
  const { locale } = useLanguage();
  const [isOnlyBeyond, setOnlyBeyond] = useState(false);
  const [shown, setShown] = useState(SHOWN);
  const { comparisons, significance } = compared;
  const beyond = comparisons.filter(({ significant }) => significant);
  const rows = isOnlyBeyond ? beyond : comparisons;
  const number = (value: number) => formatNumber(value, locale);
  const names = (row: FigureComparison) => comparedNames(row, texts, editions);
  const left = rows.length - shown;
  const told = compared.sources.map(({ edition, weighting, analysis_file: analysisFile }) =>
    from.ofEdition({
      edition: editions.get(edition) ?? edition,
      note: editionNotes({ weighting, analysisFile }, from, { isShort: true }),
    }),
  );
  const titles = compared.editions.map((key) => editions.get(key) ?? key);
  const source = [...titles, ...told, texts.figures.standards.names[compared.standard]].join(' · ');
  return (
    <div className="stack">
      <p>
        {text.summary({
          all: number(comparisons.length),
          beyond: number(beyond.length),
          without: number(comparisons.filter(({ status }) => status !== 'tested').length),
        })}
      </p>
      <p className="quiet">
        {text.howMade({ significance: number(significance), adjust: adjustmentIn(text, compared) })}
      </p>
      {compared.sources.map(({ edition, weighting, analysis_file: analysisFile }) => (
        <p key={edition} className="quiet source-note">
          {from.ofEdition({
            edition: editions.get(edition) ?? edition,
            note: editionNotes({ weighting, analysisFile }, from),
          })}
        </p>
      ))}
      <Tick kind="checkbox" label={text.onlyBeyond} isOn={isOnlyBeyond} onChange={setOnlyBeyond} />
      <DataTable
        caption={text.caption}
        rows={rows.slice(0, shown)}
        keyOf={(_, place) => place}
        empty={<p className="quiet">{text.noneBeyond}</p>}
        columns={[
          {
            key: 'what',
            name: text.columns.what,
            cell: (row) => (
              <>
                {[tableFigureName(row, texts), commonDomain(row, texts)].filter(Boolean).join(' · ')}
                <span className="compared-pair">{text.pair(names(row))}</span>
              </>
            ),
          },
          { key: 'outcome', name: text.columns.outcome, cell: (row) => <OutcomeMark outcome={outcomeOf(row)} /> },
          { key: 'sentence', name: text.columns.sentence, cell: (row) => row.sentence, className: 'compared-sentence' },
          {
            key: 'precision',
            name: text.columns.precision,
            cell: (row) => <BothLabels row={row} names={names(row)} />,
          },
        ]}
      />
      {left > 0 && (
        <div>
          <Button onClick={() => setShown(shown + SHOWN)}>{text.more(number(Math.min(SHOWN, left)))}</Button>
        </div>
      )}
      <ComparedSlopes compared={compared} editions={editions} source={source} />
    </div>
  );
}

function adjustmentIn({ adjustments, families }: ComparedTexts, { adjust, family }: ComparedTable): string {
  if (!Object.hasOwn(adjustments, adjust)) return adjust;
  const by = adjustments[adjust as keyof typeof adjustments];
  return adjust === 'none' ? by : `${by} ${families[family]}`;
}

/** Shape and word; differences beyond chance stand out by their weight. */
function OutcomeMark({ outcome }: { outcome: ComparedOutcome }) {
  const { outcomes } = useTexts(comparedTexts);
  const Icon = ICONS[outcome];
  return (
    <span className={outcome === 'up' || outcome === 'down' ? 'compared-mark compared-beyond' : 'compared-mark'}>
      <Icon aria-hidden="true" size={18} />
      {outcomes[outcome]}
    </span>
  );
}

function BothLabels({ row, names }: { row: FigureComparison; names: { of: string; minus: string } }) {
  const { precisionOf } = useTexts(comparedTexts);
  return (
    <span className="compared-labels">
      {(['of', 'minus'] as const).map((side) =>
        row[side].estimate === null ? null : (
          <span key={side}>
            {precisionOf(names[side])} <QualityBadge label={row[side].label} flag={row[side].flag} />
          </span>
        ),
      )}
    </span>
  );
}
