import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publishToSite } from '../../../server/publishing/folder/publish-to-site.ts';
import { readPrepared } from '../../../server/publishing/folder/read-prepared.ts';
import { siteFolder } from '../../../server/publishing/folder/swap-site.ts';
import { walkFiles } from '../../../server/publishing/folder/walk-files.ts';
import { writeFolder } from '../../../server/publishing/folder/write-files.ts';
import { releaseFiles } from '../../../server/publishing/release-files.ts';
import { hashOfContent, RELEASE_MANIFEST } from '../../../server/publishing/release-manifest.ts';
import { ATTACK_KNOWS } from '../../../server/suppression/release-report.ts';
import { NO_PICTURES, releasedOnce } from './released-once.ts';

/** Numbers that stand nowhere else. */
const TRIED = { equations: 7_413_902, hiddenQuantities: 5_820_417, linearPrograms: 9_306_258 };

let folder = '';
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cifra-not-told-'));
  const once = releasedOnce(1);
  const { report } = once.released;
  const released = { ...once.released, report: { ...report, attack: { ...report.attack, ...TRIED } } };
  const parts = { ...once, released, reports: new Map(), packages: [], pictures: NO_PICTURES, version: '0' };
  writeFolder(at('prepared'), releaseFiles(parts));
});
afterEach(() => rmSync(folder, { recursive: true }));

const publish = () =>
  publishToSite(
    { site: at('site'), prepared: at('prepared'), pictures: NO_PICTURES, version: '0', known: [] },
    readPrepared(at('prepared')),
  );

/** A count by which a candidate table is told from another one, in any way in which it may be written. */
const TOLD = new RegExp(
  Object.entries(TRIED)
    .flatMap(([name, count]) => [name, count, count.toLocaleString('en').replaceAll(',', '.{1,6}')])
    .join('|'),
);

it('nothing that is published says how much the attack tried: it depends on what is hidden', async () => {
  await publish();
  const site = siteFolder(at('site'))!;
  const files = walkFiles(site);
  for (const path of ['site.json', 'es/index.html', 'small/release.json', 'small/search.json', 'small/es/index.html'])
    expect(files).toContain(path);
  expect(files.filter((path) => TOLD.test(readFileSync(join(site, path), 'utf8')))).toEqual([]);
  expect(readPrepared(at('prepared')).manifest.attack).toEqual({ knows: ATTACK_KNOWS });
});

it('a release whose manifest says it, as versions of before wrote it, is read and published as it was', async () => {
  const place = join(at('prepared'), RELEASE_MANIFEST);
  const manifest = JSON.parse(readFileSync(place, 'utf8'));
  const text = `${JSON.stringify({ ...manifest, attack: TRIED }, undefined, 1)}\n`;
  writeFileSync(place, text);
  expect(readPrepared(at('prepared'))).toMatchObject({ sha256: hashOfContent(text), manifest: { attack: TRIED } });
  await publish();
  expect(readFileSync(join(siteFolder(at('site'))!, 'small', RELEASE_MANIFEST), 'utf8')).toBe(text);
});
