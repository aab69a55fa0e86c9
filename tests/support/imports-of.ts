export interface Import {
  from: string;
  typeOnly: boolean;
}

const statement = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\bfrom\s+)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** The modules that a TypeScript source imports or re-exports, dynamic imports included. */
export function importsOf(source: string): Import[] {
  const fixed = [...source.matchAll(statement)].map(([, type, from]) => ({
    from: from!,
    typeOnly: type !== undefined,
  }));
  const lazy = [...source.matchAll(dynamic)].map(([, from]) => ({ from: from!, typeOnly: false }));
  return [...fixed, ...lazy];
}
