import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the demonstration that the files of a run copy. */
    demonstration: string;
  }
}

/** Makes room for one demonstration a run: loading it once for each file took minutes. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-demonstration-template-'));
  project.provide('demonstration', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
