import { expandScreens } from '../../instrument/expand-screens.ts';
import type { Question } from '../../instrument/instrument.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import type { ExportedName, NameInWorkbook } from '../xpath/write-xpath.ts';
import { computedRows } from './computed-rows.ts';

/** Behind the name of a question: the question about why there is no answer. */
export const MISSING_SUFFIX = '_missing';

/** Types whose ways of not answering are no codes of a list. */
export function hasMissingOfItsOwn({ type, missing = [] }: Question): boolean {
  return missing.length > 0 && ['number', 'money', 'text', 'date'].includes(type);
}

/** How every name of a questionnaire is read in its workbook. Names that nobody is asked are always blank. */
export function exportedNames(instrument: Instrument): { nameOf: NameInWorkbook; has: (name: string) => boolean } {
  const names = new Map<string, ExportedName>();
  for (const { name, type } of computedRows(instrument)) names.set(name, { type, read: `\${${name}}` });
  for (const { screens, draws = [] } of instrument.forms) {
    for (const { questions } of expandScreens(instrument, screens))
      for (const question of questions)
        if (question.type !== 'statement') names.set(question.name, nameOfQuestion(question));
    for (const { name } of draws) names.set(name, { type: 'text', read: `\${${name}}` });
  }
  const absent: ExportedName = { type: 'absent', read: "''" };
  return { nameOf: (name) => names.get(name) ?? absent, has: (name) => names.has(name) };
}

function nameOfQuestion(question: Question): ExportedName {
  const { name, type } = question;
  const read = `\${${name}}`;
  const plain = type === 'money' ? 'number' : type === 'statement' ? 'text' : type;
  return { type: plain, read, ...(hasMissingOfItsOwn(question) && { readMissing: `\${${name}${MISSING_SUFFIX}}` }) };
}
