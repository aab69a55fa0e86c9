import type { ReleaseChange, ReleaseHead } from '#contract';
import { DataTable } from '../../../components/DataTable.tsx';
import { formatNumber } from '../../../text/format.ts';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { hrefOfPage } from '../release-address.ts';
import { listedWords } from './listed-words.ts';
import type { RevisionContent } from './RevisionContents.tsx';
import { useCellName } from './use-cell-name.ts';

interface ChangesSectionProps {
  readonly head: ReleaseHead;
  readonly changes: NonNullable<RevisionContent['changes']>;
}

/** Kinds of change, with what is told anew first. */
const KINDS = ['changed', 'shown', 'added', 'hidden', 'removed'] as const;

/** What a correction changes, cell by cell: the estimate before and after; its pages have every number. */
export function ChangesSection({ head, changes: { counts, cells } }: ChangesSectionProps) {
  const { shown, pair } = useTexts(releaseTexts);
  const { language, locale } = useLanguage();
  const nameOf = useCellName();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const estimate = ({ columns }: ReleaseChange, when: 'before' | 'after') => {
    const value = columns.find(({ column }) => column === 'estimate')?.[when];
    return typeof value === 'number' ? formatNumber(value, locale, { maximumSignificantDigits: 6 }) : '';
  };
  const figures = [
    {
      key: 'before',
      name: shown.before,
      className: 'tabular',
      cell: (cell: ReleaseChange) => estimate(cell, 'before'),
    },
    { key: 'after', name: shown.after, className: 'tabular', cell: (cell: ReleaseChange) => estimate(cell, 'after') },
  ];
  return (
    <section className="stack">
      <h2>{shown.changes}</h2>
      {all === 0 && <p>{shown.noChanges}</p>}
      {all > 0 && (
        <>
          <p>
            {KINDS.flatMap((kind) =>
              counts[kind] === undefined
                ? []
                : [pair({ name: shown.kinds[kind], value: formatNumber(counts[kind], locale) })],
            ).join(' · ')}
          </p>
          <p className="quiet">{shown.changesLead}</p>
          <p>
            <a
              className="link-alone"
              href={hrefOfPage(head, `${language}/changes.html`)}
              target="_blank"
              rel="noreferrer"
            >
              {shown.changesPage}
            </a>
          </p>
          <details className="definition">
            <summary>{listedWords(shown, { shown: cells.length, all }, locale)}</summary>
            <DataTable
              caption={shown.changes}
              columns={[
                { key: 'cell', name: shown.cell, cell: nameOf },
                { key: 'table', name: shown.columns.table, cell: ({ table }) => table },
                { key: 'kind', name: shown.change, cell: ({ kind }) => shown.kinds[kind] },
                ...(counts.changed === undefined ? [] : figures),
              ]}
              rows={cells}
              keyOf={(_, place) => place}
            />
          </details>
        </>
      )}
    </section>
  );
}
