import { isJsonRecord } from '../../edit/json.ts';
import { wrongText } from '../../workbook/cell-text.ts';
import type { CarriedSaid } from '../words/carried-values.ts';
import type { ChangedCell } from './compare-tables.ts';
import { fillsAsShown, fillsOf } from './fills-of-cell.ts';
import { type OpenFiles, type TextPlace, textOfPlace } from './place-of-text.ts';

/** A text that was changed in its cell. */
export interface ChangedText {
  readonly cell: ChangedCell;
  readonly place: TextPlace;
  /** Of the questionnaire. */
  readonly before: string;
  readonly text: string;
}

/**
 * What is wrong with a changed text; undefined when nothing is. Its fills are those that it had, or other ones that
 * every language has now.
 *
 * @param ofPlace the changed texts of the same place, one for each language at most
 */
export function wrongChange(
  { cell, place, before, text }: ChangedText,
  ofPlace: readonly ChangedText[],
  files: OpenFiles,
): CarriedSaid | undefined {
  const isAsBefore = isSame(text, before);
  if (!isAsBefore && !textsNow(place, ofPlace, files).every((each) => isSame(text, each))) {
    const fills = [...fillsOf(text).symmetricDifference(fillsOf(before))];
    const shown = fillsAsShown(before, cell.was);
    return { code: 'fillsDiffer', fills: fills.map((fill) => shown.get(fill) ?? `$${fill}`) };
  }
  // With other fills it is judged beside itself: then only its signs are.
  const wrong = wrongText(text, isAsBefore ? before : text, undefined);
  if (!wrong) return undefined;
  const { code, detail = '' } = wrong;
  return code === 'wrong-fills'
    ? { code: 'fillsDiffer', fills: detail.split(', ') }
    : { code: 'textRefused', why: code, detail };
}

function isSame(one: string, other: string): boolean {
  return fillsOf(one).symmetricDifference(fillsOf(other)).size === 0;
}

/** The text of a place in every language that has one, as the workbook has it now. */
function textsNow({ steps }: TextPlace, ofPlace: readonly ChangedText[], files: OpenFiles): string[] {
  return Object.keys(files).flatMap((file) => {
    if (!file.startsWith('texts/') || !isJsonRecord(files[file])) return [];
    return ofPlace.find(({ place }) => place.file === file)?.text ?? textOfPlace(files, file, steps) ?? [];
  });
}
