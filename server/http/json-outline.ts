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

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a] as const;
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d] as const;

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

  /** Takes the next bytes. */
  feed(chunk: Uint8Array): void {
    for (let place = 0; place < chunk.length; place += 1) {
      if (this.#isInText) {
        place = this.#text(chunk, place);
        continue;
      }
      switch (chunk[place]) {
        case QUOTE:
          this.#isInText = true;
          if (this.#depth === 1 && this.#valueFrom === undefined) this.#name = [this.#offset + place, 0];
          break;
        case OPEN_OBJECT:
        case OPEN_LIST:
          this.#depth += 1;
          this.#parts += 1;
          if (this.#depth > this.#deepest) this.#deepest = this.#depth;
          break;
        case CLOSE_OBJECT:
        case CLOSE_LIST:
          if (this.#depth === 2) this.#firstEnds ??= this.#offset + place;
          if (this.#depth === 1) this.#endMember(this.#offset + place);
          this.#depth -= 1;
          break;
        case COMMA:
          this.#parts += 1;
          if (this.#depth === 2) this.#firstEnds ??= this.#offset + place;
          if (this.#depth === 1) this.#endMember(this.#offset + place);
          break;
        case COLON:
          if (this.#depth === 1) this.#valueFrom ??= this.#offset + place + 1;
          break;
        default:
      }
    }
    this.#offset += chunk.length;
  }

  outline(): JsonOutline {
    return { bytes: this.#offset, depth: this.#deepest, parts: this.#parts, members: this.#members };
  }

  /** Goes on inside a text; gives the place of its end, or the last of these bytes. */
  #text(chunk: Uint8Array, from: number): number {
    for (let place = from; place < chunk.length; place += 1) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (chunk[place] === BACKSLASH) this.#isEscaped = true;
      else if (chunk[place] === QUOTE) {
        this.#isInText = false;
        if (this.#name?.[1] === 0) this.#name[1] = this.#offset + place + 1;
        return place;
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
