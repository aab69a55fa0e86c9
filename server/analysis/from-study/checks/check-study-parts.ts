import type { StudySource } from '../study.ts';
import { replicateColumnNames, sampledParts } from '../study-parts.ts';
import { studyProblems } from '../study-problems.ts';
import type { StudyReport } from '../study-report.ts';
import type { IncidentWeight } from '../study-schema.ts';
import { checkReplicates } from './check-replicates.ts';

/** Checks that the parts of a study fit: links, keys, weights, replicates, and what an absent part makes impossible. */
export function checkStudyParts(source: StudySource, report: StudyReport): void {
  const { study, place } = source;
  const { households, persons, incidents } = study;
  if (!households && !persons) report.add(place([]), studyProblems.neededPart());
  checkLinks(source, report);
  checkDesignParts(source, report);
  checkReplicates(source, report);
  if (!incidents) return;
  for (const [index, { key, level }] of incidents.crimes.entries()) {
    const isThere = level === 'household' ? households : persons;
    if (!isThere)
      report.add(place(['incidents', 'crimes', index, 'level']), studyProblems.levelOfAbsent({ crime: key, level }));
  }
  const ofCrimes = incidents.crimes.map(({ weight }, index) => ({ path: ['crimes', index, 'weight'], weight }));
  const others = Object.entries(incidents.weights).map(([name, weight]) => ({ path: ['weights', name], weight }));
  const weights = [{ path: ['weight'], weight: incidents.weight }, ...others, ...ofCrimes];
  for (const { path, weight } of weights) {
    if (weight?.column !== undefined && weight.expression !== undefined)
      report.add(place(['incidents', ...path]), studyProblems.weightTwice());
    if (weight?.cap !== undefined && weight.times === undefined)
      report.add(place(['incidents', ...path, 'cap']), studyProblems.capWithoutTimes());
  }
  for (const [index, { weight, answers }] of incidents.crimes.entries())
    if (!incidents.wide && (weight ?? answers))
      report.add(place(['incidents', 'crimes', index]), studyProblems.onlyWide());
  if (isOfLevel(incidents.weight)) return;
  const names = new Set(sampledParts(study).flatMap(({ part }) => Object.keys(part.weights)));
  for (const name of names)
    if (!Object.hasOwn(incidents.weights, name))
      report.add(place(['incidents', 'weight']), studyProblems.otherWeightOfIncidents(name));
}

/** Whether an incident's weight follows from that of its crime's level. */
export function isOfLevel({ column, expression }: IncidentWeight): boolean {
  return column === undefined && expression === undefined;
}

/** A part names the key of the part that it belongs to, or stands in the same rows. */
function checkLinks({ study, place }: StudySource, report: StudyReport): void {
  const { households, persons, incidents } = study;
  const links = [
    { part: 'persons', from: persons, to: 'households', of: households, column: persons?.household, name: 'household' },
    { part: 'incidents', from: incidents, to: 'persons', of: persons, column: incidents?.person, name: 'person' },
    {
      part: 'incidents',
      from: incidents,
      to: 'households',
      of: households,
      column: incidents?.household,
      name: 'household',
      isOptional: persons !== undefined,
    },
  ];
  for (const { part, from, to, of, column, name, isOptional } of links) {
    if (!from) continue;
    if (column !== undefined && !of) report.add(place([part, name]), studyProblems.noSuchParent({ part, to }));
    else if (!of) continue;
    else if (column === undefined && from.file !== of.file && !isOptional)
      report.add(place([part]), studyProblems.linkNeeded({ part, to }));
    else if (column !== undefined && of.key === undefined)
      report.add(place([to]), studyProblems.keyNeeded({ part: to, from: part }));
  }
}

function checkDesignParts({ study, place }: StudySource, report: StudyReport): void {
  const { design } = study;
  const counts: number[] = [];
  for (const { name, part } of sampledParts(study)) {
    if (part.laterStages && part.fpc === undefined)
      report.add(place([name, 'laterStages']), studyProblems.stagesWithoutFpc());
    if ((part.replicates === undefined) !== (design.replicates === undefined))
      report.add(
        place(part.replicates ? [name, 'replicates'] : ['design', 'replicates']),
        studyProblems.replicatesApart(name),
      );
    if (part.replicates === undefined) continue;
    counts.push(replicateColumnNames(part.replicates).length);
    if (part.fpc !== undefined) report.add(place([name, 'fpc']), studyProblems.replicatesAndStages());
    if (Object.keys(part.weights).length > 0) report.add(place([name, 'weights']), studyProblems.replicatesOfOthers());
  }
  if (counts.some((count) => count < 2 || count !== counts[0]))
    report.add(place(['design', 'replicates']), studyProblems.replicateCount(counts));
}
