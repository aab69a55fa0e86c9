import type { PublishedVersion } from '#contract';
import { filesOut, withoutComments } from '#questionnaires';
import { textsHash, unpackTexts } from '../files/pack-texts.ts';
import { namedByManifest } from '../instruments/about-files.ts';
import type { Services } from '../services.ts';
import type { DraftStates } from './draft-states.ts';
import { publishedVersionOf } from './list-questionnaires.ts';
import type { Publication } from './publish-draft.ts';

/**
 * The version that this very publication made when it arrived before and its answer was lost: of the same person, with
 * the same number and note, and with the content that the draft had for whoever sends it.
 *
 * @returns undefined for any other
 */
export async function publishedBefore(
  { store, states }: Pick<Services, 'store'> & { readonly states: DraftStates },
  { draft, seq, version, note }: Publication,
  by: string,
): Promise<PublishedVersion | undefined> {
  const { head, state } = await states.current(draft);
  if (head.state !== 'published') return undefined;
  const { id } = namedByManifest(state.files);
  const kept = (await store.publishedVersions()).find((one) => one.id === id && one.version === version);
  if (kept?.author !== by || kept.note !== note) return undefined;
  // Publishing is the last change of a draft; it is none where the manifest said everything already.
  const after = await store.changesAfter(draft, seq, 2);
  if (head.seq < seq || after.length > 1 || after.some((change) => change.by !== by)) return undefined;
  const began = unpackTexts((await store.draftBeginning(draft))!);
  const sha256 = textsHash(withoutComments(filesOut(state.files, began)));
  return sha256 === kept.sha256 ? publishedVersionOf(kept, await store.surveys()) : undefined;
}
