import { basename, resolve } from 'node:path';
import { findingKey } from '#questionnaires';
import { printable } from '../../files/printable.ts';
import { asNewVersion } from '../../instruments/import-folder.ts';
import { mappingFindings, storedVersion } from '../../instruments/mapping-findings.ts';
import { findingLine } from '../../instruments/read-instrument.ts';
import { Problem } from '../../problems.ts';
import { publicationWarnings } from '../../questionnaires/check-publication.ts';
import { requireVersionName } from '../../questionnaires/require-version-name.ts';
import type { KeptVersion, NewVersion } from '../../storage/questionnaires/questionnaire-store.ts';
import type { Act, Store } from '../../storage/store.ts';
import { CommandFailure } from '../command-failure.ts';
import type { Terminal } from '../terminal.ts';
import { readImported } from './read-imported.ts';
import { tellUnfitReasons } from './reasons.ts';

interface VersionToImport {
  readonly store: Store;
  readonly source: string;
  readonly note: string | undefined;
  readonly reasons: NewVersion['reasons'];
  readonly act: Act;
}

/**
 * Publishes the questionnaire of a folder or of a package, or says what is wrong with it: a line for each finding,
 * those that a reason may be given for with their names.
 *
 * @returns 0 published, or there already with the same files; 1 refused
 * @param about.source one that is there: `requireImported`
 * @throws CommandFailure 1 when the questionnaire has errors, with a line for each
 * @throws Problem wrong-package
 */
export async function importVersion(
  { store, source, note, reasons, act }: VersionToImport,
  { out, err }: Pick<Terminal, 'out' | 'err'>,
): Promise<number> {
  const { instrument, files, texts, foreign } = readImported(source);
  const { id, version } = instrument.manifest;
  for (const file of foreign)
    err.write(`${printable(file)}: it is no file of a questionnaire (.json), and was left out\n`);
  const given = new Set(reasons.map(({ key }) => key));
  const ofMappings = await mappingFindings(storedVersion(store), instrument, files, 'warning');
  const errors = ofMappings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new CommandFailure(1, errors.map(findingLine).join('\n'));
  const warnings = [...ofMappings, ...publicationWarnings(instrument, files)];
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
      : `${what} is there already, as ${basename(resolve(source))} has it${noteThere(published, { id, version }, note)}\n`,
  );
  return 0;
}

/** What became of a note for a version that is there: none of its words ever change. */
function noteThere(
  published: readonly KeptVersion[],
  { id, version }: { id: string; version: string },
  note: string | undefined,
): string {
  const there = published.find((one) => one.id === id && one.version === version);
  return note === undefined || there === undefined || note === there.note ? '' : `; its note stays “${there.note}”`;
}
