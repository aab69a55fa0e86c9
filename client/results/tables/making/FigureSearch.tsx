import { Plus } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import {
  definitionOf,
  INDICATOR_IDS,
  measureName,
  TABLE_INDICATOR_IDS,
  type TableChoices,
  TOLD_INDICATOR_IDS,
  TOLD_TABLE_IDS,
} from '#contract';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { formatNumber } from '../../../text/format.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { inGivenOrder } from '../../model/choices.ts';
import { figureRefusal, foundByWords } from '../model/offers.ts';
import type { WrittenSpec } from '../model/spec.ts';
import { IndicatorDefinition } from './IndicatorDefinition.tsx';
import { refusalText } from './refusal-text.ts';

interface FigureSearchProps {
  readonly choices: TableChoices;
  readonly spec: WrittenSpec;
  readonly onAdd: (indicator: string) => void;
  /** What the button of an indicator says, and says of it; that it is added, by default. */
  readonly button?: { readonly word: string; readonly of: (name: string) => string };
}

/** More would push the table out of sight; another word finds the rest. */
const MOST_RESULTS = 6;

const ORDER: readonly string[] = [...INDICATOR_IDS, ...TABLE_INDICATOR_IDS, ...TOLD_INDICATOR_IDS, ...TOLD_TABLE_IDS];

/** Indicators found by the words of their names and definitions. Those that cannot be had say why. */
export function FigureSearch({ choices, spec, onAdd, button }: FigureSearchProps) {
  const texts = useResultsTexts();
  const page = useTexts(tablePageTexts);
  const { making } = page;
  const { word, of } = button ?? { word: making.addWord, of: making.add };
  const { locale } = useLanguage();
  const [words, setWords] = useState('');
  const id = useId();
  const refusalOf = useMemo(() => {
    const standing = { choices, spec };
    return (indicator: string) => figureRefusal({ indicator }, standing);
  }, [choices, spec]);
  const ids = useMemo(() => {
    const all = inGivenOrder(
      choices.figures.map((figure) => figure.id),
      ORDER,
    );
    const matching = foundByWords(words, all, (one) => ({
      name: measureName(texts, one),
      rest: `${definitionOf(texts, one) ?? ''} ${one}`,
    }));
    return matching.toSorted((a, b) => Number(refusalOf(a) !== undefined) - Number(refusalOf(b) !== undefined));
  }, [choices, words, texts, refusalOf]);
  const isIn = (indicator: string) =>
    spec.figures.some((figure) => figure.indicator === indicator && !figure.crimes && !figure.outcome);
  const shown = ids.slice(0, MOST_RESULTS);
  return (
    <search className="figure-search">
      <Field
        label={making.search}
        hint={making.searchHint}
        type="search"
        autoComplete="off"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <p className="quiet small" role="status">
        {ids.length === 0 ? making.noResults : making.results(formatNumber(ids.length, locale))}
      </p>
      <ul className="found">
        {shown.map((indicator, place) => {
          const refusal = refusalOf(indicator);
          const name = measureName(texts, indicator);
          return (
            <li key={indicator} className={refusal ? 'found-one found-absent' : 'found-one'}>
              <div className="found-head">
                <span id={`${id}-${place}`} className="found-name">
                  {name}
                </span>
                {!refusal && (
                  <Button
                    icon={Plus}
                    aria-label={of(name)}
                    aria-disabled={isIn(indicator)}
                    onClick={() => !isIn(indicator) && onAdd(indicator)}
                  >
                    {word}
                  </Button>
                )}
              </div>
              {refusal && <p className="small">{refusalText(refusal, texts, page)}</p>}
              <IndicatorDefinition of={name} words={definitionOf(texts, indicator)} label={making.definition} />
            </li>
          );
        })}
      </ul>
      {ids.length > shown.length && (
        <p className="quiet small">{making.more(formatNumber(ids.length - shown.length, locale))}</p>
      )}
    </search>
  );
}
