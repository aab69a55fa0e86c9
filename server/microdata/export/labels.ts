import { type Localized, withoutFills } from '#questionnaires';
import type { DescribedRecordColumn, DescribedRecords } from './described-columns.ts';
import { LABEL_FILLS } from './label-fills.ts';

/** In which words labels are, and what the ways of not answering are called. */
export interface ExportWords {
  readonly language: string;
  readonly missing: Readonly<Record<string, Localized>>;
}

/** A code of a column and what it means. */
export interface LabelledCode {
  readonly code: string;
  readonly label: string;
  /** Whether it says why there is no answer. */
  readonly isMissing: boolean;
}

/** What stands for an answer that is missing for a reason. */
export const MISSING_ANSWERS = ['dk', 'refused', 'na'] as const;

export function exportWords({ missing = {} }: DescribedRecords, language: string): ExportWords {
  return { language, missing };
}

/** In the language asked for, or in the first that there is. */
export function inLanguage(texts: Localized, language: string): string | undefined {
  return texts[language] ?? Object.values(texts)[0];
}

/** The same, without the names of what only an interview knows: an ellipsis stands for those that have no word. */
function read(texts: Localized, language: string): string | undefined {
  const text = inLanguage(texts, language);
  if (text === undefined || !/\{[a-z0-9_]+\}/.test(text)) return text;
  return withoutFills(text, (name) => LABEL_FILLS[name]?.[language]).trim();
}

/** What a column is called: its label, or its name where it has none. */
export function labelOf({ label, name }: DescribedRecordColumn, { language }: ExportWords): string {
  return read(label, language) ?? name;
}

/** The codes of a column; undefined where its values are out of no list. */
export function codesOf({ codes, isMissingOf }: DescribedRecordColumn, words: ExportWords): LabelledCode[] | undefined {
  return codes?.map(({ code, label }) => ({
    code,
    label: read(label, words.language) ?? inLanguage(words.missing[code] ?? {}, words.language) ?? code,
    // Beside a number it is the answer itself that says why there is none.
    isMissing: isMissingOf === undefined && (MISSING_ANSWERS as readonly string[]).includes(code),
  }));
}

/** What the records are called. */
export function titleOfRecords({ title = {}, study, survey }: DescribedRecords, language: string): string {
  return inLanguage(title, language) ?? study ?? survey ?? '';
}
