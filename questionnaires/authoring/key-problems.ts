import { pathOf } from './read-files.ts';

/** What stands outside of strings and says how the text is built, and where a string begins. */
const SIGN = /["{}[\],]/g;
const COLON = /\s*:/y;

/** Deeper than any file of a questionnaire; what is far deeper still would exhaust whatever goes through it. */
const MOST_LEVELS = 50;

/** What is wrong with the names of a JSON text that can be read all the same. */
export interface KeyProblems {
  /** Paths of names that stand twice in one object; `JSON.parse` keeps the last of them and says nothing. */
  repeated: string[];
  /** Paths of the name `__proto__`, which JavaScript takes for something else. */
  refused: string[];
  /** Path at which the nesting becomes too deep; nothing further is looked at. */
  tooDeep?: string;
}

/**
 * Looks at the names of a JSON text as it is written.
 *
 * @param json a text that `JSON.parse` reads
 * @example keyProblems('{ "a": { "b": 1, "b": 2 } }') // => { repeated: ['a.b'], refused: [] }
 */
export function keyProblems(json: string): KeyProblems {
  const found: KeyProblems = { repeated: [], refused: [] };
  const open: { known: Set<string>; at: string | number }[] = [];
  const here = () => pathOf(open.map(({ at }) => at));
  for (const token of tokensOf(json)) {
    const inside = open.at(-1);
    if ((token === '{' || token === '[') && open.length === MOST_LEVELS) return { ...found, tooDeep: here() };
    if (token === '{') open.push({ known: new Set(), at: '' });
    else if (token === '[') open.push({ known: new Set(), at: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && typeof inside?.at === 'number') inside.at++;
    else if (token !== ',' && inside) {
      const name = String(JSON.parse(token));
      inside.at = name;
      if (inside.known.has(name)) found.repeated.push(here());
      if (name === '__proto__') found.refused.push(here());
      inside.known.add(name);
    }
  }
  return found;
}

/** The brackets, commas and names of a JSON text in their order; other strings are left out. */
function* tokensOf(json: string): Generator<string> {
  SIGN.lastIndex = 0;
  for (let found = SIGN.exec(json); found; found = SIGN.exec(json)) {
    if (found[0] !== '"') {
      yield found[0];
      continue;
    }
    const end = endOfString(json, found.index);
    COLON.lastIndex = end;
    if (COLON.test(json)) yield json.slice(found.index, end);
    SIGN.lastIndex = end;
  }
}

/** Offset after a string's closing quote. A pattern would run out of stack over a long one. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    if (json[at] === '\\') at++;
    else if (json[at] === '"') return at + 1;
  }
  return json.length;
}
