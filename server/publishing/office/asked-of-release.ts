import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { askedOfRelease, FIGURE_LANGUAGES, type ReleaseAskedReply, TABLE_FORMATS } from '#contract';
import type { Services } from '../../services.ts';
import type { KeptPublication } from '../../storage/figures/publication-store.ts';
import { readReleaseManifest } from '../folder/read-prepared.ts';
import { siteFolder } from '../folder/swap-site.ts';
import type { ReleaseManifest } from '../release-manifest.ts';
import { askedFile, isPrepared, preparedFolder, type ReleasePlaces } from './releases-folder.ts';

/** What was asked for, as it lies sealed beside the folder of a revision. */
const keptAsked = z.object({
  edition: z.string(),
  asked: askedOfRelease,
  /** Of its tables, in their order: one that was deleted and saved anew has another key. */
  names: z.array(z.string()),
});

export type KeptAsked = z.infer<typeof keptAsked>;

/** What binds it to the revision that it was asked for. */
export function placeOfAsked(sha256: string): string {
  return `releases asked ${sha256}`;
}

/** Absent where it was prepared on the command line, or sealed with another key ring. */
export function readAsked(
  { keys, config }: Pick<Services, 'keys' | 'config'>,
  kept: KeptPublication,
): KeptAsked | undefined {
  try {
    const sealed = readFileSync(askedFile(preparedFolder(config, kept)));
    return keptAsked.parse(JSON.parse(keys.openFromStore(sealed, placeOfAsked(kept.sha256)).toString()));
  } catch {
    return undefined;
  }
}

/** What a revision was prepared with; of one that the command line made, what its files tell. */
export async function askedAgain(
  services: Pick<Services, 'keys' | 'config' | 'store'>,
  kept: KeptPublication,
): Promise<ReleaseAskedReply> {
  const known = readAsked(services, kept);
  const manifest = known ? undefined : manifestOfKept(services.config, kept);
  const from = known ?? (manifest && askedByFiles(manifest));
  if (!from) return { gone: [], isWhole: false };
  const saved = await services.store.savedTables();
  const keys = from.names.map((name, place) => {
    const one = saved.find(({ key }) => key === from.asked.tables[place]) ?? saved.find(({ table }) => table === name);
    return { name, key: one?.key };
  });
  const tables = keys.flatMap(({ key }) => (key === undefined ? [] : [key]));
  const gone = keys.flatMap(({ name, key }) => (key === undefined ? [name] : []));
  return { asked: { ...from.asked, tables }, gone, isWhole: known !== undefined };
}

function askedByFiles(manifest: ReleaseManifest): Pick<KeptAsked, 'asked' | 'names'> {
  const { release, title, why, withdraws, values, embargo, rules, packages, files } = manifest;
  const has = (start: string, end: string) => files.some(({ path }) => path.startsWith(start) && path.endsWith(end));
  const endings = { xlsx: '.xlsx', 'json-stat': '.json-stat.json' };
  const languages = FIGURE_LANGUAGES.filter((language) => has(`files/report-${language}.`, ''));
  return {
    asked: {
      about: { release, title, ...(why && { why }), withdraws, values },
      embargo,
      tables: [],
      source: {},
      rules,
      tableFormats: TABLE_FORMATS.filter((format) => has('files/tables/', endings[format])),
      ...(languages.length > 0 && { reports: { languages, standard: 'inegi' as const } }),
      packages,
    },
    names: manifest.tables.map(({ table }) => table),
  };
}

/** Of its prepared files or, where these are gone, of the site. */
export function manifestOfKept(places: ReleasePlaces, kept: KeptPublication): ReleaseManifest | undefined {
  const site = siteFolder(places.site);
  const published = site === undefined ? [] : [join(site, kept.release)];
  const earlier = published.map((folder) => join(folder, 'revisions', String(kept.revision)));
  for (const folder of [preparedFolder(places, kept), ...published, ...earlier]) {
    if (!isPrepared(folder)) continue;
    try {
      const read = readReleaseManifest(folder);
      if (read.sha256 === kept.sha256) return read.manifest;
    } catch {
      // Whoever looks at it is told what is wrong.
    }
  }
  return undefined;
}
