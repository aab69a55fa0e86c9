import type { Instrument, Question } from '../instrument/instrument.ts';
import { stampScreens } from '../instrument/stamp.ts';

/** An expression of an instrument with its place. */
export interface WrittenExpression {
  form: string;
  file: string;
  path: string;
  source: string;
}

/** Every expression of the forms, those of stamped screens once, in the words of the first crime. */
export function writtenExpressions(instrument: Instrument): WrittenExpression[] {
  const seen = new Set<string>();
  return instrument.forms
    .flatMap(({ form, when, screens }) => {
      const about = { form, file: `modules/${form}.json` };
      const inside = stampScreens(instrument, screens).flatMap(({ template, visibleIf, questions }) => [
        ...visibleIf.map((source, index) => ({ path: `${template}.visibleIf`, source, nth: index })),
        ...questions.flatMap((question) =>
          expressionsOf(question).map(({ at, source }) => ({
            path: `${template}.${question.template}.${at}`,
            source,
            nth: 0,
          })),
        ),
      ]);
      const all = [...(when === undefined ? [] : [{ path: 'when', source: when, nth: 0 }]), ...inside];
      return all.map((expression) => ({ ...about, ...expression }));
    })
    .filter(({ file, path, nth }) => {
      const key = `${file} ${path} ${nth}`;
      return !seen.has(key) && seen.add(key);
    });
}

function expressionsOf({
  visibleIf,
  fixed,
  choicesVisibleIf = {},
  edits = [],
}: Question): { at: string; source: string }[] {
  return [
    ...(visibleIf === undefined ? [] : [{ at: 'visibleIf', source: visibleIf }]),
    ...(fixed ? [{ at: 'fixed.when', source: fixed.when }] : []),
    ...Object.entries(choicesVisibleIf).map(([code, source]) => ({ at: `choicesVisibleIf.${code}`, source })),
    ...edits.map(({ id, when }) => ({ at: `edits.${id}`, source: when })),
  ];
}
