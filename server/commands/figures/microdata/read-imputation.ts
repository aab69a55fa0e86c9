import { basename } from 'node:path';
import { type ImputationSpec, imputationSpec } from '#contract';
import { shapeProblems } from '#questionnaires';
import type { AnalysisFile } from '../../../analysis/analysis-file.ts';
import { imputationFaults } from '../../../analysis/imputed/impute.ts';
import { tableProblems } from '../../../analysis/tables/table-problems.ts';
import { placesInJson } from '../../../files/json-places.ts';
import { parseJsonText } from '../../../files/parse-json-text.ts';
import { printable } from '../../../files/printable.ts';
import { readText } from '../../../files/read-text.ts';
import { CommandFailure } from '../../command-failure.ts';

/** A specification of imputation, and what says where its parts stand. */
export interface ReadImputation {
  readonly specification: ImputationSpec;
  /** @throws CommandFailure with the names that a file does not have */
  readonly check: (file: AnalysisFile) => void;
}

/** @throws CommandFailure with everything that is wrong with the file, a line each */
export function readImputation(path: string): ReadImputation {
  const name = basename(path);
  const read = readText(path, { what: 'the specification of an imputation', mostBytes: 1_000_000 });
  if ('fault' in read) throw new CommandFailure(2, printable(`${path}: ${read.fault.problem}; ${read.fault.remedy}`));
  const { value, faults } = parseJsonText(read.text);
  const lines = faults.map(({ line, column, ...fault }) => {
    const { problem, remedy } = tableProblems.ofJson(fault);
    return lineOf(name, { line, column }, problem, remedy);
  });
  if (lines.length > 0) throw new CommandFailure(1, lines.join('\n'));
  const place = placesInJson(read.text);
  const parsed = imputationSpec.safeParse(value);
  if (!parsed.success) {
    const wrong = shapeProblems(parsed.error.issues, value).map(({ path: at, message }) =>
      lineOf(name, place(at), `${at.join('.') || 'the top level'}: ${message}`, 'correct it as docs/tables.md says'),
    );
    throw new CommandFailure(1, wrong.join('\n'));
  }
  const specification = parsed.data;
  return {
    specification,
    check: (file) => {
      const wrong = imputationFaults(file, specification).map(({ path: at, name: unknown, known }) =>
        lineOf(
          name,
          place(at),
          `${unknown} is no amount or answer of these records, nor a class of them`,
          known.length === 0 ? 'there is nothing to impute' : `choose among ${known.join(', ')}`,
        ),
      );
      if (wrong.length > 0) throw new CommandFailure(1, wrong.join('\n'));
    },
  };
}

function lineOf(
  file: string,
  { line, column }: { line?: number | undefined; column?: number | undefined },
  problem: string,
  remedy: string,
): string {
  return printable(`${file}, line ${line ?? 1}, column ${column ?? 1}: ${problem}; ${remedy}`);
}
