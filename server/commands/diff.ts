import {
  CHANGE_KINDS,
  type Change,
  diffInstruments,
  type Instrument,
  mappedChanges,
  mappingOf,
  mappingsIn,
  reasonInWords,
  reasonWords,
  type Verdict,
} from '#questionnaires';
import { findingLine } from '../instruments/read-instrument.ts';
import { flag, optionalText, requiredText } from './arguments.ts';
import { CommandFailure } from './command-failure.ts';
import { defineCommand } from './define-command.ts';
import { readInstrumentOfFolder } from './instrument-of-folder.ts';

/** Languages of the sentences. */
const LANGUAGES: readonly string[] = ['es', 'en', 'pt', 'fr'];

/** Says what changed between two questionnaires. Exit 0 the same, 1 different, 2 trouble. */
export const diffCommand = defineCommand({
  name: 'diff',
  summary: 'says what changed between two questionnaires',
  usage: 'cifra diff A B [--language CODE] [--json]',
  explanation: `
Says in sentences what changed from questionnaire A to questionnaire B, and what that does to figures before and after, with
the reason. First what breaks comparability, the gravest first: another period, other people, another wording of a screener ...
Then what needs a mapping of earlier answers, what design/mappings.json of B says of A, and what is safe: questions, routing,
answers, edits, wording, translations, order, crimes and settings, each apart. The rules: docs/instrument/comparability.md.
Exit code as of diff: 0 the same, 1 different, 2 trouble.

  A, B     folders of questionnaires, names of those that come with the platform, such as lacsi-2018-r1, or ID@VERSION of
           the database that CIFRA_DB names
  --language CODE  language of the sentences: es, en, pt or fr; en when absent
  --json   the changes as JSON, with what was and what is

Reads the folders of both questionnaires, and a database only for ID@VERSION. Writes only to the terminal.
`,
  positional: { a: requiredText, b: requiredText },
  options: { language: optionalText, json: flag },
  async run({ a, b, language = 'en', json }, io) {
    if (!LANGUAGES.includes(language))
      throw new CommandFailure(2, `There are no sentences in ${language}; choose one of ${LANGUAGES.join(', ')}`);
    const [{ instrument: before }, { instrument: after, files }] = await comparable(a, b);
    const mapping = mappingOf(mappingsIn(files), before);
    const changes = mappedChanges(diffInstruments(before, after, language, mapping), after, mapping);
    io.out.write(json ? `${JSON.stringify(changes, null, 2)}\n` : report(changes, language));
    return changes.length === 0 ? 0 : 1;
  },
});

/** Both questionnaires, or everything that is wrong with either. */
async function comparable(a: string, b: string): Promise<[ReadSide, ReadSide]> {
  const before = await readSide(a);
  const after = await readSide(b);
  if ('instrument' in before && 'instrument' in after) return [before, after];
  const lines = [before, after].map((side) => ('lines' in side ? side.lines : []));
  throw new CommandFailure(2, lines.flat().join('\n'));
}

/** A questionnaire with its files. */
interface ReadSide {
  readonly instrument: Instrument;
  readonly files: Record<string, unknown>;
}

async function readSide(nameOrPath: string): Promise<ReadSide | { lines: string[] }> {
  try {
    const read = await readInstrumentOfFolder(nameOrPath);
    if ('instrument' in read) return read;
    const lines = read.findings.map((finding) => `  ${findingLine(finding)}`);
    return { lines: [`${nameOrPath} has errors and cannot be compared; correct them first:`, ...lines] };
  } catch (error) {
    if (error instanceof CommandFailure) return { lines: [error.message] };
    throw error;
  }
}

function report(changes: readonly Change[], language: string): string {
  if (changes.length === 0) return 'The two questionnaires are the same.\n';
  const { verdict: headings, kind: kinds } = reasonWords(language);
  const of = (verdict: Verdict) => changes.filter((change) => change.verdict === verdict);
  const safe = of('safe');
  const sections = [
    ...(['breaks', 'mapping', 'mapped'] as const).map((verdict) => ({
      heading: headings[verdict],
      members: of(verdict),
    })),
    ...CHANGE_KINDS.map((kind) => ({
      heading: `${headings.safe}: ${kinds[kind].toLowerCase()}`,
      members: safe.filter((change) => change.kind === kind),
    })),
  ];
  const paragraphs = sections
    .filter(({ members }) => members.length > 0)
    .map(({ heading, members }) =>
      [
        `${heading} (${members.length})`,
        ...members.map((change) => `  ${onOneLine(change.sentence)} ${reasonInWords(change, language)}`),
      ].join('\n'),
    );
  return `${paragraphs.join('\n\n')}\n`;
}

/** On one line, and without characters that would turn or hide the rest of the line on a terminal. */
function onOneLine(sentence: string): string {
  return sentence.replace(/\s+/g, ' ').replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (sign) => {
    return `\\u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}
