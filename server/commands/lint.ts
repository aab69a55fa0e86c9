import { type Finding, findingInWords, lint } from '#questionnaires';
import { mappingFindings } from '../instruments/mapping-findings.ts';
import { findingLine } from '../instruments/read-instrument.ts';
import { choice, flag, requiredText } from './arguments.ts';
import { defineCommand } from './define-command.ts';
import { findVersionAtHand } from './find-version-at-hand.ts';
import { FOLDER_EXPLAINED, readInstrumentOfFolder } from './instrument-of-folder.ts';

/** Looks for problems in a questionnaire. Exit 0 none, 1 some, 2 wrong use. */
export const lintCommand = defineCommand({
  name: 'lint',
  summary: 'looks for problems in a questionnaire',
  usage: 'cifra lint FOLDER [--language es] [--json]',
  explanation: `
Looks for what is wrong in a questionnaire and says of each problem the file, the place, what is wrong and what to do.
Errors keep it from being used at all; when there are none, it looks for what was not meant: questions that no interview
reaches, edits that never fire, codes and labels that disagree, names that Stata or SPSS would cut, translations that say
something else, instructions inside what is read aloud. What design/mappings.json says of an earlier version is checked with
that version where it comes with the platform or the database has it; else only the names that this one has.

  FOLDER      ${FOLDER_EXPLAINED}
  --language  of the sentences: es, en, pt or fr; en when left out. Of files that are not JSON it is English
  --json      the findings as JSON

Reads the questionnaire's folder, and a database only for ID@VERSION and for mappings. Writes only to the terminal.
`,
  positional: { folder: requiredText },
  options: { json: flag, language: choice(['en', 'es', 'pt', 'fr'], 'en') },
  async run({ folder, json, language }, io) {
    const read = await readInstrumentOfFolder(folder);
    const found =
      'findings' in read
        ? read.findings
        : [...(await mappingFindings(findVersionAtHand, read.instrument, read.files)), ...lint(read.instrument)];
    const findings = found.map((finding) => inWords(finding, language));
    io.out.write(json ? `${JSON.stringify(findings, null, 2)}\n` : report(findings));
    return findings.length === 0 ? 0 : 1;
  },
});

function inWords(finding: Finding, language: string): Finding {
  const { message, remedy } = findingInWords(finding, language);
  return { ...finding, message, remedy };
}

function report(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const lines = findings.map((finding) => `${finding.severity} ${finding.code} ${findingLine(finding)}\n`);
  return `${lines.join('')}${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}\n`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
