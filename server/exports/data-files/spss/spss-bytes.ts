import { ELEMENT_BYTES } from './spss-layout.ts';

/** What opcodes count whole numbers from. */
export const BIAS = 100;

/** Opcodes that stand for a number of their own. */
const LOWEST_OPCODE = 1;
const HIGHEST_OPCODE = 251;
const RAW = 253;
const BLANK = 254;
const MISSING = 255;

/** Opcodes that stand together, before what they do not hold themselves. */
const BLOCK = 8;

/** Rows in the compression of SPSS: one byte for a small whole number, for blanks and for what is missing. */
export interface CompressedRows {
  number(value: number): void;
  missing(): void;
  /** Elements of a text, filled with blanks. */
  text(bytes: Buffer): void;
  /** What was added since the last call; opcodes that wait for others stay. */
  taken(): Buffer;
  /** The rest. */
  end(): Buffer;
}

export function compressedRows(): CompressedRows {
  const opcodes = Buffer.alloc(BLOCK);
  let count = 0;
  let raw: Buffer[] = [];
  let done: Buffer[] = [];
  const add = (opcode: number, bytes?: Buffer) => {
    opcodes[count] = opcode;
    count += 1;
    if (bytes) raw.push(bytes);
    if (count === BLOCK) flush();
  };
  const flush = () => {
    done.push(Buffer.from(opcodes), ...raw);
    opcodes.fill(0);
    count = 0;
    raw = [];
  };
  const taken = () => {
    const bytes = Buffer.concat(done);
    done = [];
    return bytes;
  };
  return {
    number(value) {
      const opcode = value + BIAS;
      // Of the number itself: what is added rounds one that is next to a whole number.
      if (Number.isInteger(value) && opcode >= LOWEST_OPCODE && opcode <= HIGHEST_OPCODE && !Object.is(value, -0))
        add(opcode);
      else add(RAW, double(value));
    },
    missing: () => add(MISSING),
    text(bytes) {
      for (let at = 0; at < bytes.length; at += ELEMENT_BYTES) {
        const element = bytes.subarray(at, at + ELEMENT_BYTES);
        if (element.every((letter) => letter === 0x20)) add(BLANK);
        else add(RAW, element);
      }
    },
    taken,
    end() {
      if (count > 0) flush();
      return taken();
    },
  };
}

export function double(value: number): Buffer {
  const bytes = Buffer.alloc(ELEMENT_BYTES);
  bytes.writeDoubleLE(value);
  return bytes;
}

export function integers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [place, value] of values.entries()) bytes.writeInt32LE(value, 4 * place);
  return bytes;
}
