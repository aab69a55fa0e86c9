import type { CarriedRemark } from './report.ts';
import { carriedWords } from './words/words-of.ts';

/** What a remark says, and in which language that is. */
export interface SpokenRemark {
  readonly message: string;
  readonly language: string;
}

/**
 * A remark of a report as a sentence.
 *
 * @param language code of a language, such as `es`; English where it has no words here
 */
export function remarkInWords({ said }: CarriedRemark, language: string): SpokenRemark {
  const { code, remarks } = carriedWords(language);
  // The words of a code take the values of that code: both follow from one type.
  const words = remarks as Readonly<Record<string, (about: unknown) => string>>;
  return { message: words[said.code]!(said), language: code };
}

/** One remark on one line, e.g. `lost: survey, row 12, column H (relevant): ...`. */
export function remarkLine(remark: CarriedRemark, language = 'en'): string {
  const { severities, place } = carriedWords(language).report;
  return `${severities[remark.severity]}: ${place(remark)}: ${remarkInWords(remark, language).message}`;
}
