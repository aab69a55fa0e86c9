import { readConfig } from '../../../config.ts';
import { printable } from '../../../files/printable.ts';
import { besideInWords, besideOthers } from '../../../publishing/beside-others.ts';
import { readOthers } from '../../../publishing/folder/read-others.ts';
import { cellsOfPrepared, readPrepared } from '../../../publishing/folder/read-prepared.ts';
import { knownOfSite } from '../../../publishing/known-site.ts';
import type { Services } from '../../../services.ts';
import type { Terminal } from '../../terminal.ts';

/** Says what other releases of the survey on a site tell beside a prepared one: a line of each. */
export async function tellBeside(
  { store, now }: Pick<Services, 'store' | 'now'>,
  { folder, site }: { readonly folder: string; readonly site: string },
  to: Terminal['out'],
): Promise<number> {
  const read = readPrepared(folder);
  const known = await knownOfSite(store, { site, config: readConfig(), now, isWithWaiting: true });
  const others = besideOthers(cellsOfPrepared(folder, read), readOthers(site, read.manifest, known));
  for (const other of others) to.write(`${printable(besideInWords(other))}\n`);
  return 0;
}
