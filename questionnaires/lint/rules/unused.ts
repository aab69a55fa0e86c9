import { usedLists } from '../../authoring/check-texts.ts';
import type { Finding } from '../../authoring/finding.ts';
import { REFERRAL_CARD } from '../../instrument/manifest.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import type { Texts } from '../../instrument/texts.ts';
import { fillsAt, textsByLanguage } from '../all-texts.ts';
import type { LintContext } from '../lint-context.ts';
import { routingWarnings } from '../warnings/routing-warnings.ts';
import { settingWarnings } from '../warnings/setting-warnings.ts';
import { textWarnings } from '../warnings/text-warnings.ts';
import { warning } from '../warnings/warning.ts';

/** Lists, texts, fills and definitions that nothing uses: leftovers, or misspelt names. */
export function unused(context: LintContext): Finding[] {
  const { instrument } = context;
  const lists = usedLists(instrument);
  const names = namesInUse(context);
  return [
    ...Object.keys(instrument.lists)
      .filter((list) => !lists.includes(list))
      .map((list) => warning({ file: 'modules/lists.json', path: `lists.${list}`, ...settingWarnings.unusedList() })),
    ...instrument.manifest.languages.flatMap((language) => {
      const texts = instrument.texts[language];
      const paths = texts ? pathsOfUnusedTexts(instrument, texts, names) : [];
      return paths.map((path) => warning({ file: `texts/${language}.json`, path, ...textWarnings.unusedText() }));
    }),
    ...unusedFills(instrument).map((fill) =>
      warning({ file: 'manifest.json', path: `fills.${fill}`, ...textWarnings.unusedFill({ fill }) }),
    ),
    ...instrument.definitions
      .filter(({ isUsed }) => !isUsed)
      .map(({ name }) =>
        warning({ file: 'manifest.json', path: `definitions.${name}`, ...routingWarnings.unusedDefinition() }),
      ),
  ];
}

const PARTS = ['questions', 'edits', 'screens', 'forms', 'crimes', 'choices'] as const;

/** Names that texts may stand under, by part of the file. */
type NamesInUse = Record<(typeof PARTS)[number], ReadonlySet<string>>;

function namesInUse({ instrument, places }: LintContext): NamesInUse {
  return {
    questions: new Set(places.flatMap(({ question }) => [question.name, question.template, question.row?.of ?? ''])),
    edits: new Set(places.flatMap(({ question }) => (question.edits ?? []).map(({ id }) => id))),
    screens: new Set(places.map(({ screen }) => screen.template)),
    forms: new Set(instrument.forms.map(({ form }) => form)),
    crimes: new Set(instrument.crimes.map(({ key }) => key)),
    choices: new Set([...Object.keys(instrument.lists), 'window_months']),
  };
}

function pathsOfUnusedTexts({ lists, crimes }: Instrument, texts: Texts, names: NamesInUse): string[] {
  const paths: string[] = [];
  for (const part of PARTS)
    for (const name of Object.keys(texts[part] ?? {})) if (!names[part].has(name)) paths.push(`${part}.${name}`);
  for (const [list, labels] of Object.entries(texts.choices))
    for (const code of Object.keys(labels))
      if (lists[list]?.includes(code) === false) paths.push(`choices.${list}.${code}`);
  for (const { key, ownerQuestion } of crimes)
    if (!ownerQuestion && texts.crimes[key]?.owner !== undefined) paths.push(`crimes.${key}.owner`);
  return paths;
}

function unusedFills(instrument: Instrument): string[] {
  const { manifest } = instrument;
  const used = new Set([`{${REFERRAL_CARD}}`]);
  for (const texts of textsByLanguage(instrument).values())
    for (const placed of texts) for (const fill of fillsAt(placed)) used.add(fill);
  return Object.keys(manifest.fills).filter((fill) => !used.has(`{${fill}}`));
}
