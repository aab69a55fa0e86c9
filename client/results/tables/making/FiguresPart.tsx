import { useRef, useState } from 'react';
import { measureName, type TableChoices } from '#contract';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { withImputedCategory } from '../model/money.ts';
import { figureRefusal, offeredFigureOf } from '../model/offers.ts';
import { moved, replaced, type WrittenSpec } from '../model/spec.ts';
import { FigureChoice } from './FigureChoice.tsx';
import { FigureSearch } from './FigureSearch.tsx';
import { OrderedList } from './OrderedList.tsx';
import { refusalText } from './refusal-text.ts';

export interface PartProps {
  readonly choices: TableChoices;
  readonly spec: WrittenSpec;
  readonly onChange: (spec: WrittenSpec) => void;
}

/** The indicators of the table in their order, and the search that adds one. */
export function FiguresPart({ choices, spec, onChange }: PartProps) {
  const texts = useResultsTexts();
  const page = useTexts(tablePageTexts);
  const { making } = page;
  const [told, setTold] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const { figures } = spec;
  const seen = new Map<string, number>();
  const parts = figures.map((figure, place) => {
    const refusal = figureRefusal(figure, { choices, spec });
    const { indicator } = figure;
    const offered = offeredFigureOf(choices, indicator);
    const times = seen.get(indicator) ?? 0;
    seen.set(indicator, times + 1);
    return {
      key: `${indicator} ${times}`,
      name: measureName(texts, indicator),
      body: (
        <>
          {refusal && <p className="field-error">{refusalText(refusal, texts, page)}</p>}
          <FigureChoice
            figure={figure}
            offered={offered && withImputedCategory(offered, spec)}
            onChange={(changed) => onChange({ ...spec, figures: replaced(figures, place, changed) })}
          />
        </>
      ),
    };
  });
  return (
    <section className="stack">
      <h3 ref={heading} tabIndex={-1}>
        {making.figures}
      </h3>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      {figures.length === 0 && <p className="quiet">{making.figuresHint}</p>}
      <OrderedList
        label={making.figures}
        parts={parts}
        onMove={(from, to) => onChange({ ...spec, figures: moved(figures, from, to) })}
        onRemove={(place) => {
          heading.current?.focus();
          setTold(making.removed(parts[place]!.name));
          onChange({ ...spec, figures: figures.toSpliced(place, 1) });
        }}
      />
      <FigureSearch
        choices={choices}
        spec={spec}
        onAdd={(indicator) => {
          setTold(making.added(measureName(texts, indicator)));
          onChange({ ...spec, figures: [...figures, { indicator }] });
        }}
      />
    </section>
  );
}
