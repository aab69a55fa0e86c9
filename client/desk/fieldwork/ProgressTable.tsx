import type { CaseProgress, HouseholdProgress } from '#contract';
import { DataTable } from '../../components/DataTable.tsx';
import type { PagesProps } from '../../components/Pages.tsx';
import { fieldworkTexts } from '../../text/fieldwork/fieldwork-texts.ts';
import { formatDate, formatDateTime, formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { visitTexts } from '../../text/visits/visit-texts.ts';

interface ProgressTableProps {
  cases: readonly CaseProgress[];
  pages: PagesProps;
}

interface Row extends HouseholdProgress {
  dwelling: CaseProgress;
}

/** How far each household is, in the order of the dwellings. */
export function ProgressTable({ cases, pages }: ProgressTableProps) {
  const text = useTexts(fieldworkTexts);
  const words = useTexts(visitTexts);
  const { locale } = useLanguage();
  const rows: Row[] = cases.flatMap((dwelling) => dwelling.households.map((each) => ({ ...each, dwelling })));
  const nameOf = ({ dwelling, household }: Row) =>
    dwelling.households.length > 1
      ? `${dwelling.label} (${text.household(formatNumber(household, locale))})`
      : dwelling.label;
  return (
    <section className="stack">
      <h2>{text.progressTitle}</h2>
      <DataTable
        caption={text.progressTitle}
        columns={[
          { key: 'case', name: text.columns.case, cell: nameOf },
          {
            key: 'interviewer',
            name: text.columns.interviewer,
            cell: ({ dwelling }) => dwelling.interviewer ?? text.unassigned,
          },
          {
            key: 'visits',
            name: text.columns.visits,
            className: 'tabular',
            cell: ({ visits }) => formatNumber(visits, locale),
          },
          {
            key: 'state',
            name: text.columns.state,
            cell: ({ state, outcome }) =>
              outcome ? `${words.states[state]} · ${words.outcomes[outcome]}` : words.states[state],
          },
          {
            key: 'latest',
            name: text.columns.latest,
            className: 'tabular',
            cell: ({ latest }) => (latest ? formatDate(latest, locale) : '–'),
          },
          {
            key: 'next',
            name: text.columns.next,
            className: 'tabular',
            cell: ({ next }) => (next ? formatDateTime(next, locale) : '–'),
          },
        ]}
        rows={rows}
        keyOf={({ dwelling, household }) => `${dwelling.caseId} ${household}`}
        pages={pages}
      />
    </section>
  );
}
