import type { ScriptPlan } from '../plan/script-plan.ts';
import type { ScriptWords } from '../words/script-words.ts';

export function printSpss(_plan: ScriptPlan, _words: ScriptWords): string {
  return '';
}
