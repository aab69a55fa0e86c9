import { spawnSync } from 'node:child_process';

/** Runs a program to its end. @throws Error with what it wrote, when it fails */
export function runFile(
  file: string,
  args: readonly string[],
  options: { readonly input?: string; readonly cwd?: string } = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(file, args, { ...options, encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${file} ${args.join(' ')}\n${error?.message ?? ''}${stderr}`);
  return stdout;
}

/** Whether a program is on this machine. */
export function answers(file: string, args: readonly string[]): boolean {
  return spawnSync(file, args, { stdio: 'ignore' }).status === 0;
}
