import type { FigureFormatName } from '#contract';
import { type FinishedFile, fileSink, type SinkPlace } from '../../files/file-sink.ts';
import { workbookStream } from '../../files/workbook/workbook-stream.ts';
import { ExportError } from '../export-error.ts';
import type { ExportedSource, FigureSet } from './figure-set.ts';
import { figureSheets } from './figure-workbook.ts';
import { jsonStatParts } from './json-stat.ts';
import { type SdgObservations, type SdgPlace, sdgObservations } from './sdg-observations.ts';
import { sdmxCsvParts } from './sdmx-csv.ts';
import { sdmxJsonParts } from './sdmx-json.ts';

/** Figures that are written, and where. */
export interface FigureExport {
  readonly sets: readonly FigureSet[];
  readonly source: ExportedSource;
  /** Where and when, which the formats of the United Nations need. */
  readonly sdg?: SdgPlace | undefined;
  /** When the files are made, as ISO 8601. */
  readonly prepared: string;
  /** Where the bytes of each file go. */
  readonly placeOf: (name: string) => SinkPlace;
  /** Takes how many figures have no place in the format. */
  readonly leaveOut?: (figures: number) => void;
}

export interface WrittenFigures extends FinishedFile {
  readonly name: string;
}

/** @returns the names of the files of some tables in a format */
export function figureFiles(names: readonly string[], format: FigureFormatName): string[] {
  if (format === 'xlsx') return ['figures.xlsx'];
  if (format === 'sdmx-csv') return ['sdg.sdmx.csv'];
  if (format === 'sdmx-json') return ['sdg.sdmx.json'];
  return names.map((name) => `${name}.${format === 'json-stat' ? 'json-stat.json' : format}`);
}

/**
 * Writes figures in a format, piece by piece.
 *
 * @throws ExportError what the format cannot hold; the error of the operating system
 */
export async function writeFigures(format: FigureFormatName, plan: FigureExport): Promise<WrittenFigures[]> {
  const { sets, source } = plan;
  const names = figureFiles(
    sets.map(({ name }) => name),
    format,
  );
  const written: WrittenFigures[] = [];
  for (const [place, name] of names.entries()) {
    const parts = partsOf(format, plan, sets[place]!, source);
    const sink = fileSink(plan.placeOf(name));
    try {
      for await (const part of parts) sink.write(typeof part === 'string' ? Buffer.from(part) : part);
      written.push({ name, ...sink.finish() });
    } finally {
      sink.close();
    }
  }
  return written;
}

function partsOf(
  format: FigureFormatName,
  plan: FigureExport,
  set: FigureSet,
  source: ExportedSource,
): Iterable<string> | AsyncIterable<Uint8Array> {
  switch (format) {
    case 'csv':
      return set.csv();
    case 'json':
      return set.json();
    case 'json-stat':
      return jsonStatParts(set, source);
    case 'xlsx':
      return workbookStream(figureSheets(plan.sets, source));
    case 'sdmx-csv':
      return sdmxCsvParts(observationsOf(plan).observations);
    case 'sdmx-json': {
      const { title, language } = source;
      return sdmxJsonParts(observationsOf(plan).observations, { title, language, prepared: plan.prepared });
    }
  }
}

function observationsOf({ sets, source, sdg, leaveOut }: FigureExport): SdgObservations {
  if (sdg === undefined) throw new ExportError('SDMX needs the area and the year: --area CODE --period YEAR');
  const found = sdgObservations(sets, source, sdg);
  if (found.observations.length === 0)
    throw new ExportError(
      'there is no figure of a series of the Sustainable Development Goals; take --format csv, xlsx, json or json-stat',
    );
  if (found.leftOut > 0) leaveOut?.(found.leftOut);
  return found;
}
