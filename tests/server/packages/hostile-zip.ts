import { crc32 } from 'node:zlib';

/** An entry of a zip as somebody writes it who means harm; what is left out is as it should be. */
export interface HostileEntry {
  readonly name: string | Buffer;
  readonly content?: Buffer;
  /** The name before its bytes, where it is another one. */
  readonly localName?: string;
  /** Bytes before it that belong to no file. */
  readonly before?: Buffer;
  /** As Unix has it, in the upper half of the attributes. */
  readonly mode?: number;
  readonly flags?: number;
  readonly method?: number;
  /** What the zip says of its unpacked size. */
  readonly unpackedBytes?: number;
  /** What stands of it before the bytes alone. */
  readonly localBytes?: number;
  /** What the zip says of its packed size. */
  readonly packedBytes?: number;
  readonly extra?: Buffer;
}

/** A zip of such entries, stored. */
export function hostileZip(entries: readonly HostileEntry[], { count = entries.length } = {}): Buffer {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const { name, content = Buffer.of(), localName = name, flags = 0, method = 0, before = Buffer.of() } = entry;
    parts.push(before);
    at += before.length;
    const named = Buffer.from(localName as string);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(flags, 6);
    head.writeUInt16LE(method, 8);
    head.writeUInt32LE(crc32(content), 14);
    head.writeUInt32LE(entry.packedBytes ?? content.length, 18);
    head.writeUInt32LE(entry.localBytes ?? entry.unpackedBytes ?? content.length, 22);
    head.writeUInt16LE(named.length, 26);
    offsets.push(at);
    parts.push(head, named, content);
    at += head.length + named.length + content.length;
  }
  const start = at;
  for (const [place, entry] of entries.entries()) {
    const { name, content = Buffer.of(), mode = 0o100600, flags = 0, method = 0, extra = Buffer.of() } = entry;
    const named = Buffer.from(name as string);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE((3 << 8) | 20, 4);
    head.writeUInt16LE(20, 6);
    head.writeUInt16LE(flags, 8);
    head.writeUInt16LE(method, 10);
    head.writeUInt32LE(crc32(content), 16);
    head.writeUInt32LE(entry.packedBytes ?? content.length, 20);
    head.writeUInt32LE(entry.unpackedBytes ?? content.length, 24);
    head.writeUInt16LE(named.length, 28);
    head.writeUInt16LE(extra.length, 30);
    head.writeUInt32LE((mode << 16) >>> 0, 38);
    head.writeUInt32LE(offsets[place]!, 42);
    parts.push(head, named, extra);
    at += head.length + named.length + extra.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(at - start, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...parts, end]);
}
