import { pathOf } from './read-files.ts';

const TOKENS = /"(?:\\.|[^"\\])*"\s*:?|[{}[\],]/g;

/**
 * Names that stand twice in one object of a JSON text. `JSON.parse` keeps the last of them and says nothing.
 *
 * @param json a text that `JSON.parse` reads
 * @returns path of each
 * @example repeatedKeys('{ "a": { "b": 1, "b": 2 } }') // => ['a.b']
 */
export function repeatedKeys(json: string): string[] {
  const found: string[] = [];
  const open: { known: Set<string>; at: string | number }[] = [];
  for (const [token] of json.matchAll(TOKENS)) {
    const inside = open.at(-1);
    if (token === '{') open.push({ known: new Set(), at: '' });
    else if (token === '[') open.push({ known: new Set(), at: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && typeof inside?.at === 'number') inside.at++;
    else if (token.endsWith(':') && inside) {
      const name = String(JSON.parse(token.slice(0, -1)));
      inside.at = name;
      if (inside.known.has(name)) found.push(pathOf(open.map(({ at }) => at)));
      inside.known.add(name);
    }
  }
  return found;
}
