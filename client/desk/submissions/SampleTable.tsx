import type { SampleUnitReply } from '#contract';
import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import type { PagesProps } from '../../components/Pages.tsx';
import { valueName } from '../../results/model/words.ts';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { resultsTexts } from '../../text/results-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

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
      cell: ({ caseId }) =>
        choice ? (
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
    { key: 'label', name: names.label, cell: ({ label }) => label },
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

function WholePage({
  units,
  selected,
  onSelect,
}: Pick<SampleTableProps, 'units'> & NonNullable<SampleTableProps['choice']>) {
  const { sample } = useTexts(deskTexts).submissions;
  const cases = units.map(({ caseId }) => caseId);
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
