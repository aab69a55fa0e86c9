import { setImmediate } from 'node:timers/promises';
import { applyOperations, type DraftFiles, type Operation } from '#questionnaires';

/** After so long others get their turn. */
const AT_ONCE_MS = 15;

/**
 * Does operations as `applyOperations` does, and lets others come in between: a rename goes through the whole
 * questionnaire, and somebody may send hundreds.
 *
 * @throws EditRefused
 */
export async function applySlowly(files: DraftFiles, operations: readonly Operation[], isKept: boolean) {
  let applied: ReturnType<typeof applyOperations> = { files, inverse: [] };
  let since = performance.now();
  for (const operation of operations) {
    if (performance.now() - since > AT_ONCE_MS) {
      await setImmediate();
      since = performance.now();
    }
    const { files: next, inverse } = applyOperations(applied.files, [operation], { isKept });
    applied = { files: next, inverse: [...inverse, ...applied.inverse] };
  }
  return applied;
}
