import { type BodyOf, putKeptQuestionnaires, type VersionContent } from '#contract';
import { call } from '../../api.ts';
import { keptVersions } from '../../offline/questionnaires/kept-questionnaires.ts';
import type { DraftHead } from '../journal/head.ts';
import { versionOfDraft } from '../journal/version-step.ts';

type Said = BodyOf<typeof putKeptQuestionnaires>['questionnaires'];

/**
 * What a tablet says of the questionnaires on it: which it keeps, and how many interviews are begun and not finished
 * with those that new interviews do not use. Those of today are work under way, which is told to nobody.
 *
 * @param cases with the versions with which their interviews are begun
 */
export function questionnairesToSay(
  kept: readonly VersionContent[],
  drafts: readonly Pick<DraftHead, 'instrument' | 'version' | 'movedTo' | 'finished'>[],
  cases: readonly { instrument: string; version: string }[],
): Said {
  return kept.map(({ id, version, sha256 }) => {
    const isOf = (one: { instrument: string; version: string }) => one.instrument === id && one.version === version;
    const begun = drafts.filter(
      (draft) => isOf({ ...draft, version: versionOfDraft(draft) }) && draft.finished === undefined,
    );
    return { id, version, sha256, drafts: cases.some(isOf) ? 0 : begun.length };
  });
}

let said = '';

/** Says it to the server, unless that is what was said last since the page was opened. Without a network, later. */
export async function sayKeptQuestionnaires(
  device: string,
  drafts: readonly DraftHead[],
  cases: readonly { instrument: string; version: string }[],
): Promise<void> {
  const questionnaires = questionnairesToSay(await keptVersions(), drafts, cases);
  const text = JSON.stringify([device, questionnaires]);
  if (text === said) return;
  await call(putKeptQuestionnaires, { params: { id: device }, body: { questionnaires } });
  said = text;
}
