import { InvalidInstrument, parseInstrument } from '../../authoring/parse-instrument.ts';
import type { DraftFiles } from '../../edit/places.ts';
import type { Sheet } from '../../grid/sheet.ts';
import { CIFRA_SHEET, filesOfSheet } from '../export/cifra-sheet.ts';
import { instrumentToXlsform } from '../export/instrument-to-xlsform.ts';
import { readTable } from '../import/read-table.ts';
import type { NoteRemark } from '../report.ts';
import { compareTables } from './compare-tables.ts';
import { takeTexts } from './take-texts.ts';

/**
 * The questionnaire of a workbook that Cifra wrote: the files of its sheet, with the texts that were changed in
 * the other sheets. Every other change is reported and not taken over.
 *
 * @returns undefined when the workbook has no such sheet, or one that was changed or cannot be read
 */
export function fromCifraSheet(sheets: readonly Sheet[], remark: NoteRemark): DraftFiles | undefined {
  const named = (name: string) => sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);
  const sheet = named(CIFRA_SHEET);
  if (!sheet) return undefined;
  const carried = filesOfSheet(sheet);
  const instrument = carried && usable(carried.files);
  if (!carried?.isAsWritten || !instrument) {
    const isRead = carried !== undefined && instrument !== undefined;
    remark('lost', { sheet: sheet.name }, { code: isRead ? 'cifraSheetChanged' : 'cifraSheetUnreadable' });
    return undefined;
  }
  remark('note', { sheet: sheet.name }, { code: 'cifraSheetRead' });
  const silent: NoteRemark = () => undefined;
  const changed = instrumentToXlsform(instrument).sheets.flatMap((written) => {
    const now = named(written.name);
    if (now) return compareTables(readTable(written, silent), readTable(now, remark), remark);
    remark('lost', { sheet: written.name }, { code: 'sheetTakenAway' });
    return [];
  });
  return takeTexts(carried.files, changed, remark);
}

function usable(files: DraftFiles) {
  try {
    return parseInstrument(files);
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    return undefined;
  }
}
