import type { Act } from '../tablet-store.ts';

/** A public-use file that was made of an edition. Its records are not kept: they can be made again. */
export interface KeptPublicFile {
  /** Its name, as the specification has it. */
  readonly publicFile: string;
  /** Key of the edition. */
  readonly survey: string;
  /** Hash of the records that it was made from. */
  readonly records: string;
  /** JSON. */
  readonly specification: string;
  /** Fingerprint of the secret that it was drawn from. */
  readonly secret: string;
  readonly program: string;
  readonly madeAt: string;
  readonly madeBy: string;
}

/** The register of public-use files. As in the rest of the store each method is one transaction. */
export interface PublicFileStore {
  /** Those of an edition, in the order in which they were made. */
  publicFiles(survey: string): Promise<KeptPublicFile[]>;
  /**
   * Enters a file, and who takes it in the audit trail; one of the same records, specification and secret
   * stands there once.
   *
   * @param known how many of the edition the new one was laid beside: where there are more by now, nothing is kept
   */
  enterPublicFile(
    file: Omit<KeptPublicFile, 'madeAt' | 'madeBy'>,
    known: number,
    act: Act,
  ): Promise<'entered' | 'another-meanwhile'>;
}
