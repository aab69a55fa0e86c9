import {
  categoryName,
  crimeName,
  type FigureWords,
  figureWords,
  isOfCrimes,
  measureName,
  outcomeName,
  unitOf,
  valueName,
} from '#contract';
import { sheetWordsIn } from '../../exports/figures/words/sheet-words-in.ts';
import type { DescribedRecords } from '../../microdata/export/described-columns.ts';
import type { FigureBothWays } from '../risk/compare-figures.ts';

/** What a report calls columns and figures: names with the codes that stand in the files beside them. */
export interface ReportNames {
  readonly column: (code: string) => string;
  readonly unit: (indicator: string) => string;
  readonly figure: (figure: Pick<FigureBothWays, 'indicator' | 'crime' | 'outcome' | 'domain' | 'category'>) => string;
}

/** Of rates. */
const PER = 100_000;

type Called = Readonly<Record<string, string>>;

/** Names in a language, as the description of the records and the product have them. */
export function reportNames({ files }: Pick<DescribedRecords, 'files'>, language: string, locale: string): ReportNames {
  const columns = files.flatMap((file) => file.columns);
  const labels = new Map(columns.map(({ name, label }) => [name, calledBy(label, language)]));
  const codesOf = (wanted: string): Called =>
    Object.fromEntries(
      columns
        .filter(({ name }) => name === wanted)
        .flatMap(({ codes = [] }) => codes)
        .flatMap(({ code, label }) => {
          const called = calledBy(label, language);
          return called === undefined ? [] : [[code, called]];
        }),
    );
  const product = figureWords(language);
  const words: FigureWords = {
    ...product,
    crimes: { ...product.crimes, ...codesOf('crime') },
    answers: Object.fromEntries(columns.flatMap(({ name, codes }) => (codes ? [[name, codesOf(name)]] : []))),
  };
  return {
    column: (code) => beside(labels.get(code), code),
    unit: (indicator) => sheetWordsIn(language).units[unitOf(indicator)](PER.toLocaleString(locale)),
    figure: ({ indicator, crime, outcome, domain, category }) => {
      const groups = Object.entries(domain);
      const names = [
        measureName(words, indicator),
        isOfCrimes(indicator) ? crimeName(words, crime) : '',
        outcomeName(words, outcome),
        category && categoryName(words, category, indicator),
        ...groups.map(([variable, value]) => valueName(words, variable, value)),
      ];
      const codes = [
        indicator,
        crime,
        outcome === 'both' ? '' : outcome,
        category,
        ...groups.map((pair) => pair.join(' = ')),
      ];
      return beside(names.filter(Boolean).join(', '), codes.filter(Boolean).join(', '));
    },
  };
}

function beside(name: string | undefined, code: string): string {
  return name === undefined || name === '' || name === code ? code : `${name} (${code})`;
}

function calledBy(label: Called, language: string): string | undefined {
  return label[language] ?? label.en ?? Object.values(label)[0];
}
