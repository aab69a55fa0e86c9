import type { Localized } from '../instrument/manifest.ts';
import type { OfficeVariableName } from '../words/codebook-words.ts';
import { languageOrEnglish } from '../words/languages.ts';

/**
 * A variable of the incident records that no question asks: how the incident was screened, and how the office
 * coded it.
 */
export interface OfficeVariable {
  name: OfficeVariableName;
  label: Localized;
}

const NAMES: readonly OfficeVariableName[] = ['crime_screened', 'crime_coded', 'iccs', 'coded_by_office'];

/** The variables of office coding, with their labels in some languages. */
export function officeVariables(languages: readonly string[]): OfficeVariable[] {
  return NAMES.map((name) => ({
    name,
    label: Object.fromEntries(
      languages.map((language) => [language, languageOrEnglish(language).codebook.officeVariables[name]]),
    ),
  }));
}
