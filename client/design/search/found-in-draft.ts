import {
  type DraftFiles,
  type FoundText,
  foundTexts,
  isJsonRecord,
  namedIn,
  type Path,
  textAtPlace,
  valueAt,
  type WantedWords,
} from '#questionnaires';

/** A place at which the words of a search stand. */
export interface Hit extends FoundText {
  readonly id: string;
  /** Language of a text; undefined for a condition or a setting, in which nothing is replaced. */
  readonly language: string | undefined;
}

/** Where it is looked: in the texts of one language, in all of them, or in conditions and settings. */
export type SearchScope = { readonly language: string } | 'texts' | 'settings';

/** Every place at which words stand. What accompanies a questionnaire is not looked through. */
export function foundInDraft(files: DraftFiles, wanted: WantedWords, scope: SearchScope): Hit[] {
  const found = Object.keys(files)
    .filter((file) => !file.startsWith('design/'))
    .flatMap((file) => foundTexts(files, file, wanted, scope !== 'settings'));
  return found
    .map((hit): Hit => ({ ...hit, id: hit.at.join('\n'), language: textAtPlace(hit.at)?.language }))
    .filter(({ language }) => {
      if (scope === 'settings') return language === undefined;
      return scope === 'texts' ? language !== undefined : language === scope.language;
    });
}

/** What a place is about, as it is chosen in the structure: a text leads to the question that it belongs to. */
export function thingAt(files: DraftFiles, at: Path): Path {
  const [file = '', part = '', name = '', code = ''] = at;
  if (!file.startsWith('texts/')) return at;
  switch (part) {
    case 'questions':
      return placeIn(files, (_screen, question) => question === name) ?? at;
    case 'screens':
      return placeIn(files, (screen) => screen === name)?.slice(0, 3) ?? at;
    case 'edits':
      return placeIn(files, (_screen, _question, edits) => edits.includes(name)) ?? at;
    case 'forms':
      return [`modules/${name}.json`];
    case 'choices':
      return ['modules/lists.json', 'lists', name, code];
    case 'crimes':
      return ['crime-types.json', 'crimes', name];
    default:
      return [file];
  }
}

/** The first question for which something is true. */
function placeIn(
  files: DraftFiles,
  isIt: (screen: string, question: string, edits: readonly string[]) => boolean,
): Path | undefined {
  for (const file of Object.keys(files).filter((name) => name.startsWith('modules/')))
    for (const [screen, content] of namedIn(valueAt(files, [file, 'screens'])) ?? [])
      for (const [question, asked] of namedIn(isJsonRecord(content) ? content.questions : undefined) ?? []) {
        const edits = namedIn(isJsonRecord(asked) ? asked.edits : undefined) ?? [];
        const ids = edits.map(([key, edit]) => (isJsonRecord(edit) && typeof edit.id === 'string' ? edit.id : key));
        if (isIt(screen, question, ids)) return [file, 'screens', screen, 'questions', question];
      }
  return undefined;
}
