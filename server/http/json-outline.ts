/** Where a member of the outermost object stands: offsets of its name and its value in the bytes. */
export interface OutlinedMember {
  readonly name: readonly [from: number, to: number];
  readonly value: readonly [from: number, to: number];
  /** Where the first element of its value ends, when that is a list or an object that has any. */
  readonly firstEnds: number | undefined;
}

/** What JSON is like, seen from outside. */
export interface JsonOutline {
  readonly bytes: number;
  /** Levels of lists and objects. */
  readonly depth: number;
  /** Values and names: what takes memory and time once it is parsed, whatever its length. */
  readonly parts: number;
  readonly members: readonly OutlinedMember[];
}

/** No envelope has more. */
export const MOST_MEMBERS = 50;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
export const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
export const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const SIGNS: readonly number[] = [QUOTE, COMMA, COLON, OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST];

/** Bytes that are no sign of JSON outside texts, by their value. */
const MEANS_NOTHING = Uint8Array.from({ length: 256 }, (_, byte) => (SIGNS.includes(byte) ? 0 : 1));

/**
 * Measures JSON while its bytes arrive, before anything is parsed. It judges nothing: of what is not JSON it gives
 * an outline too, and the parser says so.
 */
export class JsonScanner {
  #offset = 0;
  #depth = 0;
  #deepest = 0;
  #parts = 0;
  #isInText = false;
  #isEscaped = false;
  readonly #members: OutlinedMember[] = [];
  #name: [number, number] | undefined;
  #valueFrom: number | undefined;
  #firstEnds: number | undefined;

  /** Takes the next bytes. What stands inside texts is jumped over, and so is all that has no meaning here. */
  feed(chunk: Uint8Array): void {
    const end = chunk.length;
    let place = this.#isInText ? this.#endOfText(chunk, 0) : 0;
    for (; place < end; place += 1) {
      const byte = chunk[place]!;
      if (MEANS_NOTHING[byte]) continue;
      if (byte === QUOTE) place = this.#text(chunk, place);
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) this.#open();
      else if (byte === COLON) this.#colon(this.#offset + place);
      else this.#next(byte, this.#offset + place);
    }
    this.#offset += end;
  }

  outline(): JsonOutline {
    return { bytes: this.#offset, depth: this.#deepest, parts: this.#parts, members: this.#members };
  }

  #open(): void {
    this.#depth += 1;
    this.#parts += 1;
    if (this.#depth > this.#deepest) this.#deepest = this.#depth;
  }

  #colon(at: number): void {
    if (this.#depth === 1) this.#valueFrom ??= at + 1;
  }

  /** A comma, or the end of a list or an object. */
  #next(byte: number, at: number): void {
    if (this.#depth === 2) this.#firstEnds ??= at;
    if (this.#depth === 1) this.#endMember(at);
    if (byte === COMMA) this.#parts += 1;
    else this.#depth -= 1;
  }

  /** Takes a text from its quotation mark on; gives the place of its end, or where these bytes end. */
  #text(chunk: Uint8Array, from: number): number {
    if (this.#depth === 1 && this.#valueFrom === undefined) this.#name = [this.#offset + from, 0];
    this.#isInText = true;
    return this.#endOfText(chunk, from + 1) - 1;
  }

  /** Goes on inside a text; gives the place after its end, or where these bytes end. */
  #endOfText(chunk: Uint8Array, from: number): number {
    for (let place = from; place < chunk.length; place += 1) {
      if (this.#isEscaped) {
        this.#isEscaped = false;
        continue;
      }
      const byte = chunk[place];
      if (byte === BACKSLASH) this.#isEscaped = true;
      else if (byte === QUOTE) {
        this.#isInText = false;
        if (this.#name?.[1] === 0) this.#name[1] = this.#offset + place + 1;
        return place + 1;
      }
    }
    return chunk.length;
  }

  #endMember(end: number): void {
    if (this.#name && this.#valueFrom !== undefined && this.#members.length < MOST_MEMBERS)
      this.#members.push({ name: this.#name, value: [this.#valueFrom, end], firstEnds: this.#firstEnds });
    this.#name = undefined;
    this.#valueFrom = undefined;
    this.#firstEnds = undefined;
  }
}

/** The outline of bytes that are all there. */
export function outlineOf(bytes: Uint8Array): JsonOutline {
  const scanner = new JsonScanner();
  scanner.feed(bytes);
  return scanner.outline();
}
