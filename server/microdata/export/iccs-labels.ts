import { crimeTexts, FIGURE_LANGUAGES, iccsName } from '#contract';
import type { Localized } from '#questionnaires';

/** Columns whose values are codes of ICCS. */
const COLUMNS: readonly string[] = ['iccs', 'iccs_said', 'iccs_coded'];

export function isIccsCode(column: string): boolean {
  return COLUMNS.includes(column);
}

/** The code with its name, or that of the nearest category above it; undefined where it is none of ICCS. */
export function iccsLabel(code: string): Localized | undefined {
  if (iccsName(crimeTexts.en.iccs, code) === '') return undefined;
  return Object.fromEntries(
    FIGURE_LANGUAGES.map((language) => [language, `${code} ${iccsName(crimeTexts[language].iccs, code)}`]),
  );
}
