import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CONTRACT = join(import.meta.dirname, '../contract');

const DOCUMENTED = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport const (\w+) = endpoint\(/g;

/** What the contract says of its endpoints, by their names. The program runs from its source, which says it. */
export function endpointWords(): ReadonlyMap<string, string> {
  const files = readdirSync(CONTRACT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return new Map(
    files.flatMap((file) =>
      Array.from(
        readFileSync(join(CONTRACT, file), 'utf8').matchAll(DOCUMENTED),
        ([, comment, name]): [string, string] => [name!, wordsOf(comment!)],
      ),
    ),
  );
}

/** A comment without its marks; lines of one paragraph are one line. */
function wordsOf(comment: string): string {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trim());
  return lines
    .join('\n')
    .trim()
    .replace(/([^\n])\n(?!\n|- )/g, '$1 ');
}
