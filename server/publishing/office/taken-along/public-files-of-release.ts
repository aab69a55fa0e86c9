import type { AskedOfRelease } from '#contract';
import { publicFileSecret } from '../../../config.ts';
import { Problem } from '../../../problems.ts';
import { publicSecret } from '../../../public-file/public-secret.ts';
import { idOfKept } from '../../../public-file/register/kept-files.ts';
import { secretFingerprint } from '../../../public-file/register/secret-fingerprint.ts';
import type { Services } from '../../../services.ts';
import type { Store } from '../../../storage/store.ts';
import type { AttachedFiles } from '../../attached/attached-files.ts';
import { notPrepared } from '../refused/not-prepared.ts';
import { PUBLIC_FILES_OF_RELEASE, type RegisteredChoice } from './public-files-task.ts';

type WantedPublicFiles = NonNullable<AskedOfRelease['publicFiles']>;

const NONE: AttachedFiles = { publicFiles: [], files: new Map() };

/**
 * The public-use files of the register that somebody chose for a release, made again and measured; none where none is
 * chosen.
 *
 * @throws Problem no-public-secret, release-not-prepared, figures-not-computable; the reason of the signal
 */
export async function publicFilesOfRelease(
  { store, runs }: Pick<Services, 'store' | 'runs'>,
  { survey, wanted }: { readonly survey: string; readonly wanted: WantedPublicFiles | undefined },
  who: { readonly account: string; readonly signal: AbortSignal },
): Promise<AttachedFiles> {
  if (!wanted) return NONE;
  const ofEnvironment = publicFileSecret();
  const secret = publicSecret(undefined, ofEnvironment);
  const { ids, formats, language } = wanted;
  if (!('secret' in secret))
    throw new Problem('no-public-secret', { why: ofEnvironment === undefined ? 'missing' : 'can-be-guessed' });
  const chosen = await chosenOf(store, survey, ids, secret.secret);
  const named = JSON.stringify([survey, ids, formats, language]);
  return runs.run(
    PUBLIC_FILES_OF_RELEASE,
    { survey, chosen, formats, language, secret: secret.secret },
    { ...who, key: `public-files-of-release ${named} ${await store.revision(survey)}`, survey },
  );
}

async function chosenOf(
  store: Store,
  survey: string,
  ids: readonly string[],
  secret: string,
): Promise<RegisteredChoice[]> {
  const registered = await store.publicFiles(survey);
  const numbered = await store.analysisFiles(survey);
  const own = secretFingerprint(secret);
  const chosen: RegisteredChoice[] = [];
  for (const id of new Set(ids)) {
    const kept = registered.find((one) => idOfKept(one) === id);
    if (!kept) throw notPrepared({ code: 'unknown-public-file' });
    const { publicFile } = kept;
    if (kept.secret !== own) throw notPrepared({ code: 'public-file-not-again', publicFile, why: 'secret' });
    const file = numbered.find(({ sha256 }) => sha256 === kept.records);
    if (!file) throw notPrepared({ code: 'public-file-not-again', publicFile, why: 'records' });
    const weighting = file.weighting && (await savedNamed(store, file.weighting.name));
    if (file.weighting && !weighting) throw notPrepared({ code: 'public-file-not-again', publicFile, why: 'weights' });
    chosen.push({ kept, file, weighting });
  }
  return chosen;
}

/** Whether it is the very one is held by the hash of the records that are made with it. */
async function savedNamed(store: Store, name: string) {
  const head = (await store.savedWeightings()).find(({ weighting }) => weighting === name);
  return head && store.savedWeighting(head.key);
}
