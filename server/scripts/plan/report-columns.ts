import { REPORTING } from '#questionnaires';
import type { IncidentMeasure } from '../../analysis/catalogue/indicator.ts';
import { all, any, isOneOf, isOne, isThere, MISSING, not, ONE, ZERO } from './conditions.ts';
import type { RecordCondition } from './steps.ts';
import { NotInFiles, type Workshop } from './workshop.ts';

const UNKNOWN = ['dk', 'refused'];
const BY_AUTHORITY = ['fear_of_extortion', 'waste_of_time', 'long_procedure', 'distrust', 'hostile_attitude'];
const OTHER_CAUSES = ['fear_of_offender', 'minor', 'no_evidence', 'other'];

/** What counts of an incident, and among which: both as conditions of its record. */
export interface Counted {
  readonly base: RecordCondition;
  readonly counts: RecordCondition;
}

/** What became of an incident at the authorities: as `deriveReporting` and `complaintColumn` have it. */
export class ReportColumns {
  readonly #workshop: Workshop;

  constructor(workshop: Workshop) {
    this.#workshop = workshop;
  }

  /** @throws NotInFiles where the files lack an answer */
  counted(measure: Exclude<IncidentMeasure, 'count'>): Counted {
    const answer = (of: string) => this.#workshop.holding('incident', { what: 'answer', of });
    const self = answer(REPORTING.formallyBySelf);
    const other = answer(REPORTING.formallyByOther);
    if (self === undefined && other === undefined) throw new NotInFiles('absent');
    const competent = answer('rep_competent_other');
    const asked = any(isThere(self), isThere(other));
    const isReported = isOne(this.#reported(self, other));
    const base = isThere(this.#reported(self, other));
    const isUnsure = all(base, not(isReported), any(isOneOf(self, ...UNKNOWN), isOneOf(other, ...UNKNOWN)));
    const unreported = all(
      base,
      not(isReported),
      not(isOneOf(competent, 'yes')),
      not(isUnsure),
      not(isOneOf(competent, ...UNKNOWN)),
    );
    const inBase = any(isReported, isOneOf(competent, 'yes'), unreported);
    const isRefused = all(not(inBase), any(...[self, other, competent].map((one) => isOneOf(one, 'refused'))));
    switch (measure) {
      case 'reported':
        return { base, counts: isReported };
      case 'unreported':
        return { base: all(base, inBase), counts: not(any(isReported, isOneOf(competent, 'yes'))) };
      case 'refused':
        return { base, counts: isRefused };
      case 'notKnown':
        return { base, counts: all(not(inBase), not(isRefused)) };
      case 'notReported':
        return { base, counts: all(not(isReported), not(isUnsure)) };
      case 'reportUnknown':
        return { base, counts: isUnsure };
      case 'toldAnyBody':
        return { base, counts: any(isReported, isOneOf(this.#needed('rep_other_body'), 'yes')) };
      case 'byAuthority':
        return this.reason(BY_AUTHORITY);
      case 'otherReason':
        return this.reason(OTHER_CAUSES);
      default:
        return this.#aboutFile(measure, all(asked, base), isReported);
    }
  }

  /** Reasons of the incidents that were not reported. */
  reason(codes: readonly string[]): Counted {
    const reason = this.#needed(REPORTING.mainReasonNot);
    const reported = this.#reported(
      this.#workshop.holding('incident', { what: 'answer', of: REPORTING.formallyBySelf }),
      this.#workshop.holding('incident', { what: 'answer', of: REPORTING.formallyByOther }),
    );
    const base = all(isThere(reported), not(isOne(reported)), isThere(reason));
    return { base, counts: isOneOf(reason, ...codes) };
  }

  #aboutFile(measure: IncidentMeasure, base: RecordCondition, isReported: RecordCondition): Counted {
    const file = this.#needed(REPORTING.fileOpened);
    const process = this.#workshop.holding('incident', { what: 'answer', of: REPORTING.knowsProcess });
    const isAsked = any(isThere(file), isOneOf(process, 'no', ...UNKNOWN));
    const ofReported = all(base, isReported, isAsked);
    const isOpened = isOneOf(file, 'yes');
    const ofAll = all(base, any(not(isReported), isAsked));
    switch (measure) {
      case 'hidden':
        return { base: ofAll, counts: any(not(isReported), not(isOpened)) };
      case 'withFile':
        return { base: ofAll, counts: all(isReported, isOpened) };
      case 'fileOpened':
        return { base: ofReported, counts: isOpened };
      case 'withoutFile':
        return { base: ofReported, counts: isOneOf(file, 'no') };
      case 'fileUnknown':
        return { base: ofReported, counts: not(isOneOf(file, 'yes', 'no')) };
      default:
        throw new NotInFiles('absent');
    }
  }

  #needed(of: string): string {
    return this.#workshop.needed('incident', { what: 'answer', of });
  }

  /** R: 1 where somebody complained formally, 0 where nobody did or that is not known, blank without a form. */
  #reported(self: string | undefined, other: string | undefined): string {
    return this.#workshop.make('incident', 'reported', {
      start: MISSING,
      cases: [
        { where: any(isThere(self), isThere(other)), value: ZERO },
        { where: any(isOneOf(self, 'yes'), isOneOf(other, 'yes')), value: ONE },
      ],
      says: { sentence: 'reported' },
    });
  }
}
