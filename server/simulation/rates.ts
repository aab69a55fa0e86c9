/**
 * What the synthetic population suffers and does about it. The figures are invented, of a plausible size, and
 * of no country. They exist so that estimates from simulated interviews can be compared with a known truth.
 */
export interface CrimeRate {
  /**
   * Probability that a person (household crimes: a household at risk) suffers it at least once in twelve
   * months.
   */
  victim: number;
  /** Probability of one more incident after each incident. */
  repeat: number;
  /** Probability that an incident is formally reported, and that a reported one leads to a file. */
  reported: number;
  fileOpened: number;
}

export const CRIME_RATES: Record<string, CrimeRate> = {
  vehicle_theft: { victim: 0.03, repeat: 0.05, reported: 0.7, fileOpened: 0.8 },
  vehicle_parts_theft: { victim: 0.12, repeat: 0.2, reported: 0.12, fileOpened: 0.5 },
  burglary: { victim: 0.07, repeat: 0.15, reported: 0.2, fileOpened: 0.6 },
  robbery: { victim: 0.08, repeat: 0.25, reported: 0.12, fileOpened: 0.6 },
  personal_theft: { victim: 0.06, repeat: 0.15, reported: 0.08, fileOpened: 0.5 },
  bank_fraud: { victim: 0.05, repeat: 0.1, reported: 0.1, fileOpened: 0.6 },
  consumer_fraud: { victim: 0.05, repeat: 0.2, reported: 0.05, fileOpened: 0.4 },
  extortion: { victim: 0.06, repeat: 0.3, reported: 0.03, fileOpened: 0.4 },
  threats: { victim: 0.04, repeat: 0.4, reported: 0.12, fileOpened: 0.5 },
  assault: { victim: 0.02, repeat: 0.3, reported: 0.2, fileOpened: 0.6 },
  motorcycle_theft: { victim: 0.02, repeat: 0.05, reported: 0.5, fileOpened: 0.7 },
  bicycle_theft: { victim: 0.02, repeat: 0.1, reported: 0.05, fileOpened: 0.4 },
  vandalism: { victim: 0.05, repeat: 0.3, reported: 0.05, fileOpened: 0.4 },
  sexual_offence: { victim: 0.02, repeat: 0.3, reported: 0.05, fileOpened: 0.5 },
  cybercrime: { victim: 0.03, repeat: 0.2, reported: 0.03, fileOpened: 0.4 },
  bribery: { victim: 0.06, repeat: 0.3, reported: 0.02, fileOpened: 0.3 },
};

/** Probability that the victim informs the local police, which is a competent authority too. */
export const POLICE_INFORMED = 0.08;

/** For crimes that the table lacks, such as one that a designer added to the catalogue. */
export const OTHER_CRIME_RATE: CrimeRate = { victim: 0.03, repeat: 0.2, reported: 0.1, fileOpened: 0.5 };
