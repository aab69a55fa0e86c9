import { settingsOf } from '../follow-chain.ts';
import type { Instrument } from '../instrument.ts';
import { incidentValues, onlyEventOf } from '../plan-incidents.ts';
import type { Comparison, Decision } from './decisions.ts';
import type { RoutingEdge } from './routing.ts';
import type { CoverageFinding } from './scenario.ts';
import type { SearchOutcome } from './search.ts';
import { crimeFactsIn } from './slice.ts';

/** Why no interview walks an edge. */
export interface Reason {
  text: string;
  /**
   * `open`: not known, the search gave up. `closed`: an outer decision never lets it be taken, and that one is to be mended.
   * `set`: the manifest decides, which may be meant. `back`: only an interview that goes back to an earlier form. `settled`: whatever is answered.
   */
  kind: 'open' | 'closed' | 'set' | 'back' | 'settled';
}

type NotFound = Exclude<SearchOutcome, { found: true }>;

/** Computed names that follow from the manifest, besides those that it sets: its period, its rule for the details of incidents. */
const SET_BY_MANIFEST = ['window_closed', 'event_ordinal'];

/** Computed names that say how an earlier form was corrected after the one at hand; scripted interviews go straight on. */
const SET_BY_CORRECTING = ['draw_changed', 'selected_gone', 'events_changed'];

/** Says why no interview walks an edge. */
export function reasonOf(
  edge: RoutingEdge,
  outcome: NotFound | undefined,
  closed: Decision | undefined,
  instrument: Instrument,
): Reason {
  if (closed) return { text: `${closed.kind} ${closed.subject} never goes the way that leads here`, kind: 'closed' };
  if (!outcome?.exhausted) return { text: `not found in ${outcome?.tried ?? 0} interviews`, kind: 'open' };
  if (outcome.refusedBy !== undefined)
    return { text: `only answers that the check refuses (${outcome.refusedBy}) lead here`, kind: 'settled' };
  const { comparison, wanted } = edge;
  const settings = [...settingsOf(instrument).map(([name]) => name), ...SET_BY_MANIFEST];
  const isSet = outcome.names.some((name) => settings.includes(name));
  if (!comparison) return { text: `no answers lead here (${outcome.tried} combinations tried)`, kind: 'settled' };
  const said = `${comparison.source} is ${wanted ? 'false' : 'true'}`;
  if (crimeFactsIn(new Set(comparison.names)).length === comparison.names.length) {
    const others = instrument.crimes.some(
      (crime) => !crime.active && holdsFor(comparison, crime, instrument) === wanted,
    );
    return { text: `${said} for every active crime`, kind: others ? 'set' : 'settled' };
  }
  if (comparison.names.some((name) => SET_BY_CORRECTING.includes(name)))
    return {
      text: `${said} in an interview that goes straight on; only correcting an earlier form leads here`,
      kind: 'back',
    };
  const read = comparison.names.map((name) => `{${name}}`).join(', ');
  if (isSet) return { text: `${said} with the manifest's settings`, kind: 'set' };
  return { text: `${said} here whatever is answered to ${read}`, kind: 'settled' };
}

function holdsFor(comparison: Comparison, crime: Instrument['crimes'][number], instrument: Instrument): boolean {
  const local = new Map(incidentValues(onlyEventOf(crime)));
  return comparison.holds({ own: new Map(), local, chain: new Map(settingsOf(instrument)) });
}

/**
 * What is to be mended about an edge that no interview walks: something never asked, shown or offered, or a way that the search
 * could neither find nor rule out. A condition that is always true breaks nothing, nor does what the manifest turns off.
 */
export function findingOf(edge: RoutingEdge, reason: Reason): CoverageFinding | undefined {
  const { file, path, kind, subject, outcome, decision, wanted } = edge;
  const message = `${kind} ${subject} is never ${outcome}: ${reason.text}`;
  if (reason.kind === 'open')
    return { file, path, message, remedy: 'write a scenario that leads there, or simplify the condition' };
  const byRule = decision?.after.some(({ decision: outer }) => outer.gives === subject.split('=')[1]) ?? false;
  const lost = wanted === true && ['form', 'screen', 'question', 'choice'].includes(kind) && !byRule;
  if (!lost || reason.kind !== 'settled') return undefined;
  return { file, path, message, remedy: 'correct the condition, or remove what is never reached' };
}
