import { type House, productFiles } from './house.ts';

const DECLARATION = /^(?:export )?const ([A-Za-z_$][\w$]*)(?::[^=]*(?:=>[^=]*)?)? =\s+(?=(\S[^\n]*))/gm;
const UPPER_SNAKE = /^[A-Z][A-Z0-9_]*$/;
const NUMBER = /^-?[\d_.]+(e-?\d+)?( \*\*? -?[\d_.]+)*;/i;
const TEXT = /^(['"`])((?!\1).)*\1( as const)?;/;
const PATTERN = /^\/(?![*/]).*\/[a-z]*;/;
/** A collection that starts empty is filled later: it is state, not a fixed value. */
const COLLECTION = /^new (Set|Map)\b[^(]*\((?!\))/;
const AFTER_A_LIST = /^\s*(;| as | satisfies )/;

/** Fixed values at the top of a module (numbers, texts, patterns, lists, sets, maps) that are not UPPER_SNAKE. */
export function fixedValuesInSmallLetters(house: House): string[] {
  const broken: string[] = [];
  for (const file of productFiles(house)) {
    const text = house.get(file)!;
    for (const { 0: declaration, 1: name, 2: value, index } of text.matchAll(DECLARATION)) {
      if (UPPER_SNAKE.test(name!) || !isFixed(value!, text.slice(index + declaration.length))) continue;
      const line = text.slice(0, index).split('\n').length;
      broken.push(`${file}:${line} ${name} is a fixed value; name it in UPPER_SNAKE`);
    }
  }
  return broken;
}

function isFixed(value: string, rest: string): boolean {
  if (value.startsWith('[')) return AFTER_A_LIST.test(rest.slice(endOfList(rest)));
  return [NUMBER, TEXT, PATTERN, COLLECTION].some((pattern) => pattern.test(value));
}

/** Index after the bracket that closes the list at the start of the text; brackets inside texts are not counted. */
function endOfList(text: string): number {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|[[\]]/g)) {
    if (token === '[') depth += 1;
    if (token === ']') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return text.length;
}
