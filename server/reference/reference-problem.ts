import type { BrokenText } from '../files/decode-text.ts';
import type { JsonFault } from '../files/parse-json-text.ts';

/**
 * A reference file or one of its data files that cannot be used. The message is one sentence for the person
 * at the terminal: where, what, what to do.
 *
 * @example new ReferenceProblem(referenceProblems.dataEmpty('rows.csv')).message
 * // => 'rows.csv is empty; give it a header line'
 */
export class ReferenceProblem extends Error {
  constructor({ problem, remedy }: { problem: string; remedy: string }) {
    super(`${problem}; ${remedy}`);
    this.name = 'ReferenceProblem';
  }
}

/** A case asks for something that Cifra does not compute yet. */
export class NotBuilt extends Error {
  constructor(what: string) {
    super(`not built: ${what}`);
    this.name = 'NotBuilt';
  }
}

/** The sentences of all reference problems. */
export const referenceProblems = {
  notReadable: ({ file, reason }: { file: string; reason: string }) => ({
    problem: `${file} cannot be read (${reason})`,
    remedy: 'give the path of a reference file',
  }),
  badJson: ({ file, fault }: { file: string; fault: JsonFault }) =>
    fault.kind === 'not-json'
      ? { problem: `${file} is not JSON (${fault.why})`, remedy: 'give a file of reference cases' }
      : {
          problem: `${file}, line ${fault.line}, column ${fault.column}: ${fault.kind === 'repeated-key' ? `${fault.path} stands twice` : `${fault.path || 'it'} cannot stand there`}`,
          remedy: fault.remedy,
        },
  notUtf8: ({ file, encoding, line, column }: BrokenText & { file: string }) => ({
    problem: `${file}, line ${line}, column ${column}: it is not text in UTF-8; it looks like ${encoding}`,
    remedy: 'save it as UTF-8',
  }),
  otherFormat: ({ file, format }: { file: string; format: string }) => ({
    problem: `${file} is ${format}`,
    remedy: 'export it as CSV in UTF-8, compressed with gzip if its name ends in .gz',
  }),
  columnTwice: ({ file, name }: { file: string; name: string }) => ({
    problem: `${file} has two columns ${name}`,
    remedy: 'keep one of them or rename it',
  }),
  wrongShape: ({ file, part, reason }: { file: string; part: string; reason: string }) => ({
    problem: `${file} is not a reference file: ${part}: ${reason}`,
    remedy: 'correct that part',
  }),
  caseTwice: ({ file, id }: { file: string; id: string }) => ({
    problem: `${file} has two cases called ${id}`,
    remedy: 'give each its own id',
  }),
  unknownDataset: ({ file, name }: { file: string; name: string }) => ({
    problem: `${file} has no dataset ${name}`,
    remedy: 'describe it under datasets or correct the case',
  }),
  dataNotReadable: ({ file, reason }: { file: string; reason: string }) => ({
    problem: `${file} cannot be read: ${reason}`,
    remedy: 'correct its path or export it again',
  }),
  dataEmpty: (file: string) => ({ problem: `${file} is empty`, remedy: 'give it a header line' }),
  unknownColumn: ({ file, name }: { file: string; name: string }) => ({
    problem: `${file} has no column ${name}`,
    remedy: 'correct the case or the file',
  }),
  notANumber: ({ file, line, column, cell }: { file: string; line: number; column: string; cell: string }) => ({
    problem: `${file}, line ${line}, column ${column}: ${cell} is not a number`,
    remedy: 'correct the value or leave it blank',
  }),
  notNumeric: (column: string) => ({
    problem: `column ${column} is a category where numbers are needed`,
    remedy: 'name a column of numbers, or give the case an event or a level',
  }),
  unknownGroup: (group: string) => ({
    problem: `there is no group ${group}`,
    remedy: 'name values that occur in the domain',
  }),
  replicateDesign: () => ({
    problem: 'the design has replicate weights already',
    remedy: 'give a design of strata and clusters',
  }),
};
