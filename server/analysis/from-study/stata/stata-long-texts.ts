import { ByteCursor, untilZero } from '../bytes/byte-cursor.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import type { StataHeader } from './stata-header.ts';

/** How many bytes of a reference are the variable, of 8; the others are the row. */
const VARIABLE_BYTES: Readonly<Record<number, number>> = { 117: 4, 118: 2, 119: 3 };

/** The text of a reference in a row; blank where there is none. */
export type LongTexts = (reference: Buffer) => string;

/** Where each text of any length is; a text is read when a row asks for it. @throws FileEnd */
export function longTextsOf(source: ByteSource, header: StataHeader): LongTexts {
  const { version, isLittleEndian, longTextsAt, decode } = header;
  const places = new Map<string, { at: number; length: number }>();
  const cursor = new ByteCursor(source, longTextsAt);
  cursor.isLittleEndian = isLittleEndian;
  while (cursor.bytes(3).toString('latin1') === 'GSO') {
    const variable = cursor.unsigned(4);
    const row = version === 117 ? cursor.unsigned(4) : cursor.long();
    cursor.skip(1);
    const length = cursor.unsigned(4);
    places.set(`${variable} ${row}`, { at: cursor.position, length });
    cursor.skip(length);
  }
  const split = VARIABLE_BYTES[version]!;
  return (reference) => {
    const variable = isLittleEndian ? reference.readUIntLE(0, split) : reference.readUIntBE(0, split);
    const row = isLittleEndian ? reference.readUIntLE(split, 8 - split) : reference.readUIntBE(split, 8 - split);
    const place = places.get(`${variable} ${row}`);
    return place === undefined ? '' : decode(untilZero(source.read(place.at, place.length)));
  };
}
