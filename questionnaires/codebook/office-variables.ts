import { ICCS_TAG_NAMES } from '../instrument/iccs-tags.ts';
import type { Localized } from '../instrument/manifest.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { OfficeVariableName } from '../words/codebook-words.ts';
import { languageOrEnglish } from '../words/languages.ts';

/**
 * A variable of the incident records that no question asks: how the incident was screened, how the office coded
 * it, and its tags.
 */
export interface OfficeVariable {
  name: OfficeVariableName;
  label: Localized;
}

const NAMES: readonly OfficeVariableName[] = ['crime_screened', 'crime_coded', 'iccs', 'coded_by_office'];

/** The variables of office coding and the tags, with their labels in some languages. */
export function officeVariables(
  { iccsTags }: Pick<Instrument, 'iccsTags'>,
  languages: readonly string[],
): OfficeVariable[] {
  const tags = ICCS_TAG_NAMES.filter((tag) => iccsTags[tag] !== undefined);
  return [...NAMES, ...tags.map((tag) => `iccs_${tag}` as const)].map((name) => ({
    name,
    label: Object.fromEntries(
      languages.map((language) => [language, languageOrEnglish(language).codebook.officeVariables[name]]),
    ),
  }));
}
