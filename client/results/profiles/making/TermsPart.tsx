import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { MOST_TERMS, variableName } from '#contract';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { formatNumber } from '../../../text/format.ts';
import { profilePageTexts } from '../../../text/profile-page/profile-page-texts.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { OrderedList } from '../../tables/making/OrderedList.tsx';
import { moved, replaced } from '../../tables/model/spec.ts';
import { offeredTerms } from '../model/profile-offers.ts';
import { withoutTerm } from '../model/profile-spec.ts';
import type { ProfilePartProps } from './FigurePart.tsx';
import { TermChoice } from './TermChoice.tsx';
import { WrongPart } from './WrongPart.tsx';

/** The characteristics by which groups are compared, in their order, and those that can be added. */
export function TermsPart({ choices, spec, onChange }: ProfilePartProps) {
  const texts = useResultsTexts();
  const { making } = useTexts(profilePageTexts);
  const { making: ofTables } = useTexts(tablePageTexts);
  const { locale } = useLanguage();
  const [wanted, setWanted] = useState('');
  const [told, setTold] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const { terms } = spec;
  const offered = offeredTerms(choices, spec);
  const free = offered.filter(({ variable }) => !terms.some((term) => term.variable === variable));
  const chosen = free.some(({ variable }) => variable === wanted) ? wanted : (free[0]?.variable ?? '');
  const parts = terms.map((term, place) => ({
    key: term.variable,
    name: variableName(texts, term.variable),
    body: (
      <>
        <WrongPart path={['terms', place]} />
        <TermChoice
          term={term}
          values={choices.variables.find(({ variable }) => variable === term.variable)?.values ?? []}
          onChange={(changed) => onChange({ ...spec, terms: replaced(terms, place, changed) })}
        />
      </>
    ),
  }));
  return (
    <section className="card stack">
      <h3 ref={heading} tabIndex={-1}>
        {making.terms}
      </h3>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      <p className="quiet small">{making.termsHint}</p>
      <OrderedList
        label={making.terms}
        parts={parts}
        onMove={(from, to) => onChange({ ...spec, terms: moved(terms, from, to) })}
        onRemove={(place) => {
          heading.current?.focus();
          setTold(ofTables.removed(parts[place]!.name));
          onChange(withoutTerm(spec, place));
        }}
      />
      {terms.length >= MOST_TERMS && (
        <p className="quiet small">{making.fullTerms(formatNumber(MOST_TERMS, locale))}</p>
      )}
      {terms.length < MOST_TERMS && free.length > 0 && (
        <div className="add-variable">
          <SelectField
            label={making.chooseTerm}
            options={free.map(({ variable }) => [variable, variableName(texts, variable)])}
            value={chosen}
            onChoose={setWanted}
          />
          <Button
            icon={Plus}
            onClick={() => {
              setTold(ofTables.added(variableName(texts, chosen)));
              onChange({ ...spec, terms: [...terms, { variable: chosen }] });
            }}
          >
            {making.addTerm}
          </Button>
        </div>
      )}
    </section>
  );
}
