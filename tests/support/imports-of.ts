export interface Import {
  from: string;
  typeOnly: boolean;
}

const STATEMENT = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\bfrom\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** The modules that a TypeScript source imports or re-exports, dynamic imports included. */
export function importsOf(source: string): Import[] {
  const fixed = [...source.matchAll(STATEMENT)].map(([, type, from]) => ({
    from: from!,
    typeOnly: type !== undefined,
  }));
  const lazy = [...source.matchAll(DYNAMIC)].map(([, from]) => ({ from: from!, typeOnly: false }));
  return [...fixed, ...lazy];
}
