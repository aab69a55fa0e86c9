import { INCIDENT, type Instrument, inOrderOfForms, isBySomebodyClose, type Value } from '#questionnaires';
import type { FlatInterview } from './flatten.ts';
import { analysedCrimes, countedTimes, incidentScope, standsForSeveral } from './incident-forms.ts';

type FormAnswers = Readonly<Record<string, Value>>;
type Forms = ReadonlyMap<string, readonly FormAnswers[]>;

/** What is not counted of a crime because it was reported under another crime too. */
export interface Duplicates {
  /** Indices of incidents among the crime's forms, the most recent first. */
  readonly forms: ReadonlySet<number>;
  /** Number of incidents that have no form of their own. */
  readonly withoutForm: number;
  /**
   * Forms of an incident that counts under another crime too, in a figure of its own. In sets that hold both
   * it counts once.
   */
  readonly shared: ReadonlySet<number>;
}

interface FoundDuplicates {
  readonly forms: Set<number>;
  withoutForm: number;
  readonly shared: Set<number>;
}

/** A form of an incident: its crime, and its index among the forms of the crime. */
export interface FormPlace {
  readonly crime: string;
  readonly index: number;
}

/** One incident reported under two crimes: the form that says so, and the one that it names. */
export interface IncidentLink {
  readonly later: FormPlace;
  /** An index beyond the forms means an incident that has none. */
  readonly earlier: FormPlace;
  readonly notCounted: YieldingCrime;
}

/** What an interview reports twice, by the links in its answers. */
export function linkedDuplicates(instrument: Instrument, interview: FlatInterview): (crime: string) => Duplicates {
  return duplicateIncidents(instrument, interview.incidents, {
    timesOfSeveral: (crime) =>
      standsForSeveral(interview, crime) ? countedTimes(instrument, interview, crime) : undefined,
    isInScope: incidentScope(instrument, interview),
  });
}

/**
 * The links in the answers. A link stands in the form that is asked later: `ev_same_as`, the other crime, and
 * `ev_same_as_n`, which of its incidents: the number of its form or, in older questionnaires, its place
 * counted from the most recent. Where that is not known, the most recent incident is meant. What somebody close did
 * is linked by `ev_same_as_sealed` to the most recent of the other crime that somebody close did, a second one to
 * the one before.
 */
export function incidentLinks(instrument: Instrument, incidents: Forms): IncidentLink[] {
  const yielding = instrument.derive(yieldingCrime);
  const links: IncidentLink[] = [];
  // As they were asked: what an incident is linked to may be linked itself.
  for (const crime of instrument.derive(crimesInOrderOfForms)) {
    const forms = incidents.get(crime) ?? [];
    if (forms.length === 0) continue;
    const closeLinks = new Map<string, number>();
    for (const [index, answers] of forms.entries()) {
      const earlier = earlierPlace(answers, incidents, closeLinks);
      if (earlier === undefined || earlier.crime === crime) continue;
      const notCounted = yielding(crime, earlier.crime);
      if (notCounted === undefined) continue;
      links.push({ later: { crime, index }, earlier, notCounted });
    }
  }
  return links;
}

function crimesInOrderOfForms(instrument: Instrument): string[] {
  return inOrderOfForms(instrument.crimes, (each) => each, instrument).map(({ key }) => key);
}

/** @param closeLinks how many forms of this crime somebody close did were linked so far, by the other crime */
function earlierPlace(answers: FormAnswers, incidents: Forms, closeLinks: Map<string, number>): FormPlace | undefined {
  const sealed = String(answers[INCIDENT.sameAsSealed]);
  const closeForms = [...(incidents.get(sealed) ?? []).entries()].filter(([, form]) =>
    isBySomebodyClose(form[INCIDENT.relation]),
  );
  const links = closeLinks.get(sealed) ?? 0;
  const closeForm = closeForms[links] ?? closeForms.at(-1);
  if (closeForm !== undefined) {
    closeLinks.set(sealed, links + 1);
    return { crime: sealed, index: closeForm[0] };
  }
  const crime = answers[INCIDENT.sameAs];
  return typeof crime === 'string' ? { crime, index: indexOf(answers[INCIDENT.sameAsWhich]) } : undefined;
}

function indexOf(which: Value | undefined): number {
  if (typeof which === 'number') return which - 1;
  if (which === 'other') return Number.POSITIVE_INFINITY;
  return typeof which === 'string' && /^\d+$/.test(which) ? Number(which) - 1 : 0;
}

interface CountedIncidents {
  readonly timesOfSeveral?: (crime: string) => number | undefined;
  readonly isInScope?: (form: FormAnswers) => boolean;
}

/**
 * Incidents reported under two screeners, by the crime under which they are not counted.
 *
 * - Within a level, the crime that stands first in the catalogue's `precedence` counts. A crime that is counted
 *   by contacts, such as bribery, counts besides: its base is its own.
 * - Across levels, the household's incident counts, and a theft from the person in it does not. An act
 *   against the person (not against property) counts for the person besides: a rape during a burglary is in
 *   the figures of persons, the burglary in those of households.
 * - A household's crime that is in no set, such as vandalism, gives way to any crime of the person.
 * - A link to a form that stands for several makes their number one less. Two series that are the same count once.
 *
 * @param counted.timesOfSeveral for a crime whose one form stands for several incidents, how many of them count;
 *   undefined for others
 * @param counted.isInScope whether the incident of a form counts at all
 */
export function duplicateIncidents(
  instrument: Instrument,
  incidents: Forms,
  { timesOfSeveral = () => undefined, isInScope = () => true }: CountedIncidents = {},
): (crime: string) => Duplicates {
  const found = new Map<string, FoundDuplicates>();
  const duplicatesOf = (crime: string): FoundDuplicates =>
    found.get(crime) ?? { forms: new Set(), withoutForm: 0, shared: new Set() };
  const links = incidentLinks(instrument, incidents);
  // One incident under three crimes: each is compared with each. A number of several loses it once, by its own link.
  const hasOwnForm = ({ notCounted: { crime } }: IncidentLink) => timesOfSeveral(crime) === undefined;
  const throughOthers = linksThroughOthers(instrument, links).filter(hasOwnForm);
  for (const { later, earlier, notCounted } of [...links, ...throughOthers]) {
    const isLater = notCounted.crime === later.crime;
    const position = isLater ? later.index : earlier.index;
    const duplicates = duplicatesOf(notCounted.crime);
    found.set(notCounted.crime, duplicates);

    const times = timesOfSeveral(notCounted.crime);
    if (times !== undefined) {
      const otherTimes = timesOfSeveral(isLater ? earlier.crime : later.crime);
      const form = incidents.get(notCounted.crime)?.[position];
      // One that is outside is not among those that count.
      if (!notCounted.shared && (form === undefined || isInScope(form)))
        duplicates.withoutForm += Math.min(times, otherTimes ?? 1);
    } else if (notCounted.shared) {
      duplicates.shared.add(position);
    } else if (position < (incidents.get(notCounted.crime)?.length ?? 0)) {
      duplicates.forms.add(position);
    } else {
      duplicates.withoutForm += 1;
    }
  }
  return duplicatesOf;
}

/** Links to what a linked incident was itself linked to: told as a robbery, as threats and as an assault. */
function linksThroughOthers(instrument: Instrument, links: readonly IncidentLink[]): IncidentLink[] {
  const yielding = instrument.derive(yieldingCrime);
  const nameOf = ({ crime, index }: FormPlace) => `${crime} ${index}`;
  const linkOf = new Map(links.map((link) => [nameOf(link.later), link]));
  return links.flatMap(({ later, earlier }) => {
    const found: IncidentLink[] = [];
    const seen = new Set([nameOf(later)]);
    for (let place = earlier; !seen.has(nameOf(place)); ) {
      seen.add(nameOf(place));
      const next = linkOf.get(nameOf(place))?.earlier;
      const notCounted = next && yielding(later.crime, next.crime);
      if (next === undefined || notCounted === undefined) break;
      if (next.crime !== later.crime) found.push({ later, earlier: next, notCounted });
      place = next;
    }
    return found;
  });
}

/** The crime under which an incident is not counted; `shared` when it counts in figures of its own all the same. */
export interface YieldingCrime {
  readonly crime: string;
  readonly shared: boolean;
}

/**
 * Of two crimes under which one incident was reported, the one that gives way to the other.
 *
 * @returns undefined when one of the two is not analysed
 */
export function yieldingCrime(instrument: Instrument): (first: string, second: string) => YieldingCrime | undefined {
  const { precedence, eventSets } = instrument;
  const rankedCrimes = analysedCrimes(instrument).map(({ key, level, property, unitOfCount, countsAs }, index) => {
    const listed = precedence.indexOf(key);
    const rank = listed === -1 ? precedence.length + index : listed;
    const isInSet = eventSets.some((set) => {
      return (set.level === 'both' || set.level === level) && !set.except.includes(countsAs?.crime ?? key);
    });
    return { key, level, property, rank, isInSet, isOfContacts: unitOfCount === 'contact' };
  });
  const crimes = new Map(rankedCrimes.map((crime) => [crime.key, crime]));
  return (firstKey, secondKey) => {
    const first = crimes.get(firstKey);
    const second = crimes.get(secondKey);
    if (first === undefined || second === undefined) return undefined;
    if (first.level === second.level) {
      const ofContacts = first.isOfContacts ? first : second;
      if (first.isOfContacts !== second.isOfContacts) return { crime: ofContacts.key, shared: true };
      return { crime: first.rank > second.rank ? first.key : second.key, shared: false };
    }
    const household = first.level === 'household' ? first : second;
    const person = first.level === 'household' ? second : first;
    if (!household.isInSet) return { crime: household.key, shared: false };
    return { crime: person.key, shared: !person.property };
  };
}
