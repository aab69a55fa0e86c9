import type { Amounts } from '../analysis-file.ts';
import { GrowingColumn } from '../growing-column.ts';

/** Amounts of money, one a record, out of the texts that were derived (`amountText`). */
export class GrowingAmounts {
  readonly #values = new GrowingColumn(Float64Array);
  readonly #asked = new GrowingColumn(Uint8Array);

  /** @param text null where it was not asked */
  add(text: string | null | undefined): void {
    const isAsked = text !== null && text !== undefined;
    this.#asked.add(isAsked ? 1 : 0);
    // What is no number says why there is none.
    this.#values.add(isAsked && text !== '' ? Number(text) : Number.NaN);
  }

  finish(): Amounts {
    return { values: this.#values.finish(), asked: this.#asked.finish() };
  }
}
