import type { CaseContext, FormKey, SealedAway, Value } from '../../instrument/answers.ts';
import { REPORTED_INCIDENTS } from '../../instrument/needed-variables.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { type CompiledInstrument, compileInstrument } from '../../routing/compile-instrument.ts';
import { followChain } from '../../routing/follow-chain.ts';
import type { FormInstance } from '../../routing/form-instance.ts';
import { statusOf } from '../due-forms.ts';
import { entriesInOrder } from '../fold.ts';
import type { JournalEntry } from '../journal-entry.ts';
import { lastValues, moduleOfKey } from '../last-values.ts';
import { leavesTheRestAsItIs } from './leaves-the-rest.ts';
import { drawnFromNames, isCounter, namesReadBy, namesThatBring } from './names-read.ts';

/** What of an interview may be sealed away, and what the rest of it has to know then. */
export interface PrivatePart {
  /** In the order of the device. */
  readonly entries: readonly JournalEntry[];
  readonly away: SealedAway;
}

/** An interview on the tablet as it stands. */
interface Standing {
  readonly instrument: Instrument;
  readonly compiled: CompiledInstrument;
  readonly entries: readonly JournalEntry[];
  readonly context: CaseContext;
  readonly closed: ReadonlySet<FormKey>;
  /** All forms that are due, with everything that can be read. */
  readonly chain: readonly FormInstance[];
  /** Place of the first module that is not done. */
  readonly frontier: number;
}

/** How much is taken: the incidents and their numbers; the incidents alone; or neither. */
const DEGREES = ['numbers', 'incidents', 'forms'] as const;

type Degree = (typeof DEGREES)[number];

/**
 * The entries of private parts that are closed and that nothing later in the interview needs: they may be sealed, and
 * taken off the tablet. What is needed stays until it is not: how often something happened, until every incident was
 * asked about. It is then sealed together with the incidents that nobody else may know of.
 *
 * What the rest of the interview asks is the same with them and without them: what would change it is not taken.
 *
 * @param entries what can be read of the journal
 * @param context with what was sealed away before
 * @param closed forms that nothing opens again
 * @returns undefined while there is nothing to take
 */
export function privatePart(
  instrument: Instrument,
  entries: readonly JournalEntry[],
  context: CaseContext,
  closed: ReadonlySet<FormKey>,
): PrivatePart | undefined {
  const compiled = compileInstrument(instrument);
  const chain = chainOf(compiled, entries, context);
  const undone = chain.find((instance) => statusOf(instance) !== 'done');
  const frontier = undone === undefined ? compiled.forms.length : compiled.forms.indexOf(undone.form);
  const standing = { instrument, compiled, entries, context, closed, chain, frontier };
  for (const degree of DEGREES) {
    const part = partOf(standing, degree);
    if (part !== undefined && part.entries.length > 0) return part;
  }
  return undefined;
}

function chainOf(compiled: CompiledInstrument, entries: readonly JournalEntry[], context: CaseContext): FormInstance[] {
  const last = lastValues(compiled, entriesInOrder(entries));
  return [...followChain(compiled, context, ({ key }) => last.get(key) ?? new Map<string, Value>())];
}

function partOf(standing: Standing, degree: Degree): PrivatePart | undefined {
  const { instrument, compiled, entries, context, chain } = standing;
  if (degree !== 'forms' && !areIncidentsOver(standing)) return undefined;
  const reported = degree === 'numbers' ? reportedSoFar(standing) : { isKnown: true, list: context.away?.reported };
  if (!reported.isKnown) return undefined;
  const keys = new Set(chain.filter((instance) => isTaken(standing, instance, degree)).map(({ key }) => key));
  const isTakenEntry = takenEntries(standing, keys, degree);
  const taken = entries.filter(isTakenEntry);
  const rest = entries.filter((entry) => !isTakenEntry(entry));
  const openBefore = openIncidents(chain);
  const forms = [...new Set([...keys, ...(context.away?.forms ?? [])])];
  const tried: SealedAway = {
    forms,
    openIncidents: 0,
    ...(reported.list !== undefined && { reported: reported.list }),
  };
  const bare = chainOf(compiled, rest, { ...context, away: tried });
  const counted = { ...tried, openIncidents: Math.max(0, openBefore - openIncidents(bare)) };
  const met = chainOf(compiled, rest, { ...context, away: counted }).filter((instance) => instance.away);
  // A form is named only where what can still be read says that it is due.
  const list = degree === 'numbers' && tried.reported !== undefined ? { reported: planOf(bare) } : {};
  const away = { ...counted, ...list, forms: met.map(({ key }) => key) };
  const after = chainOf(compiled, rest, { ...context, away });
  return leavesTheRestAsItIs(instrument, chain, after, keys) ? { entries: taken, away } : undefined;
}

/** Whether every incident that was counted so far was asked about, and every form that counts is done. */
function areIncidentsOver({ compiled, frontier }: Standing): boolean {
  const last = compiled.forms.findLastIndex(({ module, countsIncidents }) => {
    return module.repeat === 'incidents' || countsIncidents;
  });
  return last >= 0 && frontier > last;
}

function isTaken({ closed }: Standing, { key, form, away }: FormInstance, degree: Degree): boolean {
  if (away) return true;
  if (!closed.has(key)) return false;
  return form.module.repeat === undefined || (form.module.repeat === 'incidents' && degree !== 'forms');
}

/**
 * The list of incidents as it was recorded. Where it does not agree with what was told, somebody has to say why, and
 * nothing of it is taken.
 */
function reportedSoFar({ compiled, entries, context, chain }: Standing): {
  isKnown: boolean;
  list?: string | undefined;
} {
  const last = compiled.forms.at(-1);
  if (!last?.records.includes(REPORTED_INCIDENTS)) return { isKnown: true };
  if (context.away?.reported !== undefined) return { isKnown: context.away.reported === planOf(chain), list: '' };
  const recorded = lastValues(compiled, entriesInOrder(entries)).get(last.module.form)?.get(REPORTED_INCIDENTS);
  return { isKnown: (recorded ?? '') === planOf(chain), list: '' };
}

/** Which entries are taken with these forms. */
function takenEntries(
  { instrument, compiled, chain, frontier }: Standing,
  keys: ReadonlySet<FormKey>,
  degree: Degree,
): (entry: JournalEntry) => boolean {
  const held = new Map(chain.map((instance) => [instance.key, instance]));
  const places = new Map(compiled.forms.map(({ module }, place) => [module.form, place]));
  const isPassed = (place: number) => place < frontier && compiled.forms[place]?.module.sensitive?.sealed === true;
  const readers = compiled.forms.map(({ module }, place) => {
    if (!isPassed(place)) return namesReadBy(instrument, module);
    // Numbers that stay are those of a form that is still due.
    return degree === 'numbers' ? undefined : namesThatBring(module);
  });
  const isNeeded = (form: FormKey, name: string) => {
    const place = places.get(moduleOfKey(form)) ?? 0;
    const { module } = compiled.forms[place]!;
    if (module.repeat !== undefined) return false;
    if (degree !== 'numbers' && (isCounter(instrument, name) || drawnFromNames(module).includes(name))) return true;
    const draws = (module.draws ?? []).filter(({ from }) => from.includes(name)).map((draw) => draw.name);
    return readers.some((reader, at) => at > place && [name, ...draws].some((each) => reader?.has(each) === true));
  };
  return ({ kind, form, name }) => {
    if (degree === 'numbers' && name === REPORTED_INCIDENTS && kind === 'start') return true;
    if (!keys.has(form) && !(degree === 'numbers' && isStray(compiled, form, held))) return false;
    const isValue = kind === 'answer' || kind === 'clear' || kind === 'start' || kind === 'selection';
    // What routing does not reach is read by nothing.
    return !isValue || held.get(form)?.scope.answers.has(name) !== true || !isNeeded(form, name);
  };
}

/** Entries of a private form that is not due any more, or that a sealed answer brought. */
function isStray(
  { instrument, forms }: CompiledInstrument,
  key: FormKey,
  held: ReadonlyMap<FormKey, FormInstance>,
): boolean {
  if (held.has(key)) return false;
  const [form, crimeKey] = key.split('.');
  const module = forms.find(({ module: each }) => each.form === form)?.module;
  const crime = module?.repeat === 'incidents' ? instrument.crimes.find((each) => each.key === crimeKey) : undefined;
  return module?.sensitive?.sealed === true || crime?.sensitive?.sealed === true;
}

function openIncidents(chain: readonly FormInstance[]): number {
  return Number(chain.at(-1)?.scope.earlier.get('n_open_incidents') ?? 0);
}

function planOf(chain: readonly FormInstance[]): string {
  return String(chain.at(-1)?.scope.earlier.get('events_planned') ?? '');
}
