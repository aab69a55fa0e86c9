import { pathOf } from './path-of.ts';

/** Brackets, commas, and the quote with which a string begins. */
const SIGN = /["{}[\],]/g;
const COLON = /\s*:/y;

/**
 * Deeper than any file of a questionnaire; programs that go through far deeper nesting would run out of
 * stack.
 */
const MOST_LEVELS = 50;

/** What is wrong with the names of a JSON text that `JSON.parse` reads without complaint. */
export interface KeyProblems {
  /** Names that stand twice in one object; `JSON.parse` keeps the last of them and says nothing. */
  repeated: KeyPlace[];
  /** The name `__proto__`, which means something else in JavaScript. */
  refused: KeyPlace[];
  /** Where the nesting becomes too deep; the rest of the text is not read. */
  tooDeep?: KeyPlace;
}

/** Where a name stands: its path, and its offset in the text. */
export interface KeyPlace {
  readonly path: string;
  readonly offset: number;
}

/**
 * Looks at the names of a JSON text as it is written.
 *
 * @param json a text that `JSON.parse` reads
 * @example keyProblems('{ "b": 1, "b": 2 }') // => { repeated: [{ path: 'b', offset: 10 }], refused: [] }
 */
export function keyProblems(json: string): KeyProblems {
  const found: KeyProblems = { repeated: [], refused: [] };
  const open: { names: Set<string>; position: string | number }[] = [];
  for (const { token, offset } of tokensOf(json)) {
    const here = () => ({ path: pathOf(open.map(({ position }) => position)), offset });
    const inside = open.at(-1);
    if ((token === '{' || token === '[') && open.length === MOST_LEVELS) return { ...found, tooDeep: here() };
    if (token === '{') open.push({ names: new Set(), position: '' });
    else if (token === '[') open.push({ names: new Set(), position: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && typeof inside?.position === 'number') inside.position++;
    else if (token !== ',' && inside) {
      const name = String(JSON.parse(token));
      inside.position = name;
      if (inside.names.has(name)) found.repeated.push(here());
      if (name === '__proto__') found.refused.push(here());
      inside.names.add(name);
    }
  }
  return found;
}

/** The brackets, commas and names of a JSON text in their order; other strings are left out. */
function* tokensOf(json: string): Generator<{ token: string; offset: number }> {
  SIGN.lastIndex = 0;
  for (let found = SIGN.exec(json); found; found = SIGN.exec(json)) {
    if (found[0] !== '"') {
      yield { token: found[0], offset: found.index };
      continue;
    }
    const end = endOfString(json, found.index);
    COLON.lastIndex = end;
    if (COLON.test(json)) yield { token: json.slice(found.index, end), offset: found.index };
    SIGN.lastIndex = end;
  }
}

/** Offset after a string's closing quote. On a long string a pattern would run out of stack. */
function endOfString(json: string, start: number): number {
  for (let offset = start + 1; offset < json.length; offset++) {
    if (json[offset] === '\\') offset++;
    else if (json[offset] === '"') return offset + 1;
  }
  return json.length;
}
