import type { Answers, Remark, Violation } from '#questionnaires';
import type { JudgedContent } from '../../model.ts';
import { openLong, openStored, SMALLEST, type StoreKeys, sealLong, sealStored } from './sealed-values.ts';

/** What is kept of what the check found. */
interface Findings {
  readonly violations: readonly Violation[];
  readonly forms: readonly string[];
  readonly remarks?: readonly Remark[];
  /** Length of what was received, in bytes. */
  readonly bytes: number;
  /** Whether its answers are kept too. */
  readonly isJudged: boolean;
}

/** Seals faults, forms and remarks of a submission. @throws Problem keys-absent */
export function sealFindings(
  keys: StoreKeys,
  key: string,
  { violations, forms, remarks, answers }: JudgedContent,
  bytes: number,
): Buffer {
  const findings: Findings = {
    violations,
    forms,
    ...(remarks && remarks.length > 0 && { remarks }),
    bytes,
    isJudged: answers !== undefined,
  };
  return sealStored(keys, findings, { place: findingsPlace(key), smallest: SMALLEST.findings });
}

/** What was found; undefined while nobody has judged it, and where the ring cannot open it. */
export function openFindings(keys: StoreKeys, key: string, sealed: Uint8Array | null): Findings | undefined {
  if (sealed === null || !keys?.canOpen) return undefined;
  return openStored<Findings>(keys, sealed, findingsPlace(key));
}

/** Seals the answers of a submission. @throws Problem keys-absent */
export function sealAnswers(keys: StoreKeys, key: string, answers: Answers): Buffer {
  return sealLong(keys, answers, answersPlace(key), SMALLEST.answers);
}

/** @throws Problem keys-absent; SealingError unknown-key, damaged */
export function openAnswers(keys: StoreKeys, key: string, sealed: Uint8Array): Answers {
  return openLong<Answers>(keys, sealed, answersPlace(key));
}

function findingsPlace(key: string): string {
  return `submissions ${key}`;
}

function answersPlace(key: string): string {
  return `submission_answers ${key}`;
}
