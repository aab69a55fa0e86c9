import { type CaseContact, type CaseReply, PRACTICE } from '#contract';

/** How many made-up dwellings there are. */
const DWELLINGS = 3;

/** Names of what is made up, in the language in use. */
export interface PracticeWords {
  readonly dwelling: (n: string) => string;
  readonly address: (n: string) => string;
}

/** Made-up cases with the questionnaire of a real one: to learn on, as often as somebody likes. */
export function practiceCases(
  { instrument, version }: Pick<CaseReply, 'instrument' | 'version'>,
  { dwelling }: PracticeWords,
): CaseReply[] {
  return numbers().map((n) => ({
    survey: PRACTICE,
    caseId: `P-${n}`,
    seed: `practice ${n}`,
    area: 'urban',
    stratum: PRACTICE,
    psu: PRACTICE,
    label: dwelling(n),
    status: 'new',
    instrument,
    version,
  }));
}

/** Made-up addresses of the same; nobody can be called there. */
export function practiceContact({ survey, caseId }: CaseReply, { address }: PracticeWords): CaseContact {
  return { survey, caseId, address: address(caseId.slice('P-'.length)) };
}

function numbers(): string[] {
  return Array.from({ length: DWELLINGS }, (_, index) => String(index + 1));
}
