import type { FormModule, Instrument, Question, Screen } from '../instrument/instrument.ts';

/** A question where it is written. */
export interface WrittenQuestion {
  form: FormModule;
  screen: Screen;
  question: Question;
}

/** The questions of two versions side by side. */
export interface MatchedQuestions {
  pairs: { before: WrittenQuestion; after: WrittenQuestion }[];
  added: WrittenQuestion[];
  removed: WrittenQuestion[];
  /** Old name -> new name. */
  renamed: ReadonlyMap<string, string>;
}

/** From this share of common words on, two texts ask the same. */
const ALIKE = 0.6;

/** Finds each question of one version in the other, by name, and those that only changed their name, by what they ask. */
export function matchQuestions(before: Instrument, after: Instrument): MatchedQuestions {
  const [old, recent] = [writtenQuestions(before), writtenQuestions(after)];
  const byKey = new Map(recent.map((written) => [keyOf(written), written]));
  const known = new Set(old.map(keyOf));
  const gone = old.filter((written) => !byKey.has(keyOf(written)));
  const fresh = new Set(recent.filter((written) => !known.has(keyOf(written))));
  const successors = new Map<WrittenQuestion, WrittenQuestion>();
  const renamed = new Map<string, string>();
  for (const one of gone) {
    const best = [...fresh]
      .map((other) => ({ other, likeness: likenessOf(before, after, one, other) }))
      .filter(({ likeness }) => likeness >= ALIKE)
      .sort((a, b) => b.likeness - a.likeness)[0]?.other;
    if (!best) continue;
    fresh.delete(best);
    renamed.set(one.question.name, best.question.name);
    successors.set(one, best);
  }
  return {
    pairs: old.flatMap((one) => {
      const other = successors.get(one) ?? byKey.get(keyOf(one));
      return other ? [{ before: one, after: other }] : [];
    }),
    added: [...fresh],
    removed: gone.filter((one) => !successors.has(one)),
    renamed,
  };
}

/** Names are unique but for those written per crime or authority, `[c]_ref`, which each form has of its own. */
function keyOf({ form, question }: WrittenQuestion): string {
  return question.name.startsWith('[') ? `${form.form} ${question.name}` : question.name;
}

function writtenQuestions(instrument: Instrument): WrittenQuestion[] {
  return instrument.forms.flatMap((form) =>
    form.screens.flatMap((screen) => screen.questions.map((question) => ({ form, screen, question }))),
  );
}

/** Mean share of common words over the languages of both; 0 for questions of other forms or types. */
function likenessOf(before: Instrument, after: Instrument, one: WrittenQuestion, other: WrittenQuestion): number {
  if (one.form.form !== other.form.form || one.question.type !== other.question.type) return 0;
  const shares = before.manifest.languages.flatMap((language) => {
    const [old, recent] = [before, after].map((instrument, index) => {
      const name = (index === 0 ? one : other).question.name;
      return instrument.texts[language]?.questions[name]?.text;
    });
    return old === undefined || recent === undefined ? [] : [commonWords(old, recent)];
  });
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function commonWords(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  if (!a || !b) return 0;
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, a.size + b.size - common);
}
