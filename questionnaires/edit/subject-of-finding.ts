import type { Finding } from '../authoring/finding.ts';
import { once } from '../instrument/once.ts';
import { isJsonRecord, type Json, type JsonRecord } from './json.ts';
import { placeOfFinding } from './place-of-finding.ts';
import { type DraftFiles, namedIn, type Path, valueAt } from './places.ts';

const LISTS = 'modules/lists.json';
const CRIMES = 'crime-types.json';

/**
 * What a finding is about: the question, screen, form, list, crime or setting that somebody opens to mend it. That of a
 * text is whatever shows the text.
 *
 * @returns its path; empty where the file is missing
 * @example subjectOfFinding({ file: 'texts/pt.json', path: 'questions.m_age.text' }, files)
 */
export function subjectOfFinding(finding: Pick<Finding, 'file' | 'path'>, files: DraftFiles): Path {
  const place = placeOfFinding(finding, files);
  return finding.file.startsWith('texts/') ? (shownBy(finding.path, files) ?? place.slice(0, 1)) : around(place);
}

/** The nearest thing around a place that has an editor of its own. */
function around(place: Path): Path {
  const [file = '', part, , inside] = place;
  if (file.startsWith('modules/') && file !== LISTS) {
    if (part !== 'screens' || place.length < 3) return [file];
    return place.slice(0, inside === 'questions' && place.length >= 5 ? 5 : 3);
  }
  return place.slice(0, 3);
}

/** What shows a text, by the path of the text in its file. */
function shownBy(path: string, files: DraftFiles): Path | undefined {
  const [part = '', name = ''] = path.split('.');
  const there = (at: Path) => (valueAt(files, at) === undefined ? undefined : at);
  switch (part) {
    case 'choices':
      return there([LISTS, 'lists', name]) ?? there(['manifest.json', 'reportingBodies', path.split('.')[2] ?? '']);
    case 'crimes':
      return there([CRIMES, 'crimes', name]);
    case 'forms':
      return there([`modules/${name}.json`]);
    case 'screens':
    case 'questions':
    case 'edits':
      return inForms(part, path.slice(part.length + 1), files);
    default:
      return undefined;
  }
}

function inForms(part: 'screens' | 'questions' | 'edits', name: string, files: DraftFiles): Path | undefined {
  for (const [file, form] of Object.entries(files)) {
    if (!file.startsWith('modules/') || file === LISTS || !isJsonRecord(form)) continue;
    const found = placesIn(form)[part].get(name) ?? placesIn(form)[part].get(name.split('.')[0]!);
    if (found) return [file, ...found];
  }
  return undefined;
}

interface Places {
  readonly screens: Map<string, Path>;
  readonly questions: Map<string, Path>;
  /** By the id of an edit, the question or the form that has it. */
  readonly edits: Map<string, Path>;
}

/** A form that nobody changed is looked through once. */
const placesIn = once((form: JsonRecord): Places => {
  const places: Places = { screens: new Map(), questions: new Map(), edits: new Map() };
  const noteEdits = (edits: Json | undefined, at: Path) => {
    for (const [, edit] of namedIn(edits) ?? [])
      if (isJsonRecord(edit) && typeof edit.id === 'string') places.edits.set(edit.id, at);
  };
  for (const [screen, content] of namedIn(valueIn(form, 'screens')) ?? []) {
    const at = ['screens', screen];
    places.screens.set(screen, at);
    for (const [name, question] of namedIn(valueIn(content, 'questions')) ?? []) {
      const ofQuestion = [...at, 'questions', name];
      places.questions.set(name, ofQuestion);
      noteEdits(valueIn(question, 'edits'), ofQuestion);
    }
  }
  noteEdits(valueIn(form, 'edits'), []);
  return places;
});

function valueIn(record: Json, name: string): Json | undefined {
  return isJsonRecord(record) ? record[name] : undefined;
}
