import { geoArea } from 'd3-geo';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { orderMarks } from '../../../client/pictures/dots/order-marks.ts';
import { coversSome } from '../../../client/pictures/download/font-faces.ts';
import { mapFinding } from '../../../client/pictures/findings/map-finding.ts';
import { weightsFinding } from '../../../client/pictures/findings/weights-finding.ts';
import { MapPicture } from '../../../client/pictures/map/MapPicture.tsx';
import { CLASSINGS, mapClasses } from '../../../client/pictures/map/map-classes.ts';
import { mapFrame } from '../../../client/pictures/map/map-frame.ts';
import { wound } from '../../../client/pictures/map/wound.ts';
import { addressOfPicture, withPictureChoices } from '../../../client/pictures/picture-address.ts';
import { WeightsPicture } from '../../../client/pictures/weights/WeightsPicture.tsx';
import { binWeights } from '../../../client/pictures/weights/weight-bins.ts';
import { LANGUAGES } from '../../../client/text/language.ts';
import { pictureTexts } from '../../../client/text/pictures/picture-texts.ts';
import { drawn, named, textIn, withClass } from '../elements.ts';
import { areasOf, point } from './made-up-figures.ts';

const areas = areasOf(32);
const figures = {
  A1: point(10),
  A2: point(50, { quality: 'low' }),
  A3: point(40, { quality: 'caution' }),
  A4: point(null),
  constructor: point(1),
};
const classes = mapClasses([10, 50, 40], 'quantile');
const draw = (width: number) => drawn(createElement(MapPicture, { areas, figures, classes, width, finding: 'Found.' }));

/** The words that a finding must have, written here once more: highest and lowest estimates need not differ. */
const NO_TEST = {
  es: 'Ese orden no se sometió a prueba: puede deberse al muestreo',
  en: 'Their order was not tested: it may be due to sampling',
  pt: 'Essa ordem não foi testada: pode se dever à amostragem',
  fr: 'Cet ordre n’a pas été testé\u00a0: il peut tenir à l’échantillonnage',
};

describe('a map', () => {
  it('hatches what is imprecise, dots what has no figure, and shades the rest', () => {
    const fills = withClass(draw(900), 'map-area').map((area) =>
      named(area, 'path').map(({ attributes }) => attributes.fill),
    );
    expect(fills).toHaveLength(32);
    expect(fills[0]).toEqual([classes.classes[0]!.colour, 'none']);
    expect(fills[1]![1]).toMatch(/^url\(#.*low\)$/);
    expect(fills[2]![1]).toMatch(/^url\(#.*caution\)$/);
    expect(fills[3]).toHaveLength(1);
    expect(fills[31]![0]).toMatch(/^url\(#.*none\)$/);
  });

  it.each([350, 900])('has no label over another one, nor outside, on %i pixels', (width) => {
    const { places } = mapFrame(areas, { width, labelOf: (code) => [[`Area ${code}`, '10.0'], ['10.0']] });
    const boxes = places.flatMap(({ label }) => {
      if (!label) return [];
      const half = (Math.max(...label.lines.map(({ length }) => length)) * 7.1) / 2;
      const high = label.lines.length * 9;
      return [{ left: label.x - half, right: label.x + half, top: label.middle - high, bottom: label.middle + high }];
    });
    expect(boxes.length).toBe(32);
    for (const [index, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(width);
      for (const b of boxes.slice(index + 1)) {
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      }
    }
  });

  it('is the same whichever way its rings go round, holes too', () => {
    const ring = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ];
    const hole = [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 2],
      [1, 1],
    ];
    const areaOf = (rings: number[][][]) =>
      geoArea({ type: 'MultiPolygon', coordinates: wound([rings]) }).toPrecision(9);
    const ways = [
      [ring, hole],
      [ring.toReversed(), hole],
      [ring, hole.toReversed()],
      [ring.toReversed(), hole.toReversed()],
    ];
    expect(new Set(ways.map(areaOf)).size).toBe(1);
    expect(Number(areaOf([ring]))).toBeGreaterThan(Number(areaOf([ring, hole])));
  });

  it('is drawn with nothing in it and with one area', () => {
    expect(mapFrame([], { width: 300, labelOf: () => [] }).places).toEqual([]);
    expect(JSON.stringify(mapFrame(areasOf(1), { width: 300, labelOf: () => [['A']] }))).not.toContain('NaN');
  });

  it('puts each figure into a class whose ends hold it', () => {
    const values = Array.from({ length: 32 }, (_, index) => index ** 2);
    for (const classing of CLASSINGS) {
      const made = mapClasses(values, classing);
      expect(made.classes).toHaveLength(5);
      for (const value of values) {
        const { from, to } = made.classOf(value);
        expect(value).toBeGreaterThanOrEqual(from);
        expect(value).toBeLessThanOrEqual(to);
      }
    }
    expect(mapClasses([], 'quantile').classes).toHaveLength(1);
    expect(mapClasses([3, 3], 'equal').classOf(3).colour).toMatch(/^#/);
  });

  it.each(LANGUAGES)('says in %s which area is highest among the precise ones, and what is missing', (language) => {
    const { findings } = pictureTexts[language];
    const finding = mapFinding(areas, figures, findings, language);
    expect(finding).toContain(NO_TEST[language]);
    const tested = mapFinding(areas, figures, findings, language, () => 'By the tests.');
    expect(tested).toContain('By the tests.');
    expect(tested).not.toContain(NO_TEST[language]);
    expect(finding).toMatch(/Area A3.*40\.0.*Area A1.*10\.0/);
    // What a flag stands beside is no end, nor what no standard judged.
    const more = { ...figures, A5: point(90, { signs: ['†'] }), A6: point(95, { quality: 'none' }) };
    expect(mapFinding(areas, more, findings, language)).toMatch(/Area A3.*40\.0.*Area A1.*10\.0/);
    expect(finding).toContain(findings.imprecise({ count: '1', total: '32' }));
    expect(finding).toContain(findings.missing({ count: '29', total: '32' }));
    expect(mapFinding([], {}, findings, language)).toBe(findings.nothing);
  });
});

describe('the spread of weights', () => {
  const steps = [
    { key: 'design', label: 'design', note: '', weights: [10, 20, 30, 0] },
    { key: 'response', label: 'nonresponse', note: '3 units', weights: [20, 40, 90, 0] },
  ];

  it('has the same bins at every step, leaves out units without weight and loses no other', () => {
    const { domain, steps: binned } = binWeights(steps);
    expect(binned.map(({ bins }) => bins.reduce((sum, { count }) => sum + count, 0))).toEqual([3, 3]);
    expect(binned[0]!.bins.map(({ from }) => from)).toEqual(binned[1]!.bins.map(({ from }) => from));
    expect(domain[1]).toBeGreaterThanOrEqual(90);
    expect(binned[0]!.quantiles[2]).toBe(20);
  });

  it('is drawn with its quantiles in words, also where nobody has a weight', () => {
    const props = { width: 350, tickTexts: (ticks: readonly number[]) => ticks.map(String), finding: 'Found.' };
    const quantileText = (quantiles: readonly number[]) => `median ${quantiles[2]}`;
    const picture = drawn(createElement(WeightsPicture, { ...props, steps, quantileText }));
    expect(textIn(picture)).toContain('median 40');
    expect(withClass(picture, 'weight-median')).toHaveLength(2);
    const none = [{ ...steps[0]!, weights: [] }];
    expect(JSON.stringify(drawn(createElement(WeightsPicture, { ...props, steps: none, quantileText })))).not.toContain(
      'NaN',
    );
  });

  it.each(LANGUAGES)('is said in %s', (language) => {
    expect(weightsFinding(steps, pictureTexts[language].findings, language)).toMatch(/nonresponse.*40.*2[.,]25/);
    expect(weightsFinding([], pictureTexts[language].findings, language)).toBe(pictureTexts[language].findings.nothing);
  });
});

it('marks stand by value inside their group, pools first, unless their variable has an order', () => {
  const mark = (key: string, value: number | null, group: string, style?: 'set') => ({
    ...point(value),
    key,
    label: key,
    qualityText: '',
    group,
    ...(style && { style }),
  });
  const marks = [
    mark('a', 1, 'x'),
    mark('b', null, 'x'),
    mark('c', 3, 'y'),
    mark('d', 2, 'x'),
    mark('all', 0, 'x', 'set'),
  ];
  expect(orderMarks(marks, 'value').map(({ key }) => key)).toEqual(['all', 'd', 'a', 'b', 'c']);
  expect(orderMarks(marks, 'own').map(({ key }) => key)).toEqual(['a', 'b', 'd', 'all', 'c']);
});

it('the address of a picture keeps the page and what is chosen there', () => {
  const shown = 'https://office.example/#/edition/enviz-2026/figures?by=state&classes=equal';
  expect(addressOfPicture('map', shown)).toBe(`${shown}&picture=map`);
  expect(addressOfPicture('map', `${shown}&picture=figures`)).toBe(`${shown}&picture=map`);
  expect(withPictureChoices('?by=sex', '?by=state&classes=equal&with=enviz-2025')).toBe(
    '?by=sex&classes=equal&with=enviz-2025',
  );
  expect(withPictureChoices('', '?picture=map')).toBe('');
});

it('a typeface is brought along where the text has a character of its range', () => {
  expect(coversSome('U+0000-00FF, U+0131', 'Año')).toBe(true);
  expect(coversSome('U+0100-02BA', 'Año')).toBe(false);
  expect(coversSome('U+4??', 'Ж')).toBe(true);
  expect(coversSome('', 'x')).toBe(true);
});
