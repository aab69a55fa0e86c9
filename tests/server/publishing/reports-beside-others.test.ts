import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { besideOthers } from '../../../server/publishing/beside-others.ts';
import { CELLS_OF_REPORT } from '../../../server/publishing/cells-of-report.ts';
import { publishToSite } from '../../../server/publishing/folder/publish-to-site.ts';
import { readOthers } from '../../../server/publishing/folder/read-others.ts';
import { cellsOfPrepared, readPrepared } from '../../../server/publishing/folder/read-prepared.ts';
import { writeFolder } from '../../../server/publishing/folder/write-files.ts';
import { releaseFiles } from '../../../server/publishing/release-files.ts';
import type { HiddenOf } from '../../../server/suppression/release-report.ts';
import { knownOf, NO_PICTURES, releasedOnce } from './released-once.ts';

let folder = '';
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cifra-reports-beside-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ofSex = (sex: string): HiddenOf => {
  const ofRobbery = { indicator: 'prevalence_person', crime: 'robbery', outcome: 'both', category: '' };
  return { ...ofRobbery, domain: sex === '' ? {} : { sex } };
};

interface Report {
  readonly hiddenBeside?: readonly HiddenOf[];
  readonly toldBeside?: readonly HiddenOf[];
}

/** A release of the small table, which tells women and hides men, with a report or without. */
function prepare(release: string, report?: Report): void {
  const once = releasedOnce(1);
  const released = { ...once.released, report: { ...once.released.report, ...report } } as typeof once.released;
  const reports = new Map(report ? [['report-es.html', Buffer.from('<p>')]] : []);
  const about = { ...once.about, release };
  const parts = { ...once, about, released, reports, packages: [], pictures: NO_PICTURES, version: '0' };
  writeFolder(at(release), releaseFiles(parts));
}

/** What a release is told of the others on the site. */
function toldOf(release: string) {
  const read = readPrepared(at(release));
  const [known] = knownOf(at('first'));
  return besideOthers(cellsOfPrepared(at(release), read), readOthers(at('site'), read.manifest, [known!]));
}

const publishFirst = () =>
  publishToSite(
    { site: at('site'), prepared: at('first'), pictures: NO_PICTURES, version: '0', known: [] },
    readPrepared(at('first')),
  );

it('a report that is published tells of what another release hides', async () => {
  prepare('first', { toldBeside: [ofSex(''), ofSex('female'), ofSex('male')] });
  await publishFirst();
  prepare('second');
  expect(toldOf('second')).toMatchObject([{ release: 'first', isPublished: true, hiddenHere: 1, hiddenThere: 0 }]);
});

it('a report to come tells of what the tables of another release hide', async () => {
  prepare('first');
  await publishFirst();
  prepare('second', { toldBeside: [ofSex('male')] });
  expect(toldOf('second')).toMatchObject([{ hiddenHere: 0, hiddenThere: 1 }]);
});

it('a report hides what another one tells, and not what both hide', async () => {
  const burglary = { ...ofSex('female'), crime: 'burglary' };
  prepare('first', { toldBeside: [burglary] });
  await publishFirst();
  prepare('second', { hiddenBeside: [burglary] });
  expect(toldOf('second')).toMatchObject([{ hiddenHere: 1, hiddenThere: 0 }]);
});

it('what two reports tell and hide alike is no news, and a report that is not published tells nothing', async () => {
  prepare('first', { toldBeside: [ofSex('')], hiddenBeside: [ofSex('male')] });
  await publishFirst();
  prepare('second', { toldBeside: [ofSex('')], hiddenBeside: [ofSex('male')] });
  expect(toldOf('second')).toEqual([]);
  const once = releasedOnce(1);
  const report = { ...once.released.report, toldBeside: [ofSex('male')] };
  const parts = { ...once, released: { ...once.released, report } };
  const files = releaseFiles({ ...parts, reports: new Map(), packages: [], pictures: NO_PICTURES, version: '0' });
  expect(files.has(CELLS_OF_REPORT)).toBe(false);
});

it('names of cells are all that a release has of its report, and others than were published are not read', async () => {
  prepare('first', { toldBeside: [ofSex('male')] });
  const place = join(at('first'), CELLS_OF_REPORT);
  expect(JSON.parse(readFileSync(place, 'utf8'))).toEqual([{ ...ofSex('male'), suppressed: '' }]);
  const kept = { ...knownOf(at('first'))[0]!, isPublished: false, folders: [at('first')] };
  prepare('second');
  const others = () => readOthers(at('site'), readPrepared(at('second')).manifest, [kept]);
  expect(others()).toMatchObject([{ release: 'first', inReport: [{ domain: { sex: 'male' } }] }]);
  writeFileSync(place, '[]\n');
  expect(others()).toEqual([]);
});
