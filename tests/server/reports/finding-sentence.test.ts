import { describe, expect, it } from 'vitest';
import { FIGURE_LANGUAGES, type FigureLanguage, tableSchema } from '#contract';
import { rowGroups } from '../../../server/reports/made/row-groups.ts';
import { figurePicture } from '../../../server/reports/page/figure-picture.ts';
import { figureContextIn, type MadeUpGroup, madeUpTable } from './made-up-table.ts';

const spec = tableSchema.parse({
  table: 'sex-age-state',
  figures: [{ indicator: 'prevalence_person', crimes: ['any_person'] }],
  by: [{ variable: 'sex' }, { variable: 'age_group' }, { variable: 'state' }],
});

type Domain = MadeUpGroup['domain'];

const MEN: Domain = { sex: 'male', age_group: '30-59', state: '01' };
const WOMEN: Domain = { sex: 'female', age_group: '30-59', state: '01' };
const OTHERS: Domain = { sex: 'male', age_group: '30-59', state: '02' };
const YOUNG: Domain = { sex: 'female', age_group: '18-29' };
const WHOLE: readonly MadeUpGroup[] = [
  { domain: MEN, share: 0.3213 },
  { domain: WOMEN, share: 0.211 },
];
const SUBTOTAL: MadeUpGroup = { domain: YOUNG, share: 0.4923 };
const IMPRECISE: MadeUpGroup = { domain: OTHERS, share: 0.6, label: 'low' };

/** What a published table says under its title. */
function saidOf(given: readonly MadeUpGroup[], language: FigureLanguage): string {
  const context = figureContextIn(language);
  const [group] = rowGroups(madeUpTable(spec, given), context);
  return figurePicture(group!, 'Crimes', context)!.html;
}

/** The words by which a reader knows what was ranked, written here once more. */
const CLAIMS: Readonly<Record<FigureLanguage, { readonly precise: RegExp; readonly whole: RegExp }>> = {
  en: { precise: /among figures of sufficient precision/i, whole: /totals and subtotals aside/i },
  es: { precise: /entre las cifras de precisión suficiente/i, whole: /aparte de totales y subtotales/i },
  pt: { precise: /entre os números de precisão suficiente/i, whole: /à parte totais e subtotais/i },
  fr: { precise: /parmi les chiffres de précision suffisante/i, whole: /hors totaux et sous-totaux/i },
};

describe('what a picture says in words', () => {
  it.each(FIGURE_LANGUAGES)('says among which figures the highest is: %s', (language) => {
    const { precise, whole } = CLAIMS[language];
    const claimsOf = (given: readonly MadeUpGroup[]) => {
      const said = saidOf(given, language);
      expect(said).toMatch(/32[,.\s\u202f]?130/);
      return [precise.test(said), whole.test(said)];
    };
    expect(claimsOf(WHOLE)).toEqual([false, false]);
    expect(claimsOf([SUBTOTAL, ...WHOLE])).toEqual([false, true]);
    expect(claimsOf([IMPRECISE, ...WHOLE])).toEqual([true, false]);
    expect(claimsOf([SUBTOTAL, IMPRECISE, ...WHOLE])).toEqual([true, true]);
  });

  it.each(FIGURE_LANGUAGES)('does not call every figure imprecise where a total is precise: %s', (language) => {
    expect(saidOf([SUBTOTAL, IMPRECISE], language)).toMatch(CLAIMS[language].whole);
  });

  it('says of each part of a long picture that its ends are those of the part', () => {
    const many = Array.from(
      { length: 20 },
      (_, place): MadeUpGroup => ({
        domain: { ...MEN, state: String(place + 1).padStart(2, '0') },
        share: 0.5 - place / 100,
      }),
    );
    const drawn = [...saidOf(many, 'en').matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);
    const labels = [...new Set(drawn)];
    expect(labels).toHaveLength(2);
    for (const [place, label] of labels.entries()) expect(label).toContain(`part ${place + 1} of 2. Highest estimate`);
  });
});
