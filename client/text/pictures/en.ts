import { UNTESTED_ORDER } from '#contract';
import type { PictureTexts } from './picture-texts.ts';

export const picturesInEnglish: PictureTexts = {
  actions: {
    save: { svg: 'Save as SVG', png: 'Save as PNG' },
    saveFailed: 'The file could not be made. Try again, or use another browser.',
    link: 'Copy the link',
    linkCopied: 'The link is copied.',
    linkFailed: 'The link could not be copied. The address of this page has it too.',
  },
  titles: {
    map: (what) => `Map: ${what}`,
    slope: (what) => `Between two editions: ${what}`,
    lines: (what) => `Through the editions: ${what}`,
    multiples: (what) => `One by one, on the same scale: ${what}`,
    weights: (what) => `How the weights are spread: ${what}`,
  },
  compareWith: 'Compare with',
  noOther: 'no other edition',
  ordering: 'Order of the lines',
  orderings: { value: 'by value', own: 'as in the table' },
  classing: 'Classes of the map',
  classings: { quantile: 'as many areas in each class', equal: 'classes of equal width' },
  legend: {
    interval: 'confidence interval',
    hatched: { low: 'hatched: low precision', caution: 'few strokes: use with caution' },
    noFigure: 'dotted: no figure',
    classOf: ({ from, to }) => `${from} to ${to}`,
    break: 'the series breaks; the number leads to the reason',
    median: 'median',
    quantiles: 'quartiles and outer 5%',
  },
  table: {
    heading: 'Table of the map',
    area: 'Area',
    figure: 'Figure',
    limits: 'Interval',
    precision: 'Precision',
  },
  notOnMap: (areas) => `These have a figure and are not on the map: ${areas}.`,
  breaks: {
    bridged: ({ factor, se, source }) =>
      `Bridge: what came before is multiplied by ${factor} (standard error ${se}) in the test, not in the picture. Source: ${source}.`,
    ofLines: ({ lines, reason }) => `${lines}: ${reason}`,
    andMore: ({ lines, more }) => `${lines} and ${more} more`,
    unknown: 'It could not be found out whether both editions measure the same.',
  },
  findings: {
    nothing: 'There is no figure to be shown.',
    one: ({ line, from, fromValue, to, toValue }) => `${line}: ${fromValue} in ${from}, ${toValue} in ${to}.`,
    many: ({ count, from, to }) => `${count} figures from ${from} to ${to}.`,
    rose: ({ line, fromValue, toValue }) => `Rose most: ${line}, from ${fromValue} to ${toValue}.`,
    fell: ({ line, fromValue, toValue }) => `Fell most: ${line}, from ${fromValue} to ${toValue}.`,
    apart: ({ line, figures }) => `${line}, not compared over the break: ${figures}.`,
    inEdition: ({ edition, value }) => `${value} in ${edition}`,
    broken: ({ edition, reason }) => `The series breaks before ${edition}: ${reason}`,
    untested: 'Only a test says whether a change is more than chance.',
    map: ({ ranked }) => `Areas with sufficient precision: ${ranked}.`,
    highest: ({ areas, value }) => `Highest estimate: ${areas} (${value}).`,
    lowest: ({ areas, value }) => `Lowest estimate: ${areas} (${value}).`,
    untestedOrder: UNTESTED_ORDER.en,
    imprecise: ({ count, total }) => `Areas of low precision: ${count} of ${total}.`,
    missing: ({ count, total }) => `Areas without a figure: ${count} of ${total}.`,
    weights: ({ step, median, p5, p95, largest }) =>
      `After ${step} the median weight is ${median}; nine of ten weights lie between ${p5} and ${p95}, and the largest is ${largest} times the median.`,
  },
  quantiles: ({ p5, p25, median, p75, p95 }) =>
    `5%: ${p5} · 25%: ${p25} · median: ${median} · 75%: ${p75} · 95%: ${p95}`,
};
