import { parquetMetadataAsync, parquetSchema } from 'hyparquet';
import type { DataSource, OpenData } from '../analysis/from-study/bytes/data-source.ts';
import { asParquet, orFault } from '../analysis/from-study/parquet/read-parquet.ts';
import { decoderFor } from '../analysis/from-study/spss/read-spss.ts';
import { readSpssHeader } from '../analysis/from-study/spss/spss-header.ts';
import { encodingOf, spssVariables } from '../analysis/from-study/spss/spss-variables.ts';
import { readStataHeader } from '../analysis/from-study/stata/stata-header.ts';
import { readStataLabels } from '../analysis/from-study/stata/stata-labels.ts';
import type { StudyFile } from '../analysis/from-study/study-schema.ts';
import { headerOfCsv } from './csv-header.ts';

/** A column as its file names it. */
export interface NamedColumn {
  readonly name: string;
  readonly label?: string;
  /** What its values are called, by the value as text. */
  readonly labels: ReadonlyMap<string, string>;
  /** Whether the file holds words in it, whatever they look like. */
  readonly isText?: boolean;
  /** Whether the file declares a value missing. */
  isMissing(value: string): boolean;
}

type Way = Pick<StudyFile, 'encoding' | 'separator'>;

const NO_LABELS: ReadonlyMap<string, string> = new Map();
/** Of Stata: a missing value with a letter. */
const MISSING_SIGN = /^\.[a-z]$/;

/**
 * The columns of a data file, in its order.
 *
 * @throws FileEnd, FormatFault, StataVersionFault, and what a stream of text throws
 */
export async function namedColumns(data: DataSource, path: string, way: Way): Promise<NamedColumn[]> {
  const ending = path.toLowerCase().replace(/^.*\./, '.');
  if (ending !== '.sav' && ending !== '.zsav' && ending !== '.dta' && ending !== '.parquet')
    return (await headerOfCsv(data, path, way)).map(plainColumn);
  const opened = data.open();
  try {
    if (ending === '.dta') return columnsOfStata(opened, way.encoding);
    return ending === '.parquet' ? await columnsOfParquet(opened) : columnsOfSpss(opened, way.encoding);
  } finally {
    opened.close();
  }
}

function plainColumn(name: string): NamedColumn {
  return { name, labels: NO_LABELS, isMissing: () => false };
}

function columnsOfSpss(source: OpenData, encoding: StudyFile['encoding']): NamedColumn[] {
  const header = readSpssHeader(source);
  // A name that is not known is told when the rows are read.
  const decode = decoderFor(encoding ?? encodingOf(header)) ?? ((bytes: Buffer) => bytes.toString('latin1'));
  return spssVariables(header, decode).map(({ name, slot, labels }) => {
    const label = slot.label && decode(slot.label).trimEnd();
    const { missing, missingRange: range } = slot;
    return {
      name,
      ...(label && { label }),
      labels,
      isText: slot.width > 0,
      isMissing: (value) =>
        missing.includes(Number(value)) ||
        (range !== undefined && value !== '' && Number(value) >= range.low && Number(value) <= range.high),
    };
  });
}

function columnsOfStata(source: OpenData, encoding: StudyFile['encoding']): NamedColumn[] {
  const header = readStataHeader(source, encoding);
  const sets = readStataLabels(source, header, new Set(header.variables.map(({ labels }) => labels)));
  return header.variables.map(({ name, label, labels, cell }) => ({
    name,
    ...(label && { label }),
    labels: sets.get(labels) ?? NO_LABELS,
    isText: cell.kind === 'fixed' || cell.kind === 'reference',
    isMissing: (value) => MISSING_SIGN.test(value),
  }));
}

async function columnsOfParquet(source: OpenData): Promise<NamedColumn[]> {
  const metadata = await orFault(() => parquetMetadataAsync(asParquet(source)));
  return parquetSchema(metadata).children.map(({ element }) => ({
    ...plainColumn(element.name),
    isText: element.type === 'BYTE_ARRAY' || element.type === 'FIXED_LEN_BYTE_ARRAY',
  }));
}
