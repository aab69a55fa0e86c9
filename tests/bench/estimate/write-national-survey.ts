import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type SeededRandom, seededRandom } from '../../../server/simulation/random.ts';
import { psuSizes, psusPerStratum } from '../sizes.ts';
import { CRIMES, NATIONAL_STUDY, STATES } from './national-study.ts';

const STRATA = 500;
const PSUS = 10_000;

/** Incidents that a victim of a crime tells of at most. */
const MOST_INCIDENTS = 5;

/**
 * Writes a survey of so many persons (10,000 or more), one in each household, with their incidents and the study
 * file. The same number gives the same files on every machine.
 */
export async function writeNationalSurvey(persons: number, folder: string): Promise<{ study: string; data: string }> {
  mkdirSync(folder, { recursive: true });
  const study = join(folder, 'study.json');
  writeFileSync(study, JSON.stringify(NATIONAL_STUDY, null, 2));
  // Each file draws its own numbers, so that neither waits in memory for the other.
  await write(join(folder, 'persons.csv'), personLines(persons));
  await write(join(folder, 'incidents.csv'), incidentLines(persons));
  return { study, data: folder };
}

function write(path: string, lines: Iterable<string>): Promise<void> {
  return pipeline(Readable.from(lines), createWriteStream(path));
}

function* personLines(persons: number): Generator<string> {
  yield 'id,stratum,psu,state,area,sex,age,weight,household_weight,car\n';
  for (const { id, stratum, psu, weight, random } of sampled(persons)) {
    const state = STATES[stratum % STATES.length]!;
    const cells = [id, stratum, psu, state, stratum % 3, random.integer(1, 2), random.integer(18, 97)];
    yield `${[...cells, weight, Math.ceil(weight / 3), random.integer(1, 2)].join(',')}\n`;
  }
}

function* incidentLines(persons: number): Generator<string> {
  yield 'id,person,crime,state,self,other,process,file,reason,weight\n';
  let id = 0;
  for (const { id: person, stratum, weight, random } of sampled(persons)) {
    for (const { code, share } of CRIMES) {
      if (!random.chance(share)) continue;
      for (let count = 0; count < MOST_INCIDENTS; count++) {
        const state = random.chance(0.95) ? STATES[stratum % STATES.length]! : random.pick(STATES);
        yield `${[id++, person, code, state, ...answers(random), weight].join(',')}\n`;
        if (random.chance(0.7)) break;
      }
    }
  }
}

/** Complaint of oneself and of another member, knowledge of the process, file, reason; blank where not asked. */
function answers(random: SeededRandom): (number | string)[] {
  if (random.chance(0.1)) return [1, '', random.integer(1, 2), random.weighted([1, 2, 9], [6, 3, 1]), ''];
  return random.chance(0.02) ? [2, 1, 1, 1, ''] : [2, random.weighted([2, 9], [98, 2]), '', '', random.integer(1, 9)];
}

/** The same in both files. */
function weightOf(id: number): number {
  return 20 + ((id * 7919) % 161);
}

/** Persons PSU by PSU, each with random numbers that both files go on from. */
function* sampled(persons: number) {
  const random = seededRandom(`national survey of ${persons} persons`);
  const perStratum = psusPerStratum(STRATA, PSUS, random);
  const sizes = psuSizes(PSUS, persons, random);
  let psu = 0;
  let id = 0;
  for (const [stratum, psus] of perStratum.entries())
    for (const last = psu + psus; psu < last; psu++)
      for (let member = 0; member < sizes[psu]!; member++) yield { id, stratum, psu, weight: weightOf(id++), random };
}
