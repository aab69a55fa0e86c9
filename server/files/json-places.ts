import { lineAndColumn } from './parse-json-text.ts';

/** Line and column, from 1, of a part of a JSON text. */
export type PlaceInJson = (path: readonly PropertyKey[]) => { line: number; column: number };

const BLANK = /\s*/y;
/** A number, true, false or null. */
const WORD = /[^\s,\]}]+/y;

/**
 * Finds parts of a JSON text: a setting stands where its name begins, an element of a list where it begins. For
 * a part that is not there it gives the part around it.
 *
 * @param text what `JSON.parse` reads and `keyProblems` finds not too deeply nested
 * @example placesInJson('{\n  "a": [1,\n  2]\n}')(['a', 1]) // => { line: 3, column: 3 }
 */
export function placesInJson(text: string): PlaceInJson {
  const offsets = new Scan(text).offsets();
  return (path) => {
    for (let length = path.length; length > 0; length--) {
      const offset = offsets.get(nameOf(path.slice(0, length)));
      if (offset !== undefined) return lineAndColumn(text, offset);
    }
    return { line: 1, column: 1 };
  };
}

function nameOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

/** One walk over a JSON text. */
class Scan {
  readonly #text: string;
  readonly #offsets = new Map<string, number>();
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  offsets(): ReadonlyMap<string, number> {
    this.#value([]);
    return this.#offsets;
  }

  #value(path: readonly PropertyKey[]): void {
    this.#skipBlank();
    const first = this.#text[this.#at];
    if (first === '{') this.#members('}', () => this.#member(path));
    else if (first === '[') this.#members(']', (index) => this.#element([...path, index]));
    else if (first === '"') this.#string();
    else this.#skip(WORD);
  }

  /** Reads what stands between brackets, up to the closing one. */
  #members(end: string, read: (index: number) => void): void {
    this.#at++;
    for (let index = 0; ; index++) {
      this.#skipBlank();
      if (this.#text[this.#at] === end) break;
      if (this.#text[this.#at] === ',') this.#at++;
      this.#skipBlank();
      read(index);
    }
    this.#at++;
  }

  #member(path: readonly PropertyKey[]): void {
    const start = this.#at;
    const name: string = JSON.parse(this.#string());
    const own = [...path, name];
    this.#offsets.set(nameOf(own), start);
    this.#skipBlank();
    this.#at++; // The colon.
    this.#value(own);
  }

  #element(path: readonly PropertyKey[]): void {
    this.#offsets.set(nameOf(path), this.#at);
    this.#value(path);
  }

  #string(): string {
    const start = this.#at++;
    while (this.#text[this.#at] !== '"') this.#at += this.#text[this.#at] === '\\' ? 2 : 1;
    this.#at++;
    return this.#text.slice(start, this.#at);
  }

  #skipBlank(): void {
    this.#skip(BLANK);
  }

  #skip(pattern: RegExp): void {
    pattern.lastIndex = this.#at;
    this.#at += pattern.exec(this.#text)?.[0].length ?? 0;
  }
}
