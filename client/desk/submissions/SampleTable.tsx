import type { SampleUnitReply } from '#contract';
import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import type { PagesProps } from '../../components/Pages.tsx';
import { valueName } from '../../results/model/words.ts';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { resultsTexts } from '../../text/results-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

interface SampleTableProps {
  units: readonly SampleUnitReply[];
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  pages: PagesProps;
}

/** Units of the sample with a box each; the box over the table takes the whole page. */
export function SampleTable({ units, selected, onSelect, pages }: SampleTableProps) {
  const { sample } = useTexts(deskTexts).submissions;
  const texts = useTexts(resultsTexts);
  const whole = units.every((unit) => selected.has(unit.caseId));
  const { columns: names } = sample;
  const columns: TableColumn<SampleUnitReply>[] = [
    {
      key: 'unit',
      name: names.unit,
      cell: ({ caseId }) => (
        <label className="check">
          <input
            type="checkbox"
            aria-label={sample.select(caseId)}
            checked={selected.has(caseId)}
            onChange={({ target }) => onSelect(withCases(selected, [caseId], target.checked))}
          />
          {caseId}
        </label>
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
      <label className="check">
        <input
          type="checkbox"
          checked={whole}
          onChange={() =>
            onSelect(
              withCases(
                selected,
                units.map(({ caseId }) => caseId),
                !whole,
              ),
            )
          }
        />
        {sample.selectAll}
      </label>
      <DataTable caption={sample.title} columns={columns} rows={units} keyOf={({ caseId }) => caseId} pages={pages} />
    </>
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
