import { type CodingList, codingList, type IncidentsToCodeReply, type IncidentToCodeReply } from '#contract';
import type { IncidentForCoder } from './incidents-for-coder.ts';

/** Which incidents a person looks at: those of a list, of one crime or of all. */
export interface ListFilter {
  readonly list: CodingList;
  readonly crime?: string | undefined;
}

/** The incidents of a list that a person can work on; of `done`, all of them. */
export function incidentsInList(
  incidents: readonly IncidentForCoder[],
  { list, crime }: ListFilter,
): IncidentForCoder[] {
  return incidents.filter(
    (incident) => incident.list === list && isForThem(incident) && (crime === undefined || incident.crime === crime),
  );
}

/** Whether the person can do something with the incident in its list. */
function isForThem({ list, round }: IncidentForCoder): boolean {
  return list === 'done' || round !== undefined;
}

/** How many incidents are in each list of a person, and how many wait for somebody else. */
export function countLists(incidents: readonly IncidentForCoder[]): Pick<IncidentsToCodeReply, 'counts' | 'waiting'> {
  const counts = Object.fromEntries(codingList.options.map((list) => [list, 0])) as Record<CodingList, number>;
  let waiting = 0;
  for (const incident of incidents) {
    if (isForThem(incident)) counts[incident.list] += 1;
    else waiting += 1;
  }
  return { counts, waiting };
}

/**
 * The incident of a list that follows another one, from the start again after the last, and how many are in
 * the list.
 */
export function nextInList(
  incidents: readonly IncidentForCoder[],
  publicName: string,
  filter: ListFilter,
): Pick<IncidentToCodeReply, 'next' | 'left'> {
  const position = incidents.findIndex((incident) => incident.publicName === publicName);
  const others = [...incidents.slice(position + 1), ...incidents.slice(0, Math.max(0, position))];
  const remaining = incidentsInList(others, filter);
  const [next] = remaining;
  return { left: remaining.length, ...(next ? { next: next.publicName } : {}) };
}
