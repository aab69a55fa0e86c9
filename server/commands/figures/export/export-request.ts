import { FIGURE_FORMATS, type FigureFormatName, RECORD_FORMATS, type RecordFormatName } from '#contract';
import type { SdgPlace } from '../../../exports/figures/sdg-observations.ts';
import { WrongUse } from '../../command-failure.ts';

/** Every format in which something can be exported. */
export const EXPORT_FORMATS = [...new Set([...RECORD_FORMATS, ...FIGURE_FORMATS])];

/** Where what is exported comes from. */
export type ExportPlace =
  | { readonly folder: string }
  | { readonly number: number; readonly weighting: string | undefined }
  | { readonly study: string; readonly data: string }
  | { readonly survey: string; readonly weighting: string | undefined };

/** What is exported: records, tables by specifications, or all estimates. */
export type ExportRequest =
  | { readonly what: 'records'; readonly format: RecordFormatName; readonly place: ExportPlace }
  | {
      readonly what: 'tables' | 'estimates';
      readonly format: FigureFormatName;
      readonly place: Exclude<ExportPlace, { readonly folder: string }>;
      readonly specs: readonly string[];
      readonly sdg: SdgPlace | undefined;
    };

interface TypedExport {
  readonly source: string | undefined;
  readonly format: string;
  readonly table: readonly string[];
  readonly estimates: boolean;
  readonly study: string | undefined;
  readonly data: string | undefined;
  readonly survey: string | undefined;
  readonly weighting: string | undefined;
  readonly area: string | undefined;
  readonly period: string | undefined;
}

/** A number of the register. */
const NUMBER = /^[1-9][0-9]{0,8}$/;

/** @throws WrongUse what does not go together, with the formats that do */
export function exportRequest(typed: TypedExport): ExportRequest {
  const { format, table: specs, estimates } = typed;
  const place = placeOf(typed);
  if (specs.length > 0 && estimates) throw new WrongUse('--table and --estimates: name one of the two');
  if (specs.length === 0 && !estimates) {
    if (!isOneOf(RECORD_FORMATS, format))
      throw new WrongUse(
        `--format ${format} is for figures (name --table SPEC or --estimates); records take ${RECORD_FORMATS.join(', ')}`,
      );
    if ('survey' in place)
      throw new WrongUse('--survey is for --table and --estimates; records have a folder or a number');
    return { what: 'records', format, place };
  }
  const what = estimates ? 'estimates' : 'tables';
  if (!isOneOf(FIGURE_FORMATS, format))
    throw new WrongUse(`--format ${format} is for records; ${what} take ${FIGURE_FORMATS.join(', ')}`);
  if ('folder' in place)
    throw new WrongUse(
      `${what} are made of the number of an analysis file, of --survey KEY, or of --study FILE --data DIR: a folder has records alone`,
    );
  return { what, format, place, specs, sdg: sdgOf(typed) };
}

function placeOf({ source, study, data, survey, weighting }: TypedExport): ExportPlace {
  if ((study === undefined) !== (data === undefined)) throw new WrongUse('name --study and --data together');
  const named = [source, study, survey].filter((one) => one !== undefined);
  if (named.length !== 1)
    throw new WrongUse('name one source: FOLDER, NUMBER, --survey KEY, or --study FILE and --data DIR');
  if (study !== undefined || (source !== undefined && !NUMBER.test(source))) {
    if (weighting !== undefined) throw new WrongUse('--weighting is for the interviews of NUMBER or --survey');
    return study === undefined ? { folder: source! } : { study, data: data! };
  }
  return source === undefined ? { survey: survey!, weighting } : { number: Number(source), weighting };
}

function sdgOf({ format, area, period }: TypedExport): SdgPlace | undefined {
  if (!format.startsWith('sdmx')) {
    if (area !== undefined || period !== undefined) throw new WrongUse('--area and --period are for SDMX');
    return undefined;
  }
  if (area === undefined || !/^\d{1,3}$/.test(area))
    throw new WrongUse('--area: name the country by its number in M49, such as --area 484');
  if (period === undefined || !/^\d{4}$/.test(period))
    throw new WrongUse('--period: name the year that the figures are of, such as --period 2020');
  // M49 in the code lists of the United Nations has no zeros before it.
  return { area: String(Number(area)), period };
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name);
}
