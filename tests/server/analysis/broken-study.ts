import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cifra } from '../../support/command-line.ts';
import { folderWith, INCIDENT_HEADER, PERSON_HEADER, type SmallStudy, smallStudy } from './small-survey.ts';

/** Three adults who answered for their households, and two incidents. */
export const PERSONS = ['a,1,25,s1,p1,10,20,1,2', 'b,2,65,s1,p2,10,30,1,2', 'c,2,98,s1,p3,10,30,1,2'];
export const INCIDENTS = ['i1,a,B,10,2,2,,,03,,,,', 'i2,b,R,30,1,,,1,,,,,'];

/** The file of persons with other rows. */
export const personsCsv = (rows = PERSONS, header = PERSON_HEADER) => [header, ...rows, ''].join('\n');

/** The file of incidents with other rows. */
export const incidentsCsv = (rows = INCIDENTS, header = INCIDENT_HEADER) => [header, ...rows, ''].join('\n');

/** What a test changes of a sound study. */
export interface StudyChanges {
  readonly study?: (study: SmallStudy) => void;
  /** Changes the study file as text, after `study`. */
  readonly text?: (text: string) => string | Uint8Array;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Runs when the files are there. */
  readonly before?: (folder: string) => void;
  /** Other values of `--study`, `--data`, `--out`. */
  readonly options?: (folder: string) => Readonly<Record<string, string>>;
}

/** Runs `cifra estimate` on a changed study; its folder is DIR in what the command says. */
export async function estimateChanged({ study: change, text, files, before, options }: StudyChanges) {
  const study = smallStudy();
  change?.(study);
  const json = JSON.stringify(study, null, 2);
  const folder = folderWith({
    'study.json': text ? text(json) : json,
    'persons.csv': personsCsv(),
    'incidents.csv': incidentsCsv(),
    ...files,
  });
  before?.(folder);
  const values = { '--study': join(folder, 'study.json'), '--data': folder, '--out': join(folder, 'out') };
  const words = Object.entries({ ...values, ...options?.(folder) }).flat();
  const { code, out, err } = await cifra('estimate', ...words);
  return { code, out, folder, lines: err.replaceAll(folder, 'DIR').trimEnd().split('\n') };
}

/** What is broken, how, and the lines that say it. */
export type BrokenStudy = [what: string, changes: StudyChanges, lines: string[]];

/** Each is refused with its lines. */
export function refuses(cases: readonly BrokenStudy[]): void {
  it.each(cases)('%s', async (_what, changes, lines) => {
    const { code, lines: found } = await estimateChanged(changes);
    expect(found).toEqual(lines);
    expect(code).toBe(1);
  });
}
