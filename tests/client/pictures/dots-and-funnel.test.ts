import { scaleLinear } from 'd3-scale';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { axisDomain } from '../../../client/pictures/dots/axis-domain.ts';
import { axisTicks } from '../../../client/pictures/dots/axis-ticks.ts';
import { chartFrame, LABEL_COLUMN } from '../../../client/pictures/dots/chart-frame.ts';
import type { ChartMark } from '../../../client/pictures/dots/chart-mark.ts';
import { DotInterval } from '../../../client/pictures/dots/DotInterval.tsx';
import { Funnel } from '../../../client/pictures/funnel/Funnel.tsx';
import { CHARACTER_WIDTH, wrapLabel } from '../../../client/pictures/wrap-label.ts';
import { standardTexts } from '../../../server/contract/words/standards/standard-texts.ts';
import { type Drawn, drawn, named, textIn, withClass } from '../elements.ts';

const robbery: ChartMark = {
  key: 'robbery',
  label: 'Robbery',
  value: 4800,
  lower: 4615,
  upper: 4985,
  valueText: '4,800',
  quality: 'good',
  qualityText: 'High precision',
};
const kidnapping: ChartMark = { ...robbery, key: 'kidnapping', label: 'Kidnapping', value: 80, lower: 20, upper: 140 };

const draw = (marks: ChartMark[], width = 900, more = {}) =>
  drawn(
    createElement(DotInterval, {
      marks,
      width,
      domain: [0, 5000],
      tickTexts: (ticks: readonly number[]) => ticks.map(String),
      finding: 'Robbery is the most frequent crime.',
      ...more,
    }),
  );

describe('a picture of amounts', () => {
  const total = { value: 180e9, lower: 140e9, upper: 220e9 };
  const losses = ['MX$180,000,000,000', '1 800 000 000'].map((valueText, place): ChartMark => {
    return { ...robbery, ...total, key: String(place), valueText };
  });
  const tickTexts = (ticks: readonly number[]) => ticks.map((tick) => new Intl.NumberFormat('en').format(tick));
  /** A digit of the typeface is 8 pixels wide at the size of these numbers, and a comma 4. */
  const leastWidth = (text: string) => [...text].reduce((sum, sign) => sum + (/\d/u.test(sign) ? 8 : 4), 0);
  const ofLosses = (width: number, isDense: boolean) => draw(losses, width, { domain: [0, 220e9], tickTexts, isDense });
  const widths = [
    [350, true],
    [820, true],
    [820, false],
    [1280, false],
  ] as const;

  it.each(widths.slice(1))(
    'has its numbers right of every interval, however long they are, on %i pixels',
    (width, isDense) => {
      const svg = ofLosses(width, isDense);
      const ends = withClass(svg, 'interval').map(({ attributes }) => Number(attributes.x2));
      for (const number of withClass(svg, 'chart-value')) {
        const left = Number(number.attributes.x) - leastWidth(textIn(number));
        for (const end of ends) expect(left).toBeGreaterThan(end);
      }
    },
  );

  it.each(widths)(
    'has fewer numbers on its axis where they would lie on each other, on %i pixels',
    (width, isDense) => {
      const svg = ofLosses(width, isDense);
      const numbers = named(withClass(svg, 'axis')[0]!, 'text');
      const boxes = numbers.map((number) => {
        const wide = leastWidth(textIn(number));
        const shift = { start: 0, middle: wide / 2, end: wide }[number.attributes['text-anchor']!]!;
        const left = Number(number.attributes.x) - shift;
        return { left, right: left + wide };
      });
      expect(boxes.length).toBeGreaterThan(1);
      for (const [place, box] of boxes.slice(1).entries()) expect(box.left).toBeGreaterThan(boxes[place]!.right);
    },
  );
});

describe('the dot-and-interval chart', () => {
  it('has room for the word of each class of INEGI and CEPAL with two signs behind it, in every language', () => {
    for (const { labels } of Object.values(standardTexts))
      for (const word of [labels.moderate, labels.acceptable])
        expect(29 + `${word} † ‡`.length * CHARACTER_WIDTH, word).toBeLessThanOrEqual(LABEL_COLUMN);
  });

  it('puts each dot and the ends of its interval where the scale says', () => {
    const frame = chartFrame([robbery], 900);
    const scale = scaleLinear().domain([0, 5000]).range([frame.left, frame.right]);
    const svg = draw([robbery]);
    const pixel = (value: number) => String(Math.round(scale(value) * 10) / 10);
    expect(withClass(svg, 'mark')[0]!.attributes).toMatchObject({ cx: pixel(4800) });
    expect(withClass(svg, 'interval')[0]!.attributes).toMatchObject({ x1: pixel(4615), x2: pixel(4985) });
  });

  it('stands closer on paper, where nobody touches a line, and is as wide', () => {
    const onScreen = chartFrame([robbery, kidnapping], 820);
    const onPaper = chartFrame([robbery, kidnapping], 820, true);
    expect(onPaper.height).toBeLessThan(onScreen.height);
    expect(onPaper.right).toBe(onScreen.right);
    const [first, second] = onPaper.rows;
    expect(second!.top).toBeGreaterThanOrEqual(first!.top + first!.height);
  });

  it('says its finding as its text alternative', () => {
    const [picture] = named(draw([robbery]), 'svg');
    expect(picture!.attributes).toMatchObject({ role: 'img', 'aria-label': 'Robbery is the most frequent crime.' });
  });

  it('labels every line with its name, its figure and its class of precision', () => {
    const texts = named(draw([robbery]), 'text').map(textIn);
    expect(texts).toEqual(expect.arrayContaining(['Robbery', '4,800', 'High precision']));
  });

  it('keeps the order it is given', () => {
    const labels = withClass(draw([kidnapping, robbery]), 'chart-label').map(textIn);
    expect(labels).toEqual(['Kidnapping', 'Robbery']);
  });

  it('tells the three classes of precision apart by shape, not by colour alone', () => {
    const shapes = (['good', 'caution', 'low'] as const).map((quality) => {
      const [mark] = withClass(draw([{ ...robbery, quality, qualityText: '' }]), 'mark');
      return `${mark!.name} ${mark!.attributes.d ?? ''}`;
    });
    expect(new Set(shapes).size).toBe(3);
  });

  it('a figure that is not defined shows its reason and no dot', () => {
    const reason = 'Not defined: no case in the sample';
    const svg = draw([{ ...robbery, value: null, lower: null, upper: null, reason }]);
    expect(withClass(svg, 'chart-reason').map(textIn)).toEqual([reason]);
    expect(withClass(svg, 'mark')).toEqual([]);
    expect(JSON.stringify(svg)).not.toContain('NaN');
  });

  it('a figure without limits is a dot without a line', () => {
    const svg = draw([{ ...robbery, lower: null, upper: null, qualityText: '', reason: 'no standard error' }]);
    expect(withClass(svg, 'mark-good')).toHaveLength(1);
    expect(withClass(svg, 'interval')).toEqual([]);
  });

  it('a limit beyond the scale is cut at its end and marked with an arrow', () => {
    const frame = chartFrame([robbery], 900);
    const svg = draw([{ ...robbery, lower: -900, upper: 90_000 }]);
    const ends = { x1: String(frame.left), x2: String(frame.right) };
    expect(withClass(svg, 'interval')[0]!.attributes).toMatchObject(ends);
    expect(withClass(svg, 'interval-cut')).toHaveLength(2);
  });

  it('shows zero', () => {
    const isZero = (tick: Drawn) => withClass(tick, 'grid-zero').length > 0 && named(tick, 'line').length === 1;
    const [zero] = named(draw([robbery]), 'g').filter(isZero);
    expect(textIn(zero!)).toBe('0');
  });

  it('draws the reference on the same scale', () => {
    const frame = chartFrame([robbery], 900);
    const scale = scaleLinear().domain([0, 5000]).range([frame.left, frame.right]);
    const svg = draw([robbery], 900, { reference: { value: 2500, text: 'Whole country' } });
    const place = String(scale(2500));
    expect(withClass(svg, 'chart-reference')[0]!.attributes).toMatchObject({ x1: place, x2: place });
  });

  it('on a narrow screen the label stands over its interval and nothing leaves the picture', () => {
    const { narrow, rows, left, right } = chartFrame([robbery], 340);
    expect(narrow).toBe(true);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(340);
    expect(rows[0]!.y).toBeGreaterThan(rows[0]!.top + 18);
    const flagged = { ...robbery, signs: ['†', '‡'] };
    const written = (mark: ChartMark, width: number) => withClass(draw([mark], width), 'chart-value').map(textIn);
    expect(written(flagged, 340)[0]).toBe(`${robbery.valueText} † ‡`);
    expect(written(flagged, 900)[0]).toBe(robbery.valueText);
  });
});

describe('the scale', () => {
  it('starts at zero and ends at a round number past the largest limit', () => {
    expect(axisDomain([robbery, kidnapping])).toEqual([0, 5000]);
  });

  it('does not let one very wide interval flatten the others', () => {
    expect(axisDomain([robbery, { ...kidnapping, upper: 500_000 }])[1]).toBe(10_000);
  });

  it('of shares never passes one', () => {
    expect(axisDomain([{ ...robbery, value: 0.93, upper: 0.999 }], { most: 1 })).toEqual([0, 1]);
  });

  it('of a relative risk always holds 1', () => {
    expect(axisDomain([{ ...robbery, value: 0.4, upper: 0.5 }], { least: 1 })[1]).toBeGreaterThanOrEqual(1);
  });

  it('exists even when no figure is defined', () => {
    expect(axisDomain([{ ...robbery, value: null, lower: null, upper: null }])).toEqual([0, 1]);
  });

  it('leaves room between its numbers on a narrow screen', () => {
    const scale = scaleLinear().domain([0, 20_000]).range([10, 330]);
    const [first, second] = axisTicks(scale);
    expect(scale(second!) - scale(first!)).toBeGreaterThanOrEqual(72);
  });
});

it('a long label breaks into two lines and then ends in an ellipsis', () => {
  expect(wrapLabel('Robbery', 100)).toEqual(['Robbery']);
  expect(wrapLabel('Vol dans la rue ou les transports', 150)).toEqual(['Vol dans la rue ou', 'les transports']);
  expect(wrapLabel('one two three four five six seven eight nine ten', 100).at(-1)).toMatch(/…$/);
  expect(wrapLabel('one two three four five six seven eight nine ten', 100)).toHaveLength(3);
});

it('a row of a chart shows its whole label: the end tells it from others', () => {
  const label = `${'Proportion of population that feel safe walking alone around the area they live after dark'} (VC_SNS_WALN_DRK)`;
  for (const width of [326, 640, 1100]) {
    const [row] = chartFrame([{ ...robbery, label }], width).rows;
    expect(row!.lines.join(' ')).toBe(label);
    expect(row!.height).toBeGreaterThan(row!.lines.length * 18);
  }
});

it('the funnel draws each share of all crimes to scale, with its interval', () => {
  const step = { key: 'reported', label: 'Reported', value: 0.1, lower: 0.08, upper: 0.12, text: '10 %' };
  const missing = { ...step, key: 'file', value: null, lower: null, upper: null, text: 'Not defined' };
  const svg = drawn(createElement(Funnel, { steps: [step, missing], width: 500, finding: 'One in ten is reported.' }));
  const bars = withClass(svg, 'funnel-bar');
  expect(bars.map(({ attributes }) => [attributes.x, attributes.y, attributes.width])).toEqual([['0', '44', '50']]);
  expect(withClass(svg, 'funnel-interval')[0]!.attributes.d).toContain('M40 56H60');
  expect(textIn(svg)).toContain('Not defined');
});
