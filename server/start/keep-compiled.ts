import Module from 'node:module';
import { join } from 'node:path';

const PLACE = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'cifra-compiled');

/**
 * Keeps the compiled form of what is loaded beside the packages, where only who installs the product may write: the
 * next start, and each thread, takes half of the time. Where nothing can be written, nothing is kept.
 *
 * @returns writes at once what was loaded until now, also of a server whose power goes
 */
export function keepCompiled(): () => void {
  const { directory } = Module.enableCompileCache?.(PLACE) ?? {};
  // Threads take it from there.
  if (directory !== undefined) process.env.NODE_COMPILE_CACHE = directory;
  return () => Module.flushCompileCache?.();
}
