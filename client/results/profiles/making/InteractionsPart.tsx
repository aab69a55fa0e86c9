import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { variableName } from '#contract';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { profilePageTexts } from '../../../text/profile-page/profile-page-texts.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { nameOfTerm } from '../model/profile-lines.ts';
import type { ProfilePartProps } from './FigurePart.tsx';
import { WrongPart } from './WrongPart.tsx';

/** Pairs of characteristics whose ratios differ by each other. A file may have three together. */
export function InteractionsPart({ spec, onChange }: ProfilePartProps) {
  const texts = useResultsTexts();
  const { making } = useTexts(profilePageTexts);
  const { making: ofTables } = useTexts(tablePageTexts);
  const heading = useRef<HTMLElement>(null);
  const names = spec.terms.map(({ variable }) => variable);
  const interactions = spec.interactions ?? [];
  const [wanted, setWanted] = useState({ first: '', second: '' });
  const isThere = (one: string, other: string) =>
    interactions.some((of) => of.length === 2 && of.includes(one) && of.includes(other));
  const first = names.includes(wanted.first) ? wanted.first : names[0]!;
  const others = names.filter((name) => name !== first && !isThere(first, name));
  const second = others.includes(wanted.second) ? wanted.second : others[0];
  const options = (of: readonly string[]) => of.map((name) => [name, variableName(texts, name)] as const);
  return (
    <details className="card how" open={interactions.length > 0}>
      <summary ref={heading}>{making.interactions}</summary>
      <div className="stack">
        <p className="quiet small">{making.interactionsHint}</p>
        <WrongPart path={['interactions']} />
        <ul className="plain-list">
          {interactions.map((of, place) => (
            <li key={of.join(':')} className="row">
              <strong>{nameOfTerm(of.join(':'), texts)}</strong>
              <Button
                kind="quiet"
                className="button-square"
                icon={X}
                aria-label={ofTables.remove(nameOfTerm(of.join(':'), texts))}
                onClick={() => {
                  heading.current?.focus();
                  onChange({ ...spec, interactions: interactions.toSpliced(place, 1) });
                }}
              />
            </li>
          ))}
        </ul>
        <div className="add-variable">
          <SelectField
            label={making.firstOfTwo}
            options={options(names)}
            value={first}
            onChoose={(name) => setWanted({ ...wanted, first: name })}
          />
          {second !== undefined && (
            <>
              <SelectField
                label={making.secondOfTwo}
                options={options(others)}
                value={second}
                onChoose={(name) => setWanted({ ...wanted, second: name })}
              />
              <Button
                icon={Plus}
                onClick={() => onChange({ ...spec, interactions: [...interactions, [first, second]] })}
              >
                {making.addInteraction}
              </Button>
            </>
          )}
        </div>
      </div>
    </details>
  );
}
