import { isWritten } from '#contract';
import { type Finding, findingKey, SCENARIOS_FAIL } from '#questionnaires';

/** What somebody says of a version before it is published. */
export interface Said {
  /** Undefined while the proposed one stands. */
  readonly version?: string | undefined;
  readonly note: string;
  /** Why a warning is all right, by `findingKey`. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Why one publishes although scenarios fail. */
  readonly despite: string;
}

export const NOTHING_SAID: Said = { note: '', reasons: {}, despite: '' };

/** Warnings of one kind. */
export interface WarningGroup {
  readonly code: Finding['code'];
  readonly warnings: readonly Finding[];
}

/** By kind, in the order of the lint; those that share kind and place share a reason, and stand there once. */
export function groupedWarnings(found: readonly Finding[]): WarningGroup[] {
  const once = new Map<string, Finding>();
  for (const finding of found)
    if (finding.severity === 'warning' && !once.has(findingKey(finding))) once.set(findingKey(finding), finding);
  return Array.from(
    Map.groupBy(once.values(), ({ code }) => code),
    ([code, warnings]) => ({ code, warnings }),
  );
}

/** One reason for each of these that has none yet. */
export function withReasonForAll(said: Said, warnings: readonly Finding[], reason: string): Said {
  const open = warnings.map(findingKey).filter((key) => !isWritten(said.reasons[key] ?? ''));
  return { ...said, reasons: { ...said.reasons, ...Object.fromEntries(open.map((key) => [key, reason])) } };
}

/** The reasons as they are sent: of warnings that are there. */
export function reasonsToSend(said: Said, groups: readonly WarningGroup[]): { key: string; reason: string }[] {
  return groups
    .flatMap(({ warnings }) => warnings.map(findingKey))
    .flatMap((key) => {
      const reason = said.reasons[key]?.trim() ?? '';
      return isWritten(reason) ? [{ key, reason }] : [];
    });
}

/** Why one publishes although scenarios fail, as it is sent: the server takes it as it takes that of a warning. */
export function despiteToSend({ despite }: Said): { key: string; reason: string } {
  return { key: findingKey(SCENARIOS_FAIL), reason: despite.trim() };
}

/** What keeps a draft from being published. */
export type Obstacle = 'not-saved' | 'looking' | 'errors' | 'id' | 'version' | 'note' | 'reasons' | 'despite';

interface Publishable {
  readonly said: Said;
  /** Whether the questionnaire may have its id. */
  readonly isNamed: boolean;
  /** Whether what stands in its field may be the number of the next version. */
  readonly isVersion: boolean;
  readonly isSaved: boolean;
  /** Undefined until the draft was looked through once. */
  readonly found: readonly Finding[] | undefined;
  /** Scenarios that fail; undefined until they were interviewed. */
  readonly failing: number | undefined;
}

/** Everything that keeps a draft from being published; none when it can be. */
export function obstaclesOf({ said, isNamed, isVersion, isSaved, found, failing }: Publishable): Obstacle[] {
  const hasErrors = found?.some(({ severity }) => severity === 'error') === true;
  const groups = groupedWarnings(found ?? []);
  const warnings = groups.reduce((sum, group) => sum + group.warnings.length, 0);
  const all: readonly (Obstacle | false)[] = [
    !isSaved && 'not-saved',
    // With errors nothing can be asked, so that no scenario can be.
    (!found || (failing === undefined && !hasErrors)) && 'looking',
    hasErrors && 'errors',
    !isNamed && 'id',
    !isVersion && 'version',
    !isWritten(said.note) && 'note',
    reasonsToSend(said, groups).length < warnings && 'reasons',
    (failing ?? 0) > 0 && !isWritten(said.despite) && 'despite',
  ];
  return all.filter((obstacle) => obstacle !== false);
}
