import { severalFrom } from '../../derivation/analysed-variables.ts';
import type { SeveralAnswers } from '../analysis-file.ts';
import { GrowingColumn } from '../growing-column.ts';

/** The answers to a question to which several may be given, out of a list. */
export class GrowingSeveral {
  readonly #names: readonly string[];
  readonly #asked = new GrowingColumn(Uint8Array);
  readonly #given: readonly GrowingColumn<Uint8Array>[];

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#given = names.map(() => new GrowingColumn(Uint8Array));
  }

  /** @param text see `severalText`; null where nothing was answered */
  add(text: string | null): void {
    this.addCodes(text === null ? undefined : severalFrom(text));
  }

  /** @param chosen undefined where nothing was answered */
  addCodes(chosen: readonly string[] | undefined): void {
    this.#asked.add(chosen === undefined ? 0 : 1);
    for (const [place, column] of this.#given.entries()) column.add(chosen?.includes(this.#names[place]!) ? 1 : 0);
  }

  finish(): SeveralAnswers {
    return { names: this.#names, asked: this.#asked.finish(), given: this.#given.map((column) => column.finish()) };
  }
}
