import { describe, expect, it } from 'vitest';
import { axisWriter, numberWriter } from '../../../server/reports/made/number-writer.ts';
import { limitsInWords } from '../../../server/reports/sentences/limits-in-words.ts';
import { pWithSign } from '../../../server/reports/sentences/written-p.ts';
import { reportWords } from '../../../server/reports/words/report-texts.ts';

/** Blanks of every kind as one. */
const plain = (text: string) => text.replaceAll(/\s/gu, ' ');

describe('numbers of a report', () => {
  it.each([
    ['es-MX', '23,520', '93.3%'],
    ['es-CL', '23.520', '93,3%'],
    ['en', '23,520', '93.3%'],
    ['pt-BR', '23.520', '93,3%'],
    ['fr', '23 520', '93,3 %'],
  ])('have the signs of the country, in %s', (locale, rate, share) => {
    expect(plain(numberWriter({ kind: 'per-100k-people' }, [223], { locale }).value(23_520.4))).toBe(rate);
    expect(
      plain(numberWriter({ kind: 'share' }, [0.0021], { locale }).value(0.93269)).replace(
        / (?=%$)/u,
        locale === 'fr' ? ' ' : '',
      ),
    ).toBe(share);
  });

  it('have the decimals that half of the middle standard error asks for, the same for figure and limits', () => {
    expect(numberWriter({ kind: 'share' }, [0.03], { locale: 'en' }).decimals).toBe(0);
    expect(numberWriter({ kind: 'share' }, [0.003], { locale: 'en' }).decimals).toBe(1);
    expect(numberWriter({ kind: 'share' }, [0.0003], { locale: 'en' }).decimals).toBe(2);
    expect(numberWriter({ kind: 'share' }, [null, 0], { locale: 'en' }).decimals).toBe(1);
    expect(numberWriter({ kind: 'mean' }, [0.01], { locale: 'en' }).decimals).toBe(2);
    expect(numberWriter({ kind: 'count' }, [0.01], { locale: 'en' }).decimals).toBe(0);
  });

  it('name their currency where they are money, and have no -0', () => {
    expect(plain(numberWriter({ kind: 'mean' }, [9], { locale: 'es-MX', currency: 'MXN' }).value(6463.2))).toBe(
      '$6,463',
    );
    expect(numberWriter({ kind: 'mean' }, [9], { locale: 'en', currency: 'pesos' }).value(6463.2)).toBe('6,463');
    expect(numberWriter({ kind: 'share' }, [0.01], { locale: 'en' }).bare(-0.0001)).toBe('0.0');
  });

  it.each([
    ['es', 'es-MX', '−4,103 a −792', '12 – 15'],
    ['en', 'en', '−4,103 to −792', '12 – 15'],
    ['pt', 'pt-BR', '−4.103 a −792', '12 – 15'],
    ['fr', 'fr', '−4 103 à −792', '12 – 15'],
  ] as const)(
    'have a minus where they are negative, and a word between such limits, in %s',
    (language, locale, below, above) => {
      const writer = numberWriter({ kind: 'count' }, [900], { locale });
      const written = (lower: number, upper: number) =>
        plain(limitsInWords({ lower, upper }, writer, reportWords(language)));
      expect(written(-4103.2, -791.6)).toBe(below);
      expect(written(-3, 5)).toMatch(/^−3 (a|to|à) 5$/u);
      expect(written(12, 15)).toBe(above);
      expect(writer.value(-2448)).toMatch(/^−2/u);
      expect(numberWriter({ kind: 'share' }, [0.01], { locale }).value(-0.5)).toMatch(/^−50/u);
      expect(axisWriter({ kind: 'count' }, locale)([-5])).toEqual(['−5']);
    },
  );

  it('stand on an axis with no more decimals than its steps need', () => {
    expect(axisWriter({ kind: 'share' }, 'fr')([0, 0.025, 0.05])).toEqual(['0,0', '2,5', '5,0']);
    expect(axisWriter({ kind: 'per-100k-people' }, 'en')([0, 10_000])).toEqual(['0', '10,000']);
  });

  it.each([
    [0.00001, '< 0.001'],
    [0.001, '< 0.001'],
    [0.0042, '< 0.01'],
    [0.0416, '< 0.05'],
    [0.77, '≥ 0.05'],
    [1, '≥ 0.05'],
  ])('say of a p value of %s that it is %s', (p, said) => {
    expect(plain(pWithSign(p, 'es-MX'))).toBe(said);
    expect(plain(pWithSign(p, 'fr'))).toBe(said.replace('.', ','));
  });
});
