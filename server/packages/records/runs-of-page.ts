import type { PageHeader } from 'hyparquet';
import { snappyUncompress } from 'hyparquet/src/snappy.js';

/** What a page says of itself. */
interface PageToRead {
  readonly header: PageHeader;
  readonly codec: string;
}

/**
 * Whether the runs of a page of data end where its values do. A run says how often a value is repeated, in a few bytes,
 * and the library that reads it repeats it so often.
 *
 * @param page its bytes as they stand in the file
 */
export function areRunsWithin(page: Uint8Array, { header, codec }: PageToRead): boolean {
  const { data_page_header_v2: data, uncompressed_page_size: unpacked } = header;
  if (data?.repetition_levels_byte_length !== 0) return false;
  const { definition_levels_byte_length: levels, num_values: values, num_nulls: blanks } = data;
  if (levels < 0 || levels > page.length || !isWithin(page, 1, values)) return false;
  if (data.encoding === 'PLAIN') return true;
  const packed = page.subarray(levels);
  const body = data.is_compressed === false ? packed : unpackedBytes(packed, unpacked - levels, codec);
  return body !== undefined && isWithin(body.subarray(1), body[0] ?? 0, values - blanks);
}

function unpackedBytes(packed: Uint8Array, bytes: number, codec: string): Uint8Array | undefined {
  if (codec === 'UNCOMPRESSED') return packed;
  if (codec !== 'SNAPPY' || bytes < 0) return undefined;
  const unpacked = new Uint8Array(bytes);
  snappyUncompress(packed, unpacked);
  return unpacked;
}

/** @param width bits of a value */
function isWithin(bytes: Uint8Array, width: number, values: number): boolean {
  let at = 0;
  let seen = 0;
  while (seen < values) {
    let run = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 28) return false;
      run += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    // Eight values stand together where each has bits of its own; the last of them may be of none.
    const isPacked = run % 2 === 1;
    const count = Math.floor(run / 2) * (isPacked ? 8 : 1);
    seen += count;
    if (count === 0 || seen > values + (isPacked ? 7 : 0)) return false;
    at += isPacked ? (count / 8) * width : (width + 7) >> 3;
  }
  return true;
}
