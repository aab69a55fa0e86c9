import { parseArgs } from 'node:util';
import { CHANGE_KINDS, type Change, type ChangeKind, diffInstruments, type Instrument } from '#questionnaires';
import { findingLine } from '../instruments/read-instrument.ts';
import { givenInstrument, unserved } from './given-instrument.ts';
import type { Terminal } from './terminal.ts';

const USAGE = 'cifra diff A B [--json]';

const EXPLANATION = `
Says in sentences what changed from questionnaire A to questionnaire B. First what breaks comparability: a question or an
answer that is gone, a code that means something else, fewer people asked, another period. Then questions, routing, options,
edits, wording, translations, order, crimes and settings, each apart. Exit code as of diff: 0 the same, 1 different, 2 trouble.

  A, B     folders of questionnaires, or names of those that come with the platform, such as lacsi-2018-r1
  --json   the changes as JSON, with what was and what is
`;

const HEADINGS: Record<ChangeKind, string> = {
  question: 'Questions',
  routing: 'Routing',
  options: 'Options',
  edit: 'Edits',
  text: 'Wording',
  translation: 'Translation',
  order: 'Order',
  crime: 'Crimes',
  setting: 'Settings',
};

/** Says what changed between two questionnaires. Exit 0 the same, 1 different, 2 trouble. */
export const command = {
  name: 'diff',
  summary: 'says what changed between two questionnaires',
  usage: USAGE,
  async run(args: string[], io: Terminal): Promise<number> {
    const request = readArguments(args);
    const answered = unserved(request, USAGE, EXPLANATION, io);
    if (answered !== undefined || typeof request === 'string') return answered ?? 2;
    const [before, after] = [read(request.before, io), read(request.after, io)];
    if (!before || !after) return 2;
    const changes = diffInstruments(before, after);
    io.out.write(request.json ? `${JSON.stringify(changes, null, 2)}\n` : report(changes));
    return changes.length === 0 ? 0 : 1;
  },
};

function report(changes: readonly Change[]): string {
  if (changes.length === 0) return 'The two questionnaires are the same.\n';
  const breaking = changes.filter(({ breaksComparability }) => breaksComparability);
  const others = changes.filter(({ breaksComparability }) => !breaksComparability);
  const groups = CHANGE_KINDS.map((kind) => [HEADINGS[kind], others.filter((change) => change.kind === kind)] as const);
  const parts = [['Breaks comparability', breaking] as const, ...groups].flatMap(([heading, own]) =>
    own.length === 0 ? [] : [[`${heading} (${own.length})`, ...own.map(({ sentence }) => `  ${shown(sentence)}`)]],
  );
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** On one line, and without what would turn or hide the rest of it on a terminal. */
function shown(sentence: string): string {
  return sentence.replace(/\s+/g, ' ').replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (sign) => {
    return `\\u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}

function read(given: string, io: Terminal): Instrument | undefined {
  const found = givenInstrument(given, io);
  if (found === undefined) return undefined;
  if ('instrument' in found) return found.instrument;
  io.err.write(
    `${given} cannot be compared before it is mended:\n${found.findings.map((one) => `  ${findingLine(one)}\n`).join('')}`,
  );
  return undefined;
}

function readArguments(args: string[]): string | { before: string; after: string; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return 'help';
    const [before, after, ...rest] = positionals;
    if (before === undefined || after === undefined || rest.length > 0) return 'diff takes two folders';
    return { before, after, json: values.json };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
