import { type Instrument, type Localized, type Texts, withoutFills } from '#questionnaires';
import { type ToldFamily, toldFamilies } from '../../derivation/told-families.ts';
import { TOLD_CATALOGUE, type ToldIndicator } from '../catalogue/told-indicators.ts';

/** Words for answers that are given to a list of several, each of them yes or no. */
const YES_NO_LIST = 'yes_no';

/** What a questionnaire calls the places, authorities and answers of each share of what people told. */
export function toldAnswerNames(instrument: Instrument): [string, Record<string, Localized>][] {
  const families = new Map(toldFamilies(instrument).map((family) => [family.indicator, family]));
  return TOLD_CATALOGUE.flatMap((indicator): [string, Record<string, Localized>][] => {
    const family = families.get(indicator.answers);
    if (family === undefined) return [];
    const named = categoriesOf(indicator, family).map(({ category, words }): [string, Localized] => {
      const said = instrument.manifest.languages.flatMap((language) => {
        const texts = instrument.texts[language];
        const text = texts && words(texts);
        if (text === undefined) return [];
        const whole = withoutFills(text, (name) => instrument.manifest.fills[name]?.[language]);
        return [[language, capitalized(whole)] as const];
      });
      return [category, Object.fromEntries(said)];
    });
    return [[indicator.id, Object.fromEntries(named)]];
  });
}

/** A category, and how it is said in the texts of a language. */
interface CategoryInWords {
  readonly category: string;
  readonly words: (texts: Texts) => string | undefined;
}

function categoriesOf({ measure }: ToldIndicator, { rows, codes, rowList = '', codeList }: ToldFamily) {
  const ofRow = (row: string) => (texts: Texts) => texts.choices[rowList]?.[row];
  const ofCode = (code: string) => (texts: Texts) =>
    texts.choices[codeList ?? YES_NO_LIST]?.[code] ?? (texts.missing as Record<string, string>)[code];
  const both = (row: string, code: string) => (texts: Texts) =>
    [ofRow(row)(texts) ?? row, ofCode(code)(texts) ?? code].join(': ');
  const ways: Readonly<Record<ToldIndicator['measure'], () => CategoryInWords[]>> = {
    any: () => [],
    rows: () => rows.filter((row) => row !== '').map((row) => ({ category: row, words: ofRow(row) })),
    codes: () => codes.map((code) => ({ category: code, words: ofCode(code) })),
    cells: () =>
      rows.flatMap((row) =>
        codes.map((code) =>
          row === '' ? { category: code, words: ofCode(code) } : { category: `${row}:${code}`, words: both(row, code) },
        ),
      ),
  };
  return ways[measure]();
}

function capitalized(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase()}${text.slice(1)}`;
}
