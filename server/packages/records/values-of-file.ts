import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, type SchemaElement } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { areRunsWithin } from './runs-of-page.ts';

type ColumnMetadata = NonNullable<FileMetaData['row_groups'][number]['columns'][number]['meta_data']>;

/** `cifra microdata` writes 5,000 rows at once. A file of somebody else may say anything. */
const MOST_ROWS_OF_GROUP = 100_000;

/** Unpacked; a page of the product has a million. */
const MOST_BYTES_OF_PAGE = 8_000_000;

/** Names and places of all columns in all groups: they are read as a whole before anything is known of them. */
const MOST_BYTES_OF_METADATA = 16_000_000;

/** Ways of writing values that cannot say more than the bytes of the page. */
const ENCODINGS = ['PLAIN', 'PLAIN_DICTIONARY', 'RLE_DICTIONARY'];

/** Before a text stands its length. */
const FEWEST_BYTES_OF_TEXT = 4;

const BYTES_OF_VALUE = 8;

/** A text that stands in no dictionary, or in one, takes as much as so many values that were there already. */
const VALUES_OF_TEXT = 5;

/** A record file that its description does not describe, or whose parts contradict each other. */
export class UnlikeDescribed extends Error {}

/**
 * How many values would be in memory where some columns of a record file are read. Only what it says of itself and the
 * headers of its pages are looked at: no value is read, so that a small file that unpacks to much does no harm.
 *
 * @param file.rows of its description
 * @param isRead whether a column is read
 * @throws UnlikeDescribed; of the library where it is no Parquet
 */
export async function valuesOfFile(
  bytes: AsyncBuffer,
  { rows, columns }: { readonly rows: number; readonly columns: readonly { readonly name: string }[] },
  isRead: (name: string) => boolean,
): Promise<number> {
  await refuseLongMetadata(bytes);
  const { schema, row_groups: groups } = await parquetMetadataAsync(bytes, { geoparquet: false });
  const names = new Set(columns.map(({ name }) => name));
  const leaves = schema.slice(1);
  if (!leaves.every(isOfProduct) || !isSame(names, leaves)) throw new UnlikeDescribed('it has other columns');
  let found = 0;
  let values = 0;
  for (const { num_rows, columns: chunks } of groups) {
    const inGroup = Number(num_rows);
    found += inGroup;
    if (inGroup < 0 || inGroup > MOST_ROWS_OF_GROUP || found > rows) throw new UnlikeDescribed('it has other rows');
    const parts = chunks.map(({ meta_data: part }) => part);
    if (
      !isSame(
        names,
        parts.map((part) => ({ name: nameOf(part) })),
      )
    )
      throw new UnlikeDescribed('it has other columns');
    for (const part of parts)
      if (isRead(nameOf(part))) values += inGroup + (await valuesOfTexts(bytes, part!, inGroup));
  }
  if (found !== rows) throw new UnlikeDescribed('it has other rows');
  return values;
}

/** Numbers and texts, one a row: others would be made into lists, dates, shapes on a map or whatever JSON says. */
function isOfProduct(column: SchemaElement): boolean {
  const { type, num_children: of, repetition_type: how, converted_type: as = 'UTF8', logical_type: what } = column;
  return (
    !of &&
    how === 'OPTIONAL' &&
    ['BYTE_ARRAY', 'DOUBLE', 'INT32'].includes(type ?? '') &&
    as === 'UTF8' &&
    (what === undefined || what.type === 'STRING')
  );
}

async function refuseLongMetadata(bytes: AsyncBuffer): Promise<void> {
  if (bytes.byteLength < 12) throw new UnlikeDescribed('it is too short');
  const end = new DataView(await bytes.slice(bytes.byteLength - 8));
  if (end.getUint32(0, true) > MOST_BYTES_OF_METADATA) throw new UnlikeDescribed('it says too much of itself');
}

function isSame(names: ReadonlySet<string>, found: readonly { readonly name: string }[]): boolean {
  return (
    found.length === names.size &&
    new Set(found.map(({ name }) => name)).size === names.size &&
    found.every(({ name }) => names.has(name))
  );
}

function nameOf(part: ColumnMetadata | undefined): string {
  return part?.path_in_schema.join('.') ?? '';
}

/** What the texts of a column take in a group of rows, where they stand in it each by itself. */
async function valuesOfTexts(bytes: AsyncBuffer, part: ColumnMetadata, rows: number): Promise<number> {
  const start = Number(part.dictionary_page_offset || part.data_page_offset);
  const end = start + Number(part.total_compressed_size);
  if (start < 0 || end > bytes.byteLength || end < start) throw new UnlikeDescribed('its columns stand elsewhere');
  const reader = { view: new DataView(await bytes.slice(start, end)), offset: 0 };
  let left = rows;
  let taken = 0;
  while (left > 0 && reader.offset < reader.view.byteLength - 1) {
    const header = parquetHeader(reader);
    const { compressed_page_size: packed, uncompressed_page_size: unpacked } = header;
    const isWithin = packed >= 0 && unpacked >= 0 && unpacked <= MOST_BYTES_OF_PAGE;
    if (!isWithin || reader.offset + packed > reader.view.byteLength)
      throw new UnlikeDescribed('its pages are too large');
    const page = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, packed);
    reader.offset += packed;
    const { data_page_header_v2: data, dictionary_page_header: dictionary } = header;
    const { num_values: values = -1, encoding = '' } = data ?? dictionary ?? {};
    const blanks = data?.num_nulls ?? 0;
    const isPossible = values >= 0 && values <= MOST_BYTES_OF_PAGE && blanks >= 0 && blanks <= values;
    if (!ENCODINGS.includes(encoding)) throw new UnlikeDescribed('its values are coded otherwise');
    const isRight = data ? values <= left && areRunsWithin(page, { header, codec: part.codec }) : true;
    if (!isPossible || !isRight) throw new UnlikeDescribed('its pages have more rows than it');
    if (data) left -= values;
    const isText = part.type === 'BYTE_ARRAY';
    if (isText && encoding === 'PLAIN')
      taken += VALUES_OF_TEXT * Math.min(values, unpacked / FEWEST_BYTES_OF_TEXT) + unpacked / BYTES_OF_VALUE;
  }
  if (left > 0) throw new UnlikeDescribed('its pages have fewer rows than it');
  return taken;
}
