import { describe, expect, it } from 'vitest';
import { FIGURE_LANGUAGES, type FigureLanguage, figureWords, standardTexts, tableSchema } from '#contract';
import { sheetWordsIn } from '../../../server/exports/figures/words/sheet-words-in.ts';
import { rowGroups } from '../../../server/reports/made/row-groups.ts';
import { figurePicture } from '../../../server/reports/page/figure-picture.ts';
import type { FigureContext } from '../../../server/reports/report-context.ts';
import { reportWords } from '../../../server/reports/words/report-texts.ts';
import { madeUpCell } from './made-up-figures.ts';

const spec = tableSchema.parse({
  table: 'sex-age-state',
  figures: [{ indicator: 'prevalence_person', crimes: ['any_person'] }],
  by: [{ variable: 'sex' }, { variable: 'age_group' }, { variable: 'state' }],
});

type Domain = Readonly<Record<string, string>>;

/** A figure per 100,000 people of some group. */
interface Given {
  readonly domain: Domain;
  readonly share: number;
  readonly label?: 'high' | 'low';
}

const MEN: Domain = { sex: 'male', age_group: '30-59', state: '01' };
const WOMEN: Domain = { sex: 'female', age_group: '30-59', state: '01' };
const OTHERS: Domain = { sex: 'male', age_group: '30-59', state: '02' };
const YOUNG: Domain = { sex: 'female', age_group: '18-29' };
const WHOLE: readonly Given[] = [
  { domain: MEN, share: 0.3213 },
  { domain: WOMEN, share: 0.211 },
];
const SUBTOTAL: Given = { domain: YOUNG, share: 0.4923 };
const IMPRECISE: Given = { domain: OTHERS, share: 0.6, label: 'low' };

function contextIn(language: FigureLanguage): FigureContext {
  const words = reportWords(language);
  return {
    language,
    locale: words.locale,
    words,
    sheet: sheetWordsIn(language),
    standards: standardTexts[language],
    names: figureWords(language),
    pictures: { dots: ({ finding }) => `<svg aria-label="${finding}"></svg>`, swatch: () => '', funnel: () => '', styles: '' },
  };
}

/** What a published table says under its title. */
function saidOf(given: readonly Given[], language: FigureLanguage): string {
  const cells = given.map(({ domain, share, label = 'high' }) => ({
    cell: {
      ...madeUpCell({
        kind: 'per-100k-people',
        share,
        shareBefore: share,
        cv: 0.05,
        p: 1,
        label,
        labelBefore: 'high',
        isHidden: false,
        family: 1,
      }),
      domain,
    },
  }));
  const context = contextIn(language);
  const table = {
    spec,
    figures: [{ unit: { kind: 'per-100k-people' as const, per: 100_000 }, cells }],
    between: [],
    isCompared: false,
    significance: 0.05,
    level: 0.95,
    imputed: [],
  };
  const [group] = rowGroups(table, context);
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
    const claimsOf = (given: readonly Given[]) => {
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
      (_, place): Given => ({
        domain: { ...MEN, state: String(place + 1).padStart(2, '0') },
        share: 0.5 - place / 100,
      }),
    );
    const labels = [...saidOf(many, 'en').matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);
    expect(labels).toHaveLength(2);
    for (const [place, label] of labels.entries()) expect(label).toContain(`part ${place + 1} of 2. Highest estimate`);
  });
});
