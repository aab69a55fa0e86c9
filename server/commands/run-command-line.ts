import { problemOfStorage } from '../http/answer-problem.ts';
import { Problem } from '../problems.ts';
import { StartError } from '../start-error.ts';
import { storageFaultOf } from '../storage/storage-fault.ts';
import type { Command } from './define-command.ts';
import type { Terminal } from './terminal.ts';

/** The commands. Each is loaded only when it is used, so that one that cannot be loaded fails alone. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  accounting: async () => (await import('./weighting/accounting.ts')).accountingCommand,
  administrative: async () => (await import('./figures/administrative/administrative.ts')).administrativeCommand,
  analysis: async () => (await import('./figures/analysis.ts')).analysisCommand,
  areas: async () => (await import('./figures/areas.ts')).areasCommand,
  microdata: async () => (await import('./figures/microdata/microdata.ts')).microdataCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  codebook: async () => (await import('./codebook.ts')).codebookCommand,
  coverage: async () => (await import('./coverage.ts')).coverageCommand,
  database: async () => (await import('./database.ts')).databaseCommand,
  compare: async () => (await import('./questionnaires/compare.ts')).compareCommand,
  diff: async () => (await import('./diff.ts')).diffCommand,
  estimate: async () => (await import('./figures/estimate.ts')).estimateCommand,
  export: async () => (await import('./figures/export/export.ts')).exportCommand,
  instrument: async () => (await import('./instrument/instrument.ts')).instrumentCommand,
  keys: async () => (await import('./keys.ts')).keysCommand,
  lint: async () => (await import('./lint.ts')).lintCommand,
  openapi: async () => (await import('./openapi.ts')).openapiCommand,
  package: async () => (await import('./figures/package/package.ts')).packageCommand,
  print: async () => (await import('./print.ts')).printCommand,
  profile: async () => (await import('./figures/profile.ts')).profileCommand,
  'public-file': async () => (await import('./figures/public-file/public-file.ts')).publicFileCommand,
  publish: async () => (await import('./figures/publish/publish.ts')).publishCommand,
  reference: async () => (await import('./figures/reference.ts')).referenceCommand,
  release: async () => (await import('./figures/release.ts')).releaseCommand,
  report: async () => (await import('./figures/report/report.ts')).reportCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  sample: async () => (await import('./sample.ts')).sampleCommand,
  simulate: async () => (await import('./simulate.ts')).simulateCommand,
  'small-areas': async () => (await import('./figures/small-areas.ts')).smallAreasCommand,
  survey: async () => (await import('./survey.ts')).surveyCommand,
  script: async () => (await import('./figures/script.ts')).scriptCommand,
  table: async () => (await import('./figures/table.ts')).tableCommand,
  texts: async () => (await import('./questionnaires/texts.ts')).textsCommand,
  token: async () => (await import('./token.ts')).tokenCommand,
  user: async () => (await import('./user.ts')).userCommand,
  verify: async () => (await import('./figures/package/verify.ts')).verifyCommand,
  weight: async () => (await import('./weighting/weight.ts')).weightCommand,
  xlsform: async () => (await import('./questionnaires/xlsform.ts')).xlsformCommand,
};

/** Runs `cifra COMMAND ...`. @returns 0 on success, 1 on a finding, 2 on wrong use */
export async function runCommandLine(words: readonly string[], io: Terminal): Promise<number> {
  const [name, ...rest] = words;
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out.write(await overview());
    return 0;
  }
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    const sentence = name === undefined ? 'Name a command.' : 'There is no such command.';
    io.err.write(`${sentence}\n\n${await overview()}`);
    return 2;
  }
  try {
    const command = await load();
    return await command.run(rest, io);
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    io.err.write(`${sentence}\n`);
    return 1;
  }
}

/** What ended the command, where a person can do something about it. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof StartError) return error.message;
  if (error instanceof Problem) return lineOf(error);
  const fault = storageFaultOf(error);
  return fault && problemOfStorage(fault).message;
}

async function overview(): Promise<string> {
  const width = Math.max(...Object.keys(COMMANDS).map(({ length }) => length)) + 2;
  const lines = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, load]) => {
      const summary = await load().then(
        (command) => command.summary,
        () => 'cannot be loaded',
      );
      return `  ${name.padEnd(width)}${summary}`;
    }),
  );
  return `cifra COMMAND ...\n\n${lines.join('\n')}\n\ncifra COMMAND --help explains one of them.\n`;
}

/** What the API would answer, on one line. */
function lineOf(problem: Problem): string {
  const { title, detail } = problem.toJSON();
  return `${/[.?]$/.test(title) ? title : `${title}.`} ${detail}`;
}
