/** A reply that is bytes already, made on another thread by the rules of its endpoint. */
export class Prepared {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The same memory, as Node sends it. */
  asBuffer(): Buffer {
    const { buffer, byteOffset, byteLength } = this.#bytes;
    return Buffer.from(buffer, byteOffset, byteLength);
  }
}
