import { type Instrument, parseInstrument, printQuestionnaire } from '#questionnaires';
import { instrumentFiles } from './instrument-files.ts';

/** The questionnaire that comes with the platform, read once for the tests of its pages. Do not change it. */
export const printedLacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));

const pages = new WeakMap<Instrument, Map<string, string>>();

/** The page of a questionnaire in a language. Printing takes a tenth of a second, so each page is printed once. */
export function printedPage(instrument: Instrument, language: string): string {
  const printed = pages.get(instrument) ?? new Map<string, string>();
  pages.set(instrument, printed);
  const page = printed.get(language) ?? printQuestionnaire(instrument, language);
  printed.set(language, page);
  return page;
}
