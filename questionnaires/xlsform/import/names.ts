import { computedNames, localNames } from '../../instrument/names.ts';

/** Words that no name may be; see `authoring/schema-parts.ts`. */
const RESERVED = ['constructor', 'prototype', 'item', 'row', 'panel', 'survey', 'locale', 'no', 'require', 'title'];

const TAKEN = new Set([
  ...RESERVED,
  ...computedNames,
  ...localNames('members'),
  ...localNames('incidents'),
  // Files and forms of Cifra with a meaning of their own, the ways of not answering.
  ...['lists', 'selection', 'window', 'lead', 'apart', 'captured', 'dk', 'refused', 'na'],
]);

const LONGEST = 60;

/** Gives names that a questionnaire of Cifra may have, each once. */
export function nameGiver(): (wanted: string) => string {
  const given = new Set<string>();
  return (wanted) => {
    const letters = plainLetters(wanted)
      .replace(/^(?=[^a-z]|$)/, 'q_')
      .slice(0, LONGEST);
    const base = TAKEN.has(letters) ? `${letters}_q` : letters;
    let name = base;
    for (let copy = 2; given.has(name); copy += 1) name = `${base.slice(0, LONGEST - 6)}_${copy}`;
    given.add(name);
    return name;
  };
}

/** Gives codes that a list of Cifra may have, each once. */
export function codeGiver(): (wanted: string) => string {
  const given = new Set<string>();
  return (wanted) => {
    const base =
      plainLetters(wanted.replace(/^(-?\d+)\.0+$/, '$1').replace(/^-(?=\d)/, 'minus_')).slice(0, LONGEST) || 'c';
    let code = base;
    for (let copy = 2; given.has(code); copy += 1) code = `${base.slice(0, LONGEST - 6)}_${copy}`;
    given.add(code);
    return code;
  };
}

/** Small letters without accents, digits and `_`. */
function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '_')
    .replace(/^_+(?=.*[a-z0-9])|_+$/g, '');
}
