import {
  categoryName,
  crimeName,
  definitionOf,
  isOfCrimes,
  measureName,
  type OfferedFigure,
  type TableSpec,
} from '#contract';
import { SelectField } from '../../../components/SelectField.tsx';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { outcomeChoice } from '../../figures/choice-groups.ts';
import { crimesChosen } from '../model/offers.ts';
import type { WrittenFigure } from '../model/spec.ts';
import { IndicatorDefinition } from './IndicatorDefinition.tsx';
import { SomeOrAll } from './SomeOrAll.tsx';

interface FigureChoiceProps {
  readonly figure: WrittenFigure;
  /** Undefined where the edition has no such indicator. */
  readonly offered: OfferedFigure | undefined;
  readonly onChange: (figure: WrittenFigure) => void;
}

type Outcome = TableSpec['figures'][number]['outcome'];

/** For which crimes, which of their incidents, and which categories an indicator is in the table. */
export function FigureChoice({ figure, offered, onChange }: FigureChoiceProps) {
  const texts = useResultsTexts();
  const { making } = useTexts(tablePageTexts);
  const name = measureName(texts, figure.indicator);
  const definition = (
    <IndicatorDefinition of={name} words={definitionOf(texts, figure.indicator)} label={making.definition} />
  );
  if (!offered || offered.lacks !== undefined) return definition;
  const hasCrimes = isOfCrimes(figure.indicator) && offered.crimes.length > 1;
  const outcomes = [...new Set(offered.crimes.flatMap((crime) => crime.outcomes))];
  const hasMore = hasCrimes || outcomes.length > 1 || offered.categories.length > 0;
  return (
    <>
      {definition}
      {hasMore && (
        <details className="definition">
          <summary>
            {making.choose}
            <span className="visually-hidden">: {name}</span>
          </summary>
          <div className="stack">
            {hasCrimes && <Crimes figure={figure} offered={offered} onChange={onChange} />}
            {outcomes.length > 1 && (
              <SelectField<Outcome>
                label={making.outcome}
                options={outcomes.map((outcome) => [outcome, outcomeChoice(outcome, texts)])}
                value={figure.outcome ?? 'both'}
                onChoose={(outcome) =>
                  onChange({ ...figure, outcome: outcome === 'both' || outcome === '' ? undefined : outcome })
                }
              />
            )}
            {offered.categories.length > 0 && (
              <SomeOrAll
                legend={making.categories}
                whole={[{ key: 'all', label: making.allCategories }]}
                someLabel={making.someCategories}
                options={offered.categories.map((value) => ({
                  value,
                  label: categoryName(texts, value, figure.indicator),
                }))}
                chosen={figure.categories ?? 'all'}
                onChoose={(chosen) =>
                  onChange({ ...figure, categories: typeof chosen === 'string' ? undefined : chosen })
                }
              />
            )}
          </div>
        </details>
      )}
    </>
  );
}

function Crimes({ figure, offered, onChange }: FigureChoiceProps & { offered: OfferedFigure }) {
  const texts = useResultsTexts();
  const { making } = useTexts(tablePageTexts);
  const { crimes } = figure;
  const [largest] = crimesChosen({ indicator: figure.indicator }, offered);
  return (
    <SomeOrAll
      legend={making.crimes}
      whole={[
        ...(offered.largest === undefined
          ? []
          : [{ key: 'largest', label: making.largest(crimeName(texts, largest ?? '')) }]),
        { key: 'all', label: making.allCrimes },
      ]}
      someLabel={making.someCrimes}
      options={offered.crimes.map(({ crime, isTold }) => ({
        value: crime,
        label: crimeName(texts, crime),
        refused: isTold ? undefined : making.notTold,
      }))}
      chosen={crimes ?? (offered.largest === undefined ? 'all' : 'largest')}
      onChoose={(chosen) => {
        const named = chosen === 'all' ? ('all' as const) : typeof chosen === 'string' ? undefined : chosen;
        onChange({ ...figure, crimes: named });
      }}
    />
  );
}
