/** Bytes of a LevelDB log between two headers. */
const LOG_BLOCK = 32_768;
const LOG_HEADER = 7;
const TABLE_FOOTER = 48;
const TABLE_MAGIC = Buffer.from('57fb808b247547db', 'hex');
/** Of a block in a table: one byte that says how it is packed, and a checksum. */
const SNAPPY = 1;

/** What was written to a LevelDB log, without the headers that cut it into pieces. */
export function readLog(file: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let block = 0; block < file.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, file.length);
    let at = block;
    while (at + LOG_HEADER <= end) {
      const length = file.readUInt16LE(at + 4);
      pieces.push(file.subarray(at + LOG_HEADER, Math.min(at + LOG_HEADER + length, end)));
      at += LOG_HEADER + length;
    }
  }
  return Buffer.concat(pieces);
}

/** The blocks of a LevelDB table, unpacked: also what was deleted or replaced since. None when it is no table. */
export function readTable(file: Buffer): Buffer[] {
  if (file.length < TABLE_FOOTER || !file.subarray(-TABLE_MAGIC.length).equals(TABLE_MAGIC)) return [];
  const footer = new Reader(file.subarray(-TABLE_FOOTER));
  footer.varint();
  footer.varint();
  const index = blockAt(file, footer.varint(), footer.varint());
  return handlesIn(index).map(([offset, size]) => blockAt(file, offset, size));
}

function blockAt(file: Buffer, offset: number, size: number): Buffer {
  const content = file.subarray(offset, offset + size);
  return file[offset + size] === SNAPPY ? unpackSnappy(content) : content;
}

function handlesIn(index: Buffer): [offset: number, size: number][] {
  const restarts = index.readUInt32LE(index.length - 4);
  const entries = new Reader(index.subarray(0, index.length - 4 * (restarts + 1)));
  const handles: [number, number][] = [];
  while (!entries.atEnd()) {
    entries.varint();
    const keyBytes = entries.varint();
    const valueBytes = entries.varint();
    entries.take(keyBytes);
    const handle = new Reader(entries.take(valueBytes));
    handles.push([handle.varint(), handle.varint()]);
  }
  return handles;
}

/** Unpacks a block of Snappy (github.com/google/snappy/blob/main/format_description.txt). */
export function unpackSnappy(packed: Buffer): Buffer {
  const from = new Reader(packed);
  const out = Buffer.alloc(from.varint());
  let end = 0;
  const copy = (length: number, back: number) => {
    // Byte by byte: a copy may run into what it is just writing.
    for (let each = 0; each < length; each += 1, end += 1) out[end] = out[end - back]!;
  };
  while (!from.atEnd()) {
    const tag = from.byte();
    const high = tag >> 2;
    if ((tag & 3) === 0) {
      const length = (high < 60 ? high : from.littleEndian(high - 59)) + 1;
      end += from.take(length).copy(out, end);
    } else if ((tag & 3) === 1) {
      copy((high & 7) + 4, ((high >> 3) << 8) | from.byte());
    } else {
      copy(high + 1, from.littleEndian((tag & 3) === 2 ? 2 : 4));
    }
  }
  return out;
}

class Reader {
  #at = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  byte(): number {
    this.#at += 1;
    return this.#bytes[this.#at - 1] ?? 0;
  }

  take(length: number): Buffer {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  littleEndian(length: number): number {
    return this.take(length).readUIntLE(0, length);
  }

  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
}
