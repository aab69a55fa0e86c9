import { type ReactNode, useId, useMemo } from 'react';
import { EditionStateTag } from '../../components/EditionStateTag.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { CaseList, type CaseRow } from './CaseList.tsx';
import type { ListedBy } from './CaseTools.tsx';
import type { CaseState } from './case-state.ts';
import type { CaseWays } from './case-ways.ts';
import { byArea, byNextVisit, found } from './in-order.ts';
import type { CasesEdition } from './use-cases.ts';

type ListTitle = 'underway' | 'toDo' | 'finished';

const LISTS: { title: ListTitle; states: CaseState['state'][] }[] = [
  { title: 'underway', states: ['returned', 'started'] },
  { title: 'toDo', states: ['appointment', 'tried', 'new'] },
  { title: 'finished', states: ['waiting', 'attention', 'sent', 'ended'] },
];

/** How many cases of one area are listed before the areas are folded. */
const MOST_OPEN = 60;

interface EditionCasesProps {
  edition: CasesEdition;
  rows: readonly CaseRow[];
  /** Whether it has a title of its own: with one edition there is nothing to tell apart. */
  isTitled: boolean;
  ways: CaseWays;
  by: ListedBy;
  /** What somebody looks for; everything while it is empty. */
  search: string;
}

/** The cases of one edition: under way, to do, finished. */
export function EditionCases({ edition, rows: all, isTitled, ways, by, search }: EditionCasesProps) {
  const text = useTexts(fieldTexts);
  const isClosed = edition.state === 'closed';
  const rows = useMemo(() => byNextVisit(found(all, search)), [all, search]);
  const level = isTitled ? 3 : 2;
  const lists = LISTS.flatMap(({ title, states }) => {
    const listed = rowsIn(states, rows);
    const isFolded = isTitled && isClosed && title === 'finished' && listed.every(isSent);
    if (by === 'next' || title !== 'toDo')
      return <CaseList key={title} title={text[title]} level={level} folded={isFolded} rows={listed} ways={ways} />;
    return byArea(listed).map(([psu, inArea]) => (
      <CaseList
        key={`area ${psu}`}
        title={text.list.area(psu)}
        level={level}
        folded={listed.length > MOST_OPEN}
        rows={inArea}
        ways={ways}
      />
    ));
  });
  const note = isClosed && <p className="edition-note">{text.closedEdition}</p>;
  if (!isTitled) {
    return (
      <>
        {note}
        {lists}
      </>
    );
  }
  return (
    <TitledEdition edition={edition} rows={all}>
      {note}
      {lists}
    </TitledEdition>
  );
}

function TitledEdition({
  edition,
  rows,
  children,
}: Pick<EditionCasesProps, 'edition' | 'rows'> & { children: ReactNode }) {
  const { progress } = useTexts(fieldTexts);
  const { language, locale } = useLanguage();
  const id = useId();
  const { title, language: used } = titleIn(edition.title, language);
  return (
    <section className="edition-cases" aria-labelledby={id}>
      <div className="edition-cases-head">
        <h2 id={id} lang={used}>
          {title}
        </h2>
        <div className="row">
          <EditionStateTag state={edition.state} />
          <span className="quiet tabular">
            {progress(formatNumber(finishedIn(rows), locale), formatNumber(rows.length, locale))}
          </span>
        </div>
      </div>
      {children}
    </section>
  );
}

/** How many cases ask for nothing more from the person. */
export function finishedIn(rows: readonly CaseRow[]): number {
  return rowsIn(LISTS.find(({ title }) => title === 'finished')!.states, rows).length;
}

function rowsIn(states: readonly CaseState['state'][], rows: readonly CaseRow[]): CaseRow[] {
  return rows.filter(({ state }) => states.includes(state.state));
}

const isSent = ({ state }: CaseRow) => state.state === 'sent' || state.state === 'ended';
