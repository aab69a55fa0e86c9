import type { CarriedReply } from '#contract';
import type { CarriedRemark, CarriedSeverity } from '#questionnaires';

/** Remarks in one reply. */
const MOST_TOLD = 2000;

/** The report of an import or an export as it travels. */
export function carriedReply(report: readonly CarriedRemark[]): CarriedReply {
  const count = (severity: CarriedSeverity) => report.filter((remark) => remark.severity === severity).length;
  return {
    remarks: report.slice(0, MOST_TOLD),
    counts: { lost: count('lost'), changed: count('changed'), note: count('note') },
  };
}
