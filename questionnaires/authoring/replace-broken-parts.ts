import type { Finding } from './finding.ts';

// biome-ignore lint/suspicious/noExplicitAny: what is repaired has no shape yet
type Json = any;

/**
 * The files with every badly shaped part replaced by a harmless one, so that the rest can be checked in the
 * same run.
 */
export interface RepairedFiles {
  files: Record<string, unknown>;
  /** Names of questions, crimes, lists and settings that were replaced or left out. */
  replaced: ReadonlySet<string>;
  /** A whole form is missing, so that nobody can say which names exist. */
  formsLost: boolean;
}

/**
 * Replaces the parts that the findings point at: a question by a statement, a crime by a copy of a sound one.
 * Edits, texts, lists, settings, and forms and languages whose file cannot be used are left out.
 *
 * @returns undefined when nothing can be checked: manifest, catalogue or lists cannot be used
 */
export function replaceBrokenParts(
  files: Record<string, unknown>,
  findings: readonly Finding[],
): RepairedFiles | undefined {
  const copy = structuredClone(files) as Record<string, Json>;
  const replaced = new Set<string>();
  const lost = new Set<string>();
  for (const { code, file, path } of findings) {
    const isUnusable = code === 'missing-file' || (code === 'wrong-shape' && !repair(copy, { file, path }, replaced));
    if (isUnusable) lost.add(file);
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

/** Replaces settings of the manifest that cannot be used; those that may be absent are left out. */
const SETTINGS: Readonly<Record<string, unknown>> = {
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

const QUESTION = /^screens\[(\d+)\]\.questions\[(\d+)\](\.edits\[)?/;
const CRIME = /^crimes\[(\d+)\]/;
const LIST = /^lists\.([^.[]+)/;
const TEXT = /^(questions|choices|crimes|edits|forms|screens)\.(.+?)(?:\.[a-z]+)?$/;

/** @returns whether the part at the path could be replaced or left out */
function repair(
  files: Record<string, Json>,
  { file, path }: { file: string; path: string },
  replaced: Set<string>,
): boolean {
  const content = files[file];
  if (file === 'manifest.json') return repairManifest(content, path, replaced);
  if (file === 'crime-types.json') {
    const crime = CRIME.exec(path)?.[1];
    return crime !== undefined && repairCrime(content, Number(crime), replaced);
  }
  if (file === 'modules/lists.json') {
    const list = LIST.exec(path)?.[1];
    if (list === undefined) return false;
    replaced.add(list);
    delete content.lists[list];
    return true;
  }
  return file.startsWith('texts/') ? repairText(content, path) : repairForm(content, path, replaced);
}

/** Without forms and languages there is nothing to check. */
function repairManifest(content: Json, path: string, replaced: Set<string>): boolean {
  const [setting = ''] = path.split(/[.[]/);
  if (['', 'chain', 'languages', 'defaultLanguage'].includes(setting)) return false;
  replaced.add(setting);
  if (Object.hasOwn(SETTINGS, setting)) content[setting] = structuredClone(SETTINGS[setting]);
  else delete content[setting];
  return true;
}

/** Leaves out the edits of a question, or makes the question a statement. */
function repairForm(content: Json, path: string, replaced: Set<string>): boolean {
  const [, s, q, inEdits] = QUESTION.exec(path) ?? [];
  if (s === undefined || q === undefined) return false;
  const { questions, each } = content.screens[Number(s)];
  if (inEdits !== undefined) {
    delete questions[Number(q)].edits;
    return true;
  }
  const written = questions[Number(q)]?.name;
  const isName = typeof written === 'string' && /^(\[[ac]\]_)?[a-z][a-z0-9_]{0,63}$/.test(written);
  const name = isName ? written : `${markOf(each)}broken_${s}_${q}`;
  replaced.add(name);
  questions[Number(q)] = { name, type: 'statement' };
  return true;
}

function markOf(each: Json): string {
  if (!each) return '';
  return each.authorities ? '[a]_' : '[c]_';
}

/** Replaces a crime by a copy of a sound one; without any sound one there is no catalogue. */
function repairCrime(content: Json, index: number, replaced: Set<string>): boolean {
  const broken = content.crimes[index];
  const sound = content.crimes.find((crime: Json) => crime?.iccs?.code !== undefined && crime !== broken);
  if (!sound) return false;
  const hasKey = typeof broken?.key === 'string' && /^[a-z][a-z0-9_]*$/.test(broken.key);
  const hasCode = typeof broken?.code === 'string' && /^[A-Z]\d{2}$/.test(broken.code);
  const key = hasKey ? broken.key : `broken_${index}`;
  const code = hasCode ? broken.code : `Z${String(index).padStart(2, '0')}`;
  replaced.add(key);
  const copy = { ...sound, key, code, active: broken?.active === true };
  delete copy.gate;
  delete copy.asked;
  content.crimes[index] = copy;
  return true;
}

/** Leaves a text out. */
function repairText(content: Json, path: string): boolean {
  const [, part, name] = TEXT.exec(path) ?? [];
  if (part === undefined || name === undefined) return false;
  // The path has dots, and so may a key.
  const key = Object.keys(content[part] ?? {}).find(
    (each) => path === `${part}.${each}` || path.startsWith(`${part}.${each}.`),
  );
  if (key === undefined) return false;
  const code = part === 'choices' ? path.slice(`${part}.${key}.`.length) : '';
  if (code === '') delete content[part][key];
  else delete content[part][key][code];
  return true;
}
