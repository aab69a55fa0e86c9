import { DESIGN_FILES } from '../../authoring/design/design-files.ts';
import { isJsonList, isJsonRecord, isSameJson, type Json } from '../json.ts';
import type { DraftFiles } from '../places.ts';
import type { NewNames } from './renamed.ts';

/** What a new name changes in the files that accompany a questionnaire. */
export interface InDesign {
  /** Variables, as answers have them: written out for crimes, authorities and rows. */
  readonly variables?: NewNames;
  /** Names by the setting in which they stand: `questions`, `screens`, `crimes`, `forms` ... */
  readonly parts?: Readonly<Record<string, NewNames>>;
  /** Form of a screen: others may have a screen of the same name. */
  readonly ofForm?: string;
  /** Codes of lists, and the variables that are answered with them. */
  readonly codes?: {
    readonly lists: readonly string[];
    readonly variables: ReadonlySet<string>;
    readonly names: NewNames;
  };
}

const NO_NAMES: NewNames = new Map();

/** The other way round: what names the new name already. */
export function reversed({ variables = NO_NAMES, parts = {}, codes, ofForm }: InDesign): InDesign {
  return {
    variables: swapped(variables),
    parts: Object.fromEntries(Object.entries(parts).map(([part, names]) => [part, swapped(names)])),
    ...(ofForm !== undefined && { ofForm }),
    ...(codes && {
      codes: {
        lists: codes.lists,
        variables: new Set([...codes.variables].map((name) => variables.get(name) ?? name)),
        names: swapped(codes.names),
      },
    }),
  };
}

const swapped = (names: NewNames): NewNames => new Map(Array.from(names, ([from, to]) => [to, from]));

/** The files with new names in scenarios, states of texts, comments and mappings; the very same where none is there. */
export function renamedInDesign(files: DraftFiles, design: InDesign): DraftFiles {
  const rewrite: Readonly<Record<string, (content: Json) => Json>> = {
    [DESIGN_FILES.scenarios]: (content) => inList(content, 'scenarios', (scenario) => inScenario(scenario, design)),
    [DESIGN_FILES.translation]: (content) => inEach(content, (texts) => withKeys(texts, (key) => textKey(key, design))),
    [DESIGN_FILES.comments]: (content) =>
      inList(content, 'comments', (comment) => within(comment, { place: (place) => pathIn(place, design) })),
    [DESIGN_FILES.mappings]: (content) => inEach(content, (mapping) => inMapping(mapping, design)),
  };
  let isChanged = false;
  const entries = Object.entries(files).map(([file, content]): [string, Json] => {
    const after = rewrite[file]?.(content) ?? content;
    if (isSameJson(after, content)) return [file, content];
    isChanged = true;
    return [file, after];
  });
  return isChanged ? Object.fromEntries(entries) : files;
}

function inScenario(scenario: Json, design: InDesign): Json {
  const answers = (given: Json) =>
    isJsonRecord(given)
      ? Object.fromEntries(
          Object.entries(given).map(([place, value]) => [placeIn(place, design), answerIn(place, value, design)]),
        )
      : given;
  const places = (list: Json) => inStrings(list, (place) => placeIn(place, design));
  const forms = (list: Json) => inStrings(list, (key) => formKey(key, design));
  const violations = (list: Json) =>
    inStrings(list, (code) =>
      code.startsWith('edit:') ? `edit:${renamedPart('edits', code.slice(5), design)}` : code,
    );
  const ofCrimes = (record: Json) => withKeys(record, (crime) => renamedPart('crimes', crime, design));
  return within(scenario, {
    answers,
    settings: (settings) => withKeys(settings, (name) => settingIn(name, design)),
    corrections: (list) =>
      isJsonList(list)
        ? list.map((correction) =>
            within(correction, { at: (form) => (typeof form === 'string' ? formKey(form, design) : form), answers }),
          )
        : list,
    expect: (expected) =>
      within(expected, {
        asked: places,
        notAsked: places,
        due: forms,
        notDue: forms,
        crimes: ofCrimes,
        indicators: ofCrimes,
        iccs: (record) =>
          withKeys(record, (incident) => {
            const [crime = '', ...n] = incident.split('.');
            return [renamedPart('crimes', crime, design), ...n].join('.');
          }),
        violations,
        noViolations: violations,
      }),
  });
}

function inMapping(mapping: Json, design: InDesign): Json {
  const { variables = NO_NAMES, codes } = design;
  const newVariable = (name: string) => variables.get(name) ?? name;
  return within(mapping, {
    variables: (record) => inEach(record, (name) => (typeof name === 'string' ? newVariable(name) : name)),
    codes: (record) =>
      isJsonRecord(record)
        ? Object.fromEntries(
            Object.entries(record).map(([name, ofVariable]) => [
              newVariable(name),
              codes?.variables.has(name)
                ? inEach(ofVariable, (code) => (typeof code === 'string' ? (codes.names.get(code) ?? code) : code))
                : ofVariable,
            ]),
          )
        : record,
  });
}

/** `ev_place`, or with its form: `incident.burglary.1 ev_place`. */
function placeIn(place: string, design: InDesign): string {
  const space = place.lastIndexOf(' ');
  const name = place.slice(space + 1);
  const renamed = design.variables?.get(name) ?? name;
  return space < 0 ? renamed : `${formKey(place.slice(0, space), design)} ${renamed}`;
}

function answerIn(place: string, value: Json, { codes }: InDesign): Json {
  if (!codes?.variables.has(place.slice(place.lastIndexOf(' ') + 1))) return value;
  if (typeof value === 'string') return codes.names.get(value) ?? value;
  return inStrings(value, (code) => codes.names.get(code) ?? code);
}

/** `member.2`, `incident.burglary.1` */
function formKey(key: string, design: InDesign): string {
  const [form = '', ...rest] = key.split('.');
  return [renamedPart('forms', form, design), ...rest.map((part) => renamedPart('crimes', part, design))].join('.');
}

/** Settings of a scenario by the part of the questionnaire that they name. */
const PART_OF_SETTING: Readonly<Record<string, string>> = {
  packs: 'packs',
  crimes: 'crimes',
  authorities: 'reportingBodies',
  police: 'reportingBodies',
};

function settingIn(setting: string, design: InDesign): string {
  const [group = '', name] = setting.split('.');
  const part = PART_OF_SETTING[group];
  return name === undefined || part === undefined ? setting : `${group}.${renamedPart(part, name, design)}`;
}

/** `questions.ev_place.text`, `choices.place.home` */
function textKey(key: string, design: InDesign): string {
  const [part = '', name = '', ...rest] = key.split('.');
  return [part, renamedPart(part, name, design), ...rest.map((code) => codeIn(part, name, code, design))].join('.');
}

const OF_LISTS = ['lists', 'choices'];

const codeIn = (part: string, list: string, code: string, { codes }: InDesign): string =>
  OF_LISTS.includes(part) && codes?.lists.includes(list) ? (codes.names.get(code) ?? code) : code;

/** A path of names: each is known by the one before it. */
function pathIn(path: Json, design: InDesign): Json {
  if (!isJsonList(path)) return path;
  const form = /^modules\/(.+)\.json$/.exec(String(path[0]))?.[1];
  return path.map((step, place) => {
    if (typeof step !== 'string') return step;
    if (place === 0) return form === undefined ? step : `modules/${renamedPart('forms', form, design)}.json`;
    const part = String(path[place - 1]);
    if (part === 'screens' && design.ofForm !== undefined && form !== undefined && form !== design.ofForm) return step;
    const [key = '', row] = step.split(' ');
    const renamed = renamedPart(part, key, design);
    const code = codeIn(String(path[place - 2]), part, step, design);
    if (code !== step) return code;
    return row === undefined ? renamed : `${renamed} ${row}`;
  });
}

const renamedPart = (part: string, name: string, { parts = {} }: InDesign): string =>
  (Object.hasOwn(parts, part) ? parts[part] : undefined)?.get(name) ?? name;

function within(record: Json, changes: Readonly<Record<string, (value: Json) => Json>>): Json {
  if (!isJsonRecord(record)) return record;
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, Object.hasOwn(changes, name) ? changes[name]!(value) : value]),
  );
}

function withKeys(record: Json, change: (key: string) => string): Json {
  return isJsonRecord(record)
    ? Object.fromEntries(Object.entries(record).map(([key, value]) => [change(key), value]))
    : record;
}

function inEach(record: Json, change: (value: Json) => Json): Json {
  return isJsonRecord(record)
    ? Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]))
    : record;
}

function inList(content: Json, name: string, change: (item: Json) => Json): Json {
  return within(content, { [name]: (list) => (isJsonList(list) ? list.map(change) : list) });
}

function inStrings(list: Json, change: (text: string) => string): Json {
  return isJsonList(list) ? list.map((item) => (typeof item === 'string' ? change(item) : item)) : list;
}
