import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { variableName } from '#contract';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { variableRefusal } from '../model/offers.ts';
import { MOST_VARIABLES, moved, replaced } from '../model/spec.ts';
import type { PartProps } from './FiguresPart.tsx';
import { OrderedList } from './OrderedList.tsx';
import { refusalText } from './refusal-text.ts';
import { VariableChoice } from './VariableChoice.tsx';

/** The variables that are crossed, in their order, and those that can be added; the others say why not. */
export function VariablesPart({ choices, spec, onChange }: PartProps) {
  const texts = useResultsTexts();
  const page = useTexts(tablePageTexts);
  const { making } = page;
  const [wanted, setWanted] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const by = spec.by ?? [];
  const standing = { choices, spec };
  const others = choices.variables.filter(({ variable }) => !by.some((each) => each.variable === variable));
  const free = others.filter(({ variable }) => variableRefusal(variable, standing) === undefined);
  const refused = others.filter((each) => !free.includes(each));
  const chosen = free.some(({ variable }) => variable === wanted) ? wanted : (free[0]?.variable ?? '');
  const parts = by.map((divided, place) => {
    const refusal = variableRefusal(divided.variable, standing);
    return {
      key: divided.variable,
      name: variableName(texts, divided.variable),
      body: (
        <>
          {refusal && <p className="field-error">{refusalText(refusal, texts, page)}</p>}
          <VariableChoice
            divided={divided}
            values={choices.variables.find(({ variable }) => variable === divided.variable)?.values ?? []}
            onChange={(changed) => onChange({ ...spec, by: replaced(by, place, changed) })}
          />
        </>
      ),
    };
  });
  return (
    <section className="stack">
      <h3 ref={heading} tabIndex={-1}>
        {making.by}
      </h3>
      <p className="quiet small">{by.length === 0 ? `${making.noVariables} ${making.byHint}` : making.byHint}</p>
      <OrderedList
        label={making.by}
        parts={parts}
        onMove={(from, to) => onChange({ ...spec, by: moved(by, from, to) })}
        onRemove={(place) => {
          heading.current?.focus();
          onChange({ ...spec, by: by.toSpliced(place, 1) });
        }}
      />
      {by.length >= MOST_VARIABLES && <p className="quiet small">{making.fullVariables}</p>}
      {by.length < MOST_VARIABLES && free.length > 0 && (
        <div className="add-variable">
          <SelectField
            label={making.chooseVariable}
            options={free.map(({ variable }) => [variable, variableName(texts, variable)])}
            value={chosen}
            onChoose={setWanted}
          />
          <Button icon={Plus} onClick={() => onChange({ ...spec, by: [...by, { variable: chosen }] })}>
            {making.addVariable}
          </Button>
        </div>
      )}
      {refused.length > 0 && (
        <details className="definition">
          <summary>{making.absent}</summary>
          <ul className="plain-list">
            {refused.map(({ variable }) => (
              <li key={variable}>
                <strong>{variableName(texts, variable)}</strong>:{' '}
                {refusalText(variableRefusal(variable, standing)!, texts, page)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
