import type { PublishedVersion } from '#contract';
import { type Finding, filesOut, findingKey, type Operation, valueAt, withoutComments } from '#questionnaires';
import { type FileTexts, packJson, textsHash, unpackTexts } from '../files/pack-texts.ts';
import { filesOfTexts, namedByManifest, titleOf } from '../instruments/about-files.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import type { NewVersion } from '../storage/questionnaires/questionnaire-store.ts';
import type { Act } from '../storage/store.ts';
import { applied, changesToKeep } from './change-draft.ts';
import { CHECK_QUESTIONNAIRE } from './check-publication.ts';
import type { DraftStates } from './draft-states.ts';
import { KEEP_TEXT_STATES } from './keep-states-task.ts';
import { publishedVersionOf } from './list-questionnaires.ts';
import { publishedBefore } from './published-before.ts';
import { requireVersionName } from './require-version-name.ts';

/** More findings at a time would not help on a page. */
const MOST_FINDINGS = 20;

/** What somebody publishes, and what they say of it. */
export interface Publication {
  readonly draft: string;
  /** Number of the last change that they saw. */
  readonly seq: number;
  readonly version: string;
  readonly note: string;
  readonly reasons: NewVersion['reasons'];
}

interface Publishing extends Pick<Services, 'store' | 'runs' | 'instruments' | 'newId'> {
  readonly states: DraftStates;
  /** Findings that are told at most; 20 when absent. */
  readonly mostFindings?: number;
}

/**
 * Publishes what a draft holds as a version, and closes the draft. Number, note and which translations are behind their
 * source are its last change. Sent again after its answer was lost, it is the same version.
 *
 * @param signal ends the check when nobody waits for it any more
 * @throws Problem unknown-questionnaire-draft, draft-closed, draft-changed, wrong-version-name, version-exists,
 *   version-not-higher, draft-with-errors, warnings-without-reason
 */
export async function publishQuestionnaireDraft(
  services: Publishing,
  publication: Publication,
  act: Act,
  signal?: AbortSignal,
): Promise<PublishedVersion> {
  try {
    return await publish(services, publication, act, signal);
  } catch (error) {
    const before = error instanceof Problem && (await publishedBefore(services, publication, act.by));
    if (before) return before;
    throw error;
  }
}

async function publish(
  services: Publishing,
  { draft, seq, version, note, reasons }: Publication,
  act: Act,
  signal?: AbortSignal,
): Promise<PublishedVersion> {
  const { store, runs, instruments, newId, mostFindings = MOST_FINDINGS } = services;
  const { head, state } = await services.states.current(draft);
  if (head.state !== 'open') throw new Problem('draft-closed', { state: head.state });
  if (head.seq !== seq) throw new Problem('draft-changed');
  const said = toSay(state.files, { version, note });
  const named = await applied(state, said);
  // What was read a line above is as it was read.
  if ('refused' in named) throw new Problem('draft-changed');
  const { id } = namedByManifest(named.state.files);
  const began = unpackTexts((await store.draftBeginning(draft))!);
  const key = `${draft} ${seq} ${version} ${note}`;
  const waiting = { account: act.by, ...(signal && { signal }) };
  const checked = { texts: withoutComments(filesOut(named.state.files, began)) };
  const findings = await runs.run(CHECK_QUESTIONNAIRE, checked, {
    key: `${CHECK_QUESTIONNAIRE.name} ${key}`,
    ...waiting,
  });
  const given = requireReasons(findings, reasons, mostFindings);
  const before = await store.publishedVersions();
  requireVersionName({ id, version }, before);
  const behind = await runs.run(
    KEEP_TEXT_STATES,
    { files: named.state.files, began: filesOfTexts(began) },
    { key: `${KEEP_TEXT_STATES.name} ${key}`, ...waiting },
  );
  const operations = [...said, ...behind];
  const last = await applied(state, operations);
  if ('refused' in last) throw new Problem('draft-changed');
  const { files } = last.state;
  const texts = withoutComments(filesOut(files, began));
  const change = { seq: seq + 1, id: newId(), by: act.by, at: act.at, operations, inverse: last.inverse };
  const kept = operations.length === 0 ? [] : [change];
  const published: NewVersion = {
    ...packedVersion(texts, { id, version }),
    title: titleOf(files),
    note,
    author: act.by,
    reasons: given,
    ...(head.from.id === id ? {} : { origin: head.from }),
    // What a package brought need not be published here.
    began: before.some((one) => one.id === head.from.id && one.version === head.from.version) ? head.from : null,
  };
  const after = kept.length === 0 ? state : last.state;
  const outcome = await store.publishQuestionnaireDraft(
    changesToKeep(draft, seq, { kept, state: after }),
    published,
    act,
  );
  if (outcome !== 'done') {
    // Somebody published another version meanwhile, or changed the draft.
    requireVersionName({ id, version }, await store.publishedVersions());
    throw new Problem('draft-changed');
  }
  await instruments.refresh();
  const versions = await store.publishedVersions();
  return publishedVersionOf(versions.find((one) => one.id === id && one.version === version)!, await store.surveys());
}

/** Texts as a version to publish. */
export function packedVersion(texts: FileTexts, { id, version }: { id: string; version: string }) {
  return { id, version, sha256: textsHash(texts), files: packJson(texts) };
}

/** What is to be written into the manifest, as far as it does not say so already. */
function toSay(files: Parameters<typeof valueAt>[0], said: Readonly<Record<string, string>>): Operation[] {
  return Object.entries(said).flatMap(([name, to]): Operation[] => {
    const was = valueAt(files, ['manifest.json', name]);
    if (was === to) return [];
    if (was !== undefined) return [{ do: 'set', at: ['manifest.json', name], to, was }];
    const hasManifest = valueAt(files, ['manifest.json']) !== undefined;
    return hasManifest ? [{ do: 'add', into: ['manifest.json'], name, item: to }] : [];
  });
}

/**
 * The reasons that were given for findings that are there.
 *
 * @throws Problem draft-with-errors, warnings-without-reason
 */
export function requireReasons(
  findings: readonly Finding[],
  reasons: NewVersion['reasons'],
  most = MOST_FINDINGS,
): NewVersion['reasons'] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Problem('draft-with-errors', told(errors, most));
  const given = new Map(reasons.map((one) => [one.key, one]));
  const open = findings.filter((finding) => !given.has(findingKey(finding)));
  if (open.length > 0) throw new Problem('warnings-without-reason', told(open, most));
  const found = new Set(findings.map(findingKey));
  return [...given.values()].filter(({ key }) => found.has(key));
}

function told(findings: readonly Finding[], most: number) {
  const places = findings.slice(0, most).map((finding) => ({
    path: findingKey(finding),
    expected: `${finding.message}; ${finding.remedy}`,
  }));
  return { count: findings.length, places };
}
