import type { Categories } from '../analysis-file.ts';
import { GrowingColumn } from '../growing-column.ts';

/** A categorical column of a list of names that is known before. A text that is not on it is not known. */
export class ListedCategories {
  readonly #names: readonly string[];
  readonly #codeOf: ReadonlyMap<string, number>;
  readonly #codes = new GrowingColumn(Int32Array);

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#codeOf = new Map(names.map((name, code) => [name, code]));
  }

  add(text: string | null | undefined): void {
    this.#codes.add(this.#codeOf.get(text ?? '') ?? -1);
  }

  finish(): Categories {
    return { codes: this.#codes.finish(), names: this.#names };
  }
}

/** A categorical column of the texts that occur, which become the list in alphabetical order at the end. */
export class FoundCategories {
  readonly #codeOf = new Map<string, number>();
  readonly #codes = new GrowingColumn(Int32Array);

  add(text: string | null | undefined): void {
    this.#codes.add(text ? this.#codeFor(text) : -1);
  }

  finish(): Categories {
    const names = [...this.#codeOf.keys()].sort();
    const places = new Map(names.map((name, place) => [name, place]));
    const placeOf = Int32Array.from(this.#codeOf.keys(), (name) => places.get(name)!);
    const codes = this.#codes.finish();
    for (let row = 0; row < codes.length; row++) if (codes[row] !== -1) codes[row] = placeOf[codes[row]!]!;
    return { codes, names };
  }

  #codeFor(text: string): number {
    const code = this.#codeOf.get(text) ?? this.#codeOf.size;
    if (code === this.#codeOf.size) this.#codeOf.set(text, code);
    return code;
  }
}
