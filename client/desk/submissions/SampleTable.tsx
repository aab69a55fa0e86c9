import type { SampleUnitReply } from '#contract';
import { valueName } from '../../results/model/words.ts';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { resultsTexts } from '../../text/results-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

interface SampleTableProps {
  units: readonly SampleUnitReply[];
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
}

/** Units of the sample with a box each; the box in the head takes the whole page. */
export function SampleTable({ units, selected, onSelect }: SampleTableProps) {
  const { sample } = useTexts(deskTexts).submissions;
  const whole = units.every((unit) => selected.has(unit.caseId));
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={whole}
          onChange={() => onSelect(changed(selected, units.map(caseOf), !whole))}
        />
        {sample.selectAll}
      </label>
      <table className="list">
        <caption className="visually-hidden">{sample.title}</caption>
        <thead>
          <tr>
            {Object.entries(sample.columns).map(([key, name]) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <SampleRow
              key={unit.caseId}
              unit={unit}
              checked={selected.has(unit.caseId)}
              onCheck={(on) => onSelect(changed(selected, [unit.caseId], on))}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

const caseOf = (unit: SampleUnitReply) => unit.caseId;

function changed(selected: ReadonlySet<string>, cases: readonly string[], on: boolean): ReadonlySet<string> {
  const after = new Set(selected);
  for (const one of cases) {
    if (on) after.add(one);
    else after.delete(one);
  }
  return after;
}

interface SampleRowProps {
  unit: SampleUnitReply;
  checked: boolean;
  onCheck: (on: boolean) => void;
}

function SampleRow({ unit, checked, onCheck }: SampleRowProps) {
  const { sample } = useTexts(deskTexts).submissions;
  const texts = useTexts(resultsTexts);
  const { columns } = sample;
  return (
    <tr>
      <th scope="row">
        <label className="check">
          <input
            type="checkbox"
            aria-label={sample.select(unit.caseId)}
            checked={checked}
            onChange={({ target }) => onCheck(target.checked)}
          />
          {unit.caseId}
        </label>
      </th>
      <td data-column={columns.label}>{unit.label}</td>
      <td data-column={columns.stratum}>{unit.stratum}</td>
      <td data-column={columns.psu}>{unit.psu}</td>
      <td data-column={columns.area}>{valueName(texts, 'area', unit.area)}</td>
      <td data-column={columns.interviewer} className={unit.interviewer ? undefined : 'quiet'}>
        {unit.interviewer ?? sample.nobody}
      </td>
    </tr>
  );
}
