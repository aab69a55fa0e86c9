import { valueName, variableName } from '#contract';
import { SelectField } from '../../../components/SelectField.tsx';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import type { WrittenVariable } from '../model/spec.ts';
import { SomeOrAll } from './SomeOrAll.tsx';
import { Tick } from './Tick.tsx';

interface VariableChoiceProps {
  readonly divided: WrittenVariable;
  /** Those of the edition; none where it lacks the variable. */
  readonly values: readonly string[];
  readonly onChange: (divided: WrittenVariable) => void;
}

type Total = NonNullable<WrittenVariable['total']>;

/** Which values of a variable divide the table, and where its total stands. */
export function VariableChoice({ divided, values, onChange }: VariableChoiceProps) {
  const texts = useResultsTexts();
  const { making } = useTexts(tablePageTexts);
  const { variable, values: some, total = 'first', unknown = false } = divided;
  const options = values.map((value) => ({ value, label: valueName(texts, variable, value) }));
  return (
    <details className="definition">
      <summary>
        {making.values}, {making.total.toLocaleLowerCase()}
        <span className="visually-hidden">: {variableName(texts, variable)}</span>
      </summary>
      <div className="stack">
        {options.length > 0 && (
          <SomeOrAll
            legend={making.values}
            whole={[{ key: 'all', label: making.allValues }]}
            someLabel={making.someValues}
            options={options}
            chosen={some ?? 'all'}
            onChoose={(chosen) => onChange({ ...divided, values: typeof chosen === 'string' ? undefined : chosen })}
          />
        )}
        <SelectField<Total>
          label={making.total}
          options={(['first', 'last', 'none'] as const).map((place) => [place, making.totals[place]])}
          value={total}
          onChoose={(place) => onChange({ ...divided, total: place === 'first' || place === '' ? undefined : place })}
        />
        <Tick
          kind="checkbox"
          label={making.unknown}
          isOn={unknown}
          onChange={(isOn) => onChange({ ...divided, unknown: isOn || undefined })}
        />
      </div>
    </details>
  );
}
