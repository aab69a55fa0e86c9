import { dayOf } from '#contract';
import { Problem } from '../problems.ts';
import type { ShareReport, TaskServices } from '../runs/task.ts';
import { questionnaireOf } from '../surveys/questionnaire-of-survey.ts';
import { readInterviews } from './figures.ts';

type ReadServices = Omit<TaskServices, 'config' | 'keys'>;

type Interviews = Awaited<ReturnType<typeof readInterviews>>;

/** The last edition that was read, in each thread: a file of 100,000 interviews takes longer to read than any table. */
const lastRead = new WeakMap<object, { readonly name: string; readonly interviews: Interviews }>();

/**
 * The analysis file of an edition's accepted interviews, read again only when something that it rests on may have
 * changed.
 *
 * @param also names what it rests on besides the interviews, with a way of reading of its own
 * @throws Problem unknown-survey, unknown-instrument
 */
export async function keptInterviews(
  services: ReadServices,
  key: string,
  report: ShareReport,
  also?: { readonly name: string; readonly read: () => Promise<Interviews> },
): Promise<Interviews> {
  const { store, instruments, now } = services;
  const survey = await store.survey(key);
  if (!survey) throw new Problem('unknown-survey');
  // On the first day of another version figures are of that one, although nothing else happened.
  const { version } = questionnaireOf(survey, instruments, dayOf(now()));
  const name = `${key} ${await store.revision(key)} ${version} ${also?.name ?? ''}`;
  const last = lastRead.get(store);
  if (last?.name === name) return last.interviews;
  // One file at a time is enough memory.
  lastRead.delete(store);
  // What arrives while it is read may be in it already; then it is read once more than needed, and never too seldom.
  const interviews = await (also?.read() ?? readInterviews(services, key, report));
  lastRead.set(store, { name, interviews });
  return interviews;
}
