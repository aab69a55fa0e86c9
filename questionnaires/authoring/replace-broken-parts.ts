import type { Finding } from './finding.ts';

// biome-ignore lint/suspicious/noExplicitAny: what is salvaged has no shape yet
type Json = any;

/** Files of which what has a wrong shape was replaced, so that everything else can be checked in the same run. */
export interface Salvaged {
  files: Record<string, unknown>;
  /** Names of questions, crimes and lists that only stand for something broken, or are absent. */
  replaced: ReadonlySet<string>;
  /** A whole form is absent, so that nobody can say which names exist. */
  formsLost: boolean;
}

/**
 * Takes out what the findings point at: a broken question becomes a statement, a broken crime one that is not asked, a broken
 * text, list, edit or setting is left out or replaced, and so is a form or a language whose file cannot be used.
 *
 * @returns undefined when nothing can be checked without it: manifest, catalogue or lists are absent
 */
export function salvageFiles(files: Record<string, unknown>, findings: readonly Finding[]): Salvaged | undefined {
  const copy = structuredClone(files) as Record<string, Json>;
  const replaced = new Set<string>();
  const lost = new Set<string>();
  for (const { code, file, path } of findings) {
    if (code === 'missing-file' || (code === 'wrong-shape' && !mend(copy, file, path, replaced))) lost.add(file);
  }
  const manifest = copy['manifest.json'];
  if (['manifest.json', 'crime-types.json', 'modules/lists.json'].some((file) => lost.has(file))) return undefined;
  const stays = (folder: string) => (name: string) => !lost.has(`${folder}/${name}.json`);
  if (lost.size > 0) {
    manifest.chain = manifest.chain.filter(stays('modules'));
    manifest.languages = manifest.languages.filter(stays('texts'));
    if (!manifest.languages.includes(manifest.defaultLanguage)) manifest.defaultLanguage = manifest.languages[0];
    for (const file of lost) delete copy[file];
  }
  return { files: copy, replaced, formsLost: [...lost].some((file) => file.startsWith('modules/')) };
}

/** What stands for a setting of the manifest that cannot be used; those that may be absent are left out. */
const SETTINGS: Record<string, unknown> = {
  id: 'broken',
  version: '0.0.0',
  note: 'broken',
  referencePeriod: { type: 'rolling_months', months: 12 },
  details: { rule: 'most_recent', perCrime: 1, perInterview: 1 },
  selection: { method: 'seeded_random', minimumAge: 18 },
  reportingBodies: [],
  formalComplaintIs: 'broken',
  fills: {},
};

const QUESTION = /^screens\[(\d+)\]\.questions\[(\d+)\](?!\.edits\[)/;
const EDITS = /^screens\[(\d+)\]\.questions\[(\d+)\]\.edits\[/;
const CRIME = /^crimes\[(\d+)\]/;
const LIST = /^lists\.([^.[]+)/;
const TEXT = /^(questions|choices|crimes|edits|forms|screens)\.(.+?)(?:\.[a-z]+)?$/;

/** @returns whether what the path points at could be replaced or left out */
function mend(files: Record<string, Json>, file: string, path: string, replaced: Set<string>): boolean {
  const content = files[file];
  const [edits, question, crime] = [EDITS.exec(path), QUESTION.exec(path), CRIME.exec(path)];
  if (file.startsWith('modules/') && edits) {
    delete content.screens[Number(edits[1])].questions[Number(edits[2])].edits;
    return true;
  }
  if (file.startsWith('modules/') && question) return mendQuestion(content, question, replaced);
  if (file === 'manifest.json') return mendManifest(content, path, replaced);
  if (file === 'crime-types.json' && crime) return mendCrime(content, Number(crime[1]), replaced);
  const [, list] = file === 'modules/lists.json' ? (LIST.exec(path) ?? []) : [];
  if (list !== undefined) {
    replaced.add(list);
    return delete content.lists[list];
  }
  const [, part, name] = file.startsWith('texts/') ? (TEXT.exec(path) ?? []) : [];
  if (part === undefined || name === undefined) return false;
  // The path has dots where a key may have one, too.
  const key = Object.keys(content[part] ?? {}).find(
    (each) => path === `${part}.${each}` || path.startsWith(`${part}.${each}.`),
  );
  if (key === undefined) return false;
  const code = part === 'choices' ? path.slice(`${part}.${key}.`.length) : '';
  return code === '' ? delete content[part][key] : delete content[part][key][code];
}

/** Without the forms and the languages there is nothing to check. */
function mendManifest(content: Json, path: string, replaced: Set<string>): boolean {
  const [setting = ''] = path.split(/[.[]/);
  if (['', 'chain', 'languages', 'defaultLanguage'].includes(setting)) return false;
  replaced.add(setting);
  if (Object.hasOwn(SETTINGS, setting)) content[setting] = structuredClone(SETTINGS[setting]);
  else delete content[setting];
  return true;
}

function mendQuestion(content: Json, [, screen, at]: RegExpExecArray, replaced: Set<string>): boolean {
  const { questions, each } = content.screens[Number(screen)];
  const given = questions[Number(at)]?.name;
  const isName = typeof given === 'string' && /^(\[[ac]\]_)?[a-z][a-z0-9_]{0,63}$/.test(given);
  const stamp = each ? (each.authorities ? '[a]_' : '[c]_') : '';
  const name = isName ? given : `${stamp}broken_${screen}_${at}`;
  replaced.add(name);
  questions[Number(at)] = { name, type: 'statement' };
  return true;
}

/** A broken crime takes the shape of one that is not; without any there is no catalogue. */
function mendCrime(content: Json, at: number, replaced: Set<string>): boolean {
  const broken = content.crimes[at];
  const sound = content.crimes.find((crime: Json) => crime?.iccs?.code !== undefined && crime !== broken);
  if (!sound) return false;
  const key = typeof broken?.key === 'string' && /^[a-z][a-z0-9_]*$/.test(broken.key) ? broken.key : `broken_${at}`;
  const code =
    typeof broken?.code === 'string' && /^[A-Z]\d{2}$/.test(broken.code)
      ? broken.code
      : `Z${String(at).padStart(2, '0')}`;
  replaced.add(key);
  const { gate: _gate, asked: _asked, ...rest } = sound;
  content.crimes[at] = { ...rest, key, code, active: broken?.active === true };
  return true;
}
