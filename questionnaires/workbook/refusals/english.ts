import type { RefusalWords } from './refusal-words.ts';

const EXPORT_AGAIN = 'Export the texts again and write it there.';
const SAVE_AGAIN = 'Open it in a spreadsheet, save it as a workbook (.xlsx) and choose that.';
const LESS = 'Leave out what is not needed, or split it.';

/** Why workbooks and cells of them are not taken, in English. */
export const refusalsInEnglish: RefusalWords = {
  ofWorkbook: {
    empty: () => 'The file is empty. Choose a workbook (.xlsx) or a CSV.',
    foreign: ({ format }) => `The file is of another kind (${format}). Choose a workbook (.xlsx) or a CSV.`,
    broken: () => `The file is damaged or breaks off. Fetch it again. ${SAVE_AGAIN}`,
    'password-protected': () => 'The file is protected by a password. Take the password away and save it.',
    'old-format': () => `It is an old Excel workbook (.xls). ${SAVE_AGAIN}`,
    declarations: ({ part }) => `Its part ${part} declares XML of its own, which no spreadsheet does. ${SAVE_AGAIN}`,
    'too-many-bytes': ({ megabytes }) => `The file has more than ${megabytes} MB. ${LESS}`,
    'unpacks-too-large': ({ megabytes }) => `Unpacked, the file has more than ${megabytes} MB. ${LESS}`,
    'unpacks-too-far': ({ ratio }) => `Unpacked, the file is more than ${ratio} times as large. ${SAVE_AGAIN}`,
    'too-many-parts': ({ most }) => `The file has more than ${most} parts. ${LESS}`,
    'too-many-sheets': ({ most }) => `The file has more than ${most} sheets. ${LESS}`,
    'too-many-rows': ({ sheet, most }) => `Sheet ${sheet} has more than ${most} rows. ${LESS}`,
    'too-many-columns': ({ sheet, most }) => `Sheet ${sheet} has more than ${most} columns. ${LESS}`,
    'too-many-cells': ({ most }) => `The file has more than ${most} cells. ${LESS}`,
    'takes-too-long': ({ seconds }) => `The file could not be read within ${seconds} seconds. ${LESS}`,
    'fills-memory': () => `Reading the file takes too much memory. ${LESS}`,
    'not-utf-8': ({ line, encoding }) =>
      `Line ${line} is not text in UTF-8; it looks like ${encoding}. Save it as CSV UTF-8, or as a workbook (.xlsx).`,
    'not-text': ({ line }) => `Line ${line} holds a zero byte, so it is no text. Save it as CSV UTF-8 again.`,
    'open-quotation-mark': ({ line }) =>
      `In line ${line} a quotation mark is open, or stands within a cell. Save it again from a spreadsheet.`,
    'no-texts': () => `No sheet has a column “key” and one of a language. ${EXPORT_AGAIN}`,
  },
  ofXlsform: {
    empty: () =>
      'The file is empty. Save it again where it was made, or choose a package of Cifra (.json) or the workbook of an XLSForm (.xlsx).',
    foreign: ({ format }) =>
      `The file is of another kind (${format}). Choose a package of Cifra (.json) or the workbook of an XLSForm (.xlsx).`,
  },
  ofCell: {
    'unknown-key': () => `The questionnaire no longer has this text. ${EXPORT_AGAIN}`,
    'no-key': () => 'The row has no key, so nobody knows which text it is. Write it in the row of its text.',
    'key-twice': (row) => `Row ${row} has the same key, and the rows differ. Keep one of them.`,
    'column-twice': (language) => `Two columns are named ${language}. Keep one, or rename the other.`,
    'unknown-language': (language) => `The questionnaire has no language ${language}. Add the language first.`,
    'unknown-column': (head) =>
      `The head “${head}” is no language of the questionnaire, so nothing below it is read. Write the language’s code above it, such as pt.`,
    'source-column': (language) => `${language} is the source. Change it in the editor.`,
    'source-edited': () => 'The source is not changed from here. Change it in the editor.',
    'source-changed': () => `The source has changed since the export. ${EXPORT_AGAIN}`,
    'beside-other-source': () => `The source in this row is not that of its key: rows were shifted. ${EXPORT_AGAIN}`,
    'column-moved': () =>
      `The texts of this column stand in other rows than before: it was sorted or moved without its keys. ${EXPORT_AGAIN}`,
    'source-pasted': () =>
      'It is the text of the source, as in many rows of this column: a source was pasted over translations. Write the translation.',
    'rows-shifted': () => `Key and check of this row do not belong together: rows were shifted. ${EXPORT_AGAIN}`,
    'changed-since': () => `The text was changed here since the export. Compare both. ${EXPORT_AGAIN}`,
    'no-check': () =>
      `The mark of the column “check” is missing or damaged here, so nobody knows which text is newer, this one or that of the questionnaire. ${EXPORT_AGAIN}`,
    formula: () => 'It is a formula, and formulas are not computed. Write its text instead.',
    'error-value': (shown) => `It shows the error ${shown}. Write the text.`,
    mangled: (shown) =>
      `The spreadsheet seems to have changed it (${shown}). Write it again in a cell with the format Text, or in the editor.`,
    emptied: () => 'The cell is empty, and no text is deleted from here. Delete it in the editor.',
    'emptied-column': (count) =>
      `From here down, ${count} cells of this column are empty where the questionnaire has a text. No text is deleted from here.`,
    'wrong-fills': (fills) => `The words in braces are not those of the source: ${fills}. Keep each as it is.`,
    'wrong-markup': (marks) => `The source has no ${marks}. Write plain text.`,
    'too-long': (letters) => `${letters} characters are many times as many as in the source. Shorten it.`,
    'unknown-state': (word) => `“${word}” cannot be set as a state. Choose translated or reviewed.`,
    'nothing-to-review': () => 'There is no text whose state could change. Write the text first.',
  },
  taken: ({ written, marked, notTaken, folder }) =>
    `${written} texts taken over, ${marked} more states, ${notTaken} cells not taken over; wrote ${folder}`,
};
