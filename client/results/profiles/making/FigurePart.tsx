import { useState } from 'react';
import {
  categoryName,
  crimeName,
  definitionOf,
  isOfCrimes,
  measureName,
  type OfferedFigure,
  type ProfileSpec,
  type TableChoices,
} from '#contract';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { profilePageTexts } from '../../../text/profile-page/profile-page-texts.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { outcomeChoice } from '../../figures/choice-groups.ts';
import { FigureSearch } from '../../tables/making/FigureSearch.tsx';
import { IndicatorDefinition } from '../../tables/making/IndicatorDefinition.tsx';
import { offeredFigureOf } from '../../tables/model/offers.ts';
import { NEW_SPEC } from '../../tables/model/spec.ts';
import { chosenFigure, comparableFigures, crimeOfProfile, withFigure } from '../model/profile-offers.ts';
import type { WrittenProfile } from '../model/profile-spec.ts';
import { WrongPart } from './WrongPart.tsx';

export interface ProfilePartProps {
  readonly choices: TableChoices;
  readonly spec: WrittenProfile;
  readonly onChange: (spec: WrittenProfile) => void;
}

/** The figure that groups are compared by: searched by its words, then of which crime and which answer. */
export function FigurePart({ choices, spec, onChange }: ProfilePartProps) {
  const texts = useResultsTexts();
  const { making } = useTexts(profilePageTexts);
  const { making: ofTables } = useTexts(tablePageTexts);
  const [isSearching, setSearching] = useState(false);
  const { indicator } = spec.outcome;
  const figure = chosenFigure(choices, spec);
  const name = measureName(texts, indicator);
  return (
    <section className="card stack" aria-labelledby="profile-figure">
      <h3 id="profile-figure">{making.figure}</h3>
      {indicator !== '' && (
        <div className="stack">
          <p className="ordered-name">{name}</p>
          <IndicatorDefinition of={name} words={definitionOf(texts, indicator)} label={ofTables.definition} />
          <WrongPart path={['outcome']} />
          {figure && <OutcomeFields spec={spec} figure={figure} onChange={onChange} />}
        </div>
      )}
      {indicator === '' || isSearching ? (
        <>
          <p className="quiet small">{making.figureHint}</p>
          <FigureSearch
            choices={comparableFigures(choices)}
            spec={NEW_SPEC}
            button={{ word: making.chooseWord, of: making.choose }}
            onAdd={(id) => {
              setSearching(false);
              onChange(withFigure(spec, offeredFigureOf(choices, id), id));
            }}
          />
        </>
      ) : (
        <div>
          <Button kind="quiet" aria-expanded={false} onClick={() => setSearching(true)}>
            {making.another}
          </Button>
        </div>
      )}
    </section>
  );
}

type Outcome = ProfileSpec['outcome']['outcome'];

function OutcomeFields({ spec, figure, onChange }: Omit<ProfilePartProps, 'choices'> & { figure: OfferedFigure }) {
  const texts = useResultsTexts();
  const { making } = useTexts(profilePageTexts);
  const { making: ofTables } = useTexts(tablePageTexts);
  const { outcome } = spec;
  const crime = crimeOfProfile(figure, spec);
  // A file or an address may name one that the edition lacks; the message beside it says so.
  const named = outcome.crime ?? figure.largest ?? '';
  const crimes = [...new Set([...figure.crimes.map((one) => one.crime), named])].filter((one) => one !== '');
  const outcomes = figure.crimes.find((one) => one.crime === crime)?.outcomes ?? [];
  const set = (part: { crime?: string | undefined; outcome?: Outcome; category?: string | undefined }) => {
    const changed = Object.entries({ ...outcome, ...part }).filter(([, value]) => value !== undefined);
    onChange({ ...spec, outcome: { indicator: outcome.indicator, ...Object.fromEntries(changed) } });
  };
  return (
    <>
      {isOfCrimes(outcome.indicator) && figure.crimes.length > 1 && (
        <SelectField
          label={making.crime}
          options={crimes.map((one) => [one, crimeName(texts, one)])}
          none={figure.largest === undefined ? making.chooseCrime : undefined}
          value={named}
          onChoose={(chosen) => set({ crime: chosen === '' || chosen === figure.largest ? undefined : chosen })}
        />
      )}
      {outcomes.length > 1 && (
        <SelectField<Outcome>
          label={ofTables.outcome}
          options={outcomes.map((each) => [each, outcomeChoice(each, texts)])}
          value={outcome.outcome ?? 'both'}
          onChoose={(chosen) => set({ outcome: chosen === '' ? 'both' : chosen })}
        />
      )}
      {figure.categories.length > 0 && (
        <SelectField
          label={making.category}
          none={making.chooseCategory}
          options={figure.categories.map((value) => [value, categoryName(texts, value, outcome.indicator)])}
          value={outcome.category ?? ''}
          onChoose={(chosen) => set({ category: chosen === '' ? undefined : chosen })}
        />
      )}
    </>
  );
}
