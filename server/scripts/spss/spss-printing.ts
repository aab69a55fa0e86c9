import type { DataFileColumns } from '../plan/code-numbers.ts';
import type { ScriptWords } from '../words/script-words.ts';

/** How a block is printed: its number in the script, in which words, over which columns. */
export interface SpssPrinting {
  readonly number: number;
  readonly words: ScriptWords;
  readonly columns: DataFileColumns;
}
