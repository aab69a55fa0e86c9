import type { Account, EnrolledDevice, NewDevice } from '../model.ts';

/** Who did something and when (ISO instant), for the audit trail. */
export interface Act {
  by: string;
  at: string;
}

/** What is kept for tablets, as the rest of the store: each method is one transaction. */
export interface TabletStore {
  /**
   * Keeps an enrolment. The same one again (its vault and escrow are equal, and it is not revoked) gets the new
   * token in place of the one before.
   */
  enrolDevice(device: NewDevice, act: Act): Promise<'enrolled' | 'device-exists'>;
  /** The account of an enrolled tablet, revoked or not, by the hash of its token. */
  deviceAccount(tokenHash: string): Promise<Account | undefined>;
  /** Notes when a tablet asked last, to a quarter of a day. */
  noteContact(id: string, quarter: string): Promise<void>;
  /** Every enrolment, by person, the newest first. */
  devices(): Promise<EnrolledDevice[]>;
  /** Revokes an enrolment, and with it help that was approved before. */
  revokeDevice(id: string, act: Act): Promise<'done' | 'unknown-device'>;
  /** Asks for help on the own tablet, unless it is approved since the instant; says how it stands. */
  askForHelp(id: string, approvedSince: string, act: Act): Promise<'asked' | 'approved' | 'unknown-device'>;
  /** Approves help that was asked for. */
  approveHelp(id: string, act: Act): Promise<'done' | 'help-not-asked' | 'unknown-device'>;
  /** The escrow of the own tablet, once after each approval since the instant. */
  takeEscrow(id: string, approvedSince: string, act: Act): Promise<string | undefined>;
  /** Replaces the wrapped vault of the own tablet. */
  replaceVault(
    id: string,
    change: { vault: string | undefined; appVersion: string | undefined },
    act: Act,
  ): Promise<'done' | 'unknown-device'>;
  /** The wrapped vaults of an account, of revoked tablets too. */
  vaults(user: string): Promise<{ device: string; vault: string }[]>;
}
