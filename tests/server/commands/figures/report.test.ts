import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FIGURE_LANGUAGES } from '#contract';
import { parseInstrument } from '#questionnaires';
import { withPageNumbers } from '../../../../server/exports/contents-pages.ts';
import { pagesOfPlaces } from '../../../../server/exports/pages-of-places.ts';
import { cifra } from '../../../support/command-line.ts';
import { instrumentFiles } from '../../../support/instrument-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-report-'));
const at = (...names: string[]) => join(folder, ...names);
const page = (name: string) => readFileSync(at(name, 'report.html'), 'utf8');

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const EDITION = ['--survey', 'simulation', '--before', 'simulation-last-year', '--date', '2026-08-31'];

beforeAll(async () => {
  vi.stubEnv('CIFRA_DB', at('report.sqlite'));
  const { code } = await cifra('simulate', '--cases', '250', '--editions', '2', '--db', at('report.sqlite'));
  expect(code).toBe(0);
}, 300_000);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Text of an element and of what is in it, without marks. */
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll(/\s+/gu, ' ');

describe('the report of an edition', () => {
  it('is a page and a tagged PDF with a title, a language and an outline', async () => {
    const { code, out } = await cifra('report', ...EDITION, '--language', 'es', '--out', at('es'));
    expect({ code, files: readdirSync(at('es')).toSorted() }).toEqual({
      code: 0,
      files: ['report.html', 'report.pdf'],
    });
    expect(out).toMatch(/report\.html: \d+ bytes, sha256 [0-9a-f]{64}\nreport\.pdf: \d+ bytes/u);
    const pdf = readFileSync(at('es', 'report.pdf'), 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    for (const mark of ['/Outlines', '/StructTreeRoot', '/Marked true', '/Lang (es)', '/DisplayDocTitle true'])
      expect(pdf).toContain(mark);
    expect(pdf.match(/\/S \/TH\b/gu)!.length).toBeGreaterThan(50);
    const figures = pdf.split('endobj').filter((object) => /\/S \/Figure\b/u.test(object));
    expect(figures.length).toBeGreaterThan(5);
    // Of an image within another the outer one would be read aloud without a word.
    expect(figures.filter((figure) => !figure.includes('/Alt'))).toEqual([]);
  });

  it('has the page of each section in the list of contents where it is printed, and none on a screen', () => {
    const html = page('es');
    const listed = [...html.matchAll(/<li><a href="#([^"]+)"><span>[^<]+<\/span><span class="page"><\/span>/gu)];
    const pages = pagesOfPlaces(readFileSync(at('es', 'report.pdf')));
    expect(listed.length).toBeGreaterThan(5);
    const numbers = listed.map(([, id]) => pages.get(id!)!);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(numbers[0]).toBe(2);
    const printed = withPageNumbers(html, pages);
    expect([...printed.matchAll(/<span class="page">(\d+)<\/span>/gu)].map(([, page]) => Number(page))).toEqual(
      numbers,
    );
    expect(printed.replaceAll(/(<span class="page">)\d+/gu, '$1')).toBe(html);
  });

  it('has no long table that its rows hold together on one page', () => {
    const bodies = [...page('es').matchAll(/<table>.*?<\/table>/gsu)].map(([table]) =>
      [...table.matchAll(/<tbody>.*?<\/tbody>/gsu)].map(([body]) => body.match(/<tr/gu)!.length),
    );
    expect(bodies.length).toBeGreaterThan(15);
    expect(bodies.filter((rows) => rows.length > 1 && rows.every((count) => count === 1))).toEqual([]);
  });

  it('loads nothing and runs nothing, and takes no style but its own', async () => {
    const html = page('es');
    const policy =
      '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-';
    expect(html.includes(policy)).toBe(true);
    const foreign = /<script|<link|<iframe|<img|https?:\/\/|url\((?!data:)|\sstyle=|@import/u;
    expect(foreign.exec(html)?.[0]).toBe(undefined);
  });

  it('has headings in order, tables with scopes and captions, and a text for every picture', () => {
    const html = page('es');
    const levels = [...html.matchAll(/<h([1-6])/gu)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [place, level] of levels.entries()) expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1);
    for (const [table] of html.matchAll(/<table>[\s\S]*?<\/table>/gu)) {
      expect(table).toMatch(/^<table><caption>[^<]+<\/caption>\s*(<colgroup>.*<\/colgroup>)?<thead>/u);
      expect(table).not.toMatch(/<th(?! scope=)[ >]/u);
    }
    const pictures = [...html.matchAll(/<svg class="chart[^>]*>/gu)];
    expect(pictures.length).toBeGreaterThan(5);
    for (const [picture] of pictures) expect(picture).toMatch(/role="img" aria-label="[^"]{20,}"/u);
  });

  it('says of each figure once what became of it', () => {
    const changes = [...page('es').matchAll(/<ul class="sentences">[\s\S]*?<\/ul>/gu)].map(([list]) => list).join('');
    const said = [...changes.matchAll(/<li>(.*?): (?:subió|bajó|sin cambio)/gu)].map(([, name]) => name);
    expect(said.length).toBeGreaterThan(2);
    expect(said).toEqual([...new Set(said)]);
  });

  it('writes negative numbers with a minus, and never a dash between limits that may be negative', () => {
    const text = [...page('es').matchAll(/<td class="number">([^<]*)<\/td>/gu)].map(([, cell]) => cell).join('\n');
    expect(text).toMatch(/[+\u2212]\d[\d.,]* \(\u2212?\d[\d.,]* a \u2212?\d[\d.,]*\)/u);
    expect(text).not.toMatch(/(?:^|[( ])-\d/mu);
  });

  it('has every number of its sentences in a table', () => {
    const html = page('es');
    const cells = new Set([...html.matchAll(/<td class="number">([^<]*)<\/td>/gu)].map(([, cell]) => cell));
    const limits = [...cells].flatMap((cell) => cell!.split(' – '));
    const known = new Set([...cells, ...limits]);
    const sentences = [...html.matchAll(/<ul class="(?:headlines|sentences)">[\s\S]*?<\/ul>/gu)].map(([list]) =>
      textOf(list)
        .replaceAll(/\(p\s[^)]*\)/gu, '')
        .replaceAll(/intervalo del \d+%|De cada 100,000|por cada 100,000|D[12]|16\.\d\.\d/gu, ''),
    );
    const numbers = sentences.join(' ').match(/(?<![\w_])\d[\d,.]*\d%?|(?<![\w_])\d%?/gu) ?? [];
    expect(numbers.length).toBeGreaterThan(10);
    const unknown = numbers.map((number) => number.replace(/[.,]$/u, '')).filter((number) => !known.has(number));
    expect(unknown).toEqual([]);
  });

  it.each(FIGURE_LANGUAGES)(
    'is whole in %s: sections, annexes, glossary, and no word that was not written',
    async (language) => {
      const words = ['--language', language, '--no-pdf', '--out', at(`whole-${language}`)];
      expect((await cifra('report', ...EDITION, ...words)).code).toBe(0);
      const html = page(`whole-${language}`);
      expect(html).toContain(`<html lang="${language}">`);
      expect([...html.matchAll(/<section aria-labelledby="([a-z-]+)">/gu)].map(([, name]) => name)).toEqual([
        'headlines',
        'victims',
        'reporting',
        'perception',
        'changes',
        'quality',
        'methods',
        'glossary',
      ]);
      expect(textOf(html)).not.toMatch(/undefined|NaN|\{\{|\[object/u);
      expect(html).toContain('lacsi-2018-r1');
      const { title } = lacsi.texts[language]!.instrument;
      expect(textOf(html)).toContain(textOf(title));
      expect(existsSync(at(`whole-${language}`, 'report.pdf'))).toBe(false);
    },
  );

  it('is the same from the same input', async () => {
    const again = ['--language', 'es', '--no-pdf', '--out', at('again')];
    await cifra('report', ...EDITION, ...again);
    expect(page('again')).toBe(page('whole-es'));
  });

  it('takes the words of an office, and shows no sign of theirs as a mark', async () => {
    const own = at('templates');
    mkdirSync(own);
    writeFileSync(join(own, 'order.txt'), 'first\n');
    writeFileSync(join(own, 'cover.md'), '# Office "A" <b>&</b> \\ {{date}}\n');
    writeFileSync(join(own, 'first.md'), '## Ours\n\n{{> headline-figures}}\n');
    const { code } = await cifra(
      'report',
      ...EDITION,
      '--language',
      'en',
      '--template',
      own,
      '--no-pdf',
      '--out',
      at('own'),
    );
    expect(code).toBe(0);
    expect(page('own')).toContain('<title>Office &quot;A&quot; &lt;b&gt;&amp;&lt;/b&gt; \\ August 31, 2026</title>');
    expect(page('own')).not.toMatch(/<b>|<\/b>/u);
    expect(page('own')).toContain('<h2 id="first">Ours</h2>');
    writeFileSync(join(own, 'first.md'), '## Ours\n\n{{> headline-figure}}\n{{office name}}\n');
    const wrong = await cifra(
      'report',
      ...EDITION,
      '--language',
      'en',
      '--template',
      own,
      '--no-pdf',
      '--out',
      at('wrong'),
    );
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain(
      'first.md, line 3, column 1: there is no block headline-figure; write headline-figures',
    );
    expect(wrong.err).toContain('first.md, line 4, column 1: there is no name office name');
    expect(existsSync(at('wrong'))).toBe(false);
  });

  it('writes the page alone and says how to have the PDF where there is no Chromium', async () => {
    vi.stubEnv('CHROMIUM_PATH', at('no-such-program'));
    try {
      const { code, err } = await cifra('report', ...EDITION, '--language', 'es', '--out', at('es'));
      expect(code).toBe(1);
      expect(err).toContain('A PDF needs Chromium or Chrome and there is none');
      // The one of the earlier run is gone: it would stand beside a page that it is not of.
      expect(readdirSync(at('es'))).toEqual(['report.html']);
    } finally {
      vi.stubEnv('CHROMIUM_PATH', undefined);
    }
  });

  it('compares with an earlier edition alone, as the page does, and says so before it reads anything', async () => {
    const words = ['--survey', 'simulation-last-year', '--before', 'simulation', '--language', 'es', '--no-pdf'];
    const { code, err } = await cifra('report', ...words, '--out', at('backwards'));
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining('is not before simulation-last-year'),
    });
    expect(existsSync(at('backwards'))).toBe(false);
  });

  it.each([
    [[], 'name one edition'],
    [['--survey', 'simulation', '--file', '1'], 'name one edition'],
    [['--study', 'x.json'], 'name --study and --data together'],
    [['--study', 'x.json', '--data', '.', '--before', '1'], 'a study is compared with --before-study'],
    [['--survey', 'simulation', '--before-study', 'x', '--before-data', '.'], 'is compared with --before N or KEY'],
    [['--survey', 'simulation', '--locale', 'fr-CA'], 'is of another language'],
    [['--survey', 'simulation', '--date', '2026-02-30'], 'write a day such as'],
    [['--survey', 'simulation', '--before', 'simulation'], 'would be compared with itself'],
  ])('is refused where what is asked for does not go together: %j', async (words, sentence) => {
    const { code, err } = await cifra('report', ...words, '--language', 'es', '--out', at('refused'));
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(sentence) });
    expect(existsSync(at('refused'))).toBe(false);
  });
});
