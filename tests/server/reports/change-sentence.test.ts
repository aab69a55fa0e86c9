import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIGURE_LANGUAGES, figureWords } from '#contract';
import { sheetWordsIn } from '../../../server/exports/figures/words/sheet-words-in.ts';
import { numberWriter } from '../../../server/reports/made/number-writer.ts';
import { changeSentence, trendOf, whatChangedFirst } from '../../../server/reports/sentences/change-sentence.ts';
import { headlineSentence } from '../../../server/reports/sentences/headline-sentence.ts';
import { reportWords, SAID_INDICATORS, type Trend } from '../../../server/reports/words/report-texts.ts';
import { type MadeUpFigure, madeUpCell, madeUpChange, UNITS } from './made-up-figures.ts';

const figure: fc.Arbitrary<MadeUpFigure> = fc.record({
  kind: fc.constantFrom(...UNITS),
  share: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  shareBefore: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  cv: fc.double({ min: 0.001, max: 0.6, noNaN: true }),
  p: fc.double({ min: 0, max: 1, noNaN: true }),
  label: fc.constantFrom('high', 'moderate', 'low', ''),
  labelBefore: fc.constantFrom('high', 'moderate', 'low'),
  isHidden: fc.boolean(),
  family: fc.integer({ min: 1, max: 40 }),
});

/** The words by which a reader knows what a sentence claims, written here once more. */
const CLAIMS: Readonly<Record<(typeof FIGURE_LANGUAGES)[number], Readonly<Record<Trend, RegExp>>>> = {
  en: { up: /\brose\b/, down: /\bfell\b/, none: /no significant change/ },
  es: { up: /subió /, down: /bajó /, none: /sin cambio significativo/ },
  pt: { up: /\bsubiu\b/, down: /\bcaiu\b/, none: /sem mudança significativa/ },
  fr: { up: /\bhausse\b/, down: /\bbaisse\b/, none: /pas de changement significatif/ },
};

describe('a sentence about a change', () => {
  it('comes before those of figures that did not change, in the order of the tables', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 12 }), (all) => {
        const rows = all.map((made, place) => ({ place, change: madeUpChange(made) }));
        const ordered = whatChangedFirst(rows, ({ change }) => change);
        const hasChanged = ({ change }: (typeof rows)[number]) => trendOf(change) !== 'none';
        expect(ordered).toEqual([...rows.filter(hasChanged), ...rows.filter((row) => !hasChanged(row))]);
      }),
    );
  });

  it.each(FIGURE_LANGUAGES)('claims what the test says and nothing else, in %s', (language) => {
    const words = reportWords(language);
    const { locale } = words;
    fc.assert(
      fc.property(figure, (made) => {
        const row = { cell: madeUpCell(made), change: madeUpChange(made) };
        const { cell, change } = row;
        const writer = numberWriter({ kind: made.kind }, [cell.se, change.minus.se], { locale });
        const said = changeSentence(row, { name: 'x', writer }, { words, locale });
        const mayBeSaid = !made.isHidden && ['high', 'moderate'].includes(made.label) && made.labelBefore !== 'low';
        expect(said !== undefined).toBe(mayBeSaid);
        if (said === undefined) return;
        // The test itself, from its p value and the figures, not from the field that the program reads.
        const rises = cell.estimate! > change.minus.estimate!;
        const claim: Trend =
          change.p_adjusted! < 0.05 && cell.estimate !== change.minus.estimate ? (rises ? 'up' : 'down') : 'none';
        const claims = (Object.keys(CLAIMS[language]) as Trend[]).filter((one) => CLAIMS[language][one].test(said));
        expect(claims).toEqual([claim]);
        expect(trendOf(change)).toBe(claim);
        expect(said).toContain(writer.value(cell.estimate!));
        const isSeen = writer.value(cell.estimate!) !== writer.value(change.minus.estimate!);
        if (claim === 'none' || isSeen) expect(said).toContain(writer.value(change.minus.estimate!));
        // No number stands there that is not the figure, the one before, the p value or the size of the family.
        const known = [cell.estimate!, change.minus.estimate!].map(writer.value);
        const rest = known.reduce((text, number) => text.replaceAll(number, ''), said);
        const told = [0.001, 0.01, 0.05].find((level) => change.p_adjusted! <= level) ?? 0.05;
        const p = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(told);
        expect(rest.replace(p, '').replace(`${made.family}`, '')).not.toMatch(/\d/);
      }),
      { numRuns: 300 },
    );
  });

  it('is not written where nothing was tested', () => {
    const words = reportWords('en');
    const made: MadeUpFigure = {
      kind: 'share',
      share: 0.2,
      shareBefore: 0.3,
      cv: 0.1,
      p: 0.001,
      label: 'high',
      labelBefore: 'high',
      isHidden: false,
      family: 1,
    };
    for (const status of ['break', 'absent', 'untested'] as const) {
      const change = { ...madeUpChange(made), status, significant: null };
      const writer = numberWriter({ kind: 'share' }, [0.01], { locale: 'en' });
      expect(changeSentence({ cell: madeUpCell(made), change }, { name: 'x', writer }, { words, locale: 'en' })).toBe(
        undefined,
      );
    }
  });

  it('says a change that its decimals do not show without two equal numbers', () => {
    const made: MadeUpFigure = {
      kind: 'share',
      share: 0.50001,
      shareBefore: 0.5,
      cv: 0.02,
      p: 0.0004,
      label: 'high',
      labelBefore: 'high',
      isHidden: false,
      family: 3,
    };
    const writer = numberWriter({ kind: 'share' }, [0.01], { locale: 'en' });
    const row = { cell: madeUpCell(made), change: madeUpChange(made) };
    const said = changeSentence(row, { name: 'x', writer }, { words: reportWords('en'), locale: 'en' });
    expect(said).toBe(
      'x: rose by less than its decimals show, 50.0% now (p\u00a0<\u00a00.001, adjusted for 3 comparisons).',
    );
  });
});

describe('a sentence about a main figure', () => {
  it.each(FIGURE_LANGUAGES)('has the number and the limits of its table, in %s', (language) => {
    const words = reportWords(language);
    const context = { words, locale: words.locale, names: figureWords(language), sheet: sheetWordsIn(language) };
    fc.assert(
      fc.property(figure, fc.constantFrom(...SAID_INDICATORS), (made, indicator) => {
        const cell = { ...madeUpCell(made), indicator };
        const unit = { kind: made.kind, per: 100_000 };
        const writer = numberWriter(unit, [cell.se], context);
        const said = headlineSentence(cell, { unit, writer, level: 0.95 }, context);
        const mayBeSaid = !made.isHidden && ['high', 'moderate'].includes(made.label);
        expect(said !== undefined).toBe(mayBeSaid);
        if (said === undefined) return;
        const { estimate, lower, upper } = cell;
        for (const number of [writer.value(estimate!), writer.bare(lower!), writer.bare(upper!)])
          expect(said).toContain(number);
      }),
      { numRuns: 150 },
    );
  });
});
