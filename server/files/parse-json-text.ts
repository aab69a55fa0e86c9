import { keyProblems } from '#questionnaires';
import { printable } from './printable.ts';

/** One thing that is wrong with a JSON text. */
export interface JsonFault {
  readonly kind: 'not-json' | 'too-deep' | 'repeated-key' | 'reserved-key';
  /** What the parser says; only of `not-json`. */
  readonly why?: string;
  readonly remedy: string;
  /** Of the key, such as `a.b[0].c`; blank of `not-json`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** The content of a JSON text and what is wrong with it; there may be both, so that the rest can be checked too. */
export interface ParsedJson {
  readonly value?: unknown;
  readonly faults: readonly JsonFault[];
}

/** Parses JSON and looks for what `JSON.parse` accepts in silence: keys that stand twice, `__proto__`. */
export function parseJsonText(text: string): ParsedJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const offset = brokenOffset(text);
    const why = quotable((error as Error).message);
    const place = lineAndColumn(text, offset);
    return { faults: [{ kind: 'not-json', why, remedy: remedyFor(text, offset), path: '', ...place }] };
  }
  const { tooDeep, repeated, refused } = keyProblems(text);
  const fault = (kind: JsonFault['kind'], remedy: string, { path, offset }: { path: string; offset: number }) => {
    return { kind, remedy, path, ...lineAndColumn(text, offset) };
  };
  if (tooDeep !== undefined) return { faults: [fault('too-deep', 'write it less deeply nested', tooDeep)] };
  return {
    value,
    faults: [
      ...repeated.map((key) => fault('repeated-key', 'keep one of them', key)),
      ...refused.map((key) => fault('reserved-key', 'choose another name', key)),
    ],
  };
}

/** Where, what and what to do, for a file that has no words of its own for it. */
export function jsonFaultInWords({ kind, why, path, remedy, line, column }: JsonFault): string {
  const sentences: Record<JsonFault['kind'], string> = {
    'not-json': `it is not JSON (${why})`,
    'too-deep': 'lists and objects are nested too deeply',
    'repeated-key': `${path} stands twice, and only the last one would count`,
    'reserved-key': `the name ${path} means something else to programs`,
  };
  return `line ${line}, column ${column}: ${sentences[kind]}; ${remedy}`;
}

/** Line and column, from 1, of an offset in a text. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/**
 * Offset at which the text stops being JSON. Where the parser does not say it, the offset is the end of the
 * shortest beginning of the text that is wrong, not only unfinished.
 */
function brokenOffset(text: string): number {
  const reported = parserStop(text).offset;
  if (reported !== undefined) return reported;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (parserStop(text.slice(0, middle)).isUnfinished) low = middle + 1;
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

function remedyFor(text: string, offset: number): string {
  if (text.trim() === '') return 'put its content back, the file is empty';
  if (offset >= text.trimEnd().length) return 'put back the end of the file';
  const isLastComma = /^[\]}]/.test(text.slice(offset)) && /,\s*$/.test(text.slice(0, offset));
  return isLastComma ? 'remove the comma before the closing bracket' : 'correct it there';
}

/**
 * What the parser quotes of the file may run over several lines, or hold characters that a terminal obeys.
 */
function quotable(message: string): string {
  return printable(message.replace(/\s+/g, ' '));
}
