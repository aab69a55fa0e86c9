import type { ScriptPlan } from './plan/script-plan.ts';
import { printR } from './r/print-r.ts';
import { type ScriptLanguage, scriptWords } from './words/script-words.ts';

/** The programs for which there are scripts, with the end of the name of their files. */
export const SCRIPT_PROGRAMS = { r: 'R', stata: 'do', spss: 'sps', python: 'py' } as const;

export type ScriptProgram = keyof typeof SCRIPT_PROGRAMS;

/** The script of a table for a program, with its comments in a language. */
export function printScript(plan: ScriptPlan, program: ScriptProgram, language: ScriptLanguage): string {
  const words = scriptWords(language);
  return printR(plan, words);
}

/** @returns the name of the file of a script */
export function scriptFileName(table: string, program: ScriptProgram): string {
  return `${table}.${SCRIPT_PROGRAMS[program]}`;
}
