import {
  type AboutRelease,
  type FigureLanguage,
  type PrintedPictures,
  RECORD_FORMATS,
  type RecordFormatName,
  TABLE_FORMATS,
  type TableFormat,
} from '#contract';
import { printable } from '../../../files/printable.ts';
import { type PublicFolder, readPublicFolder } from '../../../public-file/again/read-public-folder.ts';
import { attachPublicFiles } from '../../../publishing/attached/attached-files.ts';
import { measureAttached } from '../../../publishing/attached/measure-attached.ts';
import { tableFiles } from '../../../publishing/attached/table-files.ts';
import { toldByFile, toldInWords } from '../../../publishing/attached/told-by-file.ts';
import { PublishingError } from '../../../publishing/publishing-error.ts';
import type { Released } from '../../../publishing/read-release.ts';
import type { AttachedPublicFile, ReleaseManifest } from '../../../publishing/release-manifest.ts';
import { WrongUse } from '../../command-failure.ts';

/** What of a release is taken along besides its tables. */
export interface AttachedRequest {
  readonly folders: readonly string[];
  readonly publicFormats: readonly RecordFormatName[];
  readonly tableFormats: readonly TableFormat[];
  /** Of the labels in public-use files. */
  readonly language: FigureLanguage;
}

interface TypedAttached {
  readonly 'public-file': readonly string[];
  readonly 'public-format': readonly string[];
  readonly 'table-format': readonly string[];
  readonly language: FigureLanguage;
}

/** @throws WrongUse */
export function attachedRequest(typed: TypedAttached): AttachedRequest {
  const publicFormats = namesOf(RECORD_FORMATS, typed['public-format'], '--public-format');
  if (publicFormats.length > 0 && typed['public-file'].length === 0)
    throw new WrongUse('--public-format is of the files of --public-file');
  return {
    folders: typed['public-file'],
    publicFormats,
    tableFormats: namesOf(TABLE_FORMATS, typed['table-format'], '--table-format'),
    language: typed.language,
  };
}

function namesOf<Name extends string>(known: readonly Name[], typed: readonly string[], option: string): Name[] {
  const isKnown = (name: string): name is Name => known.some((one) => one === name);
  if (!typed.every(isKnown)) throw new WrongUse(`${option} must be one of: ${known.join(', ')}`);
  return known.filter((name) => typed.includes(name));
}

/**
 * Makes what is taken along, and says what must not be published together.
 *
 * @throws PublishingError with everything that is wrong
 */
export async function readAttached(
  { folders, publicFormats, tableFormats, language }: AttachedRequest,
  { about, released, pictures }: { about: AboutRelease; released: Released; pictures: PrintedPictures },
): Promise<{ publicFiles: AttachedPublicFile[]; attached: Map<string, Uint8Array>; told: string[] }> {
  const read: PublicFolder[] = [];
  const findings: string[] = [];
  for (const folder of folders) {
    const found = await readPublicFolder(folder);
    if ('findings' in found) findings.push(...found.findings.map((line) => `--public-file ${folder}: ${line}`));
    else read.push(found);
  }
  if (findings.length > 0) throw new PublishingError(findings.map(printable));
  const edition = released.described.survey?.edition;
  const of = edition === undefined ? { study: released.report.study } : { survey: edition };
  const attached = await attachPublicFiles(read, { of, formats: publicFormats, language });
  const tables = await tableFiles(released, { about, formats: tableFormats, pictures });
  const told = read.flatMap((one) => toldInWords(one.stated.name, toldByFile(released.tables, one)));
  return { publicFiles: [...attached.publicFiles], attached: new Map([...tables, ...attached.files]), told };
}

/**
 * Measures the public-use files of a prepared folder once more, for who checks it.
 *
 * @returns what was found, as lines
 * @throws PublishingError where one is not what its manifest says
 */
export async function checkAttached(
  folder: string,
  { publicFiles, tables, files }: Pick<ReleaseManifest, 'publicFiles' | 'tables' | 'files'>,
): Promise<string[]> {
  const lines: string[] = [];
  for (const one of await measureAttached(folder, { publicFiles, tables })) {
    const { name, of, sha256, formats, k, l, rows, groups, told } = one;
    const counts = Object.entries(rows).map(([unit, count]) => `${unit} ${count}`);
    lines.push(
      printable(`Public-use file ${name} of ${of} (${formats.join(', ')}): ${counts.join(', ')}; ${sha256}`),
      `  Measured again: k ${k}, groups of people: ${groups.people}, of victims: ${groups.victims}, l ${l}: nobody is alone`,
    );
    lines.push(...toldInWords(name, told).map(printable));
  }
  if (publicFiles.length > 0)
    lines.push(
      'The public-use file and the tables hide each on its own: what they tell together was not tried. Read its risk report.',
    );
  const taken = files
    .filter(({ path }) => path.startsWith('files/'))
    .map(({ path, bytes }) => `${path} (${bytes} bytes)`);
  if (taken.length > 0) lines.push(`Files that are taken along: ${taken.map(printable).join(', ')}`);
  return lines;
}
