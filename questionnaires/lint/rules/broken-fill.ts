import type { Finding } from '../../authoring/finding.ts';
import { namesFor } from '../../instrument/names.ts';
import { PHRASE_FILLS } from '../../instrument/text.ts';
import type { LintContext } from '../lint-context.ts';
import { fillsIn } from '../all-texts.ts';

/** Fills that have no value where the text is shown: of a later form, or of one of several members or incidents. */
export function unfilled({ instrument, places }: LintContext): Finding[] {
  const seen = new Set<string>();
  const known = new Map(instrument.forms.map(({ form }) => [form, namesFor(instrument, form)]));
  return instrument.manifest.languages.flatMap((language) =>
    places.flatMap(({ module, question }) => {
      const { questions, edits } = instrument.texts[language] ?? {};
      const own = questions?.[question.template];
      const shown = [
        [`questions.${question.template}.text`, own?.text],
        [`questions.${question.template}.instruction`, own?.instruction],
        ...(question.edits ?? []).map(({ id }) => [`edits.${id}`, edits?.[id]] as const),
      ] as const;
      return shown.flatMap(([path, text]) =>
        fillsIn(text ?? '').flatMap((fill): Finding[] => {
          const name = fill.slice(1, -1);
          const key = `${language} ${path} ${name}`;
          const isGiven = Object.hasOwn(instrument.manifest.fills, name) || PHRASE_FILLS.includes(name);
          const isStamp = name === 'authority' && question.authority !== undefined;
          if (isGiven || isStamp || known.get(module.form)?.(name) || seen.has(key)) return [];
          seen.add(key);
          return [
            {
              ...{ code: 'broken-fill', severity: 'warning', file: `texts/${language}.json`, path },
              message: `${fill} has no value in the form ${module.form}, and nothing would be read in its place`,
              remedy: 'use a name of this form, of an earlier one that does not repeat, or of the country',
            },
          ];
        }),
      );
    }),
  );
}

const PERIOD = /\{(period|window|lead|window_start|window_end)\}/;

/** Screeners that do not say in which time something must have happened: then everything ever would be told. */
export function timeless({ instrument, places }: LintContext): Finding[] {
  const stamped = new Set(places.flatMap(({ question }) => question.crime?.key ?? []));
  return instrument.manifest.languages.flatMap((language) =>
    Object.entries(instrument.texts[language]?.crimes ?? {})
      .filter(([key, { screener }]) => stamped.has(key) && !PERIOD.test(screener))
      .map(([key]) => ({
        ...{ code: 'broken-fill', severity: 'warning', file: `texts/${language}.json`, path: `crimes.${key}.screener` },
        message: 'it does not say in which time it must have happened',
        remedy: 'write {period} where the time belongs',
      })),
  );
}
