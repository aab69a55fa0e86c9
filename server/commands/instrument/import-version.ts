import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { findingKey } from '#questionnaires';
import { printable } from '../../files/printable.ts';
import { asNewVersion } from '../../instruments/import-folder.ts';
import { findingLine, readInstrument } from '../../instruments/read-instrument.ts';
import { readTexts } from '../../instruments/read-texts.ts';
import { Problem } from '../../problems.ts';
import { publicationWarnings } from '../../questionnaires/check-publication.ts';
import { requireVersionName } from '../../questionnaires/require-version-name.ts';
import type { NewVersion } from '../../storage/questionnaires/questionnaire-store.ts';
import type { Act, Store } from '../../storage/store.ts';
import { CommandFailure } from '../command-failure.ts';
import type { Terminal } from '../terminal.ts';
import { tellUnfitReasons } from './reasons.ts';

interface FolderToImport {
  readonly store: Store;
  readonly folder: string;
  readonly note: string | undefined;
  readonly reasons: NewVersion['reasons'];
  readonly act: Act;
}

/**
 * Looks for the folder before anything is opened for it.
 *
 * @throws CommandFailure 2 when there is no such folder
 */
export function requireFolder(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new CommandFailure(2, `There is no folder ${printable(folder)}; give the path of a questionnaire's folder`);
}

/**
 * Publishes the questionnaire of a folder, or says what is wrong with it: a line for each finding, those that a reason
 * may be given for with their names.
 *
 * @returns 0 published, or there already with the same files; 1 refused
 * @param about.folder one that is there: `requireFolder`
 * @throws CommandFailure 1 when the questionnaire has errors, with a line for each
 */
export async function importVersion(
  { store, folder, note, reasons, act }: FolderToImport,
  { out, err }: Pick<Terminal, 'out' | 'err'>,
): Promise<number> {
  const read = readInstrument(folder);
  const texts = readTexts(folder);
  if ('findings' in read || !texts)
    throw new CommandFailure(
      1,
      'findings' in read ? read.findings.map(findingLine).join('\n') : `Cannot read ${folder}`,
    );
  const { instrument, files } = read;
  const { id, version } = instrument.manifest;
  const given = new Set(reasons.map(({ key }) => key));
  const warnings = publicationWarnings(instrument, files);
  tellUnfitReasons(reasons, warnings, { err });
  const open = warnings.filter((finding) => !given.has(findingKey(finding)));
  if (open.length > 0) {
    for (const finding of open) out.write(`${findingKey(finding)}: ${finding.message}; ${finding.remedy}\n`);
    out.write(`Nothing is published: correct these, or give a reason for each with --reason "FINDING=WHY"\n`);
    return 1;
  }
  const known = new Set(warnings.map(findingKey));
  const made = asNewVersion({ id, version, texts, files, instrument });
  const kept = reasons.filter(({ key }) => known.has(key));
  const published = await store.publishedVersions();
  // The very same version again is said to be there.
  if (!published.some((one) => one.id === id && one.version === version))
    requireVersionName({ id, version }, published);
  const outcome = await store.importVersion({ ...made, note: note ?? made.note, author: act.by, reasons: kept }, act);
  if (outcome === 'differs') throw new Problem('version-exists');
  const what = `${id} ${version}`;
  out.write(
    outcome === 'added'
      ? `${what} is published\n`
      : `${what} is there already, as ${basename(resolve(folder))} has it\n`,
  );
  return 0;
}
