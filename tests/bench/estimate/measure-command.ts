import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** What one run of a command took, from the start of its process to its end. */
export interface CommandMeasurement {
  readonly wallMs: number;
  /** Processor time of all its threads, which other work on the machine disturbs less. */
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly output: string;
}

/** Runs `cifra` with these words in a process of its own. @throws Error when it does not end well */
export async function measureCommand(words: readonly string[]): Promise<CommandMeasurement> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run-command.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [output, errors, measured, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    text(child.stdio[3] as NodeJS.ReadableStream),
    once(child, 'close'),
  ]);
  const wallMs = performance.now() - begun;
  if (code !== 0) throw new Error(`cifra ${words.join(' ')} ended with ${code}: ${errors}`);
  return { wallMs, output, ...(JSON.parse(measured) as { cpuMs: number; peakMb: number }) };
}
