import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { type MadeCell, tableSchema } from '#contract';
import { DarkFigureView } from '../../../client/results/figures/DarkFigureView.tsx';
import { FiguresView } from '../../../client/results/figures/FiguresView.tsx';
import { FIRST_VIEW, type ResultsView } from '../../../client/results/model/view.ts';
import { picturesFor } from '../../../client/results/pictured/pictures-for.ts';
import { tableFigureName } from '../../../client/results/tables/model/table-words.ts';
import { LANGUAGES, type LanguageCode } from '../../../client/text/language.ts';
import { LanguageContext } from '../../../client/text/language-context.ts';
import { resultsTexts } from '../../../client/text/results-texts.ts';
import { type Drawn, drawn, named, textIn, withClass } from '../elements.ts';
import { estimateRow } from './estimate-row.ts';

/** How a title says of which incidents its figure is, written here once more. */
const SAID = {
  es: { completed: 'solo los consumados', attempted: 'solo los intentos' },
  en: { completed: 'completed ones only', attempted: 'attempts only' },
  pt: { completed: 'só os consumados', attempted: 'só as tentativas' },
  fr: { completed: 'les faits accomplis seulement', attempted: 'les tentatives seulement' },
};

const PARTS = ['completed', 'attempted'] as const;
const CASES = LANGUAGES.flatMap((language) => PARTS.map((outcome) => [language, outcome] as const));

const OUTCOMES = ['both', ...PARTS];
const STATES = ['01', '02', '03'];

const rows = OUTCOMES.flatMap((outcome) => [
  estimateRow({ outcome, estimate: 6786 }),
  ...STATES.map((state, place) => estimateRow({ outcome, domain: { state }, estimate: 900 - 100 * place })),
]);

/** Shares of what became of robberies, less often reported where they failed. */
const darkRows = OUTCOMES.flatMap((outcome) => {
  const of = { outcome, estimate: outcome === 'attempted' ? 0.9 : 0.6, lower: 0.5, upper: 0.95 };
  return ['robbery', 'assault'].flatMap((crime) => [
    estimateRow({ ...of, crime, indicator: 'dark_figure_unreported' }),
    estimateRow({ ...of, crime, indicator: 'dark_figure_no_file' }),
    estimateRow({ ...of, crime, indicator: 'nonreporting_reason', category: 'fear' }),
  ]);
});

type Page = (language: LanguageCode, view: Partial<ResultsView>) => Drawn;

const inLanguage = (language: LanguageCode, page: ReturnType<typeof createElement>) =>
  drawn(createElement(LanguageContext, { value: { language, locale: language, choose: () => {} } }, page));

const figuresPage: Page = (language, view) =>
  inLanguage(
    language,
    createElement(FiguresView, {
      rows,
      differences: [],
      view: { ...FIRST_VIEW, by: 'state', crime: 'robbery', ...view },
      onChange: () => undefined,
    }),
  );

const darkPage: Page = (language, view) =>
  inLanguage(
    language,
    createElement(DarkFigureView, {
      rows: darkRows,
      view: { ...FIRST_VIEW, tab: 'dark-figure', crime: 'robbery', ...view },
      onChange: () => undefined,
    }),
  );

/** Every text by which a figure is known once it has left the page: titles, sentences, texts read aloud, captions. */
function namesOn(page: Drawn): string[] {
  return [
    ...withClass(page, 'headline-title').map(textIn),
    ...named(page, 'figcaption').map(textIn),
    ...named(page, 'svg').flatMap(({ attributes }) => attributes['aria-label'] ?? []),
    ...withClass(page, 'table-region').flatMap(({ attributes }) => attributes['aria-label'] ?? []),
  ];
}

describe.each(CASES)('in %s, figures of %s incidents alone', (language, outcome) => {
  const words = SAID[language][outcome];

  it.each([
    ['the results', figuresPage, 4],
    ['the dark figure', darkPage, 13],
  ] as const)('say so in every text of %s, and those of both do not', (_name, page, least) => {
    const said = namesOn(page(language, { outcome }));
    expect(said.length).toBeGreaterThanOrEqual(least);
    for (const one of said) expect(one).toContain(words);
    for (const one of namesOn(page(language, {}))) expect(one).not.toContain(words);
  });

  it('say so in titles, sentences and heads of tables', () => {
    const texts = resultsTexts[language];
    const cells = rows.map((row): MadeCell => ({ ...row, not_computed: {} }));
    const figures = [{ indicator: 'prevalence_person', outcome }];
    const table = {
      study: 'enviz-2026',
      specification: tableSchema.parse({ table: 'robbery', figures, by: [{ variable: 'state' }] }),
      cells: cells.filter((cell) => cell.outcome === outcome),
    };
    const pictures = picturesFor(table, { texts, locale: language });
    expect(pictures.map(({ kind }) => kind)).toEqual(['dots', 'map']);
    for (const { title, finding } of pictures) for (const one of [title, finding]) expect(one).toContain(words);
    expect(tableFigureName(table.cells[0]!, texts)).toMatch(new RegExp(`· ${words}$`));
    expect(tableFigureName({ ...table.cells[0]!, outcome: 'both' }, texts)).not.toContain(words);
  });
});

it('the way from the crime to the file is that of the incidents whose dark figures stand beside it', () => {
  const funnel = (outcome: string) =>
    textIn(
      named(darkPage('en', { outcome }), 'figure').find(({ attributes }) => attributes['data-picture'] === 'funnel')!,
    );
  expect(funnel('both')).toContain('From the crime to the file · Robbery');
  expect(funnel('both')).toContain('an authority came to know 40');
  expect(funnel('attempted')).toContain('an authority came to know 10');
});
