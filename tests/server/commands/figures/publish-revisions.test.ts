import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIGURE_LANGUAGES } from '#contract';
import type { ReleaseManifest } from '../../../../server/publishing/release-manifest.ts';
import { publishingOffice, WHY } from '../../../support/published-release.ts';
import { SEX_AND_AGE } from './few-robbed.ts';

const office = publishingOffice();
const onSite = (path: string) => office.place(`site/robbery-2026/${path}`);
const read = (path: string) => readFileSync(onSite(path), 'utf8');
const manifest = (): ReleaseManifest => JSON.parse(read('release.json'));

const TITLE = { es: 'Por sexo y edad', en: 'By sex and age', pt: 'Por sexo e idade', fr: 'Par sexe et âge' };
const BOTH = { 'a.json': JSON.stringify({ ...SEX_AND_AGE, title: TITLE }) };
/** The other table of the survey, twice: a specification is never left out. */
const ALL = { table: 'all', figures: [{ indicator: 'adults' }] };
const WITHOUT = { 'a.json': JSON.stringify(ALL) };

let revisions = 0;
async function published(files: Record<string, string>, about?: object) {
  const out = `revision-${++revisions}`;
  const more = about === undefined ? [] : ['--site', office.place('site')];
  expect(await office.prepare(await office.tables(files), { out, more, ...(about && { about }) })).toMatchObject({
    code: 0,
  });
  await office.check('mateo', out);
  expect(await office.publish(out)).toMatchObject({ code: 0 });
}

const why = (reason: string) => ({ es: `${reason} es`, en: reason, pt: `${reason} pt`, fr: `${reason} fr` });
const section = (page: string, revision: number) =>
  new RegExp(`<h2 id="revision-${revision}">.*?(?=<h2|<p class="back">)`, 's').exec(page)?.[0] ?? '';
const links = (page: string) => [...page.matchAll(/href="([^"#]+)"/g)].map(([, to]) => to!);

describe('the revisions of a release', () => {
  it('are all told on one page: day, reason in the language of the page, changes and data', async () => {
    await published(BOTH);
    expect(existsSync(onSite('en/revisions.html'))).toBe(false);
    await published(BOTH, { why: why('SECOND reason') });
    await published(BOTH, { why: why('THIRD reason') });
    for (const language of FIGURE_LANGUAGES) {
      const page = read(`${language}/revisions.html`);
      for (const from of ['index', 'changes']) expect(read(`${language}/${from}.html`)).toContain('revisions.html"');
      const ending = language === 'en' ? '' : ` ${language}`;
      expect(section(page, 3)).toContain(`<p>THIRD reason${ending}</p>`);
      expect(section(page, 2)).toContain(`<p>SECOND reason${ending}</p>`);
      expect(section(page, 2)).toContain('href="../revisions/2/changes.json"');
      expect(section(page, 1)).not.toContain('changes.json');
      for (const revision of [1, 2])
        for (const file of ['release.json', 'data/age.csv', 'data/age.json', 'data/sex-age.csv', 'data/sex-age.json'])
          expect(section(page, revision)).toContain(`href="../revisions/${revision}/${file}"`);
      expect(section(page, 1)).toContain(`${TITLE[language]} (CSV)`);
      const dead = links(page).filter((to) => !existsSync(onSite(`${language}/${to}`)));
      expect(dead).toEqual([]);
    }
    // The day of a revision is told by those that follow it; its own pages do not know it.
    const page = read('en/revisions.html');
    expect([1, 2, 3].map((one) => /Published on \w+ \d+, \d{4}\./.test(section(page, one)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(manifest().earlier!.map(({ day }) => day)).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    ]);
  });

  it('that were withdrawn are named so, with their reason, and nothing of them is linked', async () => {
    await published(BOTH);
    await published(BOTH, { why: why('SECOND reason') });
    await published(BOTH, { why: why('THIRD reason'), withdraws: true });
    for (const last of [3, 4]) {
      if (last === 4) await published(BOTH, { why: WHY });
      const page = read('en/revisions.html');
      expect(section(page, 2)).toMatch(/<p>SECOND reason<\/p>\s*<p>It was withdrawn: its data are no longer available/);
      for (const gone of [1, 2]) {
        expect(section(page, gone)).toContain('It was withdrawn');
        expect(page).not.toContain(`revisions/${gone}/`);
      }
      expect(section(page, 3)).not.toContain('withdrawn');
    }
    expect(read('en/revisions.html')).toContain('href="../revisions/3/data/age.csv"');
    expect(manifest().earlier!.map(({ isWithdrawn }) => isWithdrawn)).toEqual([true, true, false]);
  });
});

describe('the address of a table', () => {
  it('stays where a correction leaves it out, and says where its data are', async () => {
    await published(BOTH);
    const address = 'table-sex-age.html';
    await published(WITHOUT, { why: why('SECOND reason') });
    for (const last of [2, 3]) {
      if (last === 3) await published(WITHOUT, { why: why('THIRD reason') });
      for (const language of FIGURE_LANGUAGES) {
        const page = read(`${language}/${address}`);
        expect(page).toContain(`<h1>${TITLE[language]}</h1>`);
        const told = page.slice(page.indexOf('class="correction"'));
        expect(told).toMatch(new RegExp(`\\b${last}\\b.*\\b1\\b`, 's'));
        expect(links(page).filter((to) => !existsSync(onSite(`${language}/${to}`)))).toEqual([]);
        for (const kind of ['csv', 'json']) expect(page).toContain(`href="../revisions/1/data/sex-age.${kind}"`);
        expect(read(`${language}/changes.html`)).toContain(`<a href="${address}">${TITLE[language]}</a>`);
        expect(read(`${language}/index.html`)).not.toContain(address);
      }
      expect(read('search.json')).not.toContain(address);
      expect(readFileSync(office.place('site/en/index.html'), 'utf8')).not.toContain(address);
    }
    expect(read(`en/${address}`)).toContain('Revision 3 of this release no longer has this table.');
  });

  it('comes back with its table, and does not tell of data that were withdrawn', async () => {
    await published(BOTH);
    await published(WITHOUT, { why: why('SECOND reason') });
    await published(BOTH, { why: why('THIRD reason') });
    expect(read('en/table-sex-age.html')).not.toContain('no longer');
    expect(read('en/changes.html')).toContain('<a href="table-all.html">');
    await published(WITHOUT, { why: why('FOURTH reason'), withdraws: true });
    await published(WITHOUT, { why: why('FIFTH reason') });
    const page = read('en/table-sex-age.html');
    expect(page).toContain('Revision 3 was the last to have it. That revision was withdrawn');
    expect(page).not.toContain('../revisions/');
  });
});
