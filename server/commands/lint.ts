import { parseArgs } from 'node:util';
import { type Finding, lint } from '#questionnaires';
import { findingLine } from '../instruments/read-instrument.ts';
import { givenInstrument, unserved } from './given-instrument.ts';
import type { Terminal } from './terminal.ts';

const USAGE = 'cifra lint FOLDER [--json]';

const EXPLANATION = `
Looks for what is wrong in a questionnaire and says of each problem the file, the place, what is wrong and what to do.
Errors keep it from being used at all; when there are none, it looks for what was not meant: questions that no interview
reaches, edits that never fire, codes and labels that disagree, names that Stata or SPSS would cut, translations that say
something else, instructions inside what is read aloud.

  FOLDER   a questionnaire's folder, or the name of one that comes with the platform, such as lacsi-2018-r1
  --json   the findings as JSON
`;

/** Looks for problems in a questionnaire. Exit 0 none, 1 some, 2 wrong use. */
export const command = {
  name: 'lint',
  summary: 'looks for problems in a questionnaire',
  usage: USAGE,
  async run(args: string[], io: Terminal): Promise<number> {
    const request = readArguments(args);
    const answered = unserved(request, USAGE, EXPLANATION, io);
    if (answered !== undefined || typeof request === 'string') return answered ?? 2;
    const read = givenInstrument(request.folder, io);
    if (read === undefined) return 2;
    const findings = 'findings' in read ? read.findings : lint(read.instrument);
    io.out.write(request.json ? `${JSON.stringify(findings, null, 2)}\n` : report(findings));
    return findings.length === 0 ? 0 : 1;
  },
};

function report(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const lines = findings.map((finding) => `${finding.severity} ${finding.code} ${findingLine(finding)}\n`);
  return `${lines.join('')}${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}\n`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function readArguments(args: string[]): string | { folder: string; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return 'help';
    const [folder, ...rest] = positionals;
    if (folder === undefined || rest.length > 0) return 'lint takes one folder';
    return { folder, json: values.json };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
