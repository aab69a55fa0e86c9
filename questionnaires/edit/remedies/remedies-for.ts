import type { Finding, FindingCode } from '../../authoring/finding.ts';
import { applyOperations } from '../apply-operation.ts';
import { EditRefused } from '../edit-refused.ts';
import { placeOfFinding } from '../place-of-finding.ts';
import type { DraftFiles } from '../places.ts';
import { removeCondition, removeEdit, removeRule } from './condition-remedies.ts';
import type { Remedies, Remedy } from './remedy.ts';
import {
  correctIccs,
  freeCode,
  makeExclusive,
  removeRepetition,
  settleIdle,
  shortenName,
  swapLimits,
} from './setting-remedies.ts';
import { addQuestionMark, removeUnused, settleFile, startFromSource, tidy } from './text-remedies.ts';

/** The remedies of each kind of finding that has any. */
const REMEDIES: Partial<Record<FindingCode, readonly Remedies[]>> = {
  'unknown-file': [settleFile],
  'missing-text': [startFromSource],
  'uneven-translation': [startFromSource],
  'duplicate-name': [removeRepetition],
  'wrong-question': [swapLimits],
  'unused-text': [removeUnused],
  'unused-list': [removeUnused],
  'unused-definition': [removeUnused],
  'unused-fill': [removeUnused],
  unreachable: [removeCondition],
  'always-fixed': [removeCondition],
  'never-offered': [removeCondition],
  'always-true': [removeCondition],
  'never-true': [removeEdit],
  'edit-never-fires': [removeEdit],
  'edit-always-fires': [removeEdit],
  'stray-edit': [removeEdit],
  'rule-never-true': [removeRule, removeCondition],
  'wrong-iccs': [correctIccs],
  'long-name': [shortenName],
  'reused-code': [freeCode],
  'idle-setting': [settleIdle],
  'not-exclusive': [makeExclusive],
  'missing-question-mark': [addQuestionMark],
  'untidy-text': [tidy],
};

/** Kinds of finding that have remedies. */
export const MENDED = Object.keys(REMEDIES) as FindingCode[];

/**
 * What mends a finding at one press, the most likely first; none where only its author can say what was meant. All of
 * them can be done to these files.
 */
export function remediesFor(finding: Pick<Finding, 'code' | 'file' | 'path' | 'cause'>, files: DraftFiles): Remedy[] {
  // What is only a consequence is right as it is.
  if (finding.cause) return [];
  const place = placeOfFinding(finding, files);
  if (place.length === 0) return [];
  const remedies = REMEDIES[finding.code] ?? [];
  return remedies.flatMap((remedy) => remedy({ finding, files, place })).filter((remedy) => canBeDone(remedy, files));
}

function canBeDone({ operations }: Remedy, files: DraftFiles): boolean {
  try {
    applyOperations(files, operations);
    return true;
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    return false;
  }
}
