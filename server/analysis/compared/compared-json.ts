import type { TableSpec } from '#contract';
import { rowParts } from '../../exports/row-parts.ts';
import type { TableWithComparisons } from './compare-table.ts';
import { SENTENCE_LANGUAGES, saidIn } from './sentences/comparison-sentence.ts';

/** Comparisons as JSON, piece by piece: how they were made, then one a line, with a sentence in each language. */
export function* comparedJsonParts(
  spec: TableSpec,
  { editions, sources, adjust, significance, level, standard, comparisons }: TableWithComparisons,
): Generator<string> {
  const told = sources.length > 0 ? { sources } : {};
  const made = { editions, ...told, specification: spec, adjust, significance, level, standard };
  yield `${JSON.stringify(made).slice(0, -1)},"comparisons":[\n`;
  let between = '';
  for (const part of rowParts(comparisons)) {
    const lines = part.map((each) => {
      const sentences = SENTENCE_LANGUAGES.map((language) => [language, saidIn(each, language).sentence]);
      return JSON.stringify({ ...each, sentences: Object.fromEntries(sentences) });
    });
    yield `${between}${lines.join(',\n')}`;
    between = ',\n';
  }
  yield '\n]}\n';
}
