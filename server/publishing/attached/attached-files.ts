import type { RecordFormatName } from '#contract';
import { labelLanguages } from '../../microdata/export/described-columns.ts';
import { recordsInMemory } from '../../microdata/export/record-source.ts';
import { RECORD_WRITERS } from '../../microdata/export/record-writers.ts';
import type { PublicFolder, WhyNotPublic } from '../../public-file/again/read-public-folder.ts';
import { PublishingError } from '../publishing-error.ts';
import type { AttachedPublicFile } from '../release-manifest.ts';

/** Public-use files as a release has them. */
export interface AttachedFiles {
  readonly publicFiles: readonly AttachedPublicFile[];
  /** By their paths in the release. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Why a public-use file does not go with a release: a code, and what its sentence names. */
export interface WhyRefused {
  readonly why: 'same-name' | 'other-study' | 'format' | WhyNotPublic;
  readonly publicFile: string;
  /** That it is of, and that cannot hold it. */
  readonly study?: string;
  readonly format?: string;
}

/** Public-use files do not go with a release; the first reason has a code too. */
export class RefusedPublicFiles extends PublishingError {
  readonly refused: WhyRefused;

  constructor(refused: WhyRefused, findings: readonly string[]) {
    super(findings);
    this.name = 'RefusedPublicFiles';
    this.refused = refused;
  }
}

/** Of what somebody's figures are: the key of an edition, or of a study. */
export interface OfWhat {
  readonly survey?: string | undefined;
  readonly study?: string | undefined;
}

/** Where a public-use file is in a release, as `cifra public-file` wrote it. */
export function placeOfPublicFile(name: string): string {
  return `files/public/${name}/parquet`;
}

/**
 * Public-use files beside the tables of a release. Other formats are written of what was checked: no folder of exported
 * records says whose they are.
 *
 * @param of what the release is of
 * @throws RefusedPublicFiles where one is of another edition or study, two have one name, or a format cannot hold it
 */
export async function attachPublicFiles(
  folders: readonly PublicFolder[],
  { of, formats, language }: { of: OfWhat; formats: readonly RecordFormatName[]; language: string },
): Promise<AttachedFiles> {
  const findings: string[] = [];
  const refused: WhyRefused[] = [];
  const against = (about: WhyRefused, finding: string) => {
    refused.push(about);
    findings.push(finding);
  };
  const files = new Map<string, Uint8Array>();
  const publicFiles: AttachedPublicFile[] = [];
  for (const folder of folders) {
    const { stated, description, measured } = folder;
    const { name } = stated;
    const { survey, study } = description;
    if (publicFiles.some((one) => one.name === name))
      against({ why: 'same-name', publicFile: name }, `there are two public-use files ${name}`);
    if (survey !== of.survey || study !== of.study) {
      const own = survey ?? study ?? '';
      against(
        { why: 'other-study', publicFile: name, study: own },
        `the public-use file ${name} is of ${own}, and the release of ${of.survey ?? of.study}; name the public-use file of this survey`,
      );
    }
    for (const [file, bytes] of folder.files) files.set(`${placeOfPublicFile(name)}/${file}`, bytes);
    const others = formats.filter((format) => format !== 'parquet');
    for (const format of others) {
      const written = await inFormat(folder, format, language).catch((error: Error) => error);
      if (written instanceof Error)
        against(
          { why: 'format', publicFile: name, format },
          `the public-use file ${name} as ${format}: ${written.message}`,
        );
      else for (const [file, bytes] of written) files.set(`files/public/${name}/${format}/${file}`, bytes);
    }
    publicFiles.push({
      name,
      of: survey ?? study ?? '',
      sha256: description.sha256,
      k: stated.k,
      l: stated.l,
      rows: { ...measured.rows },
      formats: ['parquet', ...others],
    });
  }
  const [first] = refused;
  if (first) throw new RefusedPublicFiles(first, findings);
  return { publicFiles, files };
}

async function inFormat(
  { description, described, files }: PublicFolder,
  format: RecordFormatName,
  language: string,
): Promise<Map<string, Uint8Array>> {
  const source = recordsInMemory(
    new Map(description.files.map(({ unit, file }) => [unit, [files.get(file)!]])),
    described,
  );
  const languages = labelLanguages(described);
  const parts = new Map<string, Uint8Array[]>();
  const placeOf = (name: string) => {
    const pieces: Uint8Array[] = [];
    parts.set(name, pieces);
    return { keep: (piece: Uint8Array) => void pieces.push(piece) };
  };
  const spoken = languages.includes(language) ? language : (languages[0] ?? language);
  await RECORD_WRITERS[format].write({ source, language: spoken, placeOf });
  return new Map(Array.from(parts, ([name, pieces]) => [name, Buffer.concat(pieces)]));
}
