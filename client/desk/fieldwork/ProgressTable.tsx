import type { CaseProgress, HouseholdProgress } from '#contract';
import { DataTable } from '../../components/DataTable.tsx';
import type { PagesProps } from '../../components/Pages.tsx';
import { dwellingTexts } from '../../text/dwellings/dwelling-texts.ts';
import { fieldworkTexts } from '../../text/fieldwork/fieldwork-texts.ts';
import { formatDate, formatDateTime, formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { visitTexts } from '../../text/visits/visit-texts.ts';
import { ReplaceCase } from './ReplaceCase.tsx';

interface ProgressTableProps {
  survey: string;
  cases: readonly CaseProgress[];
  pages: PagesProps;
  /** Reserves that were not released. */
  reserves: number;
  onReplaced: (message: string) => void;
  onSessionEnded: () => void;
}

/** Where an interview was made or begun there is nothing to ask; the server decides on the rest. */
function mayBeAsked({ state, outcome, household, dwelling }: Row): boolean {
  const isInterview = outcome === undefined || outcome === 'complete' || outcome === 'incomplete';
  return state === 'closed' && household === 1 && !isInterview && dwelling.replacedBy === undefined;
}

interface Row extends HouseholdProgress {
  dwelling: CaseProgress;
}

/** How far each household is, in the order of the dwellings. */
export function ProgressTable({ survey, cases, pages, reserves, onReplaced, onSessionEnded }: ProgressTableProps) {
  const text = useTexts(fieldworkTexts);
  const words = useTexts(visitTexts);
  const { marks, replace } = useTexts(dwellingTexts);
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
          {
            key: 'case',
            name: text.columns.case,
            cell: (row) => (
              <>
                {nameOf(row)}
                {row.dwelling.replaces !== undefined && (
                  <span className="tag tag-quiet">{marks.replaces(row.dwelling.replaces)}</span>
                )}
                {row.dwelling.replacedBy !== undefined && (
                  <span className="tag tag-quiet">{marks.replacedBy(row.dwelling.replacedBy)}</span>
                )}
              </>
            ),
          },
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
          ...(reserves > 0
            ? [
                {
                  key: 'replace',
                  name: replace.column,
                  cell: (row: Row) =>
                    mayBeAsked(row) && (
                      <ReplaceCase
                        survey={survey}
                        dwelling={{ caseId: row.dwelling.caseId, label: nameOf(row) }}
                        onReplaced={onReplaced}
                        onSessionEnded={onSessionEnded}
                      />
                    ),
                },
              ]
            : []),
        ]}
        rows={rows}
        keyOf={({ dwelling, household }) => `${dwelling.caseId} ${household}`}
        pages={pages}
      />
    </section>
  );
}
