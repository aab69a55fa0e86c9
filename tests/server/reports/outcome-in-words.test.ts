import { describe, expect, it } from 'vitest';
import { FIGURE_LANGUAGES, type FigureLanguage, tableSchema } from '#contract';
import { rowGroups } from '../../../server/reports/made/row-groups.ts';
import { figurePicture } from '../../../server/reports/page/figure-picture.ts';
import { figureTable } from '../../../server/reports/page/figure-table.ts';
import { headlineSentence } from '../../../server/reports/sentences/headline-sentence.ts';
import { figureContextIn, madeUpTable } from './made-up-table.ts';

/** How a report says of which incidents a figure is, written here once more. */
const SAID: Readonly<Record<FigureLanguage, Readonly<Record<'completed' | 'attempted', string>>>> = {
  es: { completed: 'solo los consumados', attempted: 'solo los intentos' },
  en: { completed: 'completed ones only', attempted: 'attempts only' },
  pt: { completed: 'só os consumados', attempted: 'só as tentativas' },
  fr: { completed: 'les faits accomplis seulement', attempted: 'les tentatives seulement' },
};

const CASES = FIGURE_LANGUAGES.flatMap((language) =>
  (['completed', 'attempted'] as const).map((outcome) => [language, outcome] as const),
);

const SEXES = [
  { domain: { sex: 'male' }, share: 0.3 },
  { domain: { sex: 'female' }, share: 0.2 },
];

/** The same figure, of one crime after the other where it is not divided, of incidents of one outcome. */
function tableOf(outcome: string, by: readonly string[]) {
  const figures = [{ indicator: 'prevalence_person', crimes: ['robbery'], outcome }];
  const spec = tableSchema.parse({ table: 'of-outcome', figures, by: by.map((variable) => ({ variable })) });
  const table = madeUpTable(spec, by.length > 0 ? SEXES : [{ domain: {}, share: 0.3 }]);
  const [figure] = table.figures;
  const of = (crime: string, each: string) => ({
    ...figure!,
    cells: figure!.cells.map(({ cell }) => ({ cell: { ...cell, crime, outcome: each } })),
  });
  return { ...table, of, figures: [of('robbery', outcome)] };
}

describe.each(CASES)('a report in %s, of figures of %s incidents alone', (language, outcome) => {
  const context = figureContextIn(language);
  const words = SAID[language][outcome];

  it('says so over the table, in the text of the picture, and in the sentence about a main figure', () => {
    const table = tableOf(outcome, ['sex']);
    const [group] = rowGroups(table, context);
    expect(group!.heading).toContain(words);
    expect(figureTable(table, 'Crimes', context).html).toContain(words);
    expect(figurePicture(group!, group!.heading, context)!.html).toContain(words);
    const { cell } = tableOf(outcome, []).figures[0]!.cells[0]!;
    const said = { unit: group!.unit, writer: group!.writer, level: 0.95 };
    expect(headlineSentence(cell, said, context)).toContain(words);
    expect(headlineSentence({ ...cell, outcome: 'both' }, said, context)).not.toContain(words);
  });

  it('says so of each row where figures of several outcomes stand together, and not of all of them', () => {
    const table = tableOf(outcome, []);
    const [group] = rowGroups({ ...table, figures: [...table.figures, table.of('assault', 'both')] }, context);
    expect(group!.rows.map(({ label }) => label.includes(words))).toEqual(
      group!.rows.map(({ cell }) => cell.outcome === outcome),
    );
    expect(group!.heading).not.toContain(words);
  });
});
