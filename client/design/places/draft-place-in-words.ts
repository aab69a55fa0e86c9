import { type DraftFiles, type Path, settingKnownAs, settingNames, textAtPlace, valueAt } from '#questionnaires';
import type { DesignEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import type { DesignPlaceTexts, NamedThing } from '../../text/design-places/design-place-texts.ts';

/** The words in which places are named. */
export interface PlaceWords {
  /** Language of the interface. */
  readonly language: string;
  readonly places: DesignPlaceTexts;
  readonly editor: Pick<
    DesignEditorTexts,
    | 'wordsOf'
    | 'instructionOf'
    | 'titleOf'
    | 'labelOf'
    | 'saysOf'
    | 'textsIn'
    | 'listTitle'
    | 'parts'
    | 'crimeWords'
    | 'instrumentWords'
  >;
  /** What a language is called. */
  readonly nameOf: (code: string) => string;
}

/**
 * A place of a draft as the structure and the properties name it: `Crime vehicle_theft: Gate`, `Text of tenure
 * (Spanish)`. What stands where nobody expects it is named by its path.
 */
export function draftPlaceInWords(files: DraftFiles, at: Path, words: PlaceWords): string {
  const [file = ''] = at;
  return textInWords(at, words) ?? inDesign(files, at, words) ?? thingInWords(at, words) ?? (at.join(' › ') || file);
}

function textInWords(at: Path, { places, editor, nameOf }: PlaceWords): string | undefined {
  const ofTexts = /^texts\/(.+)\.json$/.exec(at[0] ?? '')?.[1];
  const [key = '', language = ''] =
    ofTexts === undefined
      ? [textAtPlace(at)?.key, textAtPlace(at)?.language]
      : [textAtPlace(at)?.key ?? at.slice(1).join('.'), ofTexts];
  if (language === '') return undefined;
  if (key === '') return editor.textsIn(nameOf(language));
  return places.inLanguage({ text: textOfKey(key, { places, editor }), language: nameOf(language) });
}

/** What a text is called, by its key: `questions.ev_place.text`. */
function textOfKey(key: string, { places, editor }: Pick<PlaceWords, 'places' | 'editor'>): string {
  const [part = '', name = '', ...rest] = key.split('.');
  const kind = rest.join('.');
  const of = (thing: string, what: string | undefined) =>
    what === undefined || what === '' ? thing : places.of({ thing, part: what });
  switch (part) {
    case 'questions':
      return kind === 'instruction' ? editor.instructionOf(name) : editor.wordsOf(name);
    case 'screens':
    case 'forms':
      return editor.titleOf(name);
    case 'choices':
      return of(editor.listTitle(name), kind === '' ? undefined : editor.labelOf(kind));
    case 'crimes':
      return of(places.things.crime(name), wordAt(editor.crimeWords, kind));
    case 'edits':
      return editor.saysOf(name);
    case 'instrument':
      return of(editor.parts.instrument, wordAt(editor.instrumentWords, name));
    default:
      return of(wordAt(editor.parts, part), [name, ...rest].join('.'));
  }
}

function wordAt(words: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(words, name) ? words[name]! : name;
}

/** What accompanies a questionnaire. */
function inDesign(files: DraftFiles, at: Path, words: PlaceWords): string | undefined {
  const [file, part = '', name = ''] = at;
  const { places } = words;
  switch (file) {
    case 'design/scenarios.json':
      return name === '' ? undefined : places.things.scenario(titleOfScenario(files, name, words.language));
    case 'design/comments.json':
      return places.comment;
    case 'design/mappings.json':
      return part === '' ? undefined : places.things.mapping(part);
    case 'design/translation.json':
      return name === ''
        ? undefined
        : places.inLanguage({ text: places.stateOf(textOfKey(name, words)), language: words.nameOf(part) });
    default:
      return undefined;
  }
}

function titleOfScenario(files: DraftFiles, id: string, language: string): string {
  const at = ['design/scenarios.json', 'scenarios', id, 'title'];
  const title = valueAt(files, [...at, language]) ?? valueAt(files, at);
  return typeof title === 'string' ? title : id;
}

/** What is named by one of these is a thing; what it stands in is left out. */
const THINGS: Readonly<Record<string, NamedThing>> = {
  screens: 'screen',
  questions: 'question',
  edits: 'edit',
  crimes: 'crime',
  lists: 'list',
  definitions: 'definition',
  packs: 'pack',
  reportingBodies: 'authority',
};

const LISTS = 'modules/lists.json';

function thingInWords(at: Path, words: PlaceWords): string | undefined {
  const { places } = words;
  const [file = '', ...steps] = at;
  const form = /^modules\/(.+)\.json$/.exec(file)?.[1];
  if (form === undefined && file !== 'manifest.json' && file !== 'crime-types.json') return undefined;
  let thing = form === undefined || file === LISTS ? undefined : places.things.form(form);
  let rest = 0;
  for (let place = 0; place + 1 < steps.length; place += 2) {
    const kind = THINGS[steps[place]!];
    if (kind === undefined) break;
    const said = places.things[kind](steps[place + 1]!);
    // Screens of several forms may have one name.
    thing = kind === 'screen' && form !== undefined ? places.inside({ thing: said, holder: form }) : said;
    rest = place + 2;
  }
  const inside = steps.slice(rest);
  if (file === LISTS && rest > 0 && inside.length === 1)
    return places.of({ thing: thing!, part: places.things.code(inside[0]!) });
  const of = thing ?? places.settings;
  return inside.length === 0 ? of : places.of({ thing: of, part: settingInWords(inside, words.language) });
}

function settingInWords(steps: Path, language: string): string {
  const names = settingNames(language);
  return steps
    .map((step, place) => {
      const known = settingKnownAs(step, steps[place - 1]);
      return known === undefined ? step : names[known];
    })
    .join(' › ');
}
