import type { Question } from '../../instrument/instrument.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { OUTSIDE_WINDOW, textsIn } from '../../instrument/text.ts';
import type { TextWriter } from './export-text.ts';
import { headIn } from './language-heads.ts';
import type { CellsByHead } from './workbook-rows.ts';

/** The code of a month inside the window: which one it is nobody knows before the interview. */
export const IN_WINDOW = 'in_window';

const WINDOW_LABELS: Readonly<Record<string, string>> = {
  en: 'In the period',
  es: 'En el periodo',
  pt: 'No período',
  fr: 'Dans la période',
};

/** The lists that the questions of a workbook need: each with the ways of not answering that its questions offer. */
export interface ExportedLists {
  /** Name of the list of a question, which is written then. */
  listFor(list: string, missing: Question['missing']): string;
  rows(): CellsByHead[];
}

export function exportedLists(instrument: Instrument, texts: TextWriter): ExportedLists {
  const needed = new Map<string, { list: string; missing: readonly ('dk' | 'refused' | 'na')[] }>();
  const { languages } = instrument.manifest;
  const codesOf = (list: string) =>
    list === 'window_months' ? [IN_WINDOW, ...OUTSIDE_WINDOW] : (instrument.lists[list] ?? []);
  const labelOf = (list: string, code: string, language: string) => {
    const all = textsIn(instrument, language);
    if (code === IN_WINDOW && list === 'window_months') return WINDOW_LABELS[language.slice(0, 2)] ?? WINDOW_LABELS.en!;
    return texts.write(all.choices[list]?.[code], language) || code;
  };
  return {
    listFor(list, missing = []) {
      const name = [list || 'why_not', ...missing].join('_');
      needed.set(name, { list, missing });
      return name;
    },
    rows: () =>
      [...needed].flatMap(([name, { list, missing }]) => {
        const codes = codesOf(list).map((code) => ({
          code,
          label: (language: string) => labelOf(list, code, language),
        }));
        const ways = missing.map((code) => ({
          code,
          label: (language: string) => textsIn(instrument, language).missing[code],
        }));
        return [...codes, ...ways].map(({ code, label }) => ({
          list_name: name,
          name: code,
          ...Object.fromEntries(languages.map((language) => [headIn('label', language), label(language)])),
        }));
      }),
  };
}
