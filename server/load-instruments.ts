import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseInstrument } from '#questionnaires';
import type { Instruments, PublishedInstrument } from './model.ts';

/**
 * Reads every questionnaire of a folder (one folder each).
 *
 * @throws InstrumentError when one of them has a mistake; all of its mistakes at once
 */
export function loadInstruments(folder: string): Instruments {
  const published = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => publish(join(folder, entry.name)));
  return instrumentsOf(published);
}

/** The questionnaires given; the last one is the one that new interviews use. */
export function instrumentsOf(published: PublishedInstrument[]): Instruments {
  const { id, version } = published.at(-1)!.instrument.manifest;
  return {
    current: { id, version },
    find: (wanted, wantedVersion) =>
      published.find(({ instrument: { manifest } }) => manifest.id === wanted && manifest.version === wantedVersion),
    knows: (wanted) => published.some(({ instrument: { manifest } }) => manifest.id === wanted),
  };
}

function publish(folder: string): PublishedInstrument {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files: Record<string, unknown> = Object.fromEntries(
    paths.map((path) => [relative(folder, path).split(sep).join('/'), JSON.parse(readFileSync(path, 'utf8'))]),
  );
  return { instrument: parseInstrument(files), files };
}
