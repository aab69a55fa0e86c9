import { printable } from '../../../files/printable.ts';
import { isCheckLapsed } from '../../../publishing/check-holds.ts';
import { goneFolders, missingOnSite } from '../../../publishing/office/missing-files.ts';
import type { OfficeServices } from '../../../publishing/office/office-services.ts';

const GONE = {
  prepared: 'its folder is gone before it was published; prepare it again, or bring back CIFRA_RELEASES from a backup',
  kept: 'its kept folder is gone, and the site has the only copy; bring back CIFRA_RELEASES from a backup, and until then keep a copy of the site',
  aside:
    'it is not whole, and what is left of it is set aside in CIFRA_RELEASES/set-aside; put its missing files there, or name their folder: cifra publish put-back --kept DIR',
  everywhere:
    'its files are neither on the site nor kept; bring back CIFRA_RELEASES from a backup, or name its folder: cifra publish put-back --kept DIR',
} as const;

/** What is missing of the releases of the server, and whose check holds no more, each with what to do. */
export async function missingLines(services: Pick<OfficeServices, 'store' | 'config'>): Promise<string[]> {
  const lapsed: string[] = [];
  for (const one of await services.store.publications())
    if (await isCheckLapsed(services.store, one))
      lapsed.push(`${nameOf(one)}: ${one.checkedBy} checked it and may check no more; somebody else checks it again`);
  const onSite = (await missingOnSite(services)).map(
    (one) => `${nameOf(one)}: the site does not have it${lacking(one)}; put it back: cifra publish put-back`,
  );
  return [
    ...lapsed,
    ...onSite,
    ...(await goneFolders(services)).map((one) => `${nameOf(one)}${lacking(one)}: ${GONE[one.what]}`),
  ];
}

/** Where some of it is there. */
function lacking({ files, file }: { files?: number | undefined; file?: string | undefined }): string {
  return files === undefined || file === undefined ? '' : ` (files: ${files}; one of them: ${printable(file)})`;
}

function nameOf({ release, revision }: { release: string; revision: number }): string {
  return `${release}, revision ${revision}`;
}
