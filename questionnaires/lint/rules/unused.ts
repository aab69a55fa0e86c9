import { usedLists } from '../../authoring/check-texts.ts';
import type { Finding, FindingCode } from '../../authoring/finding.ts';
import type { Instrument, Texts } from '../../instrument/instrument.ts';
import type { LintContext } from '../lint-context.ts';
import { fillsIn, writtenTexts } from '../all-texts.ts';

/** Lists, texts and fills that nothing uses: leftovers, or misspelt names. */
export function unused({ instrument, places }: LintContext): Finding[] {
  const names = new Set(places.flatMap(({ question }) => [question.name, question.template]));
  const edits = new Set(places.flatMap(({ question }) => (question.edits ?? []).map(({ id }) => id)));
  const screens = new Set(places.map(({ screen }) => screen.template));
  const lists = usedLists(instrument);
  const known: Known = {
    questions: (name) => names.has(name),
    edits: (id) => edits.has(id),
    screens: (name) => screens.has(name),
    forms: (name) => instrument.forms.some(({ form }) => form === name),
    crimes: (key) => instrument.crimes.some((crime) => crime.key === key),
    choices: (list) => Object.hasOwn(instrument.lists, list) || list === 'window_months',
  };
  return [
    ...Object.keys(instrument.lists)
      .filter((list) => !lists.includes(list))
      .map((list) => idle('unused-list', 'modules/lists.json', `lists.${list}`, 'no question uses it', 'a question')),
    ...instrument.manifest.languages.flatMap((language) => {
      const texts = instrument.texts[language];
      return texts ? unusedTexts(instrument, texts, `texts/${language}.json`, known) : [];
    }),
    ...unusedFills(instrument),
    ...instrument.definitions
      .filter(({ isUsed }) => !isUsed)
      .map(({ name }) =>
        idle('unused-definition', 'manifest.json', `definitions.${name}`, 'no condition uses it', 'a condition'),
      ),
  ];
}

type Known = Record<'questions' | 'edits' | 'screens' | 'forms' | 'crimes' | 'choices', (name: string) => boolean>;

function unusedTexts(instrument: Instrument, texts: Texts, file: string, known: Known): Finding[] {
  const stale = (Object.keys(known) as (keyof Known)[]).flatMap((part) =>
    Object.keys(texts[part] ?? {})
      .filter((name) => !known[part](name))
      .map((name) => `${part}.${name}`),
  );
  const codes = Object.entries(texts.choices).flatMap(([list, labels]) =>
    Object.keys(labels)
      .filter((code) => instrument.lists[list]?.includes(code) === false)
      .map((code) => `choices.${list}.${code}`),
  );
  const owners = instrument.crimes
    .filter(({ key, ownerQuestion }) => !ownerQuestion && texts.crimes[key]?.owner !== undefined)
    .map(({ key }) => `crimes.${key}.owner`);
  return [...stale, ...codes, ...owners].map((path) =>
    idle('unused-text', file, path, 'nothing shows it', 'what shows it'),
  );
}

function unusedFills(instrument: Instrument): Finding[] {
  const used = new Set(
    Object.values(instrument.texts).flatMap((texts) => writtenTexts(texts).flatMap(({ text }) => fillsIn(text))),
  );
  return Object.keys(instrument.manifest.fills)
    .filter((fill) => !used.has(`{${fill}}`))
    .map((fill) => idle('unused-fill', 'manifest.json', `fills.${fill}`, `no text says {${fill}}`, 'a text'));
}

function idle(code: FindingCode, file: string, path: string, message: string, where: string): Finding {
  const remedy = code === 'unused-text' ? 'remove it, or correct the name' : `remove it, or name it in ${where}`;
  return { code, severity: 'warning', file, path, message, remedy };
}
