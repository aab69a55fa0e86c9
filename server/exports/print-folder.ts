import { lstatSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdFile, isFreeFile } from '../storage/sqlite/hold-file.ts';

const NAME = 'cifra-print-';

/** Held by the process that prints for as long as it lives. It has this name once it is held. */
const LOCK = 'lock';

/** A folder without it is being made, or an earlier version made it. */
const LONGEST_WITHOUT_LOCK_MS = 3_600_000;

const PATIENTLY = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const;

/** Where Chromium keeps what it has while it prints: for its owner alone, and gone with the process that prints. */
export function openPrintFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), NAME));
  const letGo = holdLock(path);
  const remove = () => {
    letGo();
    rmSync(path, PATIENTLY);
  };
  return { path, remove };
}

/** Where the system has no locks the folder stands without one. */
function holdLock(path: string): () => void {
  try {
    const letGo = holdFile(join(path, `${LOCK}.part`));
    renameSync(join(path, `${LOCK}.part`), join(path, LOCK));
    return letGo;
  } catch {
    return () => {};
  }
}

/** Takes away the folders of processes that were killed while they printed, and of no other one. */
export function sweepPrintFolders(now: Date): void {
  for (const name of namesIn(tmpdir())) {
    if (!name.startsWith(NAME)) continue;
    try {
      sweep(join(tmpdir(), name), now);
    } catch {
      // Somebody else takes it away, or may: printing does not depend on it.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function sweep(path: string, now: Date): void {
  const there = lstatSync(path);
  // What another account of the machine put there is theirs, and a link is no folder.
  if (!there.isDirectory() || there.uid !== (process.getuid?.() ?? there.uid)) return;
  const isLocked = lstatSync(join(path, LOCK), { throwIfNoEntry: false })?.isFile() ?? false;
  const isDead = isLocked
    ? isFreeFile(join(path, LOCK))
    : now.getTime() - there.mtime.getTime() > LONGEST_WITHOUT_LOCK_MS;
  if (isDead) rmSync(path, PATIENTLY);
}
