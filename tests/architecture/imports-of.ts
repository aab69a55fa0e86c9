import { posix } from 'node:path';

export interface Import {
  from: string;
  typeOnly: boolean;
  /** Loaded when it is needed, with `import()`. */
  lazy: boolean;
}

const STATEMENT = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\bfrom\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** The modules that a TypeScript source imports or re-exports, dynamic imports included. */
export function importsOf(source: string): Import[] {
  const fixed = [...source.matchAll(STATEMENT)].map(([, type, from]) => ({
    from: from!,
    typeOnly: type !== undefined,
    lazy: false,
  }));
  const lazy = [...source.matchAll(DYNAMIC)].map(([, from]) => ({ from: from!, typeOnly: false, lazy: true }));
  return [...fixed, ...lazy];
}

/** The path of the file that a relative import means. */
export function importedFile(importer: string, from: string): string {
  return posix.join(posix.dirname(importer), from.split('?')[0]!);
}

/** The package that an import means: `zod/v4` is `zod`, `@stdlib/a/b` is `@stdlib/a`. */
export function packageOf(from: string): string {
  if (from.startsWith('node:')) return from;
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
}
