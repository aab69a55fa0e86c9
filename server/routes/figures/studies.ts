import { createHash } from 'node:crypto';
import type { Express } from 'express';
import {
  beginDataFile,
  checkStudy,
  deleteStudy,
  describeDataFile,
  getStudy,
  judgeStudy,
  listDataFiles,
  listStudies,
  makeStudyFigures,
  putStudy,
  removeDataFile,
  sendDataPart,
} from '#contract';
import { Prepared } from '../../http/prepared.ts';
import { route } from '../../http/route.ts';
import { whileWaiting } from '../../http/while-waiting.ts';
import { Problem } from '../../problems.ts';
import { laterTask } from '../../runs/later-task.ts';
import type { Task } from '../../runs/task.ts';
import type { Services } from '../../services.ts';
import { nameOfStudy } from '../../studies/study-name.ts';

const DESCRIBING = laterTask(
  { name: 'describe-data-file' },
  async () => (await import('../../studies/describe-data-task.ts')).DESCRIBE_DATA_FILE,
);
const JUDGING = laterTask(
  { name: 'judge-study', lane: 'reading' },
  async () => (await import('../../studies/check-study-task.ts')).JUDGE_STUDY,
);
const CHECKING = laterTask(
  { name: 'check-study' },
  async () => (await import('../../studies/check-study-task.ts')).CHECK_STUDY,
);
const MAKING_FIGURES = laterTask(
  { name: 'study-figures' },
  async () => (await import('../../studies/study-figures-task.ts')).STUDY_FIGURES,
);

/** Existing surveys: their data files, the studies that describe them, and what comes of both. */
export function studyRoutes(app: Express, services: Services): void {
  const { store, runs } = services;

  /** Long work, shared by whoever asks for the same of the same files. */
  const work = async <Input extends object>(
    task: Task<Input, Uint8Array<ArrayBuffer>>,
    input: Input,
    { response, account }: { response: Parameters<typeof whileWaiting>[0]; account: { user: string } },
  ) => {
    const asked = createHash('sha256').update(JSON.stringify(input)).digest('hex');
    const options = { key: `${task.name} ${asked}`, account: account.user, signal: whileWaiting(response) };
    return new Prepared(await runs.run(task, input, options));
  };

  route(app, services, listDataFiles, async () => ({ files: await store.dataFiles() }));

  route(app, services, beginDataFile, async ({ params: { id }, body, act }) => {
    if (!UUID.test(id)) throw new Problem('unknown-data-file');
    return orProblem(await store.beginDataFile({ id, ...body }, act));
  });

  route(app, services, sendDataPart, async ({ params: { id, place }, received, act }) => {
    if (!/^\d{1,6}$/.test(place)) throw new Problem('unknown-data-file');
    return orProblem(await store.keepDataPart(id, Number(place), received.bytes, act));
  });

  route(app, services, removeDataFile, async ({ params: { id }, act }) => {
    await store.removeDataFile(id, act);
    return null;
  });

  route(app, services, describeDataFile, (call) => work(DESCRIBING, { id: call.params.id, ...call.body }, call));

  route(app, services, listStudies, async () => ({ studies: await store.savedStudies() }));

  route(app, services, getStudy, async ({ params }) => {
    const study = await store.savedStudy(params.key);
    if (!study) throw new Problem('unknown-study');
    return study;
  });

  route(app, services, putStudy, async ({ params: { key }, body: { text, files, revision }, act }) => {
    if (!UUID.test(key)) throw new Problem('unknown-study');
    const named = nameOfStudy(text);
    if ('findings' in named) return named;
    const outcome = await store.saveStudy({ key, study: named.study, text, files, revision }, act);
    const kept = await store.savedStudy(key);
    if (outcome !== 'done' || !kept) return { other: kept ?? null };
    const { text: _, files: __, ...saved } = kept;
    return { saved };
  });

  route(app, services, deleteStudy, async ({ params: { key }, query: { revision }, act }) => {
    const outcome = await store.deleteSavedStudy(key, revision, act);
    const other = outcome === 'done' ? undefined : await store.savedStudy(key);
    return other ? { other } : { deleted: true as const };
  });

  route(app, services, judgeStudy, (call) => work(JUDGING, call.body, call));

  route(app, services, checkStudy, (call) => work(CHECKING, call.body, call));

  route(app, services, makeStudyFigures, (call) => work(MAKING_FIGURES, call.body, call));
}

type Refusal = 'unknown-data-file' | 'data-file-differs' | 'no-room-for-data';

function orProblem<Kept extends object>(outcome: Kept | Refusal): Kept {
  if (typeof outcome === 'string') throw new Problem(outcome);
  return outcome;
}

/** Made on the device; small letters, so that one file and one study have one key. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
