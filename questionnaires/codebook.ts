import type { Instrument, Localized, MissingCode, QuestionType } from './instrument.ts';

/** One variable of the files that the interview produces. */
export interface CodebookVariable {
  form: string;
  unit: 'case' | 'household' | 'member' | 'person' | 'incident';
  name: string;
  type: QuestionType;
  /** Question text by language, with its fills in braces. */
  label: Localized;
  categories: { code: string; label: Localized }[];
  missing: MissingCode[];
  /** Expression under which it is asked; absent = always. */
  askedIf?: string;
  /** Key of the crime that the variable belongs to, for stamped questions. */
  crime?: string;
  min?: number;
  max?: number;
}

/** Every variable of the instrument in the order of the interview, stamped questions once per active crime. */
export function codebook(instrument: Instrument): CodebookVariable[] {
  throw new Error('not written yet');
}
