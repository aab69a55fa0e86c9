import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { type Finding, type FindingCode, keyProblems } from '#questionnaires';

/** What a file holds, or what keeps it from being read; with problems a value may still be there, so that the rest can be checked. */
export interface JsonRead {
  value?: unknown;
  problems: Finding[];
}

/** Far above the largest file of a questionnaire (texts of one language: 0.3 MB); more would be read for minutes. */
const MOST_BYTES = 10_000_000;

/**
 * Reads one JSON file of a questionnaire.
 *
 * @param path on this machine
 * @param file name in the questionnaire's folder, for the findings
 */
export function readJson(path: string, file: string): JsonRead {
  const refuse = (code: FindingCode, at: string, message: string, remedy: string): JsonRead => ({
    problems: [{ code, severity: 'error', file, path: at, message, remedy }],
  });
  const read = readBytes(path);
  if ('message' in read) return refuse('unreadable-file', '', read.message, read.remedy);
  const json = textOf(read.bytes);
  if (json === undefined) return refuse('not-json', '', 'it is not text in UTF-8', 'save it as UTF-8');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const offset = whereBroken(json);
    const message = `it is not JSON (${quotable((error as Error).message)})`;
    return refuse('not-json', placeOf(json, offset), message, remedyFor(json, offset));
  }
  const { tooDeep, repeated, refused } = keyProblems(json);
  if (tooDeep !== undefined) {
    const message = 'lists and objects are nested more deeply than any questionnaire needs';
    return refuse('wrong-shape', tooDeep, message, 'write it as the README of the questionnaires says');
  }
  const problems = [
    ...repeated.flatMap((key) =>
      refuse(
        'duplicate-name',
        key,
        'it stands twice in the same place, and only the last one would count',
        'keep one of them',
      ),
    ),
    ...refused.flatMap((key) =>
      refuse('wrong-shape', key, 'this name means something else to programs', 'choose another name'),
    ),
  ].flatMap((one) => one.problems);
  return { value, problems };
}

function readBytes(path: string): { bytes: Buffer } | { message: string; remedy: string } {
  try {
    // Asked before opening: to open a pipe is to wait for whoever writes to it.
    if (!statSync(path).isFile()) return { message: 'it is not a file', remedy: 'put a JSON file in its place' };
    const handle = openSync(path, 'r');
    try {
      const { size } = fstatSync(handle);
      if (size <= MOST_BYTES) return { bytes: readFileSync(handle) };
      const message = `it has ${Math.round(size / 1e6)} MB, and a file of a questionnaire at most ${MOST_BYTES / 1e6}`;
      return { message, remedy: 'put the right file in its place' };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return unreadable(error as NodeJS.ErrnoException);
  }
}

/** Why something on the disk cannot be read, and what to do about it. */
export function unreadable({ code }: NodeJS.ErrnoException): { message: string; remedy: string } {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return { message: 'this user may not read it', remedy: 'give the user the right to read it' };
    case 'ELOOP':
      return { message: 'it is a link that leads back to itself', remedy: 'put the file in its place' };
    case 'ENOENT':
      return { message: 'it is a link to a file that is not there', remedy: 'put the file in its place' };
    default:
      return { message: `it cannot be read (${code ?? 'unknown'})`, remedy: 'put a readable file in its place' };
  }
}

/** Some editors leave a mark at the beginning, which does no harm; bytes that are no UTF-8 would be letters of another text. */
function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Offset at which the text stops being JSON. The parser does not always say it: then it is the end of the shortest beginning that is wrong and not only unfinished. */
function whereBroken(json: string): number {
  const told = problemOf(json).at;
  if (told !== undefined) return told;
  let [low, high] = [0, json.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (problemOf(json.slice(0, middle)).isUnfinished) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Where the parser stops, and whether more text could still make JSON of it. */
function problemOf(text: string): { at?: number; isUnfinished: boolean } {
  try {
    JSON.parse(text);
    return { isUnfinished: true };
  } catch (error) {
    const { message } = error as Error;
    if (message.includes('end of JSON input')) return { at: text.length, isUnfinished: true };
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    if (position === undefined) return { isUnfinished: false };
    return { at: Number(position), isUnfinished: Number(position) >= text.length };
  }
}

function placeOf(json: string, offset: number): string {
  const before = json.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function remedyFor(json: string, offset: number): string {
  if (json.trim() === '') return 'put its content back, the file is empty';
  if (offset >= json.trimEnd().length) return 'put back the end of the file';
  const isLastComma = /^[\]}]/.test(json.slice(offset)) && /,\s*$/.test(json.slice(0, offset));
  return isLastComma ? 'remove the comma before the closing bracket' : 'correct it there';
}

/** What the parser quotes of the file may run over several lines, or hold what a terminal obeys. */
function quotable(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
}
