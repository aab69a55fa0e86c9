import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { valueName, variableName } from '#contract';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { profilePageTexts } from '../../../text/profile-page/profile-page-texts.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { Tick } from '../../tables/making/Tick.tsx';
import { offeredTerms } from '../model/profile-offers.ts';
import type { ProfilePartProps } from './FigurePart.tsx';
import { WrongPart } from './WrongPart.tsx';

/** Which records the profile is of: by each variable that is named, those of one of the values. */
export function AmongPart({ choices, spec, onChange }: ProfilePartProps) {
  const texts = useResultsTexts();
  const { making } = useTexts(profilePageTexts);
  const { making: ofTables } = useTexts(tablePageTexts);
  const heading = useRef<HTMLElement>(null);
  const [wanted, setWanted] = useState('');
  const among = spec.among ?? {};
  const free = offeredTerms(choices, spec).filter(
    ({ variable, values }) => !Object.hasOwn(among, variable) && values.length > 1,
  );
  const chosen = free.find(({ variable }) => variable === wanted) ?? free[0];
  const set = (variable: string, values: readonly string[] | undefined) => {
    const { [variable]: _, ...others } = among;
    onChange({ ...spec, among: values === undefined ? others : { ...among, [variable]: [...values] } });
  };
  return (
    <details className="card how" open={Object.keys(among).length > 0}>
      <summary ref={heading}>{making.among}</summary>
      <div className="stack">
        <p className="quiet small">{making.amongHint}</p>
        {Object.entries(among).map(([variable, values]) => {
          const all = choices.variables.find((one) => one.variable === variable)?.values ?? [];
          return (
            <fieldset key={variable} className="step-group">
              <legend>{variableName(texts, variable)}</legend>
              <WrongPart path={['among', variable]} />
              <div className="ticks">
                {all.map((value) => (
                  <Tick
                    key={value}
                    kind="checkbox"
                    label={valueName(texts, variable, value)}
                    isOn={values.includes(value)}
                    onChange={(isOn) => {
                      // In the order of the survey; the last one that is ticked stays.
                      const ticked = all.filter((each) => (each === value ? isOn : values.includes(each)));
                      if (ticked.length > 0) set(variable, ticked);
                    }}
                  />
                ))}
              </div>
              <div>
                <Button
                  kind="quiet"
                  icon={X}
                  onClick={() => {
                    heading.current?.focus();
                    set(variable, undefined);
                  }}
                >
                  {ofTables.remove(variableName(texts, variable))}
                </Button>
              </div>
            </fieldset>
          );
        })}
        {chosen && (
          <div className="add-variable">
            <SelectField
              label={making.chooseTerm}
              options={free.map(({ variable }) => [variable, variableName(texts, variable)])}
              value={chosen.variable}
              onChoose={setWanted}
            />
            <Button icon={Plus} onClick={() => set(chosen.variable, chosen.values)}>
              {making.addAmong}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
