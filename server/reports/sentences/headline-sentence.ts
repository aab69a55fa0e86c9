import type { RowUnit } from '../../exports/figures/figure-set.ts';
import type { PublishedCell } from '../../suppression/published-cells.ts';
import type { NumberWriter } from '../made/number-writer.ts';
import type { ReportContext } from '../report-context.ts';
import { SAID_INDICATORS } from '../words/report-texts.ts';
import { figureInWords } from './figure-in-words.ts';
import { isSayable } from './printed-quality.ts';
import { writtenLevel } from './written-p.ts';

/** A figure of everybody with its limits as a sentence; undefined where no sentence may name it. */
export function headlineSentence(
  cell: PublishedCell,
  { unit, writer, level }: { readonly unit: RowUnit; readonly writer: NumberWriter; readonly level: number },
  context: Pick<ReportContext, 'words' | 'names' | 'sheet' | 'locale'>,
): string | undefined {
  if (!isSayable(cell)) return undefined;
  const { words, locale } = context;
  const value = writer.value(cell.estimate);
  // A sentence of its own is of all incidents.
  const own = cell.outcome === 'both' ? SAID_INDICATORS.find((one) => one === cell.indicator) : undefined;
  const per = new Intl.NumberFormat(locale).format(unit.per);
  const said = own
    ? words.sentences[own]({ value, per })
    : words.sentence({ name: figureInWords(cell, context), value });
  return words.withLimits({
    said,
    level: writtenLevel(level, locale),
    lower: writer.bare(cell.lower),
    upper: writer.bare(cell.upper),
  });
}
