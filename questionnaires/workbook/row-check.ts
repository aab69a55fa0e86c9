import { textMark } from '../translation/text-mark.ts';
import { TEXT_STATES, type TextState } from '../translation/text-states.ts';

/** A text as it was when the workbook was made. */
export interface CheckedText {
  /** Mark of key, language and text, so that the check of one row says nothing of another one. */
  readonly mark: string;
  readonly state: TextState | undefined;
}

/** The mark of a text in a row; that of a text which was not there, too. */
export function cellMark(key: string, language: string, text: string | undefined): string {
  return textMark(`${key}\n${language}\n${text ?? ''}`);
}

/** What the column `check` has: `es=0a1b2c3d4e5f pt=f5e4d3c2b1a0,done`. */
export function writeCheck(texts: readonly { language: string; mark: string; state?: TextState }[]): string {
  return texts.map(({ language, mark, state }) => `${language}=${mark}${state ? `,${state}` : ''}`).join(' ');
}

/** The marks in a cell of the column `check`, by language; none where it is not one any more. */
export function readCheck(cell: string): ReadonlyMap<string, CheckedText> {
  const found = [...cell.matchAll(/(?<![\w-])([\w-]+)=([0-9a-f]{12})(?:,([a-z]+))?(?![\w,])/g)];
  return new Map(
    found.map(([, language, mark, state]) => [
      language!,
      { mark: mark!, state: TEXT_STATES.find((each) => each === state) },
    ]),
  );
}
