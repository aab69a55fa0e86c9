import type { ScriptProgram } from '#contract';
import type { ScriptPlan } from './plan/script-plan.ts';
import { printPython } from './python/print-python.ts';
import { printR } from './r/print-r.ts';
import { printSpss } from './spss/print-spss.ts';
import { printStata } from './stata/print-stata.ts';
import { type ScriptLanguage, type ScriptWords, scriptWords } from './words/script-words.ts';

/** The end of the name of each program's files. */
const ENDINGS: Readonly<Record<ScriptProgram, string>> = { r: 'R', stata: 'do', spss: 'sps', python: 'py' };

const PRINTERS: Readonly<Record<ScriptProgram, (plan: ScriptPlan, words: ScriptWords) => string>> = {
  r: printR,
  stata: printStata,
  spss: printSpss,
  python: printPython,
};

/** The script of a table for a program, with its comments in a language. */
export function printScript(plan: ScriptPlan, program: ScriptProgram, language: ScriptLanguage): string {
  const script = PRINTERS[program](plan, scriptWords(language));
  // Of nothing there is no result to put together: the head says why.
  return plan.blocks.length > 0 ? script : script.slice(0, script.indexOf('\n\n') + 1);
}

/** @returns the name of the file of a script */
export function scriptFileName(table: string, program: ScriptProgram): string {
  return `${table}.${ENDINGS[program]}`;
}
