import { Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { crimeTexts, iccsName } from '#contract';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { designCrimeTexts } from '../../text/design-crime/design-crime-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { iccsFound } from './iccs-found.ts';

/** How the events of a crime get their code: all the same one, or each by the office, among some. */
export interface IccsDraft {
  readonly coding: 'code' | 'office';
  readonly iccs: string;
  readonly office: readonly string[];
}

interface IccsChoiceProps extends IccsDraft {
  error: string | undefined;
  write: (part: Partial<IccsDraft>) => void;
}

/** The code of ICCS is the designer's choice: none is given to a crime by itself. */
export function IccsChoice({ coding, iccs, office, error, write }: IccsChoiceProps) {
  const text = useTexts(designCrimeTexts);
  const { iccs: names } = useTexts(crimeTexts);
  const [sought, setSought] = useState('');
  const codes = useMemo(() => iccsFound(names, sought), [names, sought]);
  const nameOf = (code: string) =>
    `${code} ${Object.entries(names).find(([each]) => each === code)?.[1] ?? text.iccsUnnamed(iccsName(names, code))}`;
  const chosen = coding === 'code' ? iccs : '';
  const options = (chosen === '' || codes.includes(chosen) ? codes : [chosen, ...codes]).map(
    (code): readonly [string, string] => [code, nameOf(code)],
  );
  return (
    <fieldset className="card stack">
      <legend>{text.iccs}</legend>
      <SelectField
        label={text.iccsCoding}
        options={[
          ['code', text.iccsOne],
          ['office', text.iccsOffice],
        ]}
        value={coding}
        onChoose={(value) => value !== '' && write({ coding: value })}
      />
      <Field
        label={text.iccsSearch}
        hint={text.iccsFound(codes.length)}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      <SelectField
        label={coding === 'code' ? text.iccsCode : text.iccsAdd}
        options={options.filter(([code]) => coding === 'code' || !office.includes(code))}
        value={chosen}
        none={text.iccsNone}
        error={error}
        onChoose={(code) => {
          if (coding === 'code') write({ iccs: code });
          else if (code !== '') write({ office: [...office, code] });
        }}
      />
      {coding === 'office' && office.length > 0 && (
        <ul className="design-pasted" aria-label={text.iccsOffice}>
          {office.map((code) => (
            <li key={code}>
              {nameOf(code)}{' '}
              <Button
                kind="quiet"
                icon={Trash2}
                onClick={() => write({ office: office.filter((each) => each !== code) })}
              >
                {text.iccsRemove(code)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
