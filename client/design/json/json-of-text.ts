import { type Json, keyProblems, type Path } from '#questionnaires';
import type { WrongJson } from '../../text/design-json/design-json-texts.ts';

/** What a text says, or where it is wrong: a place from 0, a line and a column from 1. */
export type JsonOfText = { readonly value: Json } | WrongJsonPlace;

export interface WrongJsonPlace {
  readonly why: WrongJson;
  readonly at: number;
  readonly line: number;
  readonly column: number;
}

/**
 * Reads JSON, also what `JSON.parse` would take in silence as something else. The place of an error is found without
 * the words of an engine: every engine has its own.
 */
export function jsonOfText(text: string): JsonOfText {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return placed(text, 'no-json', firstWrong(text));
  }
  const { repeated, refused, tooDeep } = keyProblems(text);
  if (tooDeep) return placed(text, 'too-deep', tooDeep.offset);
  if (repeated[0]) return placed(text, 'name-twice', repeated[0].offset);
  if (refused[0]) return placed(text, 'reserved-name', refused[0].offset);
  const infinite = firstInfinite(text);
  return infinite === undefined ? { value } : placed(text, 'too-large-number', infinite);
}

function placed(text: string, why: WrongJson, at: number): WrongJsonPlace {
  const before = text.slice(0, at).split('\n');
  return { why, at, line: before.length, column: before.at(-1)!.length + 1 };
}

const STRING_OR_POWER = /"(?:[^"\\]|\\.)*"|-?\d[\d.]*[eE]\+?\d+|-?\d{300,}/g;

function firstInfinite(text: string): number | undefined {
  for (const { 0: found, index } of text.matchAll(STRING_OR_POWER))
    if (!found.startsWith('"') && !Number.isFinite(Number(found))) return index;
  return undefined;
}

const TOKEN =
  /[ \t\r\n]*(?:("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([[\]{},:]))/uy;

/** The first sign at which a text cannot be JSON any more. */
function firstWrong(text: string): number {
  const open: string[] = [];
  let wants: 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or end' = 'value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    const start = from + (/^[ \t\r\n]*/.exec(text.slice(from))?.[0].length ?? 0);
    if (!found) return start;
    const [, quoted, plain, mark] = found;
    const isValue = quoted !== undefined || plain !== undefined;
    if (wants === ':') {
      if (mark !== ':') return start;
      wants = 'value';
    } else if (wants === 'name' || wants === 'name or }') {
      if (quoted !== undefined) wants = ':';
      else if (mark === '}' && wants === 'name or }') {
        open.pop();
        wants = ', or end';
      } else return start;
    } else if (wants === ', or end') {
      const last = open.at(-1);
      if (mark === ',' && last !== undefined) wants = last === '{' ? 'name' : 'value';
      else if ((mark === '}' && last === '{') || (mark === ']' && last === '[')) open.pop();
      else return start;
    } else if (isValue) wants = ', or end';
    else if (mark === '{' || mark === '[') {
      open.push(mark);
      wants = mark === '{' ? 'name or }' : 'value or ]';
    } else if (mark === ']' && wants === 'value or ]') {
      open.pop();
      wants = ', or end';
    } else return start;
  }
}

/** About where a path stands in the text of its file: each name behind the one that it is in, as far as found. */
export function placeInText(text: string, [, ...names]: Path): number {
  let at = 0;
  for (const name of names) {
    const found = text.indexOf(JSON.stringify(name), at);
    if (found < 0) break;
    at = found;
  }
  return at;
}
