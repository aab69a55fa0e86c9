import type { PublishedVersion, Questionnaire } from '#contract';
import { inVersionOrder } from '../instruments/version-order.ts';
import type { Survey } from '../model.ts';
import type { Services } from '../services.ts';
import type { KeptVersion } from '../storage/questionnaires/questionnaire-store.ts';

/** Every questionnaire with its published versions and its open drafts, by id. */
export async function questionnairesOf({ store }: Pick<Services, 'store'>): Promise<Questionnaire[]> {
  const [versions, drafts, surveys] = await Promise.all([
    store.publishedVersions(),
    store.questionnaireDrafts(),
    store.surveys(),
  ]);
  const ids = [...new Set([...versions.map(({ id }) => id), ...drafts.map(({ questionnaire }) => questionnaire)])];
  return ids.sort().map((id) => {
    // A newer program may bring a version that is lower than one that was published before.
    const published = versions.filter((version) => version.id === id).sort((one, other) => inVersionOrder(other, one));
    const worked = drafts.filter(({ questionnaire }) => questionnaire === id);
    return {
      id,
      title: published[0]?.title ?? worked[0]!.title,
      versions: published.map((version) => publishedVersionOf(version, surveys)),
      drafts: worked.map(({ title: _, ...head }) => head),
    };
  });
}

/** A version as it travels. */
export function publishedVersionOf(kept: KeptVersion, surveys: readonly Survey[]): PublishedVersion {
  const { id, title: _, ...version } = kept;
  const usedBy = surveys.filter(
    ({ instrument }) => instrument?.id === id && instrument.versions.some((used) => used.version === version.version),
  );
  return { ...version, usedBy: usedBy.map(({ key }) => key) };
}
