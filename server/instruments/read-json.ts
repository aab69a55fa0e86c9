import type { Finding } from '#questionnaires';
import { type JsonFault, parseJsonText } from '../files/parse-json-text.ts';
import { readText } from '../files/read-text.ts';
import { FILE_PROBLEMS, type FileProblem, fileFinding, problemOfListed } from './file-problems.ts';

/**
 * The content of a file and what is wrong with it; there may be both, so that the rest can be checked too.
 */
export interface JsonRead {
  value?: unknown;
  problems: Finding[];
}

/**
 * Far above the largest file of a questionnaire (texts of one language: 0.3 MB); a larger one would take
 * minutes.
 */
export const INSTRUMENT_FILE = { what: 'a file of a questionnaire', mostBytes: 10_000_000 };

/**
 * Reads one JSON file of a questionnaire.
 *
 * @param path on this machine
 * @param file name in the questionnaire's folder, for the findings
 */
export function readJson(path: string, file: string): JsonRead {
  const read = readText(path, INSTRUMENT_FILE);
  if ('fault' in read) return { problems: [fileFinding(problemOfListed(read.fault), { file, path: '' })] };
  const { faults, ...content } = parseJsonText(read.text);
  return { ...content, problems: faults.map((fault) => fileFinding(problemOf(fault), { file, path: placeOf(fault) })) };
}

/** The parser quotes what it met: of a file that is another one than was meant nothing is told. */
function withoutQuotation(why: string): string {
  return why.replace(/^Unexpected token .*$/s, 'a character that cannot stand there');
}

function placeOf({ kind, path, line, column }: JsonFault): string {
  return kind === 'not-json' ? `line ${line}, column ${column}` : path;
}

function problemOf({ kind, why = '', remedy }: JsonFault): FileProblem {
  switch (kind) {
    case 'not-json':
      return FILE_PROBLEMS.notJson({ why: withoutQuotation(why), remedy });
    case 'too-deep':
      return FILE_PROBLEMS.tooDeep();
    case 'repeated-key':
      return FILE_PROBLEMS.repeatedKey();
    case 'reserved-key':
      return FILE_PROBLEMS.reservedKey();
  }
}
