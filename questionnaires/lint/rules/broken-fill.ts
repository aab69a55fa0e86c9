import type { Finding } from '../../authoring/finding.ts';
import { namesFor } from '../../instrument/names.ts';
import { PHRASE_FILLS, rowWords } from '../../instrument/text.ts';
import type { Texts } from '../../instrument/texts.ts';
import { fillsIn } from '../all-texts.ts';
import type { LintContext, Place } from '../lint-context.ts';
import { textWarnings } from '../warnings/text-warnings.ts';
import { warning } from '../warnings/warning.ts';

/**
 * Fills that have no value where the text is shown: of a later form, or of one of several members or
 * incidents.
 */
export function fillWithoutValue({ instrument, places }: LintContext): Finding[] {
  const found = new Map<string, Finding>();
  const names = new Map(instrument.forms.map(({ form }) => [form, namesFor(instrument, form)]));
  const fillsEverywhere = new Set([...Object.keys(instrument.manifest.fills), ...PHRASE_FILLS]);
  for (const language of instrument.manifest.languages) {
    const file = `texts/${language}.json`;
    for (const place of places) {
      const { form } = place.module;
      for (const { path, text } of textsShownAt(place, instrument.texts[language])) {
        for (const fill of fillsIn(text)) {
          const name = fill.slice(1, -1);
          const isAuthority = name === 'authority' && place.question.authority !== undefined;
          const hasValue = fillsEverywhere.has(name) || isAuthority || names.get(form)?.(name) !== undefined;
          const key = `${language} ${path} ${name}`;
          if (hasValue || found.has(key)) continue;
          found.set(key, warning({ file, path, ...textWarnings.fillWithoutValue({ fill, form }) }));
        }
      }
    }
  }
  return [...found.values()];
}

function textsShownAt({ question }: Place, texts: Texts | undefined): { path: string; text: string }[] {
  const { template, row, edits = [] } = question;
  const written = row?.of ?? template;
  const { text = '', instruction = '' } = texts?.questions[written] ?? {};
  return [
    { path: `questions.${written}.text`, text },
    { path: `questions.${written}.instruction`, text: instruction },
    ...(row ? [{ path: `choices.${row.list}.${row.code}`, text: (texts && rowWords(texts, row)) ?? '' }] : []),
    ...edits.map(({ id }) => ({ path: `edits.${id}`, text: texts?.edits[id] ?? '' })),
  ];
}

const PERIOD = /\{(period|window|lead|window_start|window_end)\}/;

/** Screeners that name no period: then incidents of any time would be reported. */
export function missingPeriod({ instrument, places }: LintContext): Finding[] {
  const asked = new Set(places.map(({ question }) => question.crime?.key));
  const found: Finding[] = [];
  for (const language of instrument.manifest.languages) {
    for (const [key, { screener }] of Object.entries(instrument.texts[language]?.crimes ?? {})) {
      if (!asked.has(key) || PERIOD.test(screener)) continue;
      const place = { file: `texts/${language}.json`, path: `crimes.${key}.screener` };
      found.push(warning({ ...place, ...textWarnings.missingPeriod() }));
    }
  }
  return found;
}
