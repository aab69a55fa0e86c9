import { beforeEach } from 'vitest';
import { fold, type Instrument, parseInstrument, programEntries, type Value, walkInterview } from '#questionnaires';
import type { Draft } from '../../../client/field/journal/draft.ts';
import { InterviewSession } from '../../../client/field/session/interview-session.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { emptyDevice, openTheCase, switchOn } from './device.ts';

const context = { caseId: 'CASE-0301-12', seed: 'seed-1' };
const STARTED_AT = '2026-11-24T10:05:00-05:00';
const now = () => new Date('2026-11-24T15:05:00Z');

/** The questionnaire with all its packs about violence. */
export const instrument: Instrument = parseInstrument(withViolencePacks());

let draft: Draft;

/** Every interview begins on an empty device: call it in each file that holds one. */
export function onAnEmptyDevice(): void {
  beforeEach(async () => {
    emptyDevice();
    draft = await openTheCase(await switchOn());
  });
}

/** Writes a made-up interview to the journal up to a form, and opens it there. */
export function openBefore(form: string, values: Record<string, Value> = {}): InterviewSession {
  const alone: Record<string, Value> = { n_residents: 1, m_age: 40 };
  const respond = ({ name }: { name: string }) =>
    values[name] ?? alone[name] ?? (/_(5y|ref)$/.test(name) ? 'no' : undefined);
  const entries = walkInterview(instrument, { ...context, startedAt: STARTED_AT }, respond).events;
  const end = entries.findIndex((entry) => entry.form === form || entry.form.startsWith(`${form}.`));
  draft.append(
    entries.slice(0, end).map(({ form: key, name, value, at, kind }) => ({ form: key, name, value, at, kind })),
  );
  const answers = fold(instrument, draft.entries, context);
  draft.append(programEntries(instrument, answers, context, STARTED_AT).map((entry) => ({ ...entry, at: STARTED_AT })));
  const session = open();
  // The made-up respondent answered the delicate screeners alone.
  session.takeBack();
  return session;
}

function open(): InterviewSession {
  return new InterviewSession({ instrument, context, draft, language: 'es', now });
}

/** Kills the page and opens the interview again from the disk. */
export async function reopen(session: InterviewSession): Promise<InterviewSession> {
  await session.flush();
  draft = await openTheCase(await switchOn());
  return open();
}

/** Answers questions of the form on the screen. */
export function give(session: InterviewSession, values: Record<string, Value>): void {
  if (session.view.kind !== 'form') throw new Error(`no form but ${session.view.kind}`);
  for (const [name, value] of Object.entries(values)) session.view.form.model.setValue(name, value);
}

/** Through the delicate screeners, answered alone on the tablet. */
export function alone(session: InterviewSession, counted: 'yes' | 'no'): void {
  session.next();
  give(session, { consent_sensitive: 'yes' });
  session.next();
  session.choose('self');
  give(session, { sexual_offence_5y: counted });
  if (counted === 'yes') give(session, { sexual_offence_ref: 'yes', sexual_offence_times: 1 });
  session.next();
}

function withViolencePacks(): ReturnType<typeof instrumentFiles> {
  const files = instrumentFiles('lacsi-2018-r1');
  const manifest = files['manifest.json'] as { packs: { key: string; active: boolean }[] };
  for (const pack of manifest.packs) pack.active = /^(physical|sexual)/.test(pack.key);
  return files;
}
