import { type SampleUnitReply, valueName } from '#contract';
import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import type { PagesProps } from '../../components/Pages.tsx';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { dwellingTexts } from '../../text/dwellings/dwelling-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { resultsTexts } from '../../text/results-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

interface SampleTableProps {
  units: readonly SampleUnitReply[];
  /** Absent where units are only looked at: then there are no boxes. */
  choice: { selected: ReadonlySet<string>; onSelect: (selected: ReadonlySet<string>) => void } | undefined;
  pages: PagesProps;
}

/** Units of the sample, with a box each where they can be chosen; the box over the table takes the whole page. */
export function SampleTable({ units, choice, pages }: SampleTableProps) {
  const { sample } = useTexts(deskTexts).submissions;
  const texts = useTexts(resultsTexts);
  const { columns: names } = sample;
  const columns: TableColumn<SampleUnitReply>[] = [
    {
      key: 'unit',
      name: names.unit,
      cell: ({ caseId, ...unit }) =>
        choice && isForSomebody({ caseId, ...unit }) ? (
          <label className="check">
            <input
              type="checkbox"
              aria-label={sample.select(caseId)}
              checked={choice.selected.has(caseId)}
              onChange={({ target }) => choice.onSelect(withCases(choice.selected, [caseId], target.checked))}
            />
            {caseId}
          </label>
        ) : (
          caseId
        ),
    },
    { key: 'label', name: names.label, cell: (unit) => <LabelWithMark unit={unit} /> },
    { key: 'stratum', name: names.stratum, cell: ({ stratum }) => stratum },
    { key: 'psu', name: names.psu, cell: ({ psu }) => psu },
    { key: 'area', name: names.area, cell: ({ area }) => valueName(texts, 'area', area) },
    {
      key: 'interviewer',
      name: names.interviewer,
      cell: ({ interviewer }) => interviewer ?? <span className="quiet">{sample.nobody}</span>,
    },
  ];
  return (
    <>
      {choice && <WholePage units={units} {...choice} />}
      <DataTable caption={sample.title} columns={columns} rows={units} keyOf={({ caseId }) => caseId} pages={pages} />
    </>
  );
}

/** Nobody is sent to a reserve that was not released. */
function isForSomebody({ reserve, replaces }: SampleUnitReply): boolean {
  return !reserve || replaces !== undefined;
}

/** How a unit is called, and what it is beside a dwelling that was drawn. */
function LabelWithMark({ unit: { label, found, reserve, replaces } }: { unit: SampleUnitReply }) {
  const { marks } = useTexts(dwellingTexts);
  const { locale } = useLanguage();
  return (
    <>
      {label}
      {found && (
        <span className="tag tag-quiet">{marks.household(formatNumber(found.household, locale), found.dwelling)}</span>
      )}
      {replaces !== undefined && <span className="tag tag-quiet">{marks.replaces(replaces)}</span>}
      {reserve && replaces === undefined && <span className="tag tag-quiet">{marks.reserve}</span>}
    </>
  );
}

function WholePage({
  units,
  selected,
  onSelect,
}: Pick<SampleTableProps, 'units'> & NonNullable<SampleTableProps['choice']>) {
  const { sample } = useTexts(deskTexts).submissions;
  const cases = units.filter(isForSomebody).map(({ caseId }) => caseId);
  const whole = cases.every((caseId) => selected.has(caseId));
  return (
    <label className="check">
      <input type="checkbox" checked={whole} onChange={() => onSelect(withCases(selected, cases, !whole))} />
      {sample.selectAll}
    </label>
  );
}

/** The selection with these cases in it, or without them. */
function withCases(selected: ReadonlySet<string>, cases: readonly string[], chosen: boolean): ReadonlySet<string> {
  const after = new Set(selected);
  for (const caseId of cases) {
    if (chosen) after.add(caseId);
    else after.delete(caseId);
  }
  return after;
}
