import { type GetReleaseReply, MOST_LISTED_CELLS, type ReleaseHead } from '#contract';
import { DataTable } from '../../../components/DataTable.tsx';
import { formatNumber } from '../../../text/format.ts';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { titleIn } from '../../../text/title-in.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { ChangesSection } from './ChangesSection.tsx';
import { FilesSection } from './FilesSection.tsx';
import { listedWords } from './listed-words.ts';
import { OtherReleases } from './OtherReleases.tsx';
import { useCellName } from './use-cell-name.ts';

export type RevisionContent = NonNullable<GetReleaseReply['contents']>;

interface RevisionContentsProps {
  readonly head: ReleaseHead;
  readonly contents: RevisionContent;
}

/** What is published, what is hidden and why, and what a correction changes. */
export function RevisionContents({ head, contents }: RevisionContentsProps) {
  const { shown } = useTexts(releaseTexts);
  const { language, locale } = useLanguage();
  const number = (value: number) => formatNumber(value, locale);
  const { attack, tables, rules, why, changes } = contents;
  return (
    <>
      {why && (
        <section className="stack">
          <h2>{shown.why}</h2>
          <p>{titleIn(why, language).title}</p>
          {contents.withdraws && <p>{shown.withdraws}</p>}
        </section>
      )}
      <OtherReleases others={contents.others} />
      {changes && <ChangesSection head={head} changes={changes} />}
      <section className="stack">
        <h2>{shown.contents}</h2>
        <p>
          {shown.counts({
            tables: number(tables.length),
            cells: number(contents.cells),
            hidden: number(contents.hidden),
          })}
        </p>
        <p>{shown.rules({ cases: number(rules.minimumCases), protection: number(rules.protection) })}</p>
        <p>
          {attack
            ? shown.attack({
                equations: number(attack.equations),
                quantities: number(attack.hiddenQuantities),
                programs: number(attack.linearPrograms),
              })
            : shown.recoveredNothing}
        </p>
        <DataTable
          caption={shown.contents}
          columns={[
            {
              key: 'table',
              name: shown.columns.table,
              cell: ({ table, title }) => titleIn(title, language).title || title[''] || table,
            },
            { key: 'cells', name: shown.columns.cells, className: 'tabular', cell: ({ cells }) => number(cells) },
            { key: 'hidden', name: shown.columns.hidden, className: 'tabular', cell: ({ hidden }) => number(hidden) },
          ]}
          rows={tables}
          keyOf={({ table }) => table}
        />
      </section>
      <HiddenCells contents={contents} />
      <FilesSection contents={contents} />
    </>
  );
}

function HiddenCells({ contents: { hiding, hidden } }: { contents: RevisionContent }) {
  const { shown } = useTexts(releaseTexts);
  const { locale } = useLanguage();
  const nameOf = useCellName();
  if (hidden === 0) return null;
  const listed = hiding?.slice(0, MOST_LISTED_CELLS) ?? [];
  return (
    <section className="stack">
      <h2>{shown.hiding}</h2>
      <p className="quiet">{hiding ? shown.hidingLead : shown.hidingUnknown}</p>
      {listed.length > 0 && (
        <details className="definition">
          <summary>{listedWords(shown, { shown: listed.length, all: hidden }, locale)}</summary>
          <DataTable
            caption={shown.hiding}
            columns={[
              { key: 'cell', name: shown.cell, cell: nameOf },
              { key: 'table', name: shown.columns.table, cell: ({ table }) => table },
              {
                key: 'reason',
                name: shown.reason,
                cell: ({ rules }) => rules.map((rule) => shown.reasons[rule]).join(', '),
              },
            ]}
            rows={listed}
            keyOf={(_, place) => place}
          />
        </details>
      )}
    </section>
  );
}
