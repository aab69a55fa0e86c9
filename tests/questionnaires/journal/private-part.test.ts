import { describe, expect, it } from 'vitest';
import {
  type DueForm,
  dueForms,
  everythingOn,
  fold,
  type Instrument,
  type JournalEntry,
  parseInstrument,
  privatePart,
  programEntries,
  type SealedAway,
  syntheticInterview,
  withSettings,
} from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';

const STARTED_AT = '2026-11-24T10:05:00-05:00';
const plain = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const whole = withSettings(plain, everythingOn(plain));

/** More incidents than there are forms for: which open ones get one depends on how many private ones there are. */
const MANY: Record<string, string | number> = { consent_selected: 'yes', consent_sensitive: 'yes', kidnap_ref: 'yes' };
for (const crime of ['robbery', 'threats', 'burglary', 'personal_theft', 'vandalism', 'fraud', 'assault'])
  for (const [part, value] of Object.entries({ '5y': 'yes', ref: 'yes', times: 3 })) MANY[`${crime}_${part}`] = value;

/** How an interview stood each time that something was sealed away. */
interface Early {
  sealed: JournalEntry[][];
  rest: JournalEntry[];
  away: SealedAway | undefined;
  all: JournalEntry[];
  context: { caseId: string; seed: string };
}

/** Holds a made-up interview as a tablet does, which seals what is closed before each open form. */
function heldOnATablet(instrument: Instrument, number: number, checked = true): Early | undefined {
  const answers = number % 8 === 0 ? MANY : {};
  const made = syntheticInterview(instrument, { seed: 5, number, startedAt: STARTED_AT }, answers);
  if (!('walked' in made)) return undefined;
  const { caseId, seed } = made.context;
  const context = { caseId, seed };
  const all: JournalEntry[] = [];
  let rest: JournalEntry[] = [];
  let away: SealedAway | undefined;
  const sealed: JournalEntry[][] = [];
  const closed = new Set<string>();
  const write = (entry: Omit<JournalEntry, 'seq'>) => {
    const numbered = { ...entry, seq: all.length + 1 };
    all.push(numbered);
    rest.push(numbered);
  };
  const { events } = made.walked;
  for (const [place, { seq: _seq, ...entry }] of events.entries()) {
    write(entry);
    if (events[place + 1]?.form === entry.form) continue;
    const now = fold(instrument, all, context);
    for (const record of programEntries(instrument, now, context, STARTED_AT)) write({ ...record, at: STARTED_AT });
    const full = dueForms(instrument, fold(instrument, all, context), context);
    for (const due of full) if (due.sensitive?.sealed && due.status === 'done') closed.add(due.key);
    const undone = full.find(({ status }) => status !== 'done');
    if (undone?.sensitive?.sealed) continue;
    const part = privatePart(instrument, rest, { ...context, away }, closed);
    if (!part) continue;
    sealed.push([...part.entries]);
    rest = rest.filter((one) => !part.entries.includes(one));
    away = part.away;
    if (checked) goesOnAlike(instrument, { context, away, all, rest, closed });
  }
  return { sealed, rest, away, all, context };
}

const withoutSealed = (forms: readonly DueForm[], closed: ReadonlySet<string>) =>
  forms.filter(({ key }) => !closed.has(key)).map(({ sensitive: _sensitive, ...form }) => form);

function goesOnAlike(
  instrument: Instrument,
  { context, away, all, rest, closed }: Omit<Early, 'sealed'> & { closed: ReadonlySet<string> },
): void {
  const there = { ...context, away };
  const answers = fold(instrument, rest, there);
  const due = dueForms(instrument, answers, there);
  const full = dueForms(instrument, fold(instrument, all, context), context);
  const open = due.filter((form) => !form.away);
  expect(withoutSealed(open, closed)).toEqual(withoutSealed(full, closed));
  expect(due.every((form) => !form.away || form.status === 'done')).toBe(true);
  expect(programEntries(instrument, answers, there, STARTED_AT)).toEqual([]);
}

describe('an interview with private parts', () => {
  it('goes on alike when they are sealed away as they close', () => {
    let sealedParts = 0;
    for (let number = 1; number <= 24; number += 1) {
      const early = heldOnATablet(number % 2 === 0 ? whole : plain, number);
      if (!early) continue;
      sealedParts += early.sealed.length;
      const together = [...early.sealed.flat(), ...early.rest].sort((one, other) => one.seq - other.seq);
      expect(together).toEqual(early.all);
    }
    expect(sealedParts).toBeGreaterThan(24);
  });
});
