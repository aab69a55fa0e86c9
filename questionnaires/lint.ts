import { usedLists } from './check-texts.ts';
import type { Finding } from './finding.ts';
import type { Instrument } from './instrument.ts';
import { stampScreens } from './stamp.ts';

/**
 * What could be better in an instrument that parsed: lists and texts that nothing uses.
 *
 * Errors (unknown names, missing texts, duplicate names) never get here: `parseInstrument` refuses them, all at once.
 */
export function lint(instrument: Instrument): Finding[] {
  return [...unusedLists(instrument), ...unusedTexts(instrument)];
}

function unusedLists(instrument: Instrument): Finding[] {
  const used = usedLists(instrument);
  return Object.keys(instrument.lists)
    .filter((list) => !used.includes(list))
    .map((list) => ({
      code: 'unused-list',
      severity: 'warning',
      file: 'modules/lists.json',
      path: `lists.${list}`,
      message: 'no question uses it',
      remedy: 'remove it, or name it in a question',
    }));
}

function unusedTexts(instrument: Instrument): Finding[] {
  const questions = instrument.forms.flatMap((module) =>
    stampScreens(instrument, module.screens).flatMap((screen) => screen.questions),
  );
  const names = new Set(questions.flatMap(({ name, template }) => [name, template]));
  const edits = new Set(questions.flatMap((question) => (question.edits ?? []).map(({ id }) => id)));
  return instrument.manifest.languages.flatMap((language) => {
    const texts = instrument.texts[language];
    if (!texts) return [];
    const paths = [
      ...Object.keys(texts.questions)
        .filter((name) => !names.has(name))
        .map((name) => `questions.${name}`),
      ...Object.keys(texts.edits)
        .filter((id) => !edits.has(id))
        .map((id) => `edits.${id}`),
    ];
    return paths.map(
      (path): Finding => ({
        code: 'unused-text',
        severity: 'warning',
        file: `texts/${language}.json`,
        path,
        message: 'nothing shows it',
        remedy: 'remove it, or correct the name',
      }),
    );
  });
}
