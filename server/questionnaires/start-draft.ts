import type { QuestionnaireDraft } from '#contract';
import { isJsonRecord, writeJson } from '#questionnaires';
import { type FileTexts, packJson, parseText, unpackTexts } from '../files/pack-texts.ts';
import { filesOfTexts, namedByManifest, titleOf } from '../instruments/about-files.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import type { Act } from '../storage/store.ts';

const MANIFEST = 'manifest.json';

/** The version that a questionnaire of its own begins with. */
const FIRST_VERSION = '1.0.0';

/** A draft to begin: its key, and what it begins as. */
interface Beginning {
  readonly draft: string;
  readonly from: { readonly id: string; readonly version: string };
  /** Id of a questionnaire of its own. */
  readonly as?: string | undefined;
}

/**
 * Begins a draft as a copy of a published version. A questionnaire of its own has its id and 1.0.0 from the beginning;
 * the next version of the same one gets its number when it is published.
 *
 * @throws Problem unknown-instrument, questionnaire-draft-exists, questionnaire-exists
 */
export async function startQuestionnaireDraft(
  { store }: Pick<Services, 'store'>,
  { draft, from, as }: Beginning,
  act: Act,
): Promise<QuestionnaireDraft> {
  const packed = await store.versionFiles(from.id, from.version);
  if (!packed) throw new Problem('unknown-instrument');
  const texts = unpackTexts(packed);
  if (as === undefined) return beginDraft({ store }, { draft, from, texts }, act);
  return beginDraft({ store }, { draft, from, texts: textsNamed(texts, as), isOwn: true }, act);
}

/**
 * Begins a draft with files.
 *
 * @param isOwn it is to be a questionnaire of its own: no other one has its name
 * @throws Problem questionnaire-draft-exists, questionnaire-exists
 */
export async function beginDraft(
  { store }: Pick<Services, 'store'>,
  { draft, from, texts, isOwn = false }: Pick<Beginning, 'draft' | 'from'> & { texts: FileTexts; isOwn?: boolean },
  act: Act,
): Promise<QuestionnaireDraft> {
  const files = filesOfTexts(texts);
  const questionnaire = namedByManifest(files).id;
  const beginning = { draft, from, questionnaire, title: titleOf(files), began: packJson(texts), isOwn };
  const begun = await store.beginQuestionnaireDraft(beginning, act);
  if (begun === 'name-taken') throw new Problem('questionnaire-exists', { id: questionnaire });
  if (begun === 'draft-exists') throw new Problem('questionnaire-draft-exists');
  return (await store.questionnaireDraft(draft))!;
}

/** The files of a questionnaire of its own: its id, and the version that it begins with. */
export function textsNamed(texts: FileTexts, id: string): FileTexts {
  const manifest = parseText(texts[MANIFEST]!);
  if (!isJsonRecord(manifest)) return texts;
  return { ...texts, [MANIFEST]: writeJson({ ...manifest, id, version: FIRST_VERSION }) };
}
