type TypedNumbers = Float64Array | Int32Array | Int8Array | Uint8Array;

/** Record files are read by a few hundred interviews at a time, in a thousand columns. */
const FIRST_ROOM = 256;

/** A column of numbers whose length is known only at its end: it doubles its room whenever it is full. */
export class GrowingColumn<Numbers extends TypedNumbers> {
  #numbers: Numbers;
  #length = 0;
  readonly #ofLength: new (
    length: number,
  ) => Numbers;

  /** @param ofLength the type of its numbers, e.g. `Float64Array` */
  constructor(ofLength: new (length: number) => Numbers) {
    this.#ofLength = ofLength;
    this.#numbers = new ofLength(FIRST_ROOM);
  }

  add(value: number): void {
    if (this.#length === this.#numbers.length) this.#resize(2 * this.#length);
    this.#numbers[this.#length++] = value;
  }

  /** The column, with no more room than it needs. */
  finish(): Numbers {
    if (this.#length < this.#numbers.length) this.#resize(this.#length);
    return this.#numbers;
  }

  #resize(length: number): void {
    const moved = new this.#ofLength(length);
    moved.set(this.#numbers.subarray(0, Math.min(length, this.#length)));
    this.#numbers = moved;
  }
}
