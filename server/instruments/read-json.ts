import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { type Finding, keyProblems } from '#questionnaires';
import { FILE_PROBLEMS, type FileProblem, fileFinding, readingProblem } from './file-problems.ts';

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
const MOST_BYTES = 10_000_000;

/**
 * Reads one JSON file of a questionnaire.
 *
 * @param path on this machine
 * @param file name in the questionnaire's folder, for the findings
 */
export function readJson(path: string, file: string): JsonRead {
  const finding = (problem: FileProblem, place = '') => fileFinding(problem, { file, path: place });
  const read = readBytes(path);
  if ('problem' in read) return { problems: [finding(read.problem)] };
  const json = decode(read.bytes);
  if (json === undefined) return { problems: [finding(FILE_PROBLEMS.notUtf8())] };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const offset = brokenOffset(json);
    const why = quotable((error as Error).message);
    const problem = FILE_PROBLEMS.notJson({ why, remedy: remedyFor(json, offset) });
    return { problems: [finding(problem, lineAndColumn(json, offset))] };
  }
  const { tooDeep, repeated, refused } = keyProblems(json);
  if (tooDeep !== undefined) return { problems: [finding(FILE_PROBLEMS.tooDeep(), tooDeep)] };
  const problems = [
    ...repeated.map((key) => finding(FILE_PROBLEMS.repeatedKey(), key)),
    ...refused.map((key) => finding(FILE_PROBLEMS.reservedKey(), key)),
  ];
  return { value, problems };
}

function readBytes(path: string): { bytes: Buffer } | { problem: FileProblem } {
  try {
    // Checked before opening: opening a pipe waits until somebody writes to it.
    if (!statSync(path).isFile()) return { problem: FILE_PROBLEMS.notAFile() };
    const handle = openSync(path, 'r');
    try {
      const { size } = fstatSync(handle);
      if (size <= MOST_BYTES) return { bytes: readFileSync(handle) };
      return { problem: FILE_PROBLEMS.tooLarge({ megabytes: Math.round(size / 1e6), most: MOST_BYTES / 1e6 }) };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { problem: readingProblem(error as NodeJS.ErrnoException) };
  }
}

/**
 * The text of a file. A byte order mark at its start does no harm; bytes that are not UTF-8 would become
 * other letters.
 */
function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Offset at which the text stops being JSON. Where the parser does not say it, the offset is the end of the
 * shortest beginning of the text that is wrong, not only unfinished.
 */
function brokenOffset(json: string): number {
  const reported = parserStop(json).offset;
  if (reported !== undefined) return reported;
  let low = 0;
  let high = json.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (parserStop(json.slice(0, middle)).isUnfinished) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Where the parser stops, and whether more text could still complete the JSON. */
function parserStop(text: string): { offset?: number; isUnfinished: boolean } {
  try {
    JSON.parse(text);
    return { isUnfinished: true };
  } catch (error) {
    const { message } = error as Error;
    if (message.includes('end of JSON input')) return { offset: text.length, isUnfinished: true };
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    if (position === undefined) return { isUnfinished: false };
    return { offset: Number(position), isUnfinished: Number(position) >= text.length };
  }
}

function lineAndColumn(json: string, offset: number): string {
  const lines = json.slice(0, offset).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}

function remedyFor(json: string, offset: number): string {
  if (json.trim() === '') return 'put its content back, the file is empty';
  if (offset >= json.trimEnd().length) return 'put back the end of the file';
  const isLastComma = /^[\]}]/.test(json.slice(offset)) && /,\s*$/.test(json.slice(0, offset));
  return isLastComma ? 'remove the comma before the closing bracket' : 'correct it there';
}

/**
 * What the parser quotes of the file may run over several lines, or hold characters that a terminal obeys.
 */
function quotable(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
}
