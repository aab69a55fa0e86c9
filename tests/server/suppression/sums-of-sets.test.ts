import { expect, it } from 'vitest';
import type { AnalysisFile } from '../../../server/analysis/analysis-file.ts';
import { linearSums } from '../../../server/suppression/system/linear-sums.ts';
import { recordMarks, setMarkOf } from '../../../server/suppression/system/record-marks.ts';
import { partsAmong } from '../../../server/suppression/system/subject-relations.ts';
import type { CountedRecords, Subject } from '../../../server/suppression/system/subjects.ts';

const ROWS = 400;
const records: CountedRecords = {
  unit: 'incident',
  key: 'incident',
  rows: ROWS,
  weight: new Float64Array(ROWS).fill(1),
  marks: recordMarks(ROWS),
  markedAs: 'incident',
  file: {} as AnalysisFile,
};

function setOf(name: string, isIn: (row: number) => boolean): Subject {
  const isCounted = Uint8Array.from({ length: ROWS }, (_, row) => (isIn(row) ? 1 : 0));
  return { key: name, name, records, isCounted, mark: setMarkOf(isCounted, records.marks) };
}

/** Twenty crimes, each reported, not reported or not known, and those reported with a file or without: 101 sets. */
const CRIMES = [...Array(20).keys()].flatMap((crime) => {
  const ofCrime = (name: string, isIn: (order: number) => boolean) =>
    setOf(`${name} ${crime}`, (row) => row % 20 === crime && isIn(Math.floor(row / 20)));
  return [
    ofCrime('crimes', () => true),
    ofCrime('reported', (order) => order < 7),
    ofCrime('not reported', (order) => order >= 7 && order < 18),
    ofCrime('unknown', (order) => order >= 18),
    ofCrime('with a file', (order) => order < 3),
  ];
});

it('three sets that add up are found among however many there are', () => {
  const found = partsAmong(CRIMES, []).map(({ whole, parts }) => [whole, ...parts].map(({ name }) => name).join(' '));
  expect(found).toHaveLength(20);
  expect(found).toContain('crimes 7 reported 7 not reported 7 unknown 7');
});

it('sums of any number of sets are found among incidents, those of differences too', () => {
  const any = setOf('any', () => true);
  const noFile = setOf('without a file', (row) => Math.floor(row / 20) >= 3 && Math.floor(row / 20) < 7);
  const reported = setOf('reported', (row) => Math.floor(row / 20) < 7);
  const sums = linearSums([...CRIMES, any, noFile, reported]);
  // Twenty crimes of three parts, all crimes, all that are reported, and these less those with a file.
  expect(sums).toHaveLength(23);
  const written = sums.map((sum) =>
    sum.map(({ subject, factor }) => `${factor > 0 ? '+' : '-'}${subject.name}`).join(' '),
  );
  expect(written).toContain('+crimes 3 -reported 3 -not reported 3 -unknown 3');
  const ofNoFile = sums.find((sum) => sum.some(({ subject }) => subject === noFile))!;
  expect(ofNoFile).toHaveLength(41);
});
