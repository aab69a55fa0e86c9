import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { seriesFinding } from '../../../client/pictures/findings/series-finding.ts';
import { MultiplesPicture } from '../../../client/pictures/multiples/MultiplesPicture.tsx';
import { multiplesFrame } from '../../../client/pictures/multiples/multiples-frame.ts';
import { namesWithRoom } from '../../../client/pictures/series/EditionNames.tsx';
import { linePieces } from '../../../client/pictures/series/line-pieces.ts';
import { SeriesPicture } from '../../../client/pictures/series/SeriesPicture.tsx';
import type { SeriesData, SeriesLine } from '../../../client/pictures/series/series-data.ts';
import { seriesDomain } from '../../../client/pictures/series/series-domain.ts';
import { seriesFrame } from '../../../client/pictures/series/series-frame.ts';
import { spreadLabels } from '../../../client/pictures/spread-labels.ts';
import { LANGUAGES } from '../../../client/text/language.ts';
import { pictureTexts } from '../../../client/text/pictures/picture-texts.ts';
import { drawn, textIn, withClass } from '../elements.ts';
import { point } from './made-up-figures.ts';

const editions = ['2021', '2022', '2023', '2024'].map((key) => ({ key, label: key, at: Number(key) }));
const lineOf = (key: string, values: readonly (number | null)[]): SeriesLine => ({
  key,
  label: `Vol de véhicule ou de parties de véhicule ${key}`,
  points: Object.fromEntries(values.map((value, index) => [editions[index]!.key, point(value)])),
});
const broken = [{ before: '2023', reason: 'Fraud includes the internet from 2023 on.' }];
const tickTexts = (ticks: readonly number[]) => ticks.map(String);
const draw = (data: SeriesData, width = 900) =>
  drawn(createElement(SeriesPicture, { ...data, width, tickTexts, finding: 'What it shows.' }));

describe('a line through editions', () => {
  it('goes over no break of the series and over no edition without a figure', () => {
    const pieces = (values: readonly (number | null)[], breaks: SeriesData['breaks']) =>
      linePieces(lineOf('a', values), { editions, breaks }).map((piece) => piece.map(({ edition }) => edition));
    expect(pieces([1, 2, 3, 4], [])).toEqual([['2021', '2022', '2023', '2024']]);
    expect(pieces([1, 2, 3, 4], broken)).toEqual([
      ['2021', '2022'],
      ['2023', '2024'],
    ]);
    expect(pieces([1, null, 3, 4], [])).toEqual([['2021'], ['2023', '2024']]);
    expect(pieces([1, null, null, null], [])).toEqual([['2021']]);
  });

  it('has its reason under the picture, under the number that stands at the gap', () => {
    const picture = draw({ editions, lines: [lineOf('a', [1, 2, 3, 4])], breaks: broken });
    expect(withClass(picture, 'series-line')).toHaveLength(2);
    expect(withClass(picture, 'series-break')).toHaveLength(1);
    expect(withClass(picture, 'chart-sub').map(textIn)).toEqual(['1  Fraud includes the internet from 2023 on.']);
  });

  it('shows every point on its interval', () => {
    const picture = draw({ editions, lines: [lineOf('a', [10, 20, null, 40])], breaks: [] });
    expect(withClass(picture, 'mark')).toHaveLength(3);
    expect(withClass(picture, 'interval')).toHaveLength(3);
    expect(JSON.stringify(picture)).not.toContain('NaN');
  });

  it('is told from others by its stroke, not by colour', () => {
    const lines = Array.from({ length: 6 }, (_, index) => lineOf(`${index}`, [1, 2, 3, 4]));
    const strokes = withClass(draw({ editions, lines, breaks: [] }), 'series-line').map(
      ({ attributes }) => attributes['stroke-dasharray'] ?? '',
    );
    expect(new Set(strokes).size).toBe(6);
  });

  it.each([390, 900])('of sixty, no name covers another one or leaves the picture, on %i pixels', (width) => {
    const lines = Array.from({ length: 60 }, (_, index) => lineOf(`${index}`, [1, 2, 3, 50 + (index % 7)]));
    const frame = seriesFrame({ editions, lines, breaks: [] }, { width, domain: [0, 60], numbers: 20 });
    const boxes = frame.labels
      .map(({ lines: rows, middle }) => ({ top: middle - rows.length * 9, bottom: middle + rows.length * 9 }))
      .sort((a, b) => a.top - b.top);
    for (const [index, box] of boxes.entries()) {
      if (index > 0) expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1]!.bottom - 1e-9);
    }
    expect(boxes[0]!.top).toBeGreaterThanOrEqual(0);
    expect(boxes.at(-1)!.bottom).toBeLessThanOrEqual(frame.height);
    expect(frame.labels.every(({ lines: rows }) => rows.join(' ').includes('parties de véhicule'))).toBe(true);
  });

  it('stands where its year is, where all editions have one', () => {
    const uneven = [2015, 2016, 2021].map((at) => ({ key: `${at}`, label: `${at}`, at }));
    const { x } = seriesFrame({ editions: uneven, lines: [], breaks: [] }, { width: 900, domain: [0, 1], numbers: 20 });
    expect((x('2021') - x('2016')) / (x('2016') - x('2015'))).toBeCloseTo(5);
  });

  it('begins at zero unless everything is high above it', () => {
    expect(seriesDomain([lineOf('a', [10, 20])])[0]).toBe(0);
    expect(seriesDomain([lineOf('a', [90, 93])])[0]).toBe(84);
    expect(seriesDomain([])).toEqual([0, 1]);
  });

  it('names as many editions as have room in two rows, the last one always', () => {
    const named = (count: number, most: number) => {
      const some = Array.from({ length: count }, (_, index) => ({ key: `${2020 + index}`, label: `${2020 + index}` }));
      const places = new Map(some.map(({ key }, index) => [key, 20 + index * 20]));
      return namesWithRoom(some, { x: (edition) => places.get(edition)!, most }).map(({ key, row }) => `${key} ${row}`);
    };
    expect(named(3, 100)).toEqual(['2020 0', '2021 1', '2022 0']);
    const long = ['Encuesta de 2025', 'Encuesta de 2026'].map((label) => ({ key: label, label }));
    const narrow = namesWithRoom(long, { x: (edition) => (edition === long[0]!.key ? 60 : 150), most: 170 });
    expect(narrow.map(({ label, row }) => `${label} ${row}`)).toEqual(['Encuesta de 2025 1', 'Encuesta de 2026 0']);
    // On a phone a long name takes several lines; before, no edition had its name.
    const demonstration = ['Encuesta de demostración 2025', 'Encuesta de demostración 2026'];
    const [first, second] = demonstration.map((label) => ({ key: label, label }));
    const phone = seriesFrame(
      { editions: [first!, second!], lines: [lineOf('a', [1, 2])], breaks: [] },
      { width: 324, domain: [0, 1], numbers: 43 },
    );
    expect(phone.names.map(({ lines }) => lines)).toEqual([
      ['Encuesta de', 'demostración 2025'],
      ['Encuesta de', 'demostración 2026'],
    ]);
    expect(phone.names.map(({ below }) => below)).toEqual([2, 0]);
    const lower = (texts: readonly { key: string; label: string }[]) =>
      multiplesFrame(
        { editions: texts, lines: [lineOf('a', [10, 20])], breaks: [] },
        { width: 200, domain: [0, 1], numbers: 20 },
      ).height;
    expect(lower(long)).toBeGreaterThan(lower(long.map(({ key }) => ({ key, label: '1' }))));
  });
});

describe('labels that are spread', () => {
  it('stay where they are wanted if there is room, and else as near as they can', () => {
    const place = { top: 0, bottom: 100 };
    expect(
      spreadLabels(
        [
          { y: 80, height: 10 },
          { y: 20, height: 10 },
        ],
        place,
      ),
    ).toEqual([80, 20]);
    expect(
      spreadLabels(
        [
          { y: 50, height: 10 },
          { y: 50, height: 10 },
        ],
        place,
      ),
    ).toEqual([45, 55]);
    expect(
      spreadLabels(
        [
          { y: 99, height: 20 },
          { y: 98, height: 20 },
        ],
        place,
      ),
    ).toEqual([90, 70]);
    expect(spreadLabels([], place)).toEqual([]);
  });
});

describe('small multiples', () => {
  it('have one scale, one size, and as many side by side as have room', () => {
    const lines = Array.from({ length: 5 }, (_, index) => lineOf(`${index}`, [1, 2, 3, 4]));
    const place = { domain: [0, 10] as const, numbers: 20 };
    const across = (width: number) =>
      new Set(multiplesFrame({ editions, lines, breaks: [] }, { ...place, width }).panels.map(({ left }) => left)).size;
    expect([across(350), across(900), across(2000)]).toEqual([1, 4, 5]);
    const props = { editions, lines, breaks: broken, width: 350, tickTexts, finding: '' };
    const picture = drawn(createElement(MultiplesPicture, props));
    expect(withClass(picture, 'chart-title')).toHaveLength(5);
    expect(withClass(picture, 'chart-sub')).toHaveLength(1);
    expect(withClass(picture, 'series-break')).toHaveLength(5);
    const ofOne = [...broken, { before: '2024', reason: 'By telephone.', lines: ['3'] }];
    const marks = withClass(drawn(createElement(MultiplesPicture, { ...props, breaks: ofOne })), 'break-number');
    expect(marks).toHaveLength(6);
  });
});

describe('what editions show, in words', () => {
  const twoLines = [lineOf('up', [10, 20, 30, 40]), lineOf('down', [50, 40, 30, 20])];

  it('is the largest rise and the largest fall after the last break, and that only a test tells', () => {
    const finding = seriesFinding({ editions, lines: twoLines, breaks: broken }, pictureTexts.en.findings, 'en');
    expect(finding).toContain('Rose most: Vol de véhicule ou de parties de véhicule up, from 30.0 to 40.0.');
    expect(finding).toContain('Fell most: Vol de véhicule ou de parties de véhicule down, from 30.0 to 20.0.');
    expect(finding).toContain('The series breaks before 2023: Fraud includes the internet from 2023 on.');
    expect(finding).toContain('Only a test says');
  });

  it('is what stands on each side where every line breaks, and the labels say whose points those are', () => {
    const two = { editions: editions.slice(0, 2), lines: [lineOf('men', [56.2, 44.9])] };
    const breaks = [{ before: two.editions[1]!.key, reason: 'By telephone.' }];
    const finding = seriesFinding({ ...two, breaks }, pictureTexts.en.findings, 'en');
    expect(finding).toContain('men, not compared over the break: 56.2 in 2021, 44.9 in 2022.');
    expect(finding).not.toContain(pictureTexts.en.findings.nothing);
    const { labels } = seriesFrame({ ...two, breaks }, { width: 900, domain: [40, 60], numbers: 40 });
    expect(labels[0]!.lines.join(' ')).toContain('56.2 \u2016 44.9');
    const whole = seriesFrame({ ...two, breaks: [] }, { width: 900, domain: [40, 60], numbers: 40 });
    expect(whole.labels[0]!.lines.join(' ')).not.toContain('56.2');
  });

  it.each(LANGUAGES)('is said in %s, of one line, of many and of none', (language) => {
    const { findings } = pictureTexts[language];
    const say = (lines: SeriesLine[]) => seriesFinding({ editions, lines, breaks: [] }, findings, language);
    expect(say(twoLines.slice(0, 1))).toMatch(/10\.0.*2021.*40\.0.*2024/);
    expect(say(twoLines)).toMatch(/2.*2021.*2024/);
    expect(say([lineOf('a', [null, null, null, 3])])).toBe(findings.nothing);
  });
});
