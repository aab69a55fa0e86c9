import { FormatFault } from '../bytes/byte-source.ts';
import { ELEMENT, type SpssHeader, type SpssSlot } from './spss-header.ts';

/** One variable as its users see it. */
export interface SpssVariable {
  readonly name: string;
  /** The first part of it; a text of more than 255 letters has several. */
  readonly slot: SpssSlot;
  /** Where its bytes are in a row; one entry for a number or a short text. */
  readonly parts: readonly { readonly at: number; readonly length: number }[];
  /** What its values are called, by the value as text. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Of a very long text each part but the last one has so many letters, in as many elements as 256 need. */
const PART_LETTERS = 255;
const PART_ROOM = 252;

/** The code pages that older versions name. 2 and 3 say no more than that letters are of one byte. */
const CODE_PAGES: Readonly<Record<number, string>> = { 2: 'windows-1252', 3: 'windows-1252', 65001: 'utf-8' };

/** The name of the encoding of a file's texts; windows-1252 where it does not say. */
export function encodingOf({ extensions: { encoding, codePage } }: SpssHeader): string {
  if (encoding !== undefined) return encoding;
  if (codePage === undefined) return 'windows-1252';
  return CODE_PAGES[codePage] ?? `windows-${codePage}`;
}

/** The variables of a file: parts joined, long names given. @throws FormatFault */
export function spssVariables(header: SpssHeader, decode: (bytes: Buffer) => string): SpssVariable[] {
  const { slots, extensions } = header;
  const variables: SpssVariable[] = [];
  for (let place = 0; place < slots.length; ) {
    const slot = slots[place]!;
    const width = extensions.widths.get(slot.name) ?? slot.width;
    const count = width > PART_LETTERS ? Math.ceil(width / PART_ROOM) : 1;
    const ofVariable = slots.slice(place, place + count);
    if (!(width >= 0) || ofVariable.length < count)
      throw new FormatFault(`the text ${slot.name} is longer than its parts`);
    const parts = ofVariable.map(({ element }, part) => ({
      at: element * ELEMENT,
      length: Math.max(0, count === 1 ? width : Math.min(PART_LETTERS, width - part * PART_LETTERS)),
    }));
    const longName = extensions.longNames.get(slot.name);
    const name = longName === undefined ? slot.name : decode(longName);
    variables.push({ name, slot, parts, labels: labelsOf(slot, header, decode) });
    place += count;
  }
  return variables;
}

function labelsOf(
  slot: SpssSlot,
  { labels, extensions, isLittleEndian }: SpssHeader,
  decode: (bytes: Buffer) => string,
) {
  const textOf = (value: Buffer) => {
    if (slot.width > 0) return decode(value.subarray(0, slot.width)).trimEnd();
    return String(isLittleEndian ? value.readDoubleLE(0) : value.readDoubleBE(0));
  };
  const found = new Map<string, string>();
  for (const set of labels) {
    if (!set.elements.has(slot.element)) continue;
    for (const { value, label } of set.labels) found.set(textOf(value), decode(label).trimEnd());
  }
  for (const { value, label } of extensions.labels.get(slot.name) ?? [])
    found.set(decode(value).trimEnd(), decode(label).trimEnd());
  return found;
}
