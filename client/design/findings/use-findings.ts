import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { DraftFiles, Path } from '#questionnaires';
import type { FromFindings, ToFindings } from './findings-worker.ts';
import { type FilesThatChanged, keptOf, type PlacedFinding } from './found.ts';

/** How long nobody types until the draft is looked through, ms. */
const PAUSE = 20;

/** One worker for all who ask; it has the draft as it was sent last. */
let worker: Worker | undefined;
let sent: DraftFiles = {};
let count = 0;
let last: readonly PlacedFinding[] | undefined;
const NONE: readonly PlacedFinding[] = [];
const NO_REMEDIES: PlacedFinding['remedies'] = [];
const WAITING = new Set<(found: readonly PlacedFinding[]) => void>();

function findingsWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./findings-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<FromFindings>) => {
    // What was found in a draft that has changed since is not shown: the answer to the change follows.
    if (data.id !== count) return;
    last = 'found' in data ? asMendedBefore(data.found, last ?? NONE) : mendedBy(data.remedies, last ?? NONE);
    for (const take of WAITING) take(last);
  };
  return worker;
}

/** Remedies come a moment later; until then those of the same finding before stay where they are. */
function asMendedBefore(found: readonly PlacedFinding[], before: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const known = new Map(before.map(({ id, remedies }) => [id, remedies]));
  return keptOf(
    before,
    found.map((one) => ({ ...one, remedies: known.get(one.id) ?? NO_REMEDIES })),
  );
}

function mendedBy(
  remedies: Extract<FromFindings, { remedies: unknown }>['remedies'],
  found: readonly PlacedFinding[],
): readonly PlacedFinding[] {
  return keptOf(
    found,
    found.map((one) => ({ ...one, remedies: remedies[one.id] ?? NO_REMEDIES })),
  );
}

/** Sends the files that are another value than last time. */
function send(files: DraftFiles): void {
  if (sent === files) return;
  const changed: Record<string, FilesThatChanged[string]> = {};
  for (const file of new Set([...Object.keys(sent), ...Object.keys(files)]))
    if (sent[file] !== files[file]) changed[file] = files[file];
  sent = files;
  count += 1;
  const message: ToFindings = { id: count, changed };
  findingsWorker().postMessage(message);
}

/** What is wrong with a draft, a moment after its last change; undefined until it was looked through once. */
export function useFindings(files: DraftFiles): readonly PlacedFinding[] | undefined {
  const [found, setFound] = useState(sent === files ? last : undefined);
  useEffect(() => {
    WAITING.add(setFound);
    return () => {
      WAITING.delete(setFound);
    };
  }, []);
  useEffect(() => {
    if (typeof Worker === 'undefined') return;
    const timer = setTimeout(() => send(files), PAUSE);
    return () => clearTimeout(timer);
  }, [files]);
  return found;
}

/** Those of a list by what they are about, for all who ask. */
let grouped: { of: readonly PlacedFinding[]; bySubject: ReadonlyMap<string, readonly PlacedFinding[]> } | undefined;

function bySubject(of: readonly PlacedFinding[]): ReadonlyMap<string, readonly PlacedFinding[]> {
  if (grouped?.of !== of) grouped = { of, bySubject: Map.groupBy(of, ({ subject }) => subject.join('\n')) };
  return grouped.bySubject;
}

function onFound(listener: () => void): () => void {
  WAITING.add(listener);
  return () => {
    WAITING.delete(listener);
  };
}

/**
 * What is wrong with one thing, as far as the page knows it already: it asks for nothing.
 *
 * @param within with everything that is in it
 */
export function useFindingsAt(subject: Path, within: boolean): readonly PlacedFinding[] {
  const found = useSyncExternalStore(onFound, () => last) ?? NONE;
  const key = subject.join('\n');
  return useMemo(() => {
    if (!within) return bySubject(found).get(key) ?? NONE;
    return found.filter((one) => `${one.subject.join('\n')}\n`.startsWith(`${key}\n`));
  }, [found, key, within]);
}
