/** A reply that is bytes already, made on another thread by the rules of its endpoint. */
export class Prepared {
  readonly #bytes: Uint8Array;
  readonly type: string | undefined;

  /** @param type its media type, where it is not that of the endpoint */
  constructor(bytes: Uint8Array, type?: string) {
    this.#bytes = bytes;
    this.type = type;
  }

  /** The same memory, as Node sends it. */
  asBuffer(): Buffer {
    const { buffer, byteOffset, byteLength } = this.#bytes;
    return Buffer.from(buffer, byteOffset, byteLength);
  }
}
