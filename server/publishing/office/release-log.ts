import { type getReleaseLog, RELEASE_ACTIONS, type ReplyOf } from '#contract';
import { Problem } from '../../problems.ts';
import type { OfficeServices } from './office-services.ts';

type LogLine = ReplyOf<typeof getReleaseLog>['lines'][number];

const ACTIONS: readonly string[] = RELEASE_ACTIONS;

/** As the audit trail names a revision. */
const OF = /^revision (\d+) ([0-9a-f]{64})$/;

/** What the audit trail has of a release. @throws Problem unknown-release */
export async function releaseLog({ store }: Pick<OfficeServices, 'store'>, release: string): Promise<LogLine[]> {
  const lines = (await store.audit(release)).flatMap(({ action, by, at, reason }) => {
    const [, revision, sha256] = OF.exec(reason ?? '') ?? [];
    if (!ACTIONS.includes(action) || revision === undefined || sha256 === undefined) return [];
    return [{ action: action as LogLine['action'], by, at, revision: Number(revision), sha256 }];
  });
  if (lines.length === 0) throw new Problem('unknown-release');
  return lines;
}
