import { readFileSync } from 'node:fs';
import { type GetReleaseReply, type HidingReason, MOST_LISTED_CELLS } from '#contract';
import type { Task, TaskServices } from '../../runs/task.ts';
import type { ReleaseReport } from '../../suppression/release-report.ts';
import { measureAttached } from '../attached/measure-attached.ts';
import { isAttackedEnough } from '../attacked-enough.ts';
import { besideOthers } from '../beside-others.ts';
import type { CellChange } from '../cell-changes.ts';
import type { KnownRevision } from '../folder/known-revision.ts';
import { readOthers } from '../folder/read-others.ts';
import { cellsOfPrepared, readChanges, readPrepared } from '../folder/read-prepared.ts';
import { FilesChangedError, PublishingError } from '../publishing-error.ts';
import type { ReleaseManifest } from '../release-manifest.ts';
import { placeOfReasons } from './keep-task.ts';
import { changedProblem } from './refused/changed-problem.ts';
import { reasonsFile } from './releases-folder.ts';
import { titlesOfTables } from './titles-of-tables.ts';

type Contents = NonNullable<GetReleaseReply['contents']>;

/** What the office alone sees of a release. What was prepared by an earlier version has no attack here. */
export type ReasonsOfRelease = Pick<ReleaseReport, 'hidden'> & Partial<Pick<ReleaseReport, 'attack'>>;

export interface LookInput {
  readonly folder: string;
  readonly sha256: string;
  /** The site of the server, where other releases are read, or among what is known. */
  readonly site: string;
  /** Every revision, of other releases too. */
  readonly known: readonly KnownRevision[];
}

/**
 * Reads what would be published: compares each file with the manifest and the manifest with what was prepared, measures
 * public-use files again, and looks at what other releases of the survey tell.
 *
 * @throws Problem release-changed
 */
export const LOOK_AT_RELEASE: Task<LookInput, Contents> = {
  name: 'look-at-release',
  async run({ keys }, { folder, sha256, site, known }) {
    try {
      const read = readPrepared(folder);
      if (read.sha256 !== sha256) throw new FilesChangedError([{ path: 'release.json', how: 'was changed' }]);
      const others = besideOthers(cellsOfPrepared(folder, read), readOthers(site, read.manifest, known));
      return { ...(await contentsOf(keys, folder, read)), others };
    } catch (error) {
      if (error instanceof PublishingError) throw changedProblem(error);
      throw error;
    }
  },
};

async function contentsOf(
  keys: TaskServices['keys'],
  folder: string,
  { manifest, sha256 }: { manifest: ReleaseManifest; sha256: string },
): Promise<Omit<Contents, 'others'>> {
  const { title, why, withdraws, filesChanged = [] } = manifest;
  const reasons = readReasons(keys, folder, sha256);
  const attack = triedBy(reasons?.attack ?? manifest.attack);
  const titles = titlesOfTables(folder, manifest);
  const publicFiles = await measureAttached(folder, manifest);
  return {
    title,
    ...(why && { why }),
    withdraws,
    study: manifest.study,
    source: manifest.source,
    rules: manifest.rules,
    cells: manifest.cells,
    hidden: manifest.hidden,
    ...(attack && { attack }),
    isAttackedLess: !isAttackedEnough(manifest),
    packages: manifest.packages,
    tables: manifest.tables.map((table) => ({ ...table, title: titles.get(table.table) ?? {} })),
    ...(reasons && { hiding: hidingOf(reasons) }),
    ...(manifest.before !== undefined && { changes: listed(readChanges(folder)) }),
    files: manifest.files.filter(({ path }) => /^(data|files)\//.test(path)),
    filesChanged: filesChanged.map(({ path, kind }) => ({ path, kind })),
    publicFiles: publicFiles.map(({ name, of, k, l, rows, formats, told }) => ({
      name,
      of,
      k,
      l,
      rows,
      formats,
      told: told.map(({ table, cells }) => ({ table, cells })),
    })),
  };
}

function listed(changes: readonly CellChange[]): NonNullable<Contents['changes']> {
  const counts: Record<string, number> = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  const cells = changes.slice(0, MOST_LISTED_CELLS);
  return { counts, cells: cells.map(({ columns, ...cell }) => ({ ...cell, columns: [...columns] })) };
}

/** Absent where it was prepared on the command line, or sealed with another key ring. */
function readReasons(keys: TaskServices['keys'], folder: string, sha256: string): ReasonsOfRelease | undefined {
  try {
    const opened = keys.openFromStore(readFileSync(reasonsFile(folder)), placeOfReasons(sha256));
    return JSON.parse(opened.toString());
  } catch {
    return undefined;
  }
}

/** Manifests of before have the numbers too. */
function triedBy({ equations, hiddenQuantities, linearPrograms }: ReleaseManifest['attack']): Contents['attack'] {
  if (equations === undefined || hiddenQuantities === undefined || linearPrograms === undefined) return undefined;
  return { equations, hiddenQuantities, linearPrograms };
}

function hidingOf({ hidden }: ReasonsOfRelease): NonNullable<Contents['hiding']> {
  return hidden.map(({ table, indicator, crime, outcome, category, domain, because }) => {
    const rules = new Set<HidingReason>(because.map(({ rule }) => rule));
    if (rules.size > 1) rules.delete('');
    return { table, indicator, crime, outcome, category, domain: { ...domain }, rules: [...rules] };
  });
}
