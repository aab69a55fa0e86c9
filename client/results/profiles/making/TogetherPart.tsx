import { Combine, Split } from 'lucide-react';
import { useState } from 'react';
import { valueName } from '#contract';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { profilePageTexts } from '../../../text/profile-page/profile-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { Tick } from '../../tables/making/Tick.tsx';
import type { WrittenTerm } from '../model/profile-spec.ts';
import { putTogether, takenApart, valuesAlone } from '../model/term-levels.ts';

interface TogetherPartProps {
  readonly term: WrittenTerm;
  readonly values: readonly string[];
  readonly onChange: (term: WrittenTerm) => void;
}

/** Values of a characteristic that are put together under a name, and taken apart again. */
export function TogetherPart({ term, values, onChange }: TogetherPartProps) {
  const texts = useResultsTexts();
  const { making } = useTexts(profilePageTexts);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [name, setName] = useState('');
  const [isRefused, setRefused] = useState(false);
  const alone = valuesAlone(term, values);
  const nameOf = (value: string) => valueName(texts, term.variable, value);

  function put() {
    const made = putTogether(term, { name, chosen: alone.filter((value) => chosen.includes(value)), values });
    setRefused(made === undefined);
    if (made === undefined) return;
    setChosen([]);
    setName('');
    onChange(made);
  }

  return (
    <fieldset className="step-group">
      <legend>{making.together}</legend>
      <ul className="plain-list">
        {Object.entries(term.merge ?? {}).map(([level, of]) => (
          <li key={level} className="row">
            <span>
              <strong>{level}</strong>: {of.map(nameOf).join(', ')}
            </span>
            <Button
              kind="quiet"
              icon={Split}
              aria-label={making.apart(level)}
              onClick={() => onChange(takenApart(term, level, values))}
            >
              {making.apartWord}
            </Button>
          </li>
        ))}
      </ul>
      {alone.length > 1 && (
        <>
          <p className="field-hint">{making.togetherHint}</p>
          <div className="ticks">
            {alone.map((value) => (
              <Tick
                key={value}
                kind="checkbox"
                label={nameOf(value)}
                isOn={chosen.includes(value)}
                onChange={(isOn) => setChosen(isOn ? [...chosen, value] : chosen.filter((each) => each !== value))}
              />
            ))}
          </div>
          <Field
            label={making.togetherName}
            autoComplete="off"
            value={name}
            error={isRefused ? making.togetherMissing : undefined}
            onChange={({ target }) => setName(target.value)}
          />
          <div>
            <Button icon={Combine} onClick={put}>
              {making.putTogether}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  );
}
